"""Claims found: cue, source, content, and the three together.

Rows are paired one to one where their cues share a character; which of several rows of a cue
go together, their contents and sources decide. Everything said of a pair presupposes that
pair: a source or content under a cue that was missed is missed too, and two gold rows under
one cue need two predicted rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from isnad.evaluation.alignment import align
from isnad.evaluation.annotations import ClaimLabel
from isnad.evaluation.counts import Counts
from isnad.evaluation.spans import (
    ends_before_its_sentence,
    intersection_over_union,
    overlaps,
    shared,
)

#: Classes whose rows the guidelines score apart: what they report is no statement of fact.
SCORED_APART = ("direct", "commit", "ask")


@dataclass(frozen=True, slots=True)
class PairedClaims:
    """One article's rows on both sides and the pairs among them, gold first."""

    document: str
    text: str
    gold: tuple[ClaimLabel, ...]
    predicted: tuple[ClaimLabel, ...]
    pairs: tuple[tuple[ClaimLabel, ClaimLabel], ...]


class Measure(NamedTuple):
    """What counts: which rows it is about, and which pairs have it right."""

    applies: Callable[[ClaimLabel, str], bool]
    right: Callable[[ClaimLabel, ClaimLabel], bool]


def pair_claims(
    document: str, text: str, gold: Sequence[ClaimLabel], predicted: Sequence[ClaimLabel]
) -> PairedClaims:
    """Pair two sides' rows of one article, one to one."""
    pairs = align(gold, predicted, _likeness)
    return PairedClaims(document, text, tuple(gold), tuple(predicted), tuple(pairs))


def is_scored_apart(claim: ClaimLabel) -> bool:
    """Whether the row is a directive, a commitment or a question, by its own side's class."""
    return claim.cue_class in SCORED_APART


def same_source(one: ClaimLabel, other: ClaimLabel) -> bool:
    """Whether both name no source beside the cue, or their source spans overlap (IoU ≥ 0.5)."""
    if one.source is None or other.source is None:
        return one.source is other.source
    return overlaps(one.source, other.source)


def score_claims(paired: PairedClaims) -> dict[str, Counts]:
    """Count one article's claims by every measure of `MEASURES`."""
    return {name: _count(paired, measure) for name, measure in MEASURES.items()}


def _count(paired: PairedClaims, measure: Measure) -> Counts:
    def rows(claims: Sequence[ClaimLabel]) -> int:
        return sum(measure.applies(claim, paired.text) for claim in claims)

    correct = sum(
        measure.right(one, other)
        and measure.applies(one, paired.text)
        and measure.applies(other, paired.text)
        for one, other in paired.pairs
    )
    return Counts(correct, rows(paired.predicted), rows(paired.gold))


def _likeness(one: ClaimLabel, other: ClaimLabel) -> float:
    if not shared(one.cue, other.cue):
        return 0.0
    source = float(one.source == other.source)
    if one.source and other.source:
        source = intersection_over_union(one.source, other.source)
    # Rows that are alike in every span are told apart by their labels, which weigh nothing else.
    labels: int = sum(
        getattr(one, name) == getattr(other, name)
        for name in ("certainty", "polarity", "cue_class", "style", "source_kind")
    )
    return (
        intersection_over_union(one.cue, other.cue)
        + intersection_over_union(one.content, other.content)
        + source
        + labels / 1000
    )


def _always(_claim: ClaimLabel, _text: str) -> bool:
    return True


def _names_source(claim: ClaimLabel, _text: str) -> bool:
    return claim.source is not None


def _ends_early(claim: ClaimLabel, text: str) -> bool:
    return ends_before_its_sentence(text, claim.content)


MEASURES = {
    # The cues share a character; the cues are the same span.
    "cue_overlap": Measure(_always, lambda one, other: shared(one.cue, other.cue) > 0),
    "cue_exact": Measure(_always, lambda one, other: one.cue == other.cue),
    # Over the rows that name a source beside the cue: a span where the gold has none is a
    # false one, none where the gold has one a miss; none on both sides counts nowhere here.
    "source_overlap": Measure(_names_source, same_source),
    "source_exact": Measure(_names_source, lambda one, other: one.source == other.source),
    "content_overlap": Measure(_always, lambda one, other: overlaps(one.content, other.content)),
    "content_exact": Measure(_always, lambda one, other: one.content == other.content),
    "content_begin": Measure(_always, lambda one, other: one.content.start == other.content.start),
    "content_end": Measure(_always, lambda one, other: one.content.end == other.content.end),
    # Over the rows whose content ends before its sentence does, where guessing fails.
    "content_end_inside_sentence": Measure(
        _ends_early, lambda one, other: one.content.end == other.content.end
    ),
    # Cue, source and content together; a source missing on both sides is right.
    "claim_overlap": Measure(
        _always,
        lambda one, other: same_source(one, other) and overlaps(one.content, other.content),
    ),
    "claim_exact": Measure(
        _always,
        lambda one, other: (
            (one.cue, one.source, one.content) == (other.cue, other.source, other.content)
        ),
    ),
}
