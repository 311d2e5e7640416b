"""docs/tables.md says of every table and column what the database itself says."""

import duckdb
import pytest

from assets.storage.dictionary import DOCUMENT, dictionary
from assets.storage.schema import ensure_schema


@pytest.fixture(scope="module")
def document() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def test_it_is_what_the_tables_say_now(document: str):
    assert document == dictionary(), "run `make docs`: the tables have changed"


def test_it_has_every_comment_of_the_database(document: str):
    connection = duckdb.connect(":memory:")
    ensure_schema(connection)
    comments = connection.execute(
        "SELECT table_name, comment FROM duckdb_tables() UNION ALL "
        "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
    ).fetchall()
    columns = connection.execute(
        "SELECT c.column_name, c.comment FROM duckdb_columns() c WHERE NOT c.internal"
    ).fetchall()
    assert len(comments) > 20
    for name, comment in comments:
        section = document[document.index(f"## `{name}`") :]
        assert section.split("\n", 3)[2] == comment
    for name, comment in columns:
        assert comment, f"{name} has no comment"
        assert f"| `{name}` | " in document
        assert comment.replace("|", "\\|") in document
