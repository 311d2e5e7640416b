"""A text cut where any of its marks begins or ends, so that marks may overlap as they will."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be shown in a text.

    start, end: code points, half-open.
    kind: source, cue, content or mention: what it is coloured by.
    title: what is shown of it on hover.
    href: where it leads; empty where it leads nowhere.
    anchor: the id by which a link finds its beginning; empty for none.
    """

    start: int
    end: int
    kind: str
    title: str = ""
    href: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on which the same marks lie.

    depth: how many contents it lies within.
    anchors: those of the marks that begin here.
    """

    text: str
    kinds: tuple[str, ...]
    depth: int
    title: str
    href: str
    anchors: tuple[str, ...]


def cut(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text into pieces; put together they are the text again."""
    placed = sorted(
        (mark for mark in marks if 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.start, -mark.end, mark.kind),
    )
    edges = sorted({0, len(text), *(m.start for m in placed), *(m.end for m in placed)})
    pieces: list[Piece] = []
    open_marks: list[Mark] = []
    waiting = placed[::-1]
    for start, end in pairwise(edges):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while waiting and waiting[-1].start == start:
            open_marks.append(waiting.pop())
        pieces.append(_piece(text[start:end], start, open_marks))
    return pieces


def _piece(text: str, start: int, marks: Sequence[Mark]) -> Piece:
    return Piece(
        text=text,
        kinds=tuple(sorted({mark.kind for mark in marks})),
        depth=sum(mark.kind == "content" for mark in marks),
        title=" · ".join(dict.fromkeys(mark.title for mark in marks if mark.title)),
        href=next((mark.href for mark in reversed(marks) if mark.href), ""),
        anchors=tuple(
            dict.fromkeys(mark.anchor for mark in marks if mark.anchor and mark.start == start)
        ),
    )
