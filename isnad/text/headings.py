"""Headings: short lines between the paragraphs that name what follows and end without a stop."""

import re
from functools import cache

from isnad.lexicon import load
from isnad.text.folding import fold

_LONGEST = 90
_LONGEST_QUESTION = 60
_LIST_ITEM = re.compile(r"[\s(]*(?:[-–—•*⬛■▪●_·+=~|/]|\d|[^\W\d_][-.)]\s)")
_WRITTEN = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+")


def looks_like_heading(line: str) -> bool:
    """Whether a line has the form of a heading; where it stands is for the caller to look at.

    Args:
        line: a paragraph, trimmed.

    Returns:
        True for a short line of words that no stop, comma or colon ends, that is no item of a
        list and does not open as a sentence does; a short question may be one.
    """
    if len(line) > _LONGEST or _LIST_ITEM.match(line):
        return False
    first = _WORD.search(line)
    if not first or _opens_sentence(fold(first.group())):
        return False
    last = line.rstrip("\"»”'’)").rstrip()[-1:]
    if last in "؟?":
        return len(line) <= _LONGEST_QUESTION
    return last not in ".!:،,؛;…"


def is_rule(line: str) -> bool:
    """Whether a line is drawn and not written: dashes, stars, underscores."""
    return not _WRITTEN.search(line)


def _opens_sentence(word: str) -> bool:
    return word.startswith(("و", "ف")) and word[1:] in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(map(fold, load("headings")["openers"]))
