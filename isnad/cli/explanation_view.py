"""An article's claims explained to a person: each in its place, and what it rests on.

What belongs here is the order and the shape of what is shown. The lines of one claim's evidence
are worded in evidence_lines.py, the marks within the text in marking.py.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from isnad.claims.explain import ExplainedClaim, Explanation, Unclaimed
from isnad.cli.evidence_lines import Line, entry_line, evidence_lines
from isnad.cli.files import Found
from isnad.cli.isolation import Isolated, printable
from isnad.cli.marking import CUE, Mark, legend, marked, marks_of
from isnad.types import Sentence, Span

_INDENT = (0, 0, 0, 2)


def explanation_view(
    found: Found, sentences: Sequence[Sentence], explanation: Explanation, *, styled: bool
) -> RenderableType:
    """Draw an article's explanation.

    Args:
        found: the article.
        sentences: its sentences.
        explanation: its claims and what was not claimed.
        styled: whether marks are styles; brackets if not.
    """
    drawing = _Drawing(found.article.text, sentences, styled=styled)
    parts: list[RenderableType] = [Text(printable(found.name), style="bold")]
    parts.append(Text.assemble("marks: ", legend(styled=styled), "\n"))
    for number, explained in enumerate(explanation.claims):
        parts.append(drawing.claim(number, explained))
    if not explanation.claims:
        parts.append(Text("no claims\n", style="dim"))
    if explanation.unclaimed:
        parts.append(Text("Not claimed\n", style="bold"))
        parts += [drawing.unclaimed(one) for one in explanation.unclaimed]
    return Group(*parts)


class _Drawing:
    def __init__(self, text: str, sentences: Sequence[Sentence], *, styled: bool) -> None:
        self._text, self._sentences, self._styled = text, sentences, styled

    def claim(self, number: int, explained: ExplainedClaim) -> RenderableType:
        """One claim: its number and rule, its text, and the lines of its evidence."""
        claim = explained.claim
        head = Text.assemble(f"claim {number}", "  ", f"sentence {claim.sentence_no}")
        head.stylize("bold")
        lines = evidence_lines(self._text, self._sentences, explained, styled=self._styled)
        return Group(head, *self._in_place(marks_of(claim)), _grid(lines), Text())

    def unclaimed(self, one: Unclaimed) -> RenderableType:
        """One word that made no claim: its sentence, the rule and the reason."""
        lines = [Line(one.decision, [Text(one.reason)])]
        if one.rule:
            lines.append(Line("rule", [Isolated(one.rule)]))
        lines += [Line("entry", [entry_line(entry)]) for entry in one.entries]
        return Group(*self._in_place([(one.cue, CUE)]), _grid(lines), Text())

    def _in_place(self, marks: Sequence[tuple[Span, Mark]]) -> Iterator[RenderableType]:
        """The sentences that hold the marks, a block a paragraph."""
        first, last = min(span.start for span, _ in marks), max(span.end for span, _ in marks)
        touched = [one for one in self._sentences if one.start < last and one.end > first]
        for _, group in groupby(touched, key=lambda sentence: sentence.paragraph_no):
            together = list(group)
            window = Span(together[0].start, together[-1].end)
            shown = marked(self._text, window, marks, styled=self._styled)
            yield Padding(Isolated(shown), _INDENT, expand=False)


def _grid(lines: Sequence[Line]) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="dim", min_width=9)
    grid.add_column()
    for line in lines:
        grid.add_row(line.label, Group(*line.body))
    return Padding(grid, _INDENT, expand=False)
