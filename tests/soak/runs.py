"""Runs in processes of their own, and killing them.

They are forked from one process that has imported and loaded what they all need, so that what is
killed is the work on articles and not the start of Python.
"""

import multiprocessing
import os
import signal
import time
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from assets.shards.runner import Choice, ShardRunner
from assets.storage.publish import publish
from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import hold_writer_lock
from tests.pipeline import materialize, refresh

Means = Literal["dagster", "plain"]
"""Whether a run is Dagster's, or does the same steps without it and without the checks."""
Victim = Literal["run", "tree", "worker"]

_WORKERS = 2
_CHUNK = 10
"""Small chunks make many transactions to be killed between."""
_ALLOW = {"allow_mass_removal": True}

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload([__name__, "tests.soak.engine"])


def run_once(warehouse: Warehouse, place: Choice, means: Means) -> None:
    """Bring everything up to date and publish it, as the process that is to be killed."""
    from assets.intake import batches
    from assets.layers import step

    batches.BATCH_ARTICLES = _CHUNK
    step.SHARD_ARTICLES = _CHUNK
    with hold_writer_lock(warehouse, "soak"), ShardRunner(place, _WORKERS) as shards:
        if means == "plain":
            refresh(warehouse, shards=shards)
            publish(warehouse, "soak")
        elif not materialize(warehouse, config=_ALLOW, shards=shards).success:
            raise SystemExit("the run failed")


def start_run(
    warehouse: Warehouse, place: Choice = "in_process", means: Means = "dagster"
) -> BaseProcess:
    """Start a run in a process of its own."""
    process = _processes.Process(target=run_once, args=(warehouse, place, means))
    process.start()
    return process


def finish_run(warehouse: Warehouse, means: Means = "dagster") -> float:
    """Run to the end; return the seconds that it took.

    Raises:
        SystemExit: the run failed.
    """
    begun = time.monotonic()
    process = start_run(warehouse, means=means)
    process.join()
    if process.exitcode:
        raise SystemExit("a run that nobody killed has failed")
    return time.monotonic() - begun


def kill(process: BaseProcess, victim: Victim) -> bool:
    """Kill a run, with its workers or without, or one of its workers; say whether one was there."""
    assert process.pid
    children = _children(process.pid)
    if victim == "worker":
        pids = children[:1]
    else:
        pids = [process.pid, *(children if victim == "tree" else [])]
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.join()
    return bool(pids)


def _children(parent: int) -> list[int]:
    """The processes that a process has started (proc(5))."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The second field, the name, is in parentheses and may hold anything.
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(fields[1]) == parent:
                found.append(int(status.parent.name))
    return sorted(found)
