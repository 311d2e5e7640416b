"""The ledger: which layer has done which article, of which content, in which version.

A run does what is pending and nothing else, so that a run by hand, by the sensor, by the clock
and after a crash are the same thing. What does not belong here: how a layer does its work.
"""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import duckdb

from assets.storage.rows import staged
from assets.storage.tables import TABLES

WHOLE = "*"
"""The article_id of a layer that is computed whole."""


class Work(NamedTuple):
    """One article that a layer has to do, the digest of what it will read, and its length."""

    article_id: str
    input_hash: str
    n_chars: int = 0


class Upstream(NamedTuple):
    """A layer that must have done an article before the next one may."""

    layer: str
    version: str
    reads: tuple[str, ...]


def pending(
    connection: duckdb.DuckDBPyConnection,
    layer: str,
    version: str,
    reads: Sequence[str],
    upstream: Sequence[Upstream] = (),
) -> list[Work]:
    """List the articles whose present content the layer has not done in this version.

    Args:
        connection: the working database.
        layer: the layer's name in the ledger.
        version: its version today.
        reads: the columns of article_inputs that the layer, or a layer above it, reads.
        upstream: the layers it reads from; an article that one of them has still to do waits,
            for the layer would read rows that belong to another text.

    Returns:
        The work, in order of article_id.
    """
    conditions = [f"NOT EXISTS ({_done('?', '?', reads)})"]
    parameters = [layer, version]
    for above in upstream:
        conditions.append(f"EXISTS ({_done('?', '?', above.reads)})")
        parameters += [above.layer, above.version]
    rows = connection.execute(
        f"SELECT a.article_id, {_input_hash(reads)}, a.n_chars FROM {_source(reads)} a "
        f"WHERE {' AND '.join(conditions)} ORDER BY a.article_id",
        parameters,
    ).fetchall()
    return [Work(*row) for row in rows]


def record(
    connection: duckdb.DuckDBPyConnection,
    layer: str,
    version: str,
    run_id: str,
    work: Sequence[Work],
) -> None:
    """Write down that the layer has done this work, in the transaction that did it."""
    rows = [item._asdict() for item in work]
    with staged(connection, "done_work", Work._fields, rows):
        connection.execute(
            "DELETE FROM ledger WHERE layer = ? "
            "AND article_id IN (SELECT article_id FROM done_work)",
            [layer],
        )
        connection.execute(
            "INSERT INTO ledger BY NAME SELECT ? AS layer, article_id, input_hash, ? AS version, "
            "? AS run_id, now()::TIMESTAMP AS processed_at FROM done_work",
            [layer, version, run_id],
        )


def forget(connection: duckdb.DuckDBPyConnection, layer: str, keys: Sequence[str]) -> None:
    """Take back that the layer has done these, because they are about to be done anew."""
    connection.execute(
        "DELETE FROM ledger WHERE layer = ? AND article_id IN (SELECT unnest(?::VARCHAR[]))",
        [layer, list(keys)],
    )


def state(connection: duckdb.DuckDBPyConnection, layers: Sequence[str]) -> str:
    """Digest all that the ledger says of some layers: another digest means other rows there.

    Who did it and when are part of it, so that rows which were taken away and made again, the
    same, still count as new to those who add to them.
    """
    # A sum, because the last column's part of DuckDB's hash is combined by exclusive or: in an
    # exclusive or of all rows, one new time in an even number of rows would cancel itself out.
    row = connection.execute(
        "SELECT count(*), sum(hash(layer, article_id, input_hash, version, run_id, "
        "processed_at)) FROM ledger WHERE layer IN (SELECT unnest(?::VARCHAR[]))",
        [list(layers)],
    ).fetchall()[0]
    return hashlib.sha256(repr(row).encode()).hexdigest()[:32]


def version_of(connection: duckdb.DuckDBPyConnection, layer: str) -> str | None:
    """Read in what version a layer that is computed whole was computed last; None if never."""
    row = connection.execute(
        "SELECT version FROM ledger WHERE layer = ? AND article_id = ?", [layer, WHOLE]
    ).fetchone()
    return str(row[0]) if row else None


def is_current(
    connection: duckdb.DuckDBPyConnection, layer: str, version: str, input_hash: str
) -> bool:
    """Say whether a layer that is computed whole stands as it would be computed now."""
    row = connection.execute(
        "SELECT count(*) FROM ledger "
        "WHERE layer = ? AND article_id = ? AND version = ? AND input_hash = ?",
        [layer, WHOLE, version, input_hash],
    ).fetchall()[0]
    return bool(row[0])


def _source(reads: Sequence[str]) -> str:
    """Where the columns are; what joins articles is not looked up for who does not read it."""
    own = set(reads) <= set(TABLES["raw_articles"].column_names)
    return "raw_articles" if own else "article_inputs"


def _done(layer: str, version: str, reads: Sequence[str]) -> str:
    return (
        f"SELECT 1 FROM ledger l WHERE l.article_id = a.article_id AND l.layer = {layer} "
        f"AND l.version = {version} AND l.input_hash = {_input_hash(reads)}"
    )


def _input_hash(reads: Sequence[str]) -> str:
    # A unit separator between the values and a record separator for NULL: neither can be
    # mistaken for a value beside another.
    values = ", ".join(f"coalesce(a.{column}::VARCHAR, chr(30))" for column in reads)
    return f"sha256(concat_ws(chr(31), {values}))"
