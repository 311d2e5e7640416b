"""Parentheses: agency tags, ages, originals in Latin letters, an editor's words in a quotation."""

import re
from typing import NamedTuple

from isnad.text.characters import LINE_BREAKS


class Parenthesis(NamedTuple):
    """A bracketed stretch with its brackets (start, end) and without (inner_start, inner_end)."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str


_PAIRS = {"(": ")", "[": "]", "{": "}"}
_BRACKET = re.compile(rf"[()\[\]{{}}{LINE_BREAKS}]")


def find_parentheses(text: str) -> list[Parenthesis]:
    """Find what stands in brackets: ( ), [ ] and { }, within one paragraph.

    Args:
        text: the article's text.

    Returns:
        Parentheses by their beginning, the outer before the inner; they nest and never cross. A
        bracket without its partner (as in أ) or 1)) makes none.
    """
    found: list[Parenthesis] = []
    open_at: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text):
        mark = match.group()
        if mark in _PAIRS:
            open_at.append(match)
        elif mark not in _PAIRS.values():
            open_at.clear()
        elif any(_PAIRS[one.group()] == mark for one in open_at):
            while _PAIRS[(one := open_at.pop()).group()] != mark:
                pass
            found.append(
                Parenthesis(one.start(), match.end(), one.end(), match.start(), one.group())
            )
    return sorted(found, key=lambda one: (one.start, -one.end))
