"""Writing what was read into raw_articles and source_files, a batch a transaction.

A row changes only where the article did, so first_seen_at, updated_at and run_id keep their
meaning. What does not belong here: reading files, or deciding which are gone.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import duckdb

from assets.intake.batches import Batch, Written
from assets.intake.folder import Unread
from assets.intake.reading import FileOutcome, Row
from assets.intake.source_files import LAYER, mark_unread, write_files
from assets.intake.superseded import begin_files, keep_removed, keep_replaced
from assets.storage import ledger
from assets.storage.rows import delete_articles, fetch_rows, insert_rows, staged, staged_ids
from assets.storage.tables import TABLES
from assets.storage.warehouse import transaction


def write_batch(
    connection: duckdb.DuckDBPyConnection, batch: Batch, *, version: str, run_id: str
) -> Written:
    """Write a batch in one transaction.

    A file that is begun and not finished loses its place in the ledger until it is: whatever
    happens in between, the next run reads it again.
    """
    done = [outcome for outcome in batch.files if outcome.kind in ("read", "same")]
    with transaction(connection):
        ledger.forget(connection, LAYER, sorted({row["source_file"] for row in batch.articles}))
        written = _upsert(connection, batch.articles, run_id)
        begin_files(connection, batch.articles)
        read = [outcome for outcome in done if outcome.kind == "read"]
        n_removed = _remove_vanished_records(connection, read)
        write_files(connection, done)
        ledger.record(
            connection,
            LAYER,
            version,
            run_id,
            [ledger.Work(item.file.source_file, item.sha256 or "") for item in read],
        )
        for outcome in batch.files:
            if outcome.kind == "unreadable":
                mark_unread(
                    connection,
                    [Unread(outcome.file.source_file, "unreadable", outcome.reason or "")],
                )
    return written + Written(n_removed=n_removed)


def remove_files(connection: duckdb.DuckDBPyConnection, source_files: Sequence[str]) -> int:
    """Delete the articles of files that are gone, with all rows below; return their number."""
    if not source_files:
        return 0
    with transaction(connection):
        n_removed = _delete_articles_of(connection, source_files)
        connection.execute(
            "UPDATE source_files SET status = 'removed', reason = NULL, n_articles = 0, "
            "n_rejected = 0, seen_at = now()::TIMESTAMP "
            "WHERE source_file IN (SELECT unnest(?::VARCHAR[]))",
            [list(source_files)],
        )
    return n_removed


def refuse_files(connection: duckdb.DuckDBPyConnection, items: Sequence[Unread]) -> int:
    """Write down what is not read, and why.

    What is rejected (a link that leaves seeds/ in a file's place) has no articles any more; what
    is unreadable keeps them, for the trouble may be over tomorrow.

    Returns:
        The number of articles deleted.
    """
    if not items:
        return 0
    with transaction(connection):
        rejected = [item.source_file for item in items if item.status == "rejected"]
        n_removed = _delete_articles_of(connection, rejected)
        mark_unread(connection, items)
    return n_removed


def _upsert(connection: duckdb.DuckDBPyConnection, rows: Sequence[Row], run_id: str) -> Written:
    if not rows:
        return Written()
    with staged(connection, "read_articles", TABLES[LAYER].column_names, rows):
        changes = fetch_rows(
            connection,
            "SELECT r.article_id, o.article_id IS NULL AS is_new, o.first_seen_at "
            "FROM read_articles r LEFT JOIN raw_articles o USING (article_id) "
            "WHERE o.record_hash IS DISTINCT FROM r.record_hash",
        )
    first_seen = {change["article_id"]: change["first_seen_at"] for change in changes}
    now = datetime.now(UTC).replace(tzinfo=None)
    changed = [
        {
            **row,
            "first_seen_at": first_seen[row["article_id"]] or now,
            "updated_at": now,
            "run_id": run_id,
        }
        for row in rows
        if row["article_id"] in first_seen
    ]
    keep_replaced(connection, changed)
    connection.execute(
        "DELETE FROM raw_articles WHERE article_id IN (SELECT unnest(?::VARCHAR[]))",
        [list(first_seen)],
    )
    insert_rows(connection, LAYER, changed)
    n_new = sum(change["is_new"] for change in changes)
    return Written(n_new=n_new, n_changed=len(changes) - n_new)


def _remove_vanished_records(
    connection: duckdb.DuckDBPyConnection, files: Sequence[FileOutcome]
) -> int:
    names = [{"source_file": outcome.file.source_file} for outcome in files]
    kept = [article_id for outcome in files for article_id in outcome.article_ids]
    with (
        staged(connection, "finished", ["source_file"], names),
        staged_ids(connection, "kept", kept),
    ):
        vanished = connection.execute(
            "SELECT article_id FROM raw_articles "
            "SEMI JOIN (SELECT source_file::VARCHAR AS source_file FROM finished) "
            "USING (source_file) "
            "ANTI JOIN (SELECT article_id::VARCHAR AS article_id FROM kept) USING (article_id)"
        ).fetchall()
    return _delete(connection, [article_id for (article_id,) in vanished])


def _delete_articles_of(connection: duckdb.DuckDBPyConnection, source_files: Sequence[str]) -> int:
    ids = connection.execute(
        "SELECT article_id FROM raw_articles WHERE source_file IN (SELECT unnest(?::VARCHAR[]))",
        [list(source_files)],
    ).fetchall()
    ledger.forget(connection, LAYER, source_files)
    return _delete(connection, [article_id for (article_id,) in ids])


def _delete(connection: duckdb.DuckDBPyConnection, article_ids: Sequence[str]) -> int:
    keep_removed(connection, article_ids)
    delete_articles(connection, article_ids)
    return len(article_ids)
