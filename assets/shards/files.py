"""Rows of several tables in one Parquet file: a column a table, each row of the file one of theirs.

What does not belong here: which rows, and the warehouse.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import duckdb

from assets.storage.queries import literal
from assets.storage.rows import Row, fetch_rows, staged, typed_columns
from assets.storage.tables import TABLES
from assets.storage.warehouse import interruptible


def write_tables(path: Path, rows_by_table: Mapping[str, Sequence[Row]]) -> None:
    """Write rows to a file, which appears under its name when it is whole.

    Raises:
        duckdb.Error: a value is not of its column's type.
        UnicodeError: a text cannot be written as UTF-8.
    """
    with _scratch_database() as connection, ExitStack() as stack:
        selects = []
        for table, rows in rows_by_table.items():
            frame = f"{table}_rows"
            stack.enter_context(staged(connection, frame, TABLES[table].column_names, rows))
            selects.append(_typed(table, frame) if rows else _nothing(table))
        copy_tables(connection, selects, path)


def copy_tables(connection: duckdb.DuckDBPyConnection, selects: Sequence[str], path: Path) -> None:
    """Write what queries give, each a column named after its table, as `write_tables` does."""
    unfinished = path.with_name(f"{path.name}.tmp")
    query = " UNION ALL BY NAME ".join(selects)
    connection.execute(f"COPY ({query}) TO {literal(str(unfinished))} (FORMAT parquet)")
    unfinished.rename(path)


def read_tables(
    path: Path, tables: Sequence[str], article_ids: Sequence[str]
) -> dict[str, list[dict[str, Any]]]:
    """Read the rows that tables hold of some articles, in no particular order."""
    with _scratch_database() as connection:
        return {
            table: fetch_rows(
                connection,
                f"FROM ({rows_of(table, path)}) WHERE article_id IN (SELECT unnest(?::VARCHAR[]))",
                [list(article_ids)],
            )
            for table in tables
        }


def rows_of(table: str, path: Path) -> str:
    """The query for a table's rows in a file."""
    return (
        f"SELECT unnest({table}) FROM read_parquet({literal(str(path))}) WHERE {table} IS NOT NULL"
    )


@contextmanager
def _scratch_database() -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in memory, for one core."""
    with interruptible(), duckdb.connect(":memory:", config={"threads": 1}) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("SET preserve_insertion_order = false")
        # Every value of a frame decides its column's type, not a sample of them.
        connection.execute("SET pandas_analyze_sample = 1000000")
        yield connection


def _typed(table: str, frame: str) -> str:
    return f"SELECT one AS {table} FROM (SELECT {typed_columns(table)} FROM {frame}) one"


def _nothing(table: str) -> str:
    # A frame without rows has no types, and none of its columns can be cast to a list.
    fields = ", ".join(f'"{column.name}" {column.type}' for column in TABLES[table].columns)
    return f"SELECT NULL::STRUCT({fields}) AS {table} WHERE false"
