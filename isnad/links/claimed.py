"""How what two claims say is related: the same, one more than the other, or against each other.

A headline is all there is to compare. Of claims in the news that share a name and a few words the
most part are about different things: more must be shared, and what excludes must say so itself.
"""

from functools import cache
from itertools import chain
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.alignment import Alignment, align
from isnad.links.comparison import Comparison, quote
from isnad.links.content import Content, Word
from isnad.links.exclusion import exclusions, turned
from isnad.text.stems import stem

_WEIGHTS = {"name": 1.3, "number": 1.2, "word": 1.0, "date": 0.5}
_LIGHT_WEIGHT = 0.4
_LEAST_SHARED_WEIGHT = 3.0
LEAST_SHARED_WORDS = 3
_SAME = 0.72
_SUPPORTS = 0.88
_ABOUT_ONE_THING = 0.75
_SHORTEST_TELLING = 3
_LONG_STRETCH = 6.0


def compare_claimed(one: Content, other: Content) -> Comparison | None:
    """Compare what two claims say; which of them is first changes nothing.

    Returns:
        None where they are about different things or days, or too little is shared to say.
    """
    one, other = sorted((one, other))
    if (
        one.is_open != other.is_open
        or not _may_share_enough(one, other)
        or _are_of_different_days(one, other)
    ):
        return None
    alignment = align(one.words, other.words)
    if not _is_enough(alignment):
        return None
    share, covered = _shares(alignment)
    shared = quote(word for word, _, _ in alignment.pairs)
    for against in exclusions(one, other, alignment):
        without = _shares(alignment, against.words)
        if without.covered >= _ABOUT_ONE_THING and without.share >= against.alike:
            score = round(without.share * against.strength, 3)
            detail = f"{against.reason}; both have {shared}"
            return Comparison("contradicts", score, detail, against.is_passing)
    if _differ(alignment) or turned(one, alignment.only_one) != turned(other, alignment.only_other):
        return None
    if share >= _SAME:
        return Comparison("same", round(share, 3), f"both have {shared}")
    if covered >= _SUPPORTS and _have_one_head(one, other, alignment):
        return Comparison("supports", round(covered * share, 3), f"one has all of {shared}")
    return None


class _Shares(NamedTuple):
    """What is shared, of both contents (Dice) and of the one that has less besides."""

    share: float
    covered: float


def _shares(alignment: Alignment, apart: tuple[Word, ...] = ()) -> _Shares:
    """The shares by weight; the words set apart count for neither side."""
    paired = sum(likeness * weight(word) for word, _, likeness in alignment.pairs)
    left, other_left = (
        sum(weight(word) for word in words if not any(word is one for one in apart))
        for words in (alignment.only_one, alignment.only_other)
    )
    return _Shares(
        2 * paired / (2 * paired + left + other_left), paired / (paired + min(left, other_left))
    )


def weight(word: Word) -> float:
    """How much a word tells of what is claimed: what all news say tells little."""
    return _LIGHT_WEIGHT if _is_light(word) else _WEIGHTS[word.kind]


def is_telling(word: Word) -> bool:
    """Whether a word tells one claim from another: not one of all news, nor a day, nor letters."""
    is_letter = word.kind == "word" and len(word.key) < _SHORTEST_TELLING
    return word.kind != "date" and not is_letter and not _is_light(word)


def _is_light(word: Word) -> bool:
    return word.kind == "word" and word.key in _light_stems()


def _may_share_enough(one: Content, other: Content) -> bool:
    """A cheap look before words are paired: names may yet be spelled otherwise."""
    keys = {mark_of(word) for word in one.words}
    return sum(mark_of(word) in keys for word in other.words) >= LEAST_SHARED_WORDS - 1


def mark_of(word: Word) -> str:
    """What is equal for all words that are paired, but for names that are spelled otherwise."""
    return word.long_root or word.key if word.kind == "word" else word.root or word.key


def _is_enough(alignment: Alignment) -> bool:
    telling = [word for word, _, _ in alignment.pairs if is_telling(word)]
    paired = sum(likeness * weight(word) for word, _, likeness in alignment.pairs)
    return len(telling) >= LEAST_SHARED_WORDS and paired >= _LEAST_SHARED_WEIGHT


def _are_of_different_days(one: Content, other: Content) -> bool:
    days, others = (
        [tuple(word.key.split("/")) for word in content.words if word.kind == "date"]
        for content in (one, other)
    )
    together = any(
        start < other_end and other_start < end
        for start, end in days
        for other_start, other_end in others
    )
    return bool(days and others) and not together


def _differ(alignment: Alignment) -> bool:
    """Whether either side has a name or a number of its own where the other has another."""
    return any(
        word.kind == other.kind != "word" and word.unit == other.unit
        for word in alignment.only_one
        for other in alignment.only_other
        if word.kind in ("name", "number")
    ) or any(word.is_negated != other.is_negated for word, other, _ in alignment.pairs)


def _have_one_head(one: Content, other: Content, alignment: Alignment) -> bool:
    """Whether what either content begins with is in both.

    What only stands within another sentence is not said by who says that one; a long stretch is
    mostly one sentence of several.
    """
    paired = sum(likeness * weight(word) for word, _, likeness in alignment.pairs)
    heads = _head(one), _head(other)
    in_both = (heads[0] in alignment.places, heads[1] in alignment.places.values())
    return all(in_both) or (paired >= _LONG_STRETCH and any(in_both))


def _head(content: Content) -> int:
    """The place of the first word that tells what a content is about; names only tell of whom."""
    return next(
        (n for n, word in enumerate(content.words) if word.kind == "word" and is_telling(word)), -1
    )


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(map(stem, chain.from_iterable(load("news_words").values())))
