"""How alike two words of names are: strictly, as Arabic ones must be, or by their sound.

Newspapers write foreign sounds as they hear them: ج غ ق ك for g, ف ب و for v, long vowels or
none. Arabic names differ by as little (سعد and سعيد, حازم and حاتم), so among them only marks of
spelling are forgiven, and what `name_variants.yml` lists.
"""

import re
from functools import cache, lru_cache
from itertools import combinations

from isnad.lexicon import load
from isnad.names.name_parts import Unit, name_parts
from isnad.names.vocabulary import class_words
from isnad.text.edit_distance import edit_distance

_VOWELS = frozenset("اوي")
_SHORT_WORD = 4
_SURE_COST = 0.25
_VOWEL_GAP, _BREATH_GAP, _CONSONANT = 0.35, 0.7, 1.4
# Letters for one foreign sound, and what it costs to take one for another. چ stands for تش and
# ژ for تس.
_COSTS = {
    0.15: ("جغ", "سص", "تط", "دض"),
    0.25: ("غقك", "فب", "سثز", "ذزظ", "ثت", "ذث", "ذد", "شچ", "ژز", "خهح"),
    0.35: ("جق", "غك", "كخ", "ژس", "ژت", "فو", "عا", "عي", "عو"),
    0.5: ("خش", "ژچ", "سش", "دت", "جش", "جچ", "بو", "اي", "او"),
    0.6: ("جك", "وي"),
}
_NEAR = {
    frozenset(pair): cost
    for cost, classes in sorted(_COSTS.items(), reverse=True)
    for letters in classes
    for pair in combinations(letters, 2)
}
_MARKS = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None, "ة": "ه"})
_SOUNDS = str.maketrans({"گ": "غ", "ڤ": "ف", "پ": "ب", "ة": "ا"})
_DOUBLED = re.compile(r"(.)\1")
_G_SOUNDS = str.maketrans("جقك", "غغغ")
_LONG_ENOUGH_FOR_G, _LONG_ENOUGH_FOR_VOWELS = 5, 6
_SURELY_FOREIGN = 0.9
_ARABIC_ENDINGS = ("ي", "ة", "ه", "ات", "ان", "ين", "ون")


def same_but_for_marks(one: str, other: str) -> bool:
    """Whether two folded words differ by hamza and ta marbuta only."""
    return one == other or one.translate(_MARKS) == other.translate(_MARKS)


def unit_likeness(one: Unit, other: Unit, *, is_arabic: bool) -> float:
    """How alike two units are, from 0 to 1.

    Args:
        one: a unit of a name.
        other: the one in its place in another name.
        is_arabic: whether one of the names is made of Arabic given names, nasab or kunya.
    """
    if one.kunya != other.kunya:
        return 0.0
    if one.word.isascii() or other.word.isascii():
        return float(one.word == other.word)  # the ids of countries
    return _likeness_of_arabic(one, other) if is_arabic else _likeness_of_foreign(one, other)


def _likeness_of_arabic(one: Unit, other: Unit) -> float:
    """1 where two units of Arabic names are one, else 0.

    A foreign word among them may be written with another letter for its g (أردوغان), and with
    more or fewer vowels if it is long and has no Arabic ending (دميرتاش).
    """
    if same_but_for_marks(one.word, other.word) or _are_variants(one.word, other.word):
        return 1.0
    words = one.word, other.word
    shorter = min(map(len, words))
    if one.definite or other.definite or is_given(*words) or shorter < _LONG_ENOUGH_FOR_G:
        return 0.0
    if words[0].translate(_G_SOUNDS) == words[1].translate(_G_SOUNDS):
        return 1.0
    is_foreign = shorter >= _LONG_ENOUGH_FOR_VOWELS and not (
        one.kunya or any(w.startswith("عبد") or w.endswith(_ARABIC_ENDINGS) for w in words)
    )
    likeness = 1 - sound_cost(*words) if is_foreign else 0.0
    return likeness if likeness >= _SURELY_FOREIGN else 0.0


@lru_cache(maxsize=1 << 16)
def _likeness_of_foreign(one: Unit, other: Unit) -> float:
    """From 0 to 1, how alike two units of foreign names sound.

    Known given names that are not spellings of one are not alike, however little parts them.
    """
    if same_but_for_marks(one.word, other.word) or _are_variants(one.word, other.word):
        return 1.0
    if one.definite and other.definite and _looks_arabic(one.word, other.word):
        return 0.0  # حزب العمل is not حزب العمال
    if is_given(one.word) and is_given(other.word):
        return 1 - _given_cost(one.word, other.word)
    return max(0.0, 1 - sound_cost(one.word, other.word))


