"""One writer: a second one waits, and a dead one holds nothing."""

import os
import signal
import subprocess
import sys
import threading

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import Writer, hold_writer_lock, is_free, read_writer

_HOLD = """
import sys, time
from pathlib import Path
from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import hold_writer_lock
with hold_writer_lock(Warehouse(Path(sys.argv[1]), Path(sys.argv[2])), "another run"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_lock_says_who_writes_and_is_free_afterwards(warehouse: Warehouse) -> None:
    assert is_free(warehouse)
    assert read_writer(warehouse) is None
    with hold_writer_lock(warehouse, "run 1"):
        assert not is_free(warehouse)
        assert read_writer(warehouse) == Writer("run 1", os.getpid())
    assert is_free(warehouse)
    assert read_writer(warehouse) == Writer("run 1", os.getpid())


def test_a_second_writer_waits_and_says_for_whom(warehouse: Warehouse) -> None:
    holder = _start_holder(warehouse)
    waited_for: list[Writer | None] = []

    def announce(writer: Writer | None) -> None:
        waited_for.append(writer)
        holder.kill()

    with hold_writer_lock(warehouse, "mine", announce=announce):
        assert read_writer(warehouse) == Writer("mine", os.getpid())
    assert waited_for == [Writer("another run", holder.pid)]
    assert holder.wait() == -signal.SIGKILL


def test_a_killed_writer_holds_nothing(warehouse: Warehouse) -> None:
    holder = _start_holder(warehouse)
    assert not is_free(warehouse)
    holder.kill()
    holder.wait()
    assert is_free(warehouse)
    assert read_writer(warehouse) == Writer("another run", holder.pid)


def test_a_writer_that_raises_lets_go(warehouse: Warehouse) -> None:
    done = threading.Event()
    try:
        with hold_writer_lock(warehouse, "raises"):
            raise RuntimeError
    except RuntimeError:
        done.set()
    assert done.is_set()
    assert is_free(warehouse)


def test_a_lock_file_of_nonsense_names_nobody(warehouse: Warehouse) -> None:
    warehouse.data.mkdir()
    for nonsense in (b"", b"{", b"[]", b'{"run_id": 1}', b"\xff\xfe"):
        warehouse.lock_file.write_bytes(nonsense)
        assert read_writer(warehouse) is None


def _start_holder(warehouse: Warehouse) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, warehouse.seeds, warehouse.data],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder
