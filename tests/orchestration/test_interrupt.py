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
def test_a_run_that_is_interrupted_is_gone_on_with(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_articles(warehouse.seeds, 40)
    monkeypatch.setenv("ISNAD_EXECUTOR", "in_process")
    interrupt_at(warehouse, "entity_mentions")
    monkeypatch.setenv("ISNAD_EXECUTOR", "pool")
    interrupt_at(warehouse, "claims")
    assert workers_of(warehouse) == []
    code, output = run(warehouse)
    assert code == 0, output
    assert differences(snapshot(warehouse), snapshot(clean_build(warehouse))) == []


def interrupt_at(warehouse: Warehouse, layer: str) -> None:
    process = start(warehouse)
    at_work = warehouse.working.parent / "shards" / layer
    wait_until(at_work.exists, 120, f"{layer} was never begun")
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 130, output
    assert "Interrupted. What is written is whole" in output
    assert "Traceback" not in output
    assert not warehouse.published.exists()
    assert not at_work.exists()


def workers_of(warehouse: Warehouse) -> list[int]:
    """The processes that were told to work on the warehouse (proc(5))."""
    told = f"ISNAD_DATA={warehouse.data}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if told in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found
