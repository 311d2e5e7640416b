"""Giving the database to its readers: a copy that appears at once, whole and read-only.

Readers hold the file they opened; a new one takes its name by a rename. What does not belong
here: whether the contents are fit to be published.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import duckdb

from assets.storage.room import full_disk_in_words, require_room
from assets.storage.warehouse import Warehouse

_COPY = Path(__file__).with_name("copy_file.py")


class Published(NamedTuple):
    """A published file's marks: if one differs, somebody else has touched it."""

    size: int
    mtime_ns: int
    inode: int


def publish(warehouse: Warehouse, run_id: str) -> Published | None:
    """Publish the working database, unless what is published is the same and intact.

    Args:
        warehouse: whose database; no connection to it may be open.
        run_id: written into the table publications.

    Returns:
        The published file's marks, or None when nothing had to be done.

    Raises:
        DiskFullError: the copy would not fit beside the published file, which stays as it is.
    """
    with warehouse.connect() as connection:
        state = _state(connection)
        if _is_published(connection, warehouse.published, state):
            return None
        connection.execute("CHECKPOINT")
    require_room(warehouse.data, warehouse.working.stat().st_size, who="Publishing")
    with full_disk_in_words(warehouse.data):
        marks = _replace(warehouse.working, warehouse.published)
    with warehouse.transaction() as connection:
        connection.execute(
            "INSERT INTO publications VALUES (?, now()::TIMESTAMP, ?, ?, ?, ?)",
            [run_id, state, *marks],
        )
    return marks


def _state(connection: duckdb.DuckDBPyConnection) -> str:
    """Digest what stands in the database: every change of it leaves a trace in these tables."""
    tables = ("ledger", "source_files", "quarantine", "schema_version")
    digests = " UNION ALL ".join(
        f"SELECT '{table}' AS name, count(*) AS n, sum(hash({table})) AS digest FROM {table}"
        for table in tables
    )
    rows = connection.execute(f"SELECT n, digest FROM ({digests}) ORDER BY name").fetchall()
    return " ".join(f"{n}:{digest}" for n, digest in rows)


def _is_published(connection: duckdb.DuckDBPyConnection, published: Path, state: str) -> bool:
    try:
        marks = _marks(published)
    except FileNotFoundError:
        return False
    if _log_beside(published).exists():
        return False  # somebody writes into it, which every reader would get to see
    # Whichever publish made it: the latest by the clock need not be, for a clock may be set back.
    made = connection.execute(
        "SELECT 1 FROM publications WHERE state = ? AND size = ? AND mtime_ns = ? AND inode = ?",
        [state, *marks],
    ).fetchall()
    return bool(made)


def _log_beside(database: Path) -> Path:
    return database.with_name(f"{database.name}.wal")


def _marks(path: Path) -> Published:
    status = path.stat()
    return Published(status.st_size, status.st_mtime_ns, status.st_ino)


def _replace(source: Path, target: Path) -> Published:
    for leftover in target.parent.glob(f".{target.name}.*.tmp"):
        leftover.unlink()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        subprocess.run(
            [sys.executable, "-I", "-S", str(_COPY), str(source), str(temporary)],
            check=True,
            capture_output=True,
            text=True,
        )
        marks = _marks(temporary)
        # A log that somebody left beside the old file would be replayed into the new one.
        _log_beside(target).unlink(missing_ok=True)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    return marks


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
