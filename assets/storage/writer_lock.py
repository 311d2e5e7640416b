"""One writer at a time: an operating-system lock that a dead process cannot keep.

DuckDB locks its file against every other process, so a run holds this lock from its first write
to its last and a second run waits for it, instead of failing in the middle. The lock is `flock`
on `data/writer.lock`: the kernel drops it when its holder dies, however it dies. The file's text
(run id and process id) stays behind; it says who wrote last, and only the lock says who writes.
What does not belong here: anything that opens the database.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from assets.storage.warehouse import Warehouse


class Writer(NamedTuple):
    """Who holds the writer's lock, or held it last."""

    run_id: str
    pid: int


@contextmanager
def hold_writer_lock(
    warehouse: Warehouse,
    run_id: str,
    *,
    announce: Callable[[Writer | None], None] | None = None,
) -> Iterator[None]:
    """Hold the lock while the block runs, waiting for another writer to finish first.

    Args:
        warehouse: whose lock.
        run_id: written into the lock file, for those who ask who is writing.
        announce: called once, with the present holder, when this writer has to wait.
    """
    warehouse.lock_file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(warehouse.lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        if not _try_lock(descriptor, fcntl.LOCK_EX):
            if announce:
                announce(read_writer(warehouse))
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps({"run_id": run_id, "pid": os.getpid()}).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def read_writer(warehouse: Warehouse) -> Writer | None:
    """Read who holds the lock, or held it last; None where nobody has written yet."""
    try:
        record = json.loads(warehouse.lock_file.read_text(encoding="utf-8"))
        return Writer(str(record["run_id"]), int(record["pid"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def is_free(warehouse: Warehouse) -> bool:
    """Say whether nobody holds the lock at this moment."""
    try:
        descriptor = os.open(warehouse.lock_file, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    try:
        # A shared lock: two who merely ask do not see each other.
        return _try_lock(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
