"""The data dictionary: what every table and column means, as a page for people.

`python -m assets.storage.dictionary` writes docs/tables.md anew; a test says when that is due.
"""

from collections.abc import Iterator
from pathlib import Path

from assets.storage.tables import TABLES, VIEWS, Table, View

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "tables.md"

_INTRODUCTION = """\
# Tables

What every table, view and column of `data/isnad.duckdb` means. The same sentences stand in the
database as comments, where any DuckDB client shows them (`duckdb_tables()`, `duckdb_views()`,
`duckdb_columns()`). Offsets count code points of `raw_articles.text` from 0, and an end is one past
the last; times are UTC; what is not known is NULL. [queries.md](queries.md) has questions to begin
with.

Made from `assets/storage/tables` by `make docs`: change the sentences there.
"""


def dictionary() -> str:
    """Write the data dictionary in Markdown: the tables, then the views."""
    return "\n".join(
        [
            _INTRODUCTION,
            *(_section(table, "") for table in TABLES.values()),
            *(_section(view, " (view)") for view in VIEWS.values()),
        ]
    )


def _section(thing: Table | View, kind: str) -> str:
    return "\n".join([f"## `{thing.name}`{kind}", "", thing.comment, "", *_columns(thing), ""])


def _columns(thing: Table | View) -> Iterator[str]:
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in thing.columns:
        yield f"| `{column.name}` | `{column.type}` | {_cell(column.comment)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    DOCUMENT.write_text(dictionary(), encoding="utf-8")
