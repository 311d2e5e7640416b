"""The watchdog: a run whose process was killed is reported as failed, so that others may start.

Dagster leaves such a run STARTED for ever, and one run at a time is all there may be. A run is
lost when the writer's lock is free and the process that the run was in is gone, at two looks in a
row: between a run's start and its lock there is a moment.
"""

import json
import time

import dagster as dg

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import is_free
from orchestration.processes import is_alive
from orchestration.resources import find_warehouse

_SECONDS_TO_SHOW_UP = 180
"""How long a run may take from its launch to the first sign of its process."""

_IN_PROGRESS = [
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]


@dg.sensor(
    minimum_interval_seconds=1,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Reports runs as failed whose process is gone, so that they block no others.",
)
def lost_runs(context: dg.SensorEvaluationContext) -> dg.SkipReason:
    """Compare this look with the one before, which the cursor remembers."""
    suspected = set(json.loads(context.cursor or "[]"))
    suspects = find_suspects(context.instance, find_warehouse())
    lost = [run for run in suspects if run.run_id in suspected]
    for run in lost:
        context.instance.report_run_failed(
            run,
            "The process of this run is gone and the writer's lock is free: it was killed, or the "
            "machine went down. Nothing is half written; the next run does what this one left.",
        )
    context.update_cursor(json.dumps([run.run_id for run in suspects if run not in lost]))
    if lost:
        names = ", ".join(run.run_id[:8] for run in lost)
        return dg.SkipReason(f"Reported as failed, for their process is gone: {names}.")
    return dg.SkipReason(f"{len(suspects)} runs in progress seem to have lost their process.")


def find_suspects(instance: dg.DagsterInstance, warehouse: Warehouse) -> list[dg.DagsterRun]:
    """List the runs in progress, while nobody holds the writer's lock, whose process is gone."""
    records = instance.get_run_records(dg.RunsFilter(statuses=_IN_PROGRESS))
    if not records or not is_free(warehouse):
        return []
    return [record.dagster_run for record in records if not _has_process(instance, record)]


def _has_process(instance: dg.DagsterInstance, record: dg.RunRecord) -> bool:
    events = instance.all_logs(record.dagster_run.run_id, of_type=dg.DagsterEventType.ENGINE_EVENT)
    seen: dict[int, float] = {}
    for event in events:
        details = event.dagster_event and event.dagster_event.engine_event_data.metadata
        if details and "pid" in details:
            seen[int(str(details["pid"].value))] = event.timestamp
    if not seen:
        return time.time() - record.update_timestamp.timestamp() < _SECONDS_TO_SHOW_UP
    return any(is_alive(pid, seen_at) for pid, seen_at in seen.items())
