"""Datelines and credit lines: «الرياض – واس», «القاهرة (رويترز) -», «فرانس 24 / أ ف ب».

They say where a report was written and whom it comes from. Who may be credited is written in
lexicon/datelines.yml; an unknown name counts only where the form leaves no doubt.
"""

import re
from functools import cache

from isnad.lexicon import load
from isnad.types import Span

_DASH = r"(?:-{1,3}|[–—])"
_SPACE = r"[^\S\n\r]*"
_PLACE = r"[^\W\d_][^\s()\[\]:«»\"“”.؛؟!–—/-]*(?:[^\S\n\r]+[^\s()\[\]:«»\"“”.؛؟!–—/-]+){0,4}"
_QUOTED = r"[«\"“]?{}[»\"”]?"


@cache
def _credit() -> str:
    """One credited name, or several with separators."""
    entries: list[str] = load("datelines")["credits"]
    names = "|".join(_spelled(entry) for entry in sorted(entries, key=len, reverse=True))
    one = _QUOTED.format(rf"(?:{names})(?!\w)")
    return rf"(?:{one}(?:{_SPACE}(?:[،,/+&]|{_DASH}|و){_SPACE}{one})*)"


def _spelled(entry: str) -> str:
    """The pattern of a name, however its letters are spaced and its alef is written."""
    pattern = re.escape(entry).replace(r"\ ", r"[\s.]*")
    return re.sub("[أإا]", "[أإا]", pattern) + (r"\.?" if " " in entry else "")


@cache
def _dateline() -> re.Pattern[str]:
    credit = _credit()
    end = rf"{_SPACE}(?:{_DASH}|:|/|\Z)"
    place = rf"(?:{_PLACE}{_SPACE})"
    return re.compile(
        rf"[(\[]{_SPACE}{credit}{_SPACE}[)\]](?:{_SPACE}(?:{_DASH}|:))?"
        rf"|{place}[(\[]{_SPACE}{credit}{_SPACE}[)\]]{end}"
        rf"|{place}[(\[][^()\[\]\d]{{2,30}}[)\]]{_SPACE}{_DASH}"
        rf"|{place}(?:{_DASH}|/|:|،|,){_SPACE}{credit}{end}"
        rf"|{credit}{end}"
    )


@cache
def _credit_line() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?{_SPACE}(?:المصدر{_SPACE}:)?{_SPACE}{_credit()}{_SPACE}[)\]]?\.?")


def dateline_end(text: str, paragraph: Span) -> int | None:
    """Find where the dateline at a paragraph's beginning ends.

    Args:
        text: the article's text.
        paragraph: the first paragraph of its body.

    Returns:
        The place behind the dateline and its dash or colon, or None where there is no dateline.
    """
    found = _dateline().match(text, *paragraph)
    return found.end() if found else None


def is_credit_line(line: str) -> bool:
    """Whether a line only says whom the article comes from, as the last one may."""
    return bool(_credit_line().fullmatch(line))
