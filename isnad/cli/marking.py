"""Source, cue and content marked where they stand: by style, or by brackets without colours.

The colours are Okabe and Ito's, which the colour-blind tell apart; weight, background and
underline differ besides. The brackets are pairs that a right-to-left text mirrors.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from isnad.cli.isolation import printable
from isnad.types import Claim, Span


class Mark(NamedTuple):
    """What a kind of span is called, and how it looks with and without colours."""

    name: str
    style: str
    opening: str
    closing: str


SOURCE = Mark("source", "bold black on #56b4e9", "⟦", "⟧")
CUE = Mark("cue", "black on #e69f00", "⟨", "⟩")
CONTENT = Mark("content", "underline", "{", "}")


def has_styles(console: Console) -> bool:
    """Whether the console shows colours; a pipe, a dumb terminal and NO_COLOR do not."""
    return console.is_terminal and console.color_system is not None and not console.no_color


def legend(*, styled: bool) -> Text:
    """The names of the marks, marked themselves."""
    names = [_wrapped(Text(mark.name), mark, styled=styled) for mark in (SOURCE, CUE, CONTENT)]
    return Text("  ").join(names)


def marks_of(claim: Claim) -> list[tuple[Span, Mark]]:
    """The spans of a claim and what they are."""
    marks = [(part, CONTENT) for part in claim.content_parts]
    marks += [(claim.cue, CUE)] if claim.cue else []
    return marks + ([(claim.source, SOURCE)] if claim.source else [])


def marked(text: str, window: Span, marks: Sequence[tuple[Span, Mark]], *, styled: bool) -> Text:
    """A stretch of an article with its marks.

    Args:
        text: the article's text.
        window: the stretch.
        marks: what to mark; the parts outside the window are left out.
        styled: by style if True, else by brackets.
    """
    cut = [
        (Span(max(span.start, window.start), min(span.end, window.end)), mark)
        for span, mark in marks
        if span.start < window.end and span.end > window.start
    ]
    edges = {edge for span, _ in cut for edge in span} | set(window)
    shown, at = Text(), window.start
    for edge in sorted(edges):
        shown.append(printable(text[at:edge]), _style_over(cut, at) if styled else "")
        if not styled:
            shown.append(_brackets_at(cut, edge))
        at = edge
    return shown


def _wrapped(words: Text, mark: Mark, *, styled: bool) -> Text:
    if styled:
        words.stylize(mark.style)
        return words
    return Text.assemble(mark.opening, words, mark.closing)


def _style_over(marks: Sequence[tuple[Span, Mark]], at: int) -> str:
    """The styles of the spans that hold a place; the narrowest has the last word."""
    over = [(span, mark) for span, mark in marks if span.start <= at < span.end]
    over.sort(key=lambda pair: pair[0].start - pair[0].end)
    return " ".join(mark.style for _, mark in over)


def _brackets_at(marks: Sequence[tuple[Span, Mark]], at: int) -> str:
    """What closes here, the innermost first, and what opens, the outermost first."""
    closing = sorted((span for span in marks if span[0].end == at), key=lambda one: -one[0].start)
    opening = sorted((span for span in marks if span[0].start == at), key=lambda one: -one[0].end)
    return "".join([mark.closing for _, mark in closing] + [mark.opening for _, mark in opening])
