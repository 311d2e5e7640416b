"""Remembering which blocking checks failed, so that what they guard is not published later.

Dagster stops the run in which a check fails, but whoever materializes published_database alone
starts another run. What does not belong here: what a check looks for.
"""

from typing import NamedTuple

import duckdb

from assets.storage.warehouse import transaction


class FailedCheck(NamedTuple):
    """A blocking check that found something when it last ran."""

    check_name: str
    n_violations: int


def note_check(
    connection: duckdb.DuckDBPyConnection, check_name: str, n_violations: int, run_id: str
) -> None:
    """Write down that a check failed, or take back that it did once it passes."""
    with transaction(connection):
        connection.execute("DELETE FROM failed_checks WHERE check_name = ?", [check_name])
        if n_violations:
            connection.execute(
                "INSERT INTO failed_checks VALUES (?, ?, ?, now()::TIMESTAMP)",
                [check_name, n_violations, run_id],
            )


def failed_checks(connection: duckdb.DuckDBPyConnection) -> list[FailedCheck]:
    """List the checks that failed when they last ran, by name."""
    rows = connection.execute(
        "SELECT check_name, n_violations FROM failed_checks ORDER BY check_name"
    ).fetchall()
    return [FailedCheck(*row) for row in rows]
