"""Keeping what articles said before: a text is written down before another takes its place.

Each function belongs into the transaction that replaces or deletes the articles, so that no kill
can lose a text or keep it twice. What does not belong here: what changed between two texts.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import duckdb

from assets.intake.reading import Row
from assets.storage import ledger
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, insert_rows, staged, staged_ids
from assets.storage.warehouse import transaction
from isnad.copies import COPY_SIMILARITY, shingles, similarity

_TABLE = "superseded_texts"
_VERSION = "1"
_STATE = (
    "SELECT count(*), sum(hash(article_id, content_hash, superseded_at, replaced_by_id, "
    f"replaced_by_hash)) FROM {_TABLE}"
)


def keep_replaced(connection: duckdb.DuckDBPyConnection, rows: Sequence[Row]) -> None:
    """Keep the texts that are about to be replaced by other ones.

    The same bytes that are only read otherwise, by another version of the readers, replace
    nothing: the history then speaks of the text as it is read now.

    Args:
        connection: the working database, inside a transaction.
        rows: the new rows of raw_articles; each with the `file_sha256` of its file.
    """
    now = datetime.now(UTC).replace(tzinfo=None)
    new = {row["article_id"]: row for row in rows}
    kept, read_anew = [], []
    for old in _present(connection, list(new)):
        row = new[old["article_id"]]
        if old["content_hash"] == row["content_hash"]:
            continue
        if old["file_sha256"] == row["file_sha256"]:
            read_anew.append((old, row))
            continue
        goes_on = _is_same_article(old, row)
        kept.append(
            {
                **old,
                "seen_at": old["updated_at"],
                "superseded_at": now,
                "replaced_by_id": row["article_id"] if goes_on else None,
                "replaced_by_hash": row["content_hash"] if goes_on else None,
            }
        )
    insert_rows(connection, _TABLE, kept)
    for old, row in read_anew:
        connection.execute(
            f"UPDATE {_TABLE} SET replaced_by_hash = ? "
            "WHERE replaced_by_id = ? AND replaced_by_hash = ?",
            [row["content_hash"], old["article_id"], old["content_hash"]],
        )


def keep_removed(connection: duckdb.DuckDBPyConnection, article_ids: Sequence[str]) -> None:
    """Keep the texts of articles that are about to be deleted; call it inside a transaction."""
    with staged_ids(connection, "going", article_ids):
        connection.execute(query("keep_removed"))


def begin_files(connection: duckdb.DuckDBPyConnection, rows: Sequence[Row]) -> None:
    """Take back what files' bytes were, where articles of other bytes have come into them.

    Until the last article of such a file is read, its articles come from two states of it.
    """
    begun = {(row["source_file"], row["file_sha256"]) for row in rows}
    marks = [{"source_file": name, "sha256": sha256} for name, sha256 in sorted(begun)]
    with staged(connection, "begun_files", ["source_file", "sha256"], marks):
        connection.execute(
            "UPDATE source_files SET sha256 = NULL FROM begun_files b "
            "WHERE b.source_file = source_files.source_file AND b.sha256 <> source_files.sha256"
        )


def settle_history(connection: duckdb.DuckDBPyConnection, run_id: str) -> None:
    """Say of texts that only went what came of them, once all files are read.

    A text that stands in the article again, or in a file of another name, was not superseded. One
    whose article came back with another text, at its old place or elsewhere under its outlet and
    URL, was replaced by that. Doing it twice changes nothing.

    Args:
        connection: the working database.
        run_id: written into the ledger, for those who read this history.
    """
    with transaction(connection):
        connection.execute(query("settle_superseded"))
        state = repr(connection.execute(_STATE).fetchall())
        if not ledger.is_current(connection, _TABLE, _VERSION, state):
            work = [ledger.Work(ledger.WHOLE, state)]
            ledger.record(connection, _TABLE, _VERSION, run_id, work)


def _present(connection: duckdb.DuckDBPyConnection, article_ids: list[str]) -> list[dict[str, Any]]:
    return fetch_rows(
        connection,
        "SELECT a.*, f.sha256 AS file_sha256 "
        "FROM raw_articles a LEFT JOIN source_files f USING (source_file) "
        "WHERE a.article_id IN (SELECT unnest(?::VARCHAR[]))",
        [article_ids],
    )


def _is_same_article(old: Row, new: Row) -> bool:
    """Whether what stands in an article's place now is that article with another text.

    In a file of many records a new line moves all that follow it: there the address or the
    record's own id must say so, or, without them, the text itself.
    """
    for key in ("url", "external_id"):
        if old[key] is not None and new[key] is not None:
            agree = (old["outlet"], old[key]) == (new["outlet"], new[key])
            return agree or _is_alike(old, new)
    return bool(old["article_id"] == old["source_file"]) or _is_alike(old, new)


def _is_alike(old: Row, new: Row) -> bool:
    return similarity(shingles(old["text"]), shingles(new["text"])) >= COPY_SIMILARITY
