"""How likely two spellings name the same thing, with the reason in a sentence.

Arabic names differ by a single long vowel (حسن and حسين, سعد and سعيد), so between them only
marks of spelling are forgiven: hamza, ى and ي, ة and ه, spaces, the article. Foreign names are
heard and written freely, so there letters of one class and long vowels cost little.
"""

from functools import cache
from typing import NamedTuple

from isnad.names.skeleton import name_words, skeleton
from isnad.names.vocabulary import class_words
from isnad.text.edit_distance import edit_distance

SAME = 0.8
SAME_BUT_FOR_MARKS = 0.98
_VOWELS = frozenset("اويه")
_NEAR = (frozenset("جغقك"), frozenset("فبو"), frozenset("سصثش"), frozenset("تط"), frozenset("دض"))
_NEAR_COST, _VOWEL_COST, _VOWEL_SWAP_COST = 0.25, 0.35, 0.5


class Likeness(NamedTuple):
    """A score from 0 (different) to 1 (the same), and why."""

    score: float
    evidence: str


def compare(one: str, other: str) -> Likeness:
    """Compare two spellings of names of one type.

    Args:
        one: a name as mentions carry it.
        other: another of the same type.

    Returns:
        A score of at least `SAME` where they are one name, and the reason.
    """
    words, others = name_words(one), name_words(other)
    if _strict("".join(words)) == _strict("".join(others)):
        evidence = f"«{one}» and «{other}» are the same but for hamza, ى/ي, ة/ه, ال or spaces"
        return Likeness(SAME_BUT_FOR_MARKS, evidence)
    if _is_arabic(words) or _is_arabic(others):
        return Likeness(0.0, "Arabic names that differ by a letter are different names")
    if skeleton(one) != skeleton(other):
        return Likeness(0.0, "different consonants")
    if _other_given_name(words[0], others[0]):
        return Likeness(0.0, "different given names")
    if len(words) == len(others):
        costs = [_cost(a, b) / min(len(a), len(b)) for a, b in zip(words, others, strict=True)]
    else:
        joined, joined_other = "".join(words), "".join(others)
        costs = [_cost(joined, joined_other) / min(len(joined), len(joined_other))]
    score = round(max(0.0, 1 - max(costs)), 3)
    return Likeness(
        score, f"«{one}» and «{other}» share the skeleton {skeleton(one)}, likeness {score}"
    )


def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings are likely enough one name."""
    return compare(one, other).score >= SAME


def _strict(joined: str) -> str:
    hamza_free = joined.replace("ؤ", "و").replace("ئ", "ي").replace("ء", "")
    return hamza_free.replace("ة", "ه").replace("عبدال", "عبد")


@cache
def _arabic_given() -> frozenset[str]:
    arabic = class_words("name_words", "given_arabic") | class_words("name_words", "given_women")
    return arabic - class_words("name_words", "given_foreign")


def _is_arabic(words: list[str]) -> bool:
    """Whether a name is made of Arabic given names, nasab or kunya."""
    marks = (
        _arabic_given() | class_words("name_words", "nasab") | class_words("name_words", "kunya")
    )
    return any(word in marks for word in words) or "عبد" in words


@cache
def _foreign_given() -> frozenset[str]:
    return class_words("name_words", "given_foreign")


def _other_given_name(one: str, other: str) -> bool:
    """Whether two known foreign given names differ by more than spelling (جون, جان)."""
    if one == other or not {one, other} <= _foreign_given():
        return False
    return min(len(one), len(other)) <= 4 or _cost(one, other) >= _VOWEL_SWAP_COST


def _cost(one: str, other: str) -> float:
    """Edit distance in which long vowels and letters of one class cost little."""
    return edit_distance(one, other, gap=_gap, swap=_swap)


def _gap(letter: str) -> float:
    return _VOWEL_COST if letter in _VOWELS else 1.0


def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if any(one in near and other in near for near in _NEAR):
        return _NEAR_COST
    return _VOWEL_SWAP_COST if one in _VOWELS and other in _VOWELS else 1.0
