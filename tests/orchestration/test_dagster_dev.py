"""A real `dagster dev`: a dropped file gets through, and a kill in mid-run is got over."""

from pathlib import Path

import dagster as dg
import pytest

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import is_free
from orchestration.history import open_history
from tests.dagster_dev import DagsterDev, dagster_dev, is_published, wait_until
from tests.sample_articles import article_text, write_lines

SENSOR_SECONDS = 15.0
"""What a user may expect from dropping a file to querying it (the median of five; one here)."""


@pytest.mark.timeout(240)
def test_a_dropped_file_is_published_and_a_killed_run_is_got_over(
    warehouse: Warehouse, capsys: pytest.CaptureFixture[str]
) -> None:
    write(warehouse.seeds / "first.txt", 1)
    with dagster_dev(warehouse) as server:
        wait_for(server, "first.txt", 60)
        write(warehouse.seeds / "second.txt", 2)
        seconds = wait_for(server, "second.txt", 60)
        with capsys.disabled():
            print(f"\na dropped file was published after {seconds:.1f} s")
        assert seconds < 2 * SENSOR_SECONDS  # another load on the machine must not fail the test

        write_many(warehouse.seeds / "many.jsonl", 3000)
        wait_until(lambda: not is_free(warehouse), 60, "no run on many.jsonl")
        server.kill()
    wait_until(lambda: is_free(warehouse), 10, "a dead process holds the lock")
    assert not is_published(warehouse, "many.jsonl")
    killed = runs(warehouse, dg.DagsterRunStatus.STARTED)
    assert len(killed) == 1, "the run that was killed does not stand as started"

    write_many(warehouse.seeds / "many.jsonl", 2)
    with dagster_dev(warehouse) as server:
        wait_for(server, "many.jsonl", 90)
    assert killed[0] in runs(warehouse, dg.DagsterRunStatus.FAILURE)
    assert runs(warehouse, dg.DagsterRunStatus.STARTED) == []


def write(path: Path, number: int) -> None:
    path.write_text(article_text(number), encoding="utf-8")


def write_many(path: Path, count: int) -> None:
    """Write many articles in a file that appears whole."""
    unfinished = path.with_suffix(".part")
    write_lines(unfinished, range(count))
    unfinished.rename(path)


def wait_for(server: DagsterDev, source_file: str, seconds: float) -> float:
    return wait_until(
        lambda: is_published(server.warehouse, source_file),
        seconds,
        f"{source_file} was not published; see {server.log}",
    )


def runs(warehouse: Warehouse, status: dg.DagsterRunStatus) -> list[str]:
    with open_history(warehouse.data) as history:
        found = history.get_runs(dg.RunsFilter(statuses=[status]))
    return [run.run_id for run in found]
