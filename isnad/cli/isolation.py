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
    """A cell of text from an article; wraps, and isolates every line.

    A `Text` is taken as it is: what it holds from an article is already printable, and what is
    isolated within it (`isolate`) is closed at the end of each line and opened again on the next.
    """

    def __init__(self, text: str | Text, style: str | Style = "") -> None:
        self.text = text if isinstance(text, Text) else Text(printable(text), style=style)
        self.text.overflow = "fold"

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        depth = 0
        for line in self.text.wrap(console, options.max_width):
            line.rstrip()
            reopened = _OPEN * depth
            depth += line.plain.count(_OPEN) - line.plain.count(_CLOSE)
            yield Text.assemble(_OPEN, reopened, line, _CLOSE * depth, _CLOSE)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return self.text.__rich_measure__(console, options)


def isolate(text: str) -> str:
    """A few words of an article within a line of another direction."""
    return f"{_OPEN}{printable(text)}{_CLOSE}"


def printable(text: str) -> str:
    """The text on one line and without characters that act upon a terminal."""
    return _DIRECTIONS.sub("", _CONTROLS.sub(" ", text))
