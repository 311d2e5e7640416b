"""The published database, read-only: one connection until another database is published.

A publish replaces the file by a rename. Every request looks whether that has happened; the requests
that are still reading the old file finish on it.
"""

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

QUERY_SECONDS = 5.0
"""How long a query may take; the slowest page over a hundred thousand claims needs a tenth."""

Row = dict[str, Any]
Parameters = Mapping[str, Any] | Sequence[Any]


_ROOT = Path(__file__).resolve().parent.parent


def default_path() -> Path:
    """Say where the pipeline publishes: isnad.duckdb in ISNAD_DATA, or in data/ here."""
    return Path(os.environ.get("ISNAD_DATA") or _ROOT / "data") / "isnad.duckdb"


class NothingPublishedError(Exception):
    """There is no published database to read."""


class QueryTooSlowError(Exception):
    """A query took longer than a query may."""


@dataclass(slots=True)
class _Generation:
    """One published file that is open, how it is told from the next, and who is reading it."""

    connection: duckdb.DuckDBPyConnection
    identity: tuple[int, int, int]
    n_readers: int = 0


class Reader:
    """What one request reads with; every query of it sees the same published database."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, seconds: float) -> None:
        self._cursor = cursor
        self._seconds = seconds

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a query.

        Args:
            sql: the query; values stand in it as parameters, never as text.
            parameters: their values, by place or by name.

        Raises:
            QueryTooSlowError: it took longer than a query may.
        """
        alarm = threading.Timer(self._seconds, self._cursor.interrupt)
        alarm.daemon = True
        alarm.start()
        try:
            result = self._cursor.execute(sql, parameters)
            names = [column[0] for column in result.description or ()]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
        except duckdb.InterruptException:
            raise QueryTooSlowError from None
        finally:
            alarm.cancel()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Run a query that has one row, or none."""
        return next(iter(self.rows(sql, parameters)), None)


class Database:
    """The published database at a path, whichever file stands there now."""

    def __init__(self, path: Path, *, seconds: float = QUERY_SECONDS) -> None:
        """Name the file, which need not be there yet; seconds: how long a query may take."""
        self._path = path
        self._seconds = seconds
        self._lock = threading.Lock()
        self._current: _Generation | None = None

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """Read from what is published now.

        Raises:
            NothingPublishedError: there is no database at the path, or it cannot be read.
        """
        generation = self._enter()
        cursor = generation.connection.cursor()
        try:
            cursor.execute("USE isnad")
            yield Reader(cursor, self._seconds)
        finally:
            cursor.close()
            self._leave(generation)

    @property
    def identity(self) -> tuple[int, int, int]:
        """What tells the file that is published now from any other.

        Raises:
            NothingPublishedError: there is none.
        """
        try:
            found = self._path.stat()
        except OSError:
            raise NothingPublishedError from None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _enter(self) -> _Generation:
        with self._lock:
            identity = self.identity
            if self._current is None or self._current.identity != identity:
                previous, self._current = self._current, _open(self._path, identity)
                if previous is not None and not previous.n_readers:
                    previous.connection.close()
            self._current.n_readers += 1
            return self._current

    def _leave(self, generation: _Generation) -> None:
        with self._lock:
            generation.n_readers -= 1
            if generation is not self._current and not generation.n_readers:
                generation.connection.close()


def open_published(path: Path, *, writing_to: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Open a published database read-only, as the catalog `isnad`, beside an empty one in memory.

    Args:
        path: the published database.
        writing_to: the one folder in which queries may write files; none by default.

    Raises:
        NothingPublishedError: there is no database at the path, or it cannot be read.
    """
    # Attached to a database in memory, because DuckDB hands out a file that it has open already
    # under the same path, and after a publish that is another file.
    connection = duckdb.connect(":memory:")
    try:
        # A path is no value that a statement takes as a parameter.
        quoted = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{quoted}' AS isnad (READ_ONLY)")
        if writing_to is not None:
            connection.execute("SET allowed_directories = $folders", {"folders": [str(writing_to)]})
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        connection.execute("USE isnad")
    except duckdb.Error:
        connection.close()
        raise NothingPublishedError from None
    return connection


def _open(path: Path, identity: tuple[int, int, int]) -> _Generation:
    return _Generation(open_published(path), identity)
