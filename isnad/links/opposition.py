"""What keeps two contents from being true together: antonyms, negation, numbers, other names."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.alignment import Alignment
from isnad.links.content import Content, Word
from isnad.text.folding import fold
from isnad.text.stems import SHORT_ROOT, root_key, stem


class Conflict(NamedTuple):
    """Why two contents cannot both be true, in words, and how strong a reason that is."""

    strength: float
    reason: str


def conflicts(one: Content, other: Content, alignment: Alignment) -> list[Conflict]:
    """Every reason why two contents cannot be true together, the strongest first."""
    found = [
        *_antonyms(alignment),
        *_negation(one, other),
        *_reversals(alignment),
        *_numbers(alignment),
        *_substitutions(alignment),
    ]
    return sorted(found, key=lambda conflict: (-conflict.strength, conflict.reason))


def _antonyms(alignment: Alignment) -> Iterator[Conflict]:
    for word in alignment.only_one:
        for other in alignment.only_other:
            if word.kind == other.kind == "word" and _are_opposed(word, other):
                yield Conflict(1.0, f"«{word.text}» against «{other.text}»")


def _negation(one: Content, other: Content) -> Iterator[Conflict]:
    if len(one.negations) % 2 != len(other.negations) % 2:
        negated = one if len(one.negations) % 2 else other
        yield Conflict(1.0, f"only one is negated («{negated.negations[0]}»)")


def _numbers(alignment: Alignment) -> Iterator[Conflict]:
    for word in alignment.only_one:
        for other in alignment.only_other:
            if word.kind == other.kind == "number" and word.unit and word.unit == other.unit:
                yield Conflict(0.7, f"{word.text} against {other.text} of the same")


def _reversals(alignment: Alignment) -> Iterator[Conflict]:
    """What one says happened, the other says failed, was refused or put off."""
    for left, others in (
        (alignment.only_one, alignment.only_other),
        (alignment.only_other, alignment.only_one),
    ):
        reversing = [word for word in left if _reverses(word)]
        if reversing and not any(_reverses(word) for word in others):
            yield Conflict(0.8, f"only one says «{reversing[0].text}»")


def _substitutions(alignment: Alignment) -> Iterator[Conflict]:
    """One name for another of its kind, or one word for another where all else is the same."""
    left, others = alignment.only_one, alignment.only_other
    for kind, strength in (("name", 0.5), ("word", 0.4)):
        mine = [word for word in left if word.kind == kind]
        theirs = [word for word in others if word.kind == kind]
        alone = len(mine) == len(theirs) == 1 and (kind == "name" or len(left) == len(others) == 1)
        if alone and mine[0].unit == theirs[0].unit and not _overlap(mine[0], theirs[0]):
            yield Conflict(strength, f"«{mine[0].text}» where the other has «{theirs[0].text}»")


def _overlap(word: Word, other: Word) -> bool:
    """Whether one name is part of the other: the longer one may only say more."""
    return not set(fold(word.text).split()).isdisjoint(fold(other.text).split())


def _are_opposed(word: Word, other: Word) -> bool:
    return any((group, not side) in _of(other) for group, side in _of(word))


def _of(word: Word) -> frozenset[tuple[str, bool]]:
    return _sides().get(word.key, frozenset()) | _sides().get(word.long_root, frozenset())


def _reverses(word: Word) -> bool:
    return word.kind == "word" and (word.key in _reversing() or word.root in _reversing())


@cache
def _reversing() -> frozenset[str]:
    words = load("antonyms")["reversals"]
    return frozenset(key for word in words for key in _keys(word) if key)


def _keys(word: str) -> set[str]:
    """What a word of the lexicon is known by: its stem, and its root if that is long enough."""
    root = root_key(word)
    return {stem(word), root} if len(root) > SHORT_ROOT else {stem(word)}


@cache
def _sides() -> dict[str, frozenset[tuple[str, bool]]]:
    """The groups and sides on which a stem or a root key stands."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for group, sides in load("antonyms")["opposites"].items():
        for side in ("one", "other"):
            for word in sides[side]:
                if " " not in word:
                    for key in _keys(word):
                        found.setdefault(key, set()).add((group, side == "one"))
    found.pop("", None)
    return {key: frozenset(groups) for key, groups in found.items()}
