"""Parentheses: agency tags, ages, originals in Latin letters, an editor's words in a quotation."""

import re
from collections import Counter
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
    waiting: Counter[str] = Counter()  # which closing brackets would find a partner
    for match in _BRACKET.finditer(text):
        mark = match.group()
        if mark in _PAIRS:
            open_at.append(match)
            waiting[_PAIRS[mark]] += 1
        elif mark.isspace():
            open_at.clear()
            waiting.clear()
        elif waiting[mark]:
            opening = _pop_until(mark, open_at, waiting)
            inner = opening.end(), match.start()
            found.append(Parenthesis(opening.start(), match.end(), *inner, opening.group()))
    return sorted(found, key=lambda one: (one.start, -one.end))


def _pop_until(mark: str, open_at: list[re.Match[str]], waiting: Counter[str]) -> re.Match[str]:
    """The partner of a closing bracket; what was opened within it stays without one."""
    while True:
        opening = open_at.pop()
        closed_by = _PAIRS[opening.group()]
        waiting[closed_by] -= 1
        if closed_by == mark:
            return opening
