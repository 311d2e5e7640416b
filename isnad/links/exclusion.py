"""What two claims say that cannot be true together: one thing, and one place where they differ.

Claims are about one thing where one of them has nearly all that the other has; what differs must
itself exclude: a negation, the opposite word or another number in the same place.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.alignment import Alignment
from isnad.links.content import Content, Word
from isnad.text.stems import stem

#: Numbers nearer than this share of the larger are one, told more or less exactly.
_ROUNDING = 0.05
#: Prices, tolls and tariffs are many of a kind; a negation itself says what it is about.
_ALIKE, _ALIKE_BUT_FOR_NEGATION = 0.72, 0.6


class Exclusion(NamedTuple):
    """A reason why two contents cannot be true together.

    `is_passing`: it holds for claims of one day only. `alike`: what share of both contents must
    else be the same for them to be about one thing; the words that exclude each other set apart.
    """

    strength: float
    reason: str
    is_passing: bool
    alike: float
    words: tuple[Word, ...] = ()


def exclusions(one: Content, other: Content, alignment: Alignment) -> Iterator[Exclusion]:
    """Every place where two contents cannot be true together, the strongest kinds first."""
    if one.is_open or other.is_open:
        return
    yield from _negations(one, other, alignment)
    tells_numbers = _tells_one_number(alignment)
    for word, twin in _in_one_place(one, other, alignment):
        if word.kind == twin.kind == "word" and _are_opposed(word, twin):
            reason = f"«{word.text}» against «{twin.text}»"
            yield Exclusion(1.0, reason, True, _ALIKE, (word, twin))
        elif tells_numbers and _count_alike(word, twin) and _differ(word.key, twin.key):
            reason = f"{word.text} against {twin.text}"
            yield Exclusion(0.7, reason, True, _ALIKE, (word, twin))


def _negations(one: Content, other: Content, alignment: Alignment) -> Iterator[Exclusion]:
    """What the first negation of the only content that has any negates, where both have it."""
    if bool(one.negations) == bool(other.negations):
        return
    negated = next((word for word in (*one.words, *other.words) if word.is_negated), None)
    for word, twin, _ in alignment.pairs:
        if word.kind == "word" and (word is negated or twin is negated):
            reason = f"«{word.text}» is negated in only one"
            yield Exclusion(1.0, reason, False, _ALIKE_BUT_FOR_NEGATION)


def turned(content: Content, left: Iterable[Word]) -> bool:
    """Whether a content negates, or has a word of its own that turns what it governs."""
    return bool(content.negations) or any(word.key in _reversals() for word in left)


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


def _tells_one_number(alignment: Alignment) -> bool:
    """Whether one number stands against one, neither of them the last of a tally."""
    words = [word for pair in alignment.pairs for word in pair[:2]]
    words += [*alignment.only_one, *alignment.only_other]
    return not any(word.key in _tallies() for word in words) and all(
        sum(word.kind == "number" for word in left) == 1
        for left in (alignment.only_one, alignment.only_other)
    )


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
def _reversals() -> frozenset[str]:
    return frozenset(map(stem, load("antonyms")["reversals"]))


@cache
def _tallies() -> frozenset[str]:
    return frozenset(map(stem, load("comparison_words")["tallies"]))


@cache
def _sides() -> dict[str, frozenset[tuple[str, bool]]]:
    """The groups and sides on which a stem stands; roots are too loose to exclude by."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for group, sides in load("antonyms")["opposites"].items():
        for side in ("one", "other"):
            for word in sides[side]:
                if " " not in word and group not in load("antonyms")["successive"]:
                    found.setdefault(stem(word), set()).add((group, side == "one"))
    return {key: frozenset(groups) for key, groups in found.items()}
