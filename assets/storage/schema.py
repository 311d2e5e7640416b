"""Making the tables in DuckDB, telling an outdated database, and saving history from the old one.

What does not belong here: the tables themselves (`tables`).
"""

import hashlib
from pathlib import Path

import duckdb

from assets.storage.tables import TABLES, VIEWS, Table, View


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
    """Make every table that is missing and every view that is not as defined, with comments.

    Returns:
        Whether the database was empty before.
    """
    recorded = _recorded_definitions(connection)
    missing: list[Table | View] = [table for name, table in TABLES.items() if name not in recorded]
    missing += [view for name, view in VIEWS.items() if recorded.get(name) != _definition(view)]
    if missing:
        connection.execute("BEGIN")
        for thing in missing:
            if isinstance(thing, Table):
                _create_table(connection, thing)
            else:
                _create_view(connection, thing)
        for thing in missing:
            connection.execute("DELETE FROM schema_version WHERE table_name = ?", [thing.name])
            connection.execute(
                "INSERT INTO schema_version VALUES (?, ?)", [thing.name, _definition(thing)]
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


def _create_view(connection: duckdb.DuckDBPyConnection, view: View) -> None:
    connection.execute(f"CREATE OR REPLACE VIEW {view.name} AS {view.query}")
    connection.execute(f"COMMENT ON VIEW {view.name} IS {_literal(view.comment)}")


def _create_table(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
    connection.execute(f"CREATE TABLE {table.name} ({columns})")
    connection.execute(f"COMMENT ON TABLE {table.name} IS {_literal(table.comment)}")
    for column in table.columns:
        connection.execute(
            f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_literal(column.comment)}'
        )


def _definition(thing: Table | View) -> str:
    if isinstance(thing, View):
        text = thing.query
    else:
        text = "\n".join(f"{column.name} {column.type}" for column in thing.columns)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
