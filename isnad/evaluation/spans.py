"""How two spans compare, and where a content ends within its sentence."""

import re

from isnad.types import Span

#: Two spans match by overlap when they share at least this part of the ground they cover.
OVERLAP = 0.5

_SENTENCE_END = re.compile(r"[.!?؟…]+(?!\w)|[\n\r]")
_WORD = re.compile(r"\w")


def shared(one: Span, other: Span) -> int:
    """The number of characters that both spans cover."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def intersection_over_union(one: Span, other: Span) -> float:
    """Characters in both spans over characters in either: 1 for equal spans, 0 for disjoint."""
    both = shared(one, other)
    return both / (one.end - one.start + other.end - other.start - both)


def overlaps(one: Span, other: Span) -> bool:
    """Whether the two share half of the ground they cover (IoU ≥ 0.5)."""
    return intersection_over_union(one, other) >= OVERLAP


def ends_before_its_sentence(text: str, span: Span) -> bool:
    """Whether words follow the span within the sentence that it ends in.

    A sentence runs here to its stop, question or exclamation mark or to the end of its line;
    the engine's own segmentation is not asked, so the measure doesn't move with it. A stop
    inside a number or an abbreviation (3.5, T.54) ends nothing. A span that takes its stop in
    ends with its sentence.
    """
    if _SENTENCE_END.search(text[span.end - 1 : span.end]):
        return False
    stop = _SENTENCE_END.search(text, span.end)
    return _WORD.search(text, span.end, stop.start() if stop else len(text)) is not None
