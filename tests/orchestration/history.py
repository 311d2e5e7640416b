"""A history of runs made up for a test, without running anything."""

from uuid import uuid4

import dagster as dg

from assets.intake.folder import list_folder
from assets.storage.warehouse import Warehouse
from orchestration.sensors.new_articles import state_tags


def add_run(
    instance: dg.DagsterInstance, status: dg.DagsterRunStatus, tags: dict[str, str] | None = None
) -> dg.DagsterRun:
    """Put a run of the job into the history as if it had come to this status."""
    return instance.add_run(
        dg.DagsterRun(job_name="refresh", run_id=str(uuid4()), status=status, tags=tags or {})
    )


def add_run_on(
    instance: dg.DagsterInstance, status: dg.DagsterRunStatus, warehouse: Warehouse
) -> dg.DagsterRun:
    """Put a run into the history that was asked for with the folder as it is now."""
    return add_run(instance, status, state_tags(list_folder(warehouse.seeds)))
