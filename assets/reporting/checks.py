"""What an asset check says: how many rows break a rule, and which, so that a person can look."""

import dagster as dg
import duckdb

from assets.reporting.preview import markdown_table
from assets.storage.warehouse import Warehouse

_EXAMPLES = 10


def no_rows(
    warehouse: Warehouse,
    query: str,
    *,
    severity: dg.AssetCheckSeverity = dg.AssetCheckSeverity.ERROR,
) -> dg.AssetCheckResult:
    """Pass when a query that looks for violations finds none.

    Args:
        warehouse: where to look.
        query: a SELECT of the rows that break the rule.
        severity: WARN for what the input did wrong, ERROR for a broken invariant.
    """
    with warehouse.connect() as connection:
        names, rows = _run(connection, query)
    return dg.AssetCheckResult(
        passed=not rows,
        severity=severity,
        metadata={
            "violations": len(rows),
            "examples": dg.MetadataValue.md(markdown_table(names, rows[:_EXAMPLES])),
        },
    )


def _run(
    connection: duckdb.DuckDBPyConnection, query: str
) -> tuple[list[str], list[tuple[object, ...]]]:
    cursor = connection.execute(query)
    return [column[0] for column in cursor.description or ()], cursor.fetchall()


def nothing_quarantined(warehouse: Warehouse, layer: str) -> dg.AssetCheckResult:
    """Warn of the articles that a layer could not handle."""
    return no_rows(
        warehouse,
        f"SELECT article_id, reason, seen_at FROM quarantine WHERE layer = '{layer}' ORDER BY 1",
        severity=dg.AssetCheckSeverity.WARN,
    )
