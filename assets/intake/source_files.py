"""The table source_files: what is known of every file, and writing down what became of it."""

from collections.abc import Sequence
from datetime import UTC, datetime

import duckdb

from assets.intake.folder import FoundFile, Unread
from assets.intake.reading import FileOutcome, KnownFile, Row
from assets.storage.rows import fetch_rows, insert_rows, staged

LAYER = "raw_articles"


def known_files(connection: duckdb.DuckDBPyConnection, version: str) -> dict[str, KnownFile]:
    """Read what is known of the files that were there last time.

    A file whose reading was broken off may have articles and no row of its own: it is known too,
    so that its articles go when it does.
    """
    rows = fetch_rows(
        connection,
        """
        SELECT f.source_file, f.size, f.mtime_ns, f.sha256, f.status, f.reason,
               l.article_id IS NOT NULL AND f.status <> 'unreadable' AS is_done
        FROM source_files f
        LEFT JOIN ledger l ON l.layer = ? AND l.version = ? AND l.article_id = f.source_file
        WHERE f.status <> 'removed'
        UNION ALL
        SELECT DISTINCT a.source_file, NULL, NULL, NULL, 'begun', NULL, false
        FROM raw_articles a
        WHERE a.source_file NOT IN (SELECT source_file FROM source_files WHERE status <> 'removed')
        """,
        [LAYER, version],
    )
    return {
        row["source_file"]: KnownFile(**{name: row[name] for name in KnownFile._fields})
        for row in rows
    }


def mark_unread(connection: duckdb.DuckDBPyConnection, items: Sequence[Unread]) -> None:
    """Set status and reason of things that are not read, keeping what else is known of them."""
    with staged(connection, "unread", Unread._fields, [item._asdict() for item in items]):
        connection.execute(
            "INSERT INTO source_files BY NAME SELECT source_file, 0 AS n_articles, "
            "0 AS n_rejected FROM unread ANTI JOIN source_files USING (source_file)"
        )
        connection.execute(
            "UPDATE source_files SET status = unread.status, reason = unread.reason, "
            "n_articles = (SELECT count(*) FROM raw_articles a "
            "WHERE a.source_file = source_files.source_file), "
            "seen_at = now()::TIMESTAMP "
            "FROM unread WHERE unread.source_file = source_files.source_file"
        )


def write_files(connection: duckdb.DuckDBPyConnection, outcomes: Sequence[FileOutcome]) -> None:
    """Write the rows of files that were read, and the new marks of those that did not change."""
    read = [outcome for outcome in outcomes if outcome.kind == "read"]
    connection.execute(
        "DELETE FROM source_files WHERE source_file IN (SELECT unnest(?::VARCHAR[]))",
        [[outcome.file.source_file for outcome in read]],
    )
    now = datetime.now(UTC).replace(tzinfo=None)
    insert_rows(connection, "source_files", [_file_row(outcome, now) for outcome in read])
    same = [
        {**outcome.file._asdict(), "mtime": _as_time(outcome.file.mtime_ns)}
        for outcome in outcomes
        if outcome.kind == "same"
    ]
    if same:
        _write_marks(connection, same)


def _write_marks(connection: duckdb.DuckDBPyConnection, files: Sequence[Row]) -> None:
    with staged(connection, "marked", [*FoundFile._fields, "mtime"], files):
        connection.execute(
            "UPDATE source_files AS f SET size = m.size::BIGINT, mtime = m.mtime::TIMESTAMP, "
            "mtime_ns = m.mtime_ns::BIGINT FROM marked m WHERE m.source_file = f.source_file "
            "AND (f.size <> m.size OR f.mtime_ns <> m.mtime_ns)"
        )


def _file_row(outcome: FileOutcome, now: datetime) -> Row:
    return {
        "source_file": outcome.file.source_file,
        "size": outcome.file.size,
        "mtime": _as_time(outcome.file.mtime_ns),
        "mtime_ns": outcome.file.mtime_ns,
        "sha256": outcome.sha256,
        "status": outcome.status,
        "reason": outcome.reason,
        "n_articles": len(outcome.article_ids),
        "n_rejected": outcome.n_rejected,
        "seen_at": now,
    }


def _as_time(mtime_ns: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(mtime_ns / 1e9, UTC).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):
        return None
