"""A working database that cannot be read: how to tell, and where it is kept.

What does not belong here: making the new one (`schema`).
"""

from pathlib import Path

import duckdb

from assets.storage.room import is_full

_SIGNS = (
    "not a valid DuckDB database",
    "Corrupt database",
    "checksum",
    "Could not read enough bytes",
    "replaying WAL",
    "Failed to deserialize",
)


def is_damage(error: duckdb.Error) -> bool:
    """Say whether the error means that the file itself is broken.

    A lock held by another process, a full disk and a forbidden folder are not damage: nothing
    may be set aside because of them.
    """
    if is_full(error):
        return False
    if isinstance(error, duckdb.SerializationException):
        return True
    return any(sign in str(error) for sign in _SIGNS)


def set_aside(database: Path, condition: str) -> Path:
    """Rename the database and its write-ahead log, so that a new one can take its place.

    Args:
        database: the file to move; it stays in its folder.
        condition: the word that its new name carries, e.g. "damaged".

    Returns:
        The new path, the first of `working.damaged-1.duckdb`, `-2`, … that is not taken.
    """
    number = 1
    while (kept := database.with_suffix(f".{condition}-{number}{database.suffix}")).exists():
        number += 1
    log = database.with_name(f"{database.name}.wal")
    if log.exists():
        log.rename(kept.with_name(f"{kept.name}.wal"))
    database.rename(kept)
    return kept
