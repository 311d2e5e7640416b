"""What README.md shows is what Isnad answers: run this file to write the answers anew."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from tests.given_articles import ROOT, publish

README = ROOT / "README.md"
_QUERY = re.compile(r"```sql\n(?P<sql>.*?)```\n(?P<answer>(?:\n(?:\|[^\n]*\n)+)?)", re.DOTALL)

Database = duckdb.DuckDBPyConnection


def answer(database: Database, sql: str) -> str:
    """A query's answer as a Markdown table."""
    cursor = database.execute(sql)
    columns = [column[0] for column in cursor.description or ()]
    rows = [columns, ["---"] * len(columns), *cursor.fetchall()]
    return "".join(f"| {' | '.join(str(cell) for cell in row)} |\n" for row in rows)


QUERIES = [(one["sql"], one["answer"].strip()) for one in _QUERY.finditer(README.read_text())]


def test_it_shows_at_least_five_queries():
    assert len(QUERIES) >= 5


@pytest.mark.parametrize(("sql", "shown"), QUERIES)
def test_it_shows_the_answer_that_is_given(given: Database, sql: str, shown: str):
    assert shown == answer(given, sql).strip()


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text())
    assert links
    assert all((ROOT / link).exists() for link in links)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        connection = duckdb.connect(publish(Path(folder)), read_only=True)
        README.write_text(
            _QUERY.sub(
                lambda one: f"```sql\n{one['sql']}```\n\n{answer(connection, one['sql'])}",
                README.read_text(),
            )
        )
