"""What changed between a claim and what became of it: how surely it is said, and by whom."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from isnad.names import is_same_name
from isnad.revisions.saying import Saying
from isnad.text.folding import fold

SourceChange: TypeAlias = Literal[
    "anonymized", "named", "replaced", "attribution_dropped", "attributed"
]

_CERTAINTIES = ("U", "PS", "PR", "CT")
# How far the writer stands behind a report: زعم keeps away from what قال passes on and أكد backs.
_FRAMING = {"distance": -1, "report": 0, "say": 0, "assert": 1, "disclose": 1}


class Shift(NamedTuple):
    """One thing that made a claim surer (1) or less sure (-1), in words."""

    direction: int
    reason: str


def shifts(before: Saying, after: Saying) -> list[Shift]:
    """Everything that made a claim surer or less sure, the weightiest first."""
    return [
        *_certainty(before.certainty, after.certainty, "certainty"),
        *_certainty(before.outlet_certainty, after.outlet_certainty, "the outlet's certainty"),
        *_framing(before, after),
        *_hedges(before, after),
    ]


def is_reversed(before: Saying, after: Saying) -> bool:
    """Whether the source now holds false what it held true, or the other way round."""
    return _is_denied(before) != _is_denied(after)


def source_change(before: Saying, after: Saying) -> SourceChange | None:
    """What became of whoever said it; None where that is the same, or as unnamed as before."""
    if before.is_attributed != after.is_attributed:
        return "attributed" if after.is_attributed else "attribution_dropped"
    if before.is_named != after.is_named:
        return "named" if after.is_named else "anonymized"
    return "replaced" if before.is_named and not is_same_source(before, after) else None


def is_same_source(before: Saying, after: Saying) -> bool:
    """Whether two claims are by one source, as far as their texts tell."""
    if before.source is None or after.source is None:
        return before.source == after.source and before.source_kind == after.source_kind
    return fold(before.source) == fold(after.source) or is_same_name(before.source, after.source)


def _certainty(before: str, after: str, what: str) -> Iterator[Shift]:
    step = _CERTAINTIES.index(after) - _CERTAINTIES.index(before)
    if step:
        yield Shift(1 if step > 0 else -1, f"{what} {before} → {after}")


def _framing(before: Saying, after: Saying) -> Iterator[Shift]:
    levels = [_FRAMING.get(saying.cue_class or "") for saying in (before, after)]
    if None not in levels and levels[0] != levels[1]:
        direction = 1 if (levels[1] or 0) > (levels[0] or 0) else -1
        yield Shift(direction, f"cue {before.cue_class} → {after.cue_class}")


def _hedges(before: Saying, after: Saying) -> Iterator[Shift]:
    had, has = ({fold(hedge): hedge for hedge in one.hedges} for one in (before, after))
    for key in sorted(has.keys() - had.keys()):
        yield Shift(-1, f"«{has[key]}» added")
    for key in sorted(had.keys() - has.keys()):
        yield Shift(1, f"«{had[key]}» dropped")


def _is_denied(saying: Saying) -> bool:
    return (saying.polarity == "-") != saying.content_negated
