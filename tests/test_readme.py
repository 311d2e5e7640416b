"""What README.md shows is what Isnad answers: run this file to write the answers anew."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_QUERY = re.compile(r"```sql\n(?P<sql>.*?)```\n(?P<answer>(?:\n(?:\|[^\n]*\n)+)?)", re.DOTALL)

Database = duckdb.DuckDBPyConnection


def answer(database: Database, sql: str) -> str:
    """A query's answer as a Markdown table."""
    cursor = database.execute(sql)
    columns = [column[0] for column in cursor.description or ()]
    rows = [columns, ["---"] * len(columns), *cursor.fetchall()]
    return "".join(f"| {' | '.join(str(cell) for cell in row)} |\n" for row in rows)


def published(folder: Path) -> Database:
    """The database that the two given articles make."""
    warehouse = Warehouse(seeds=ROOT / "seeds", data=folder)
    assert materialize(warehouse).success
    return duckdb.connect(str(warehouse.published), read_only=True)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with published(tmp_path_factory.mktemp("data")) as connection:
        yield connection


QUERIES = [(one["sql"], one["answer"].strip()) for one in _QUERY.finditer(README.read_text())]


def test_it_shows_at_least_five_queries():
    assert len(QUERIES) >= 5


@pytest.mark.parametrize(("sql", "shown"), QUERIES)
def test_it_shows_the_answer_that_is_given(database: Database, sql: str, shown: str):
    assert shown == answer(database, sql).strip()


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text())
    assert links
    assert all((ROOT / link).exists() for link in links)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, published(Path(folder)) as connection:
        README.write_text(
            _QUERY.sub(
                lambda one: f"```sql\n{one['sql']}```\n\n{answer(connection, one['sql'])}",
                README.read_text(),
            )
        )
