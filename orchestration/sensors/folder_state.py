"""The state of seeds/ in one string, what of it stands still, and how many files wait.

What does not belong here: Dagster, and how a folder is listed (`assets.intake.folder`).
"""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import duckdb

from assets.intake.folder import Listing, list_folder

SETTLING_SECONDS = 1.0


class Waiting(NamedTuple):
    """How many files the published database does not know as they are now."""

    new: int
    changed: int
    gone: int

    def __str__(self) -> str:
        """Say it as a person would: `3 new files and 1 that is gone`."""
        counts = zip(self, ("new", "changed", "gone"), strict=True)
        return ", ".join(f"{count} {word}" for count, word in counts if count) or "none"


def fingerprint(listing: Listing) -> str:
    """Digest every file's path, size and time of change, and everything that cannot be read."""
    digest = hashlib.sha256()
    for items in (listing.files, listing.unread):
        digest.update(repr(sorted(map(tuple, items.values()))).encode())
    return digest.hexdigest()[:16]


def look_twice(
    seeds: Path, first: Listing, *, pause: Callable[[float], None] = time.sleep
) -> tuple[Listing, int]:
    """Look at the folder a second time, a moment after the first.

    Returns:
        The files that were the same both times, and the number of the others, which are still
        being written. Two looks are compared with each other, never a time of change with the
        clock, which another machine may have set.

    Raises:
        OSError: the folder cannot be listed any more.
    """
    pause(SETTLING_SECONDS)
    second = list_folder(seeds)
    steady = {name: file for name, file in second.files.items() if first.files.get(name) == file}
    return Listing(steady, second.unread), len(second.files) - len(steady)


def count_waiting(listing: Listing, published: Path) -> Waiting:
    """Compare the folder with what the published database says of its files."""
    known = _published_files(published)
    here = {name: (file.size, file.mtime_ns) for name, file in listing.files.items()}
    return Waiting(
        new=sum(name not in known for name in here),
        changed=sum(name in known and known[name] != marks for name, marks in here.items()),
        gone=sum(name not in here and name not in listing.unread for name in known),
    )


def _published_files(published: Path) -> dict[str, tuple[int, int]]:
    if not published.exists():
        return {}
    with duckdb.connect(str(published), read_only=True) as connection:
        rows = connection.execute(
            "SELECT source_file, size, mtime_ns FROM source_files WHERE status <> 'removed'"
        ).fetchall()
    return {name: (size, mtime_ns) for name, size, mtime_ns in rows}
