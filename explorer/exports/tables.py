"""Parquet and CSV: a folder with one file a table."""

from pathlib import Path

import duckdb

FORMATS: dict[str, str] = {
    "parquet": "FORMAT parquet, COMPRESSION zstd",
    "csv": "FORMAT csv, HEADER",
}
"""The formats, and how DuckDB is told to write them."""


def write_tables(
    connection: duckdb.DuckDBPyConnection, folder: Path, kind: str, *, narrowed: bool
) -> list[Path]:
    """Write every table of a published database into a folder, by DuckDB's own COPY.

    Lists and structures are JSON in CSV, which has neither; an empty field there is NULL, and
    empty text stands in quotes.

    Args:
        connection: as `explorer.database.open_published` gives it for this folder.
        folder: where the files go.
        kind: which sort of files.
        narrowed: keep of tables about claims and articles only what belongs to the claims of a
            `Selection` made over this connection; of the others keep everything.

    Returns:
        The files, in the order of their names.
    """
    written = []
    for table, columns in _tables(connection).items():
        path = folder / f"{table}.{kind}"
        chosen = ", ".join(_column(name, of, kind) for name, of in columns.items())
        rows = f'SELECT {chosen} FROM "{table}" {_condition(columns) if narrowed else ""}'
        connection.execute(f"COPY ({rows}) TO $path ({FORMATS[kind]})", {"path": str(path)})
        written.append(path)
    return written


def _tables(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Every table with its columns and their types."""
    rows = connection.execute(
        "SELECT c.table_name, c.column_name, c.data_type FROM duckdb_columns() c "
        "SEMI JOIN duckdb_tables() t USING (database_name, table_name) "
        "WHERE c.database_name = 'isnad' ORDER BY c.table_name, c.column_index"
    ).fetchall()
    tables: dict[str, dict[str, str]] = {}
    for table, column, of in rows:
        tables.setdefault(table, {})[column] = of
    return tables


def _column(name: str, of: str, kind: str) -> str:
    nested = kind == "csv" and of.endswith(("]", ")"))
    return f'to_json("{name}") AS "{name}"' if nested else f'"{name}"'


def _condition(columns: dict[str, str]) -> str:
    if "claim_id" in columns:
        return "WHERE claim_id IN (SELECT claim_id FROM memory.wanted)"
    if "article_id" in columns:
        return (
            "WHERE article_id IN "
            "(SELECT article_id FROM claims SEMI JOIN memory.wanted USING (claim_id))"
        )
    return ""
