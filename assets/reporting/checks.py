"""What an asset check says: how many rows break a rule, and which, so that a person can look."""

import hashlib
from typing import Any

import dagster as dg
import duckdb

from assets.reporting.preview import markdown_table
from assets.storage import seal
from assets.storage.failed_checks import note_check
from assets.storage.warehouse import Warehouse

AS_BEFORE = "as before: nothing has been written since it passed"
_EXAMPLES = 10


def blocking_check(
    asset: dg.AssetsDefinition, name: str, *, description: str, violations: str
) -> dg.AssetChecksDefinition:
    """Make a check that passes when a query finds nothing, and blocks publishing when it does.

    It does not look again where nothing can have changed since it passed: the working database has
    not been written to. A full pass looks in any case.

    Args:
        asset: what is checked; nothing below it runs after a failure.
        name: of the check.
        description: the rule, in a sentence.
        violations: a SELECT of the rows that break the rule.
    """
    version = hashlib.sha256(violations.encode()).hexdigest()[:16]

    @dg.asset_check(asset=asset, name=name, blocking=True, description=description)
    def check(
        context: dg.AssetCheckExecutionContext, warehouse: dg.ResourceParam[Warehouse]
    ) -> dg.AssetCheckResult:
        run_id = context.run.run_id
        if not _is_full_pass(context) and seal.passes_as_before(warehouse, name, version):
            seal.note_pass(warehouse, run_id, name, version)
            return dg.AssetCheckResult(
                passed=True, metadata={"violations": 0, "summary": AS_BEFORE}
            )
        with warehouse.connect() as connection:
            names, rows = _run(connection, violations)
            note_check(connection, name, len(rows), run_id)
        if rows:
            seal.forget_pass(warehouse, name)
        else:
            seal.note_pass(warehouse, run_id, name, version)
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


def _is_full_pass(context: dg.AssetCheckExecutionContext) -> bool:
    """Whether the run was asked to take nothing of what was before for granted."""
    config: Any = context.run.run_config
    for key in ("ops", "raw_articles", "config"):
        config = config.get(key) or {}
    return bool(config.get("full_pass"))


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
