"""Where the project keeps its data, and the one way to open its working database.

Nothing but the pipeline opens `working.duckdb`; everybody else reads the published copy. What
does not belong here: SQL about articles, or any knowledge of the assets.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from assets.storage.damage import is_damage, set_aside
from assets.storage.history import restore_history
from assets.storage.room import full_disk_in_words
from assets.storage.schema import ensure_schema, is_outdated

_MEMORY = "512MB"
_INTERRUPTION = re.compile(r"\AQuery interrupted\Z|\b(KeyboardInterrupt|\w+InterruptedError)\b")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Warehouse:
    """The two folders a deployment consists of: the articles that arrive and what is made."""

    seeds: Path
    data: Path

    @property
    def working(self) -> Path:
        """The database that the pipeline writes and nobody else opens."""
        return self.data / "warehouse" / "working.duckdb"

    @property
    def published(self) -> Path:
        """The read-only database that is given to people."""
        return self.data / "isnad.duckdb"

    @property
    def lock_file(self) -> Path:
        """The file whose lock makes its holder the one writer."""
        return self.data / "writer.lock"

    @contextmanager
    def connect(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open the working database, with every table in place, and always close it.

        A database of an older schema, or a damaged one, is set aside and an empty one takes its
        place, which the next run fills from seeds/; the log says so.

        Raises:
            duckdb.Error: what the block raises; damage found while reading is set aside first,
                so that the next run starts afresh.
            DiskFullError: there was no room for what the block wrote.
            KeyboardInterrupt: a statement was interrupted, by Ctrl-C or a request to stop.
        """
        with full_disk_in_words(self.data), self._connected() as connection:
            yield connection

    @contextmanager
    def _connected(self) -> Iterator[duckdb.DuckDBPyConnection]:
        connection = self._open()
        try:
            with interruptible():
                yield connection
        except duckdb.Error as error:
            connection.close()
            if is_damage(error):
                self._set_aside("damaged", str(error))
            raise
        finally:
            connection.close()

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open the working database for one transaction: all of the block or nothing."""
        with self.connect() as connection, transaction(connection):
            yield connection

    def _open(self) -> duckdb.DuckDBPyConnection:
        self.working.parent.mkdir(parents=True, exist_ok=True)
        try:
            connection = duckdb.connect(str(self.working))
        except duckdb.Error as error:
            if not is_damage(error):
                raise
            self._set_aside("damaged", str(error))
            connection = duckdb.connect(str(self.working))
        try:
            if is_outdated(connection):
                connection.close()
                self._set_aside("outdated", "its tables are those of another version of Isnad")
                connection = duckdb.connect(str(self.working))
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: duckdb.DuckDBPyConnection) -> None:
        connection.execute("SET TimeZone = 'UTC'")
        # What does not fit is put on disk, beside the database, while a statement runs.
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute("SET preserve_insertion_order = false")
        # Every value of a frame decides its column's type, not a sample of them.
        connection.execute("SET pandas_analyze_sample = 1000000")
        if ensure_schema(connection):
            restore_history(connection, self._earlier_databases())

    def _earlier_databases(self) -> list[Path]:
        """The published database and those that were set aside, the newest first."""
        kept = [path for path in self.working.parent.glob("*.duckdb") if path != self.working]
        earlier = [path for path in (*kept, self.published) if path.exists()]
        return sorted(earlier, key=lambda path: (path.stat().st_mtime_ns, path), reverse=True)

    def _set_aside(self, condition: str, reason: str) -> None:
        kept = set_aside(self.working, condition)
        logger.warning(
            "The working database was %s (%s). It is kept as %s; "
            "a new one is built from seeds/ by this run or the next.",
            condition,
            reason,
            kept.name,
        )


@contextmanager
def interruptible() -> Iterator[None]:
    """Let a request to stop be heard that comes while DuckDB works.

    An ordinary error of its own takes the place of whatever the signal's handler raised: one where
    it waited for a statement, another, which holds the traceback, where it read from Python.

    Raises:
        KeyboardInterrupt: the work was interrupted.
    """
    try:
        yield
    except (RuntimeError, duckdb.Error) as error:
        if _INTERRUPTION.search(str(error)):
            raise KeyboardInterrupt from None
        raise


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Commit the block whole, or roll all of it back when it raises."""
    connection.execute("BEGIN")
    try:
        yield connection
    except BaseException:
        # A connection that DuckDB has given up on cannot roll back; closing it does that.
        if connection_is_usable(connection):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def connection_is_usable(connection: duckdb.DuckDBPyConnection) -> bool:
    """Say whether the connection still takes statements after an error."""
    try:
        connection.execute("SELECT 1")
    except duckdb.TransactionException:
        return True  # the transaction is aborted, the connection is not
    except duckdb.Error:
        return False
    return True
