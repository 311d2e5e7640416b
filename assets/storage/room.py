"""A disk without room: telling it by the errors that others raise, and saying it in plain words."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ERRORS = (errno.ENOSPC, errno.EDQUOT)
_SIGNS = ("No space left on device", "Disk quota exceeded", "database or disk is full")
"""What the operating system says, through DuckDB or a process of ours, and what SQLite says."""

SPARE_BYTES = 64 * 1024 * 1024
"""What is left free beside what is known to be needed, for logs and what DuckDB puts aside."""


class DiskFullError(Exception):
    """There is no room; what was written before is whole, and the next run goes on from there."""


def require_room(folder: Path, n_bytes: int, *, who: str) -> None:
    """Look whether there is room before something is begun.

    Args:
        folder: where it will be written; it need not be there yet.
        n_bytes: how much, beside what is to stay free.
        who: what needs it, for the message.

    Raises:
        DiskFullError: there is not so much room.
    """
    there = next(path for path in (folder, *folder.parents) if path.exists())
    needed, free = n_bytes + SPARE_BYTES, shutil.disk_usage(there).free
    if free < needed:
        raise DiskFullError(
            f"{who} needs {needed / 1e6:,.0f} MB in {folder} and {free / 1e6:,.0f} MB are free. "
            "The database published before stays in its place."
        )


@contextmanager
def full_disk_in_words(folder: Path) -> Iterator[None]:
    """Let a disk that is full be told from other errors of the block.

    Args:
        folder: where the block writes, for the message.

    Raises:
        DiskFullError: there was no room for what the block wrote.
    """
    try:
        yield
    except Exception as error:
        if not is_full(error):
            raise
        raise DiskFullError(
            f"The disk that holds {folder} is full. What was written before is whole, and the "
            "database published before stays in its place: make room and run again."
        ) from error


def is_full(error: Exception) -> bool:
    """Say whether the error means that there was no room to write."""
    if isinstance(error, OSError) and error.errno in _ERRORS:
        return True
    words = f"{error} {getattr(error, 'stderr', '')}"
    return any(sign in words for sign in _SIGNS)
