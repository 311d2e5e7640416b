"""Alerts: what the runs' owner should know of what arrives, each as a check with a plain sentence.

They warn and never block: what the input or the machine did wrong is for a person to look into,
while everything that could be read is published. What does not belong here: articles that a layer
could not handle, of which each layer's own check tells.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage

import dagster as dg
import duckdb

from assets.raw_articles import raw_articles
from assets.reporting.checks import warning
from assets.reporting.preview import markdown_table
from assets.storage.queries import query
from assets.storage.warehouse import Warehouse

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on something is worth an alert.

    quiet_hours: how long nothing may have come in or changed; 0: however long.
    free_bytes: how much room the disk should have, beside that for two more copies of the database.
    """

    quiet_hours: float = 24.0
    free_bytes: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class _Alert:
    """A check on raw_articles: its description, and what looks."""

    description: str
    look: Callable[[duckdb.DuckDBPyConnection, Warehouse, Limits], dg.AssetCheckResult]


def _refused(
    connection: duckdb.DuckDBPyConnection, _warehouse: Warehouse, _limits: Limits
) -> dg.AssetCheckResult:
    refused = connection.execute(query("refused_files")).fetchall()
    said = "Every file under seeds/ was read."
    if refused:
        name, _status, reason = refused[0]
        said = f"Files refused, whole or in part: {len(refused):,}; first {name} ({reason})."
    table = markdown_table(["file", "status", "why"], refused[:_SHOWN])
    return warning(not refused, said, violations=len(refused), examples=dg.MetadataValue.md(table))


def _share_refused(
    connection: duckdb.DuckDBPyConnection, _warehouse: Warehouse, _limits: Limits
) -> dg.AssetCheckResult:
    ((n_files, n_refused, n_before, n_refused_before, is_above),) = connection.execute(
        query("share_refused")
    ).fetchall()
    before = f"{n_refused_before:,} of {n_before:,} were refused before." if n_before else ""
    said = f"Of the {n_files:,} files of the last day {n_refused:,} were refused. {before}"
    return warning(
        not is_above,
        f"More files are refused than usual. {said}" if is_above else said,
        files_of_the_last_day=n_files,
        refused_of_the_last_day=n_refused,
    )


def _quiet(
    connection: duckdb.DuckDBPyConnection, _warehouse: Warehouse, limits: Limits
) -> dg.AssetCheckResult:
    ((hours,),) = connection.execute(
        "SELECT epoch(now()::TIMESTAMP - max(updated_at)) / 3600 FROM raw_articles"
    ).fetchall()
    if hours is None:
        return warning(passed=True, said="No article has come in yet.")
    is_quiet = 0 < limits.quiet_hours < hours
    said = f"The last article came in or changed {hours:,.0f} hours ago."
    if is_quiet:
        said += " Is what fills seeds/ still running? (The limit is quiet_hours of `limits`.)"
    return warning(not is_quiet, said, hours_since_the_last_article=round(hours, 1))


def _room(
    _connection: duckdb.DuckDBPyConnection, warehouse: Warehouse, limits: Limits
) -> dg.AssetCheckResult:
    free = disk_usage(warehouse.data).free
    wanted = limits.free_bytes + 2 * _size(warehouse.working)
    said = f"{free / 1e9:,.1f} GB are free on the disk of the data; {wanted / 1e9:,.1f} should be."
    if free < wanted:
        said = f"The disk is nearly full: {said} When a copy of the database no longer fits, "
        said += "nothing new is published."
    return warning(free >= wanted, said, bytes_free=free)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


_ALERTS = {
    "nothing_was_rejected": _Alert(
        "Every file under seeds/ could be read, and every record in it.", _refused
    ),
    "no_more_refused_than_usual": _Alert(
        "The share of files refused in the last day is at most twice what it was before.",
        _share_refused,
    ),
    "something_came_in": _Alert(
        "An article came in or changed within the last day (quiet_hours).", _quiet
    ),
    "the_disk_has_room": _Alert(
        "The disk has room for two more copies of the database, and a gigabyte (free_bytes).",
        _room,
    ),
}


@dg.multi_asset_check(
    name="alerts",
    specs=[
        dg.AssetCheckSpec(name, asset=raw_articles, description=alert.description)
        for name, alert in _ALERTS.items()
    ],
    can_subset=True,
)
def alerts(
    context: dg.AssetCheckExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    limits: dg.ResourceParam[Limits],
) -> Iterator[dg.AssetCheckResult]:
    """Look at what came in and at the disk."""
    selected = {key.name for key in context.selected_asset_check_keys}
    with warehouse.connect() as connection:
        results = [
            alert.look(connection, warehouse, limits)._replace(
                asset_key=raw_articles.key, check_name=name
            )
            for name, alert in _ALERTS.items()
            if name in selected
        ]
    yield from results
