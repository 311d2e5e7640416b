"""Where the files of a layer's shards lie while it runs: beside the database, and gone after."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from assets.shards.shard import Shard


class ShardFolder:
    """An empty folder, and whether the last process that worked here died over it."""

    def __init__(self, path: Path, *, is_after_death: bool) -> None:
        self.path = path
        self.is_after_death = is_after_death
        self._n_left: Counter[Path] = Counter()

    def expect(self, shard: Shard) -> None:
        """Keep a shard's source until all of its articles are done."""
        self._n_left[shard.source] += len(shard.article_ids)

    def remove(self, shard: Shard) -> None:
        """Remove what a shard has written, and its source when no other shard needs it."""
        shard.output.unlink()
        self._n_left[shard.source] -= len(shard.article_ids)
        if not self._n_left[shard.source]:
            shard.source.unlink()


@contextmanager
def shard_folder(connection: duckdb.DuckDBPyConnection, layer: str) -> Iterator[ShardFolder]:
    """Make the folder for a layer's shards; remove it, and what a dead process left in it."""
    path = _beside(connection) / "shards" / layer
    is_after_death = path.exists()
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    try:
        yield ShardFolder(path, is_after_death=is_after_death)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _beside(connection: duckdb.DuckDBPyConnection) -> Path:
    [(database,)] = connection.execute(
        "SELECT path FROM duckdb_databases() WHERE database_name = current_database()"
    ).fetchall()
    return Path(database).parent if database else Path(tempfile.gettempdir())
