"""Paragraphs: a line break ends one, whatever system wrote it."""

import re
from collections.abc import Iterator

from isnad.text.characters import INVISIBLE, LINE_BREAKS
from isnad.types import Span

# From the first character that shows to the last: a line of direction marks is no paragraph.
_LINE = re.compile(rf"[^{LINE_BREAKS}]+")
_SHOWN = re.compile(rf"[^\s{INVISIBLE}]")


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of a text that show anything, trimmed of white space.

    Args:
        text: the article's text, with any line breaks.

    Yields:
        Spans in order; every visible character lies in exactly one.
    """
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if _SHOWN.search(bare):
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(bare))
