"""What an asset check says: how many rows break a rule, and which, so that a person can look."""

from typing import Any

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
        return _broken_rows(names, rows)

    return check


def warning(passed: bool, said: str, **metadata: Any) -> dg.AssetCheckResult:  # noqa: ANN401  (whatever Dagster takes as metadata)
    """Make the result of a check that warns and blocks nothing.

    Args:
        passed: whether all is well.
        said: what was found, in a sentence for whoever owns the runs.
        metadata: more to show, by name.
    """
    return dg.AssetCheckResult(
        passed=passed,
        severity=dg.AssetCheckSeverity.WARN,
        description=said,
        metadata=metadata,
    )


def nothing_quarantined(warehouse: Warehouse, layer: str) -> dg.AssetCheckResult:
    """Warn of the articles that a layer could not handle."""
    with warehouse.connect() as connection:
        rows = connection.execute(
            "SELECT article_id, reason, seen_at FROM quarantine WHERE layer = ? ORDER BY 1", [layer]
        ).fetchall()
    said = "Every article was handled."
    if rows:
        article_id, reason, _ = rows[0]
        said = (
            f"Articles that could not be handled: {len(rows):,}; first {article_id} ({reason}). "
            "They are tried again when they change, or the rules do."
        )
    table = markdown_table(["article", "why", "when"], rows[:_EXAMPLES])
    return warning(not rows, said, violations=len(rows), examples=dg.MetadataValue.md(table))


def _run(
    connection: duckdb.DuckDBPyConnection, query: str
) -> tuple[list[str], list[tuple[object, ...]]]:
    cursor = connection.execute(query)
    return [column[0] for column in cursor.description or ()], cursor.fetchall()


def _broken_rows(names: list[str], rows: list[tuple[object, ...]]) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=not rows,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={
            "violations": len(rows),
            "examples": dg.MetadataValue.md(markdown_table(names, rows[:_EXAMPLES])),
        },
    )
