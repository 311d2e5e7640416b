"""Where the files of a layer's shards lie while it runs: beside the database, and gone after."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import duckdb


class ShardFolder(NamedTuple):
    """An empty folder, and whether the last process that worked here died over it."""

    path: Path
    is_after_death: bool


@contextmanager
def shard_folder(connection: duckdb.DuckDBPyConnection, layer: str) -> Iterator[ShardFolder]:
    """Make the folder for a layer's shards; remove it, and what a dead process left in it."""
    path = _beside(connection) / "shards" / layer
    is_after_death = path.exists()
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    try:
        yield ShardFolder(path, is_after_death)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _beside(connection: duckdb.DuckDBPyConnection) -> Path:
    [(database,)] = connection.execute(
        "SELECT path FROM duckdb_databases() WHERE database_name = current_database()"
    ).fetchall()
    return Path(database).parent if database else Path(tempfile.gettempdir())
