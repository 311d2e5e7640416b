"""A surface in its two views, spelling and contexts, as odds are learned from it."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from isnad.names.evidence.records import ALL, INFLECTIONS, WEIGHED
from isnad.names.evidence.spelling import spelling

# Articles of one surface beyond so many are no further evidence: they repeat each other's topics.
_MOST_ARTICLES = 6
# Names as well as words stand mostly where nothing shows what they are.
_WORTH = {"plain": 0.5}
# Inflected in as many articles, for each one that has it as it is: no name.
_INFLECTED_SHARE = 1 / 5

Counts: TypeAlias = Mapping[str, int]
"""In how many articles a surface stands in each context, or is inflected so."""


class View(NamedTuple):
    """What surfaces are like; those that are alike in all of this are one here.

    contexts: in how many articles it stands how, by name.
    """

    spelling: str
    contexts: tuple[tuple[str, int], ...]
    is_inflected: bool


def view(surface: str, counts: Counts) -> View:
    """Look at a surface."""
    contexts = sorted((name, n) for name, n in counts.items() if name in WEIGHED)
    return View(spelling(surface), tuple(contexts), _is_inflected(counts))


def weights(one: View) -> list[tuple[str, float]]:
    """Its contexts, together no more than so many articles may speak for one surface."""
    total = sum(n for _, n in one.contexts)
    share = min(1.0, _MOST_ARTICLES / total) if total else 0.0
    return [(name, n * share * _WORTH.get(name, 1.0)) for name, n in one.contexts]


def _is_inflected(counts: Counts) -> bool:
    """Whether a surface is inflected as names are not: with the article, pronouns, plurals."""
    inflected = sum(n for name, n in counts.items() if name in INFLECTIONS)
    return inflected > 0 and inflected >= _INFLECTED_SHARE * counts.get(ALL, 0)
