"""JSON as all exports write it: one line a thing, readable Arabic, safe within a web page."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import IO

# U+0085, U+2028 and U+2029 end a line for some readers; `<` could close a <script> around it.
_ESCAPES = [(one, f"\\u{ord(one):04x}") for one in "<\x85\u2028\u2029"]


def json_text(value: object) -> str:
    """Write a value on one line; times are UTC."""
    return on_one_line(json.dumps(value, ensure_ascii=False, default=_moment))


def on_one_line(written: str) -> str:
    """Escape what JSON allows in a string, and what reads the lines or the page around may not."""
    for character, escape in _ESCAPES:
        written = written.replace(character, escape)
    return written


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return utc(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def utc(moment: datetime) -> str:
    """Write a time, which the database keeps in UTC."""
    return f"{moment.isoformat()}Z"


def write_list(out: IO[str], written: Iterable[str]) -> None:
    """Write a JSON list, one element a line, of elements that are JSON already."""
    between = "[\n"
    for element in written:
        out.write(f"{between}{element}")
        between = ",\n"
    out.write("[]" if between == "[\n" else "\n]")
