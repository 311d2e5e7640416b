"""Which words of two contents stand for each other."""

from typing import NamedTuple

from isnad.links.content import Word
from isnad.names import is_same_name

_SAME_STEM, _SAME_ROOT, _SAME_SPELLING = 1.0, 0.8, 0.9


class Alignment(NamedTuple):
    """Pairs of words with how alike they are, and what is left of either side, in order."""

    pairs: tuple[tuple[Word, Word, float], ...]
    only_one: tuple[Word, ...]
    only_other: tuple[Word, ...]


def align(words: tuple[Word, ...], others: tuple[Word, ...]) -> Alignment:
    """Pair the words of two contents one to one, the likest first."""
    likely = sorted(
        (
            (likeness, -place, -other_place)
            for place, word in enumerate(words)
            for other_place, other in enumerate(others)
            if (likeness := _likeness(word, other))
        ),
        reverse=True,
    )
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for likeness, place, other_place in likely:
        if -place not in partner and -other_place not in taken:
            partner[-place] = (-other_place, likeness)
            taken.add(-other_place)
    return Alignment(
        tuple((words[p], others[q], likeness) for p, (q, likeness) in sorted(partner.items())),
        tuple(word for place, word in enumerate(words) if place not in partner),
        tuple(word for place, word in enumerate(others) if place not in taken),
    )


def _likeness(word: Word, other: Word) -> float:
    if word.kind == other.kind and word.key == other.key:
        return _SAME_STEM
    if "number" in (word.kind, other.kind):
        return 0.0
    if "name" in (word.kind, other.kind):
        return _SAME_SPELLING if is_same_name(word.text, other.text) else 0.0
    if word.long_root and word.long_root == other.long_root:
        return _SAME_ROOT
    return 0.0
