"""Making the tables in DuckDB, and telling an outdated database.

What does not belong here: the tables themselves (`tables`), and what an old one held (`history`).
"""

import hashlib
from collections.abc import Iterator

import duckdb

from assets.storage.queries import literal
from assets.storage.tables import TABLES, VIEWS, Table, View

_COMMENTS = "*"
"""The name under which the digest of all comments is recorded."""


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
    made = {name: table for name, table in TABLES.items() if name not in recorded}
    statements = [_create_table(table) for table in made.values()]
    definitions = {name: _definition(table) for name, table in made.items()}
    for name, view in VIEWS.items():
        definition = _definition(view)
        if recorded.get(name) != definition:
            statements.append(f"CREATE OR REPLACE VIEW {name} AS {view.query}")
            definitions[name] = definition
    things: list[Table | View] = [*TABLES.values(), *VIEWS.values()]
    comments = [comment for thing in things for comment in _comments(thing)]
    definitions[_COMMENTS] = _digest("\n".join(comments))
    if statements or recorded.get(_COMMENTS) != definitions[_COMMENTS]:
        _execute(connection, [*statements, *comments], definitions)
    return not recorded


def _recorded_definitions(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    try:
        rows = connection.execute("SELECT table_name, definition FROM schema_version").fetchall()
    except duckdb.CatalogException:
        return {}
    return dict(rows)


def _execute(
    connection: duckdb.DuckDBPyConnection, statements: list[str], definitions: dict[str, str]
) -> None:
    connection.execute("BEGIN")
    for statement in statements:
        connection.execute(statement)
    for name, definition in definitions.items():
        connection.execute("DELETE FROM schema_version WHERE table_name = ?", [name])
        connection.execute("INSERT INTO schema_version VALUES (?, ?)", [name, definition])
    connection.execute("COMMIT")


def _create_table(table: Table) -> str:
    columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
    return f"CREATE TABLE {table.name} ({columns})"


def _comments(thing: Table | View) -> Iterator[str]:
    kind = "TABLE" if isinstance(thing, Table) else "VIEW"
    yield f"COMMENT ON {kind} {thing.name} IS {literal(thing.comment)}"
    for column in thing.columns:
        yield f'COMMENT ON COLUMN {thing.name}."{column.name}" IS {literal(column.comment)}'


def _definition(thing: Table | View) -> str:
    if isinstance(thing, View):
        return _digest(thing.query)
    return _digest("\n".join(f"{column.name} {column.type}" for column in thing.columns))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
