"""Moving rows between Python and DuckDB in bulk: by column name, never by position.

What does not belong here: which rows to move, and when.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import duckdb
import pandas as pd

from assets.storage.tables import TABLES

Row = Mapping[str, Any]
_Item = TypeVar("_Item")

PER_ARTICLE_TABLES = (
    "article_lines",
    "normalized_text",
    "name_evidence",
    "entity_mentions",
    "claims",
    "abstentions",
    "headline_vs_body",
)
"""The tables below raw_articles whose rows belong to one article."""


@contextmanager
def staged(
    connection: duckdb.DuckDBPyConnection, name: str, columns: Sequence[str], rows: Sequence[Row]
) -> Iterator[None]:
    """Let SQL see rows under a name while the block runs; a key that a row lacks is NULL."""
    # Objects, so that an integer column with a NULL stays one of integers.
    frame = pd.DataFrame(
        {column: pd.Series([row.get(column) for row in rows], dtype=object) for column in columns}
    )
    connection.register(name, frame)
    try:
        yield
    finally:
        connection.unregister(name)


@contextmanager
def staged_ids(
    connection: duckdb.DuckDBPyConnection, name: str, article_ids: Iterable[str]
) -> Iterator[None]:
    """Let SQL see article ids under a name, as its only column `article_id`."""
    rows = [{"article_id": article_id} for article_id in article_ids]
    with staged(connection, name, ["article_id"], rows):
        yield


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Append rows to a table; a column that no row names stays NULL."""
    if not rows:
        return
    with staged(connection, "incoming_rows", TABLES[table].column_names, rows):
        connection.execute(
            f"INSERT INTO {table} BY NAME SELECT {typed_columns(table)} FROM incoming_rows"
        )


def typed_columns(table: str) -> str:
    """What to select from staged rows of a table, so that each column is of its type."""
    return ", ".join(
        f'"{column.name}"::{column.type} AS "{column.name}"' for column in TABLES[table].columns
    )


def replace_articles(
    connection: duckdb.DuckDBPyConnection,
    article_ids: Sequence[str],
    selects: Mapping[str, str],
) -> None:
    """Put new rows in the place of all that tables hold for these articles.

    Call it inside a transaction: either all of it happens or nothing.

    Args:
        connection: the working database.
        article_ids: whose rows go.
        selects: for each table, the query that gives the new rows.
    """
    with staged_ids(connection, "replaced", article_ids):
        for table in selects:
            connection.execute(
                f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM replaced)"
            )
    for table, select in selects.items():
        connection.execute(f"INSERT INTO {table} BY NAME {select}")


def delete_articles(connection: duckdb.DuckDBPyConnection, article_ids: Sequence[str]) -> None:
    """Delete articles, all rows made from them, and the ledger's memory of them.

    Call it inside a transaction.
    """
    if not article_ids:
        return
    with staged_ids(connection, "gone", article_ids):
        connection.execute(
            "DELETE FROM claim_entities WHERE claim_id IN "
            "(SELECT claim_id FROM claims WHERE article_id IN (SELECT article_id FROM gone))"
        )
        for table in ("raw_articles", *PER_ARTICLE_TABLES, "quarantine"):
            connection.execute(
                f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM gone)"
            )
        connection.execute(
            "DELETE FROM ledger WHERE layer <> 'raw_articles' "
            "AND article_id IN (SELECT article_id FROM gone)"
        )


def fetch_rows(
    connection: duckdb.DuckDBPyConnection,
    query: str,
    parameters: Sequence[object] | Mapping[str, object] = (),
) -> list[dict[str, Any]]:
    """Run a query and return its rows as dictionaries."""
    cursor = connection.execute(query, parameters or None)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]


def chunks(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    """Cut a sequence into pieces of a size; the last may be shorter."""
    for first in range(0, len(items), size):
        yield items[first : first + size]
