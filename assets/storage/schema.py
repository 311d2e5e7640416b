"""Making the tables in DuckDB, telling an outdated database, and saving history from the old one.

What does not belong here: the tables themselves (`tables`).
"""

import hashlib
from pathlib import Path

import duckdb

from assets.storage.tables import TABLES, Table

_LATEST_ARTICLES = """
CREATE OR REPLACE VIEW latest_articles AS
SELECT * FROM raw_articles
QUALIFY outlet IS NULL OR url IS NULL OR row_number() OVER (
    PARTITION BY outlet, url ORDER BY published_at DESC NULLS LAST, article_id DESC
) = 1
"""
_LATEST_ARTICLES_COMMENT = (
    "The articles that aggregates count: of those with one outlet and URL the latest by "
    "(published_at, article_id)."
)


def is_outdated(connection: duckdb.DuckDBPyConnection) -> bool:
    """Say whether a table of the database was made from another definition than today's.

    A table that today's code has and the database does not is no reason: it is simply made.
    """
    recorded = _recorded_definitions(connection)
    return any(
        name in TABLES and definition != _definition(TABLES[name])
        for name, definition in recorded.items()
    )


def ensure_schema(connection: duckdb.DuckDBPyConnection) -> bool:
    """Make every table that is missing, with its comments.

    Returns:
        Whether the database was empty before.
    """
    recorded = _recorded_definitions(connection)
    missing = [table for name, table in TABLES.items() if name not in recorded]
    if missing:
        connection.execute("BEGIN")
        for table in missing:
            _create(connection, table)
        connection.execute(_LATEST_ARTICLES)
        connection.execute(
            f"COMMENT ON VIEW latest_articles IS {_literal(_LATEST_ARTICLES_COMMENT)}"
        )
        connection.executemany(
            "INSERT INTO schema_version VALUES (?, ?)",
            [(table.name, _definition(table)) for table in missing],
        )
        connection.execute("COMMIT")
    return not recorded


def restore_history(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Copy what a rebuild from seeds/ cannot know from the last published database.

    That is which files were removed, and which entity ids were retired. A published file that
    cannot be read, or is older than these tables, has no history to give.
    """
    try:
        connection.execute(f"ATTACH {_literal(str(published))} AS earlier (READ_ONLY)")
    except duckdb.Error:
        return
    try:
        connection.execute(
            "INSERT INTO source_files BY NAME "
            "SELECT * FROM earlier.source_files WHERE status = 'removed'"
        )
        connection.execute(
            "INSERT INTO entity_redirects BY NAME SELECT * FROM earlier.entity_redirects"
        )
    except duckdb.Error:
        return
    finally:
        connection.execute("DETACH earlier")


def _recorded_definitions(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    try:
        rows = connection.execute("SELECT table_name, definition FROM schema_version").fetchall()
    except duckdb.CatalogException:
        return {}
    return dict(rows)


def _create(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
    connection.execute(f"CREATE TABLE {table.name} ({columns})")
    connection.execute(f"COMMENT ON TABLE {table.name} IS {_literal(table.comment)}")
    for column in table.columns:
        connection.execute(
            f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_literal(column.comment)}'
        )


def _definition(table: Table) -> str:
    columns = "\n".join(f"{column.name} {column.type}" for column in table.columns)
    return hashlib.sha256(columns.encode()).hexdigest()[:16]


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
