"""Carrying over what a rebuild from seeds/ cannot know from the databases that were before.

What does not belong here: when a database is rebuilt (`warehouse`).
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from assets.storage.queries import literal
from assets.storage.tables import TABLES

_KEYS = {
    "source_files": ("source_file",),
    "entity_redirects": ("entity_id", "redirects_to", "run_id", "seen_at"),
    "entity_variants": ("name", "entity_type"),
    "superseded_texts": ("article_id", "content_hash", "superseded_at"),
    "reading_quality": ("engine_version", "gold_version", "measure"),
}
"""The tables that are carried over, and by what two databases' rows are known to be the same."""


def restore_history(connection: duckdb.DuckDBPyConnection, databases: Sequence[Path]) -> None:
    """Copy history from earlier databases into a new one.

    That is which files were removed, which entity ids were retired and which ids spellings had
    (the next look at them finds those among them that it retires), what the rules scored, and all
    superseded texts. The texts that articles had then count as gone until the files have been
    read: whichever was replaced in the meantime is not lost either.

    Args:
        connection: a new database, its tables empty.
        databases: the earlier ones, the newest first. What cannot be read of them, or was made by
            a version that did not have it, has no history to give.
    """
    for database in databases:
        try:
            connection.execute(f"ATTACH {literal(str(database))} AS earlier (READ_ONLY)")
        except duckdb.Error:
            continue
        try:
            _restore(connection, "source_files", "status = 'removed'")
            for table in [name for name in _KEYS if name != "source_files"]:
                _restore(connection, table)
            _keep_present_texts(connection)
        finally:
            connection.execute("DETACH earlier")


def _restore(connection: duckdb.DuckDBPyConnection, table: str, condition: str = "true") -> None:
    """Copy the rows of a table that are not there, as far as both have its columns."""
    same = " AND ".join(f"t.{key} IS NOT DISTINCT FROM e.{key}" for key in _KEYS[table])
    try:
        columns = _columns(connection, table, TABLES[table].column_names)
        connection.execute(
            f"INSERT INTO {table} BY NAME SELECT {columns} FROM earlier.{table} e "
            f"WHERE {condition} AND NOT EXISTS (FROM {table} t WHERE {same})"
        )
    except duckdb.Error:
        return


def _keep_present_texts(connection: duckdb.DuckDBPyConnection) -> None:
    try:
        wanted = [name for name in TABLES["superseded_texts"].column_names if name != "seen_at"]
        columns = _columns(connection, "raw_articles", wanted)
        connection.execute(
            f"INSERT INTO superseded_texts BY NAME SELECT {columns}, updated_at AS seen_at, "
            "(SELECT sha256 FROM earlier.source_files f WHERE f.source_file = e.source_file) "
            "AS file_sha256, now()::TIMESTAMP AS superseded_at FROM earlier.raw_articles e "
            "WHERE NOT EXISTS (FROM superseded_texts t WHERE t.article_id = e.article_id "
            "AND t.content_hash = e.content_hash)"
        )
    except duckdb.Error:
        return


def _columns(connection: duckdb.DuckDBPyConnection, table: str, wanted: Sequence[str]) -> str:
    rows = connection.execute(
        "SELECT column_name FROM duckdb_columns() "
        "WHERE database_name = 'earlier' AND table_name = ?",
        [table],
    ).fetchall()
    return ", ".join(f'e."{name}"' for (name,) in sorted(rows) if name in wanted)
