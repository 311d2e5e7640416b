"""Ctrl-C in the middle of `make run`: plain words, and the next run goes on from there."""

import signal
from contextlib import suppress
from pathlib import Path

import pytest

from assets.storage.warehouse import Warehouse
from tests.dagster_dev import wait_until
from tests.orchestration.test_run import run, start
from tests.pipeline import clean_build, differences, snapshot
from tests.sample_articles import write_articles


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("executor", "layer"), [("in_process", "entity_mentions"), ("pool", "claims")]
)
def test_a_run_that_is_interrupted_is_gone_on_with(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, executor: str, layer: str
) -> None:
    monkeypatch.setenv("ISNAD_EXECUTOR", executor)
    monkeypatch.setenv("ISNAD_WORKERS", "2")
    write_articles(warehouse.seeds, 60)
    process = start(warehouse)
    at_work = warehouse.working.parent / "shards" / layer
    wait_until(at_work.exists, 120, f"{layer} was never begun")
    if executor == "pool":
        wait_until(lambda: len(workers_of(warehouse)) > 0, 60, "no worker was started")
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 130, output
    assert "Interrupted. What is written is whole" in output
    assert "Traceback" not in output
    assert not warehouse.published.exists()
    assert not at_work.exists()
    assert workers_of(warehouse) == []
    code, output = run(warehouse)
    assert code == 0, output
    assert differences(snapshot(warehouse), snapshot(clean_build(warehouse))) == []


def workers_of(warehouse: Warehouse) -> list[int]:
    """The processes that were told to work on the warehouse (proc(5))."""
    told = f"ISNAD_DATA={warehouse.data}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if told in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found