@lru_cache(maxsize=1 << 16)
def sound_cost(one: str, other: str) -> float:
    """What parts two words' sounds, for each letter of the shorter one."""
    first, second = _sound(one), _sound(other)
    shorter = min(len(first), len(second))
    if not shorter:
        return 1.0
    if shorter <= _SHORT_WORD and _have_other_vowels(first, second):
        return 1.0
    swap = _swap_in_short if shorter <= _SHORT_WORD else _swap
    cost = edit_distance(first, second, gap=_gap, swap=swap)
    if (first[-1] in _VOWELS) != (second[-1] in _VOWELS):
        cost += _VOWEL_GAP
    return cost / shorter


def _sound(word: str) -> str:
    letters = word.replace("تش", "چ").replace("تس", "ژ").translate(_SOUNDS).translate(_MARKS)
    if len(letters) > _SHORT_WORD:
        letters = letters.removesuffix("ه")
    return _DOUBLED.sub(r"\1", letters)


def _gap(letter: str) -> float:
    if letter in _VOWELS or letter == "ع":
        return _VOWEL_GAP
    return _BREATH_GAP if letter == "ه" else _CONSONANT


def _swap(one: str, other: str) -> float:
    return 0.0 if one == other else _NEAR.get(frozenset((one, other)), _CONSONANT)


def _swap_in_short(one: str, other: str) -> float:
    """In a short word only letters of quite the same sound may be taken for one another."""
    cost = _swap(one, other)
    return cost if cost <= _SURE_COST else _CONSONANT


def _have_other_vowels(one: str, other: str) -> bool:
    """Whether two words of equal length differ by their vowels: مولر and ميلر."""
    return len(one) == len(other) and _vowels(one) != _vowels(other)


def _vowels(word: str) -> list[str]:
    return [letter for letter in word if letter in _VOWELS]


def _given_cost(one: str, other: str) -> float:
    """Given names are one if letters of one class, or ي inside (فيدل and فيديل), part them."""
    bare = [_sound(word[0] + word[1:-1].replace("ي", "") + word[-1]) for word in (one, other)]
    if _sound(one)[-1] != _sound(other)[-1] or len(bare[0]) != len(bare[1]):
        return 1.0
    cost = sound_cost(*bare)
    return cost if _vowels(bare[0]) == _vowels(bare[1]) else 1.0


def _looks_arabic(one: str, other: str) -> bool:
    """Whether of two definite words one is short or a nisba, or their vowels differ."""
    return (
        min(len(one), len(other)) <= _SHORT_WORD
        or one.endswith("ي")
        or other.endswith("ي")
        or _vowels(_sound(one)) != _vowels(_sound(other))
    )


def is_given(*words: str) -> bool:
    """Whether one of the words is a known given name."""
    return not _given().isdisjoint(words)


@cache
def _given() -> frozenset[str]:
    known = (class_words("name_words", f"given_{of}") for of in ("arabic", "women", "foreign"))
    listed = (
        word for of in load("name_variants")["given"].values() for line in of for word in line
    )
    words = frozenset().union(*known, listed)
    return frozenset(map(_as_unit, words))


def canonical_word(word: str) -> str:
    """The first of all listed spellings that a word is one of, else the word itself."""
    return _firsts().get(_with_gh(word), word)


@cache
def _firsts() -> dict[str, str]:
    """Listed word → the first of all that share a line with it, directly or through another."""
    found: dict[str, str] = {}
    for line in _variant_lines():
        words = [_with_gh(_as_unit(word)) for word in line]
        firsts = {found.get(word, word) for word in words}
        kept = min(firsts)
        found.update((word, kept) for word, first in list(found.items()) if first in firsts)
        found.update((word, kept) for word in words)
    return found


def _are_variants(one: str, other: str) -> bool:
    lines, others = (_variants().get(_with_gh(word), frozenset()) for word in (one, other))
    return not lines.isdisjoint(others)


def _with_gh(word: str) -> str:
    """A word with one letter for its g, so that no line need hold هوجو beside هوغو."""
    return word.replace("ج", "غ")


@cache
def _variants() -> dict[str, frozenset[int]]:
    """Listed word → the numbers of the lines it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_variant_lines()):
        for word in line:
            found.setdefault(_with_gh(_as_unit(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _variant_lines() -> list[list[str]]:
    lists = load("name_variants")
    return [*(line for of in lists["given"].values() for line in of), *lists["of_bodies"]]


def _as_unit(word: str) -> str:
    """A listed word as it stands in a name taken apart."""
    return name_parts(word).units[0].word
