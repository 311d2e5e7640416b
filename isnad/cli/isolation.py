"""Arabic in a terminal's table: each line keeps its own direction and leaves its neighbours alone.

The text stays in logical order; the terminal decides how to draw it. A terminal that orders
right-to-left text itself would drag the columns of a table along with it, so every line of a
cell is an isolate of its own (Unicode Bidirectional Algorithm, FSI … PDI).
"""

import re

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.style import Style
from rich.text import Text

_OPEN = "\N{FIRST STRONG ISOLATE}"
_CLOSE = "\N{POP DIRECTIONAL ISOLATE}"

# What would move the cursor, ring the bell or turn the direction of what comes after it.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_DIRECTIONS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


class Isolated:
    """A cell of text from an article; wraps, and isolates every line."""

    def __init__(self, text: str, style: str | Style = "") -> None:
        self.text = Text(printable(text), style=style, overflow="fold")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, options.max_width):
            line.rstrip()
            yield Text.assemble(_OPEN, line, _CLOSE)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return self.text.__rich_measure__(console, options)


def printable(text: str) -> str:
    """The text on one line and without characters that act upon a terminal."""
    return _DIRECTIONS.sub("", _CONTROLS.sub(" ", text))
