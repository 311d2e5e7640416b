"""What two claims say that cannot be true together: one thing, and one place where they differ.

Claims are about one thing where one of them has nearly all that the other has; what differs must
itself exclude: a negation, the opposite word or another number in the same place.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.alignment import Alignment
from isnad.links.content import Content, Word
from isnad.text.stems import stem

#: Numbers nearer than this share of the larger are one, told more or less exactly.
_ROUNDING = 0.05


class Exclusion(NamedTuple):
    """A reason, how strong it is, and whether it holds for claims of one day only."""

    strength: float
    reason: str
    is_passing: bool
    words: tuple[Word, ...] = ()


def exclusions(one: Content, other: Content, alignment: Alignment) -> Iterator[Exclusion]:
    """Every place where two contents cannot be true together, the strongest kinds first."""
    if one.is_open or other.is_open:
        return
    if bool(one.negations) != bool(other.negations):
        for word, twin, _ in alignment.pairs:
            if word.kind == "word" and word.is_negated != twin.is_negated:
                yield Exclusion(1.0, f"«{word.text}» is negated in only one", False)
    for word, twin in _in_one_place(one, other, alignment):
        if word.kind == twin.kind == "word" and _are_opposed(word, twin):
            yield Exclusion(1.0, f"«{word.text}» against «{twin.text}»", True, (word, twin))
        elif _count_alike(word, twin) and _differ(word.key, twin.key):
            yield Exclusion(0.7, f"{word.text} against {twin.text}", True, (word, twin))


def _in_one_place(
    one: Content, other: Content, alignment: Alignment
) -> Iterator[tuple[Word, Word]]:
    """Words that are left on either side, and stand beside words that are paired."""
    partners = alignment.places
    taken = set(partners.values())
    for place, word in enumerate(one.words):
        if place in partners:
            continue
        beside = {partners[place + step] - step for step in (-1, 1) if place + step in partners}
        for other_place in beside:
            if 0 <= other_place < len(other.words) and other_place not in taken:
                yield word, other.words[other_place]


def _count_alike(word: Word, other: Word) -> bool:
    return word.kind == other.kind == "number" and word.unit != "" and word.unit == other.unit


def _differ(number: str, other: str) -> bool:
    try:
        value, other_value = float(number), float(other)
    except ValueError:
        return False
    return abs(value - other_value) > _ROUNDING * max(value, other_value)


def _are_opposed(word: Word, other: Word) -> bool:
    sides = _sides()
    return any(
        (group, not side) in sides.get(other.key, ()) for group, side in sides.get(word.key, ())
    )


@cache
def _sides() -> dict[str, frozenset[tuple[str, bool]]]:
    """The groups and sides on which a stem stands; roots are too loose to exclude by."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for group, sides in load("antonyms")["opposites"].items():
        for side in ("one", "other"):
            for word in sides[side]:
                if " " not in word:
                    found.setdefault(stem(word), set()).add((group, side == "one"))
    return {key: frozenset(groups) for key, groups in found.items()}
