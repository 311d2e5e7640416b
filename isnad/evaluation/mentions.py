"""Named things found: strictly, by overlap, and by type."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from isnad.evaluation.alignment import align
from isnad.evaluation.annotations import MentionLabel
from isnad.evaluation.counts import Counts
from isnad.evaluation.spans import intersection_over_union
from isnad.types import EntityType


@dataclass(frozen=True, slots=True)
class PairedMentions:
    """One article's mentions on both sides and the pairs among them, gold first."""

    document: str
    gold: tuple[MentionLabel, ...]
    predicted: tuple[MentionLabel, ...]
    pairs: tuple[tuple[MentionLabel, MentionLabel], ...]


def pair_mentions(
    document: str, gold: Sequence[MentionLabel], predicted: Sequence[MentionLabel]
) -> PairedMentions:
    """Pair mentions of the same type that share at least one character, one to one.

    The "partial, type correct" match of SemEval-2013 task 9; more shared ground is preferred.
    """

    def weight(one: MentionLabel, other: MentionLabel) -> float:
        if one.entity_type != other.entity_type:
            return 0.0
        return intersection_over_union(one.span, other.span)

    pairs = align(gold, predicted, weight)
    return PairedMentions(document, tuple(gold), tuple(predicted), tuple(pairs))


def score_mentions(paired: PairedMentions) -> dict[str, Counts]:
    """Count one article's mentions.

    `mentions_strict`: same start, end and type. `mentions_overlap`: same type and at least one
    shared character, each mention used once. Both again by type, as `mentions_strict.PERS`.
    """
    found, there = _types(paired.predicted), _types(paired.gold)
    counts = {}
    for name, right in (
        ("mentions_strict", [one for one, other in paired.pairs if one.span == other.span]),
        ("mentions_overlap", [one for one, _ in paired.pairs]),
    ):
        correct = _types(right)
        counts[name] = Counts(len(right), len(paired.predicted), len(paired.gold))
        for kind in get_args(EntityType):
            counts[f"{name}.{kind}"] = Counts(correct[kind], found[kind], there[kind])
    return counts


def _types(mentions: Sequence[MentionLabel]) -> Counter[str]:
    return Counter(mention.entity_type for mention in mentions)
