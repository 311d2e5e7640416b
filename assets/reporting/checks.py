"""What an asset check says: how many rows break a rule, and which, so that a person can look."""

import dagster as dg
import duckdb

from assets.reporting.preview import markdown_table
from assets.storage.failed_checks import note_check
from assets.storage.warehouse import Warehouse

_EXAMPLES = 10


def blocking_check(
    asset: dg.AssetsDefinition, name: str, *, description: str, violations: str
) -> dg.AssetChecksDefinition:
    """Make a check that passes when a query finds nothing, and blocks publishing when it does.

    Args:
        asset: what is checked; nothing below it runs after a failure.
        name: of the check.
        description: the rule, in a sentence.
        violations: a SELECT of the rows that break the rule.
    """

    @dg.asset_check(asset=asset, name=name, blocking=True, description=description)
    def check(
        context: dg.AssetCheckExecutionContext, warehouse: dg.ResourceParam[Warehouse]
    ) -> dg.AssetCheckResult:
        with warehouse.connect() as connection:
            names, rows = _run(connection, violations)
            note_check(connection, name, len(rows), context.run.run_id)
        return _result(names, rows, dg.AssetCheckSeverity.ERROR)

    return check


def warn_of_rows(warehouse: Warehouse, query: str) -> dg.AssetCheckResult:
    """Pass when a query finds nothing, warn when it does: for what the input did wrong."""
    with warehouse.connect() as connection:
        names, rows = _run(connection, query)
    return _result(names, rows, dg.AssetCheckSeverity.WARN)


def nothing_quarantined(warehouse: Warehouse, layer: str) -> dg.AssetCheckResult:
    """Warn of the articles that a layer could not handle."""
    return warn_of_rows(
        warehouse,
        f"SELECT article_id, reason, seen_at FROM quarantine WHERE layer = '{layer}' ORDER BY 1",
    )


def _run(
    connection: duckdb.DuckDBPyConnection, query: str
) -> tuple[list[str], list[tuple[object, ...]]]:
    cursor = connection.execute(query)
    return [column[0] for column in cursor.description or ()], cursor.fetchall()


def _result(
    names: list[str], rows: list[tuple[object, ...]], severity: dg.AssetCheckSeverity
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=not rows,
        severity=severity,
        metadata={
            "violations": len(rows),
            "examples": dg.MetadataValue.md(markdown_table(names, rows[:_EXAMPLES])),
        },
    )
