"""A few rows of a table as Markdown, with Arabic readable from right to left."""

import re
from collections.abc import Sequence

import dagster as dg
import duckdb

_ROWS = 8
_CELL_CHARS = 90
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z]")
_START, _END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_NEEDS_ESCAPE = re.compile(r"([\\`*_{}\[\]<>|#~])")


def preview(
    connection: duckdb.DuckDBPyConnection, query: str, *, rows: int = _ROWS
) -> dg.MarkdownMetadataValue:
    """Show the first rows of a query as a Markdown table."""
    cursor = connection.execute(f"{query} LIMIT {rows}")
    names = [column[0] for column in cursor.description or ()]
    return dg.MetadataValue.md(markdown_table(names, cursor.fetchall()))


def markdown_table(
    names: Sequence[str], rows: Sequence[Sequence[object]], *, chars: int = _CELL_CHARS
) -> str:
    """Write a Markdown table, each cell cut to so many characters.

    Each cell that is mostly Arabic is wrapped in direction isolates, which survive wherever HTML
    is stripped; the name of a rule (verb+عن+source) stays as it is read.
    """
    if not rows:
        return "(no rows)"
    lines = [names, ["---"] * len(names), *([_cell(value, chars) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def markdown_list(items: Sequence[tuple[str, str]], *, shown: int = 50) -> dg.MarkdownMetadataValue:
    """Write names with their reasons as a Markdown list, saying how many more there are."""
    lines = [f"- **{_cell(name)}**: {_cell(reason, 400)}" for name, reason in items[:shown]]
    if len(items) > shown:
        lines.append(f"- and {len(items) - shown} more")
    return dg.MetadataValue.md("\n".join(lines))


def _cell(value: object, chars: int = _CELL_CHARS) -> str:
    if value is None:
        return ""
    text = " ".join(str(value).split())
    if len(text) > chars:
        text = f"{text[: chars - 1]}…"
    text = _NEEDS_ESCAPE.sub(r"\\\1", text)
    mostly_arabic = len(_ARABIC.findall(text)) > len(_LATIN.findall(text))
    return f"{_START}{text}{_END}" if mostly_arabic else text
