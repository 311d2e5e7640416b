"""Headings: short lines between the paragraphs that name what follows and end without a stop."""

import re

_LONGEST = 90
_LONGEST_QUESTION = 60
_LIST_ITEM = re.compile(r"[\s(]*(?:[-–—•*⬛■▪●_·+=~|/]|\d|[^\W\d_][-.)]\s)")
_WORDS = re.compile(r"[^\W\d_]+")


def looks_like_heading(line: str) -> bool:
    """Whether a line has the form of a heading; where it stands is for the caller to look at.

    Args:
        line: a paragraph, trimmed.

    Returns:
        True for a short line of words that no stop, comma or colon ends and that is no item of a
        list; a short question may be one.
    """
    if len(line) > _LONGEST or _LIST_ITEM.match(line) or not _WORDS.search(line):
        return False
    last = line.rstrip("\"»”'’)").rstrip()[-1:]
    if last in "؟?":
        return len(line) <= _LONGEST_QUESTION
    return last not in ".!:،,؛;…"
