"""Who is who: whether the same things are taken for the same, pair by pair.

Pairwise scores (links): of the pairs that one side puts under one entity, how many the other
side puts under one too. An entity of one member makes no pair.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from isnad.evaluation.alignment import align
from isnad.evaluation.counts import Counts


class Item(NamedTuple):
    """One thing in an article and whom each side takes it for; None: for nobody."""

    document: str
    gold: str | None
    predicted: str | None


class Labelled(Protocol):
    """A row that says whom it means."""

    @property
    def entity(self) -> str | None:
        """Who it is; None: nobody."""


def items_of(
    document: str,
    gold: Sequence[Labelled],
    predicted: Sequence[Labelled],
    pairs: Sequence[tuple[Labelled, Labelled]],
) -> tuple[list[Item], list[Item]]:
    """One article's rows as items: those that are paired, and those that only one side has."""
    only_gold = Counter(gold) - Counter(one for one, _ in pairs)
    only_predicted = Counter(predicted) - Counter(other for _, other in pairs)
    return (
        [Item(document, one.entity, other.entity) for one, other in pairs],
        [
            *(Item(document, one.entity, None) for one in only_gold.elements()),
            *(Item(document, None, other.entity) for other in only_predicted.elements()),
        ],
    )


def score_who(paired: Sequence[Item], alone: Sequence[Item], name: str) -> dict[str, Counts]:
    """Count pairs of entities four ways.

    `who_<name>` and `who_<name>_within_article` judge the rows that both sides have; with
    `_end_to_end`, a row that only one side has takes its pairs along as missed or made up.
    """
    counts = {}
    for scope, within_article in (("", False), ("_within_article", True)):
        for basis, items in (("", paired), ("_end_to_end", [*paired, *alone])):
            counts[f"who_{name}{scope}{basis}"] = score_pairs(items, within_article=within_article)
    return counts


def score_pairs(items: Sequence[Item], *, within_article: bool) -> Counts:
    """Count pairs of items under one entity.

    Args:
        items: what is judged; an item that only one side has is None on the other.
        within_article: count only pairs inside one article, else across all of them.
    """

    def pairs(keys: Iterable[Hashable]) -> int:
        return sum(n * (n - 1) // 2 for n in Counter(keys).values())

    def scope(item: Item) -> str:
        return item.document if within_article else ""

    gold = [item for item in items if item.gold is not None]
    predicted = [item for item in items if item.predicted is not None]
    both = [item for item in gold if item.predicted is not None]
    return Counts(
        correct=pairs((scope(item), item.gold, item.predicted) for item in both),
        predicted=pairs((scope(item), item.predicted) for item in predicted),
        gold=pairs((scope(item), item.gold) for item in gold),
    )


def translate(items: Iterable[Item]) -> Mapping[str, str]:
    """Which predicted entity stands for which gold entity, one to one.

    The choice under which the most items agree; an entity that one side has split keeps only
    its best part.
    """
    together = Counter((item.gold, item.predicted) for item in items)
    pairs = [(g, p) for g, p in together if g is not None and p is not None]
    gold, predicted = {g for g, _ in pairs}, {p for _, p in pairs}
    matched = align(list(gold), list(predicted), lambda g, p: float(together[g, p]))
    return {p: g for g, p in matched}
