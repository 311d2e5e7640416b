"""The watchdog: which runs it takes for lost, and that it looks twice before it says so."""

import json
import os
import subprocess
import sys

import dagster as dg
import pytest
from dagster._core.events import EngineEventData  # what a real run's executor reports

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import hold_writer_lock
from orchestration.resources import DATA_VARIABLE
from orchestration.sensors.lost_runs import find_suspects, lost_runs
from tests.orchestration.history import add_run

STARTED = dg.DagsterRunStatus.STARTED


@pytest.fixture(autouse=True)
def _folders(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(warehouse.data))


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def add_run_in(instance: dg.DagsterInstance, pid: int) -> dg.DagsterRun:
    """Put a run into the history whose engine said in which process it is."""
    run = add_run(instance, STARTED)
    instance.report_engine_event(
        f"Executing steps in process (pid: {pid})",
        run,
        EngineEventData.in_process(pid),
    )
    return run


def test_reports_a_run_at_the_second_look(instance: dg.DagsterInstance) -> None:
    run = add_run_in(instance, dead_process())
    context = dg.build_sensor_context(instance=instance)
    lost_runs(context)
    assert status_of(instance, run) is STARTED
    assert json.loads(context.cursor or "") == [run.run_id]
    lost_runs(context)
    assert status_of(instance, run) is dg.DagsterRunStatus.FAILURE


def test_forgets_a_suspicion_that_was_wrong(
    instance: dg.DagsterInstance, warehouse: Warehouse
) -> None:
    run = add_run_in(instance, dead_process())
    context = dg.build_sensor_context(instance=instance)
    lost_runs(context)
    with hold_writer_lock(warehouse, run.run_id):
        lost_runs(context)
    lost_runs(context)
    assert status_of(instance, run) is STARTED


def test_leaves_a_run_alone_whose_process_lives(
    instance: dg.DagsterInstance, warehouse: Warehouse
) -> None:
    add_run_in(instance, os.getpid())
    assert find_suspects(instance, warehouse) == []


def test_leaves_a_run_alone_that_has_only_just_been_launched(
    instance: dg.DagsterInstance, warehouse: Warehouse
) -> None:
    add_run(instance, dg.DagsterRunStatus.STARTING)
    assert find_suspects(instance, warehouse) == []


def test_suspects_nobody_while_somebody_writes(
    instance: dg.DagsterInstance, warehouse: Warehouse
) -> None:
    run = add_run_in(instance, dead_process())
    with hold_writer_lock(warehouse, "another"):
        assert find_suspects(instance, warehouse) == []
    assert find_suspects(instance, warehouse) == [run]


def test_does_not_look_at_runs_that_have_ended(
    instance: dg.DagsterInstance, warehouse: Warehouse
) -> None:
    add_run(instance, dg.DagsterRunStatus.SUCCESS)
    add_run(instance, dg.DagsterRunStatus.CANCELED)
    assert find_suspects(instance, warehouse) == []


def status_of(instance: dg.DagsterInstance, run: dg.DagsterRun) -> dg.DagsterRunStatus:
    found = instance.get_run_by_id(run.run_id)
    assert found
    return found.status
