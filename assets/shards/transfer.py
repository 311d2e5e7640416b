"""Between the warehouse and a shard's files, in bulk: articles out, rows in.

What does not belong here: what is pending (`storage.ledger`), and the work itself (`shard`).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from assets.layers.definitions import ArticleLayer
from assets.shards.files import copy_tables, rows_of
from assets.shards.shard import LayerError, ManifestRow, Shard
from assets.storage import ledger
from assets.storage.rows import insert_rows, replace_articles, staged_ids
from assets.storage.warehouse import transaction


def export_articles(
    connection: duckdb.DuckDBPyConnection,
    article_ids: Sequence[str],
    tables_above: Sequence[str],
    path: Path,
) -> None:
    """Write articles, with their rows of the layers above, to a file."""
    with staged_ids(connection, "exported", article_ids):
        selects = [
            f"SELECT one AS {table} FROM {table} one "
            "WHERE article_id IN (SELECT article_id::VARCHAR FROM exported)"
            for table in ("raw_articles", *tables_above)
        ]
        copy_tables(connection, selects, path)


def load_shard(
    connection: duckdb.DuckDBPyConnection,
    shard: Shard,
    manifest: ManifestRow,
    work: Mapping[str, Sequence[ledger.Work]],
    run_id: str,
) -> None:
    """Put a shard's rows in the place of what its articles had, in one transaction.

    Args:
        connection: the working database.
        shard: what was done.
        manifest: what became of it.
        work: by layer, what the ledger is to say of the shard's articles.
        run_id: written into the ledger.

    Raises:
        LayerError: the shard was done by other code than this process has loaded.
    """
    if manifest.versions != {layer.name: layer.version for layer in shard.layers}:
        raise LayerError("The code has changed since the run began: run again")
    tables = [table for layer in shard.layers for table in layer.writes]
    with transaction(connection):
        selects = {table: rows_of(table, shard.output) for table in tables}
        replace_articles(connection, shard.article_ids, selects)
        for layer in shard.layers:
            _quarantine(connection, layer, shard, manifest)
            # The quarantined are done too: they are tried again when they or the layer change.
            ledger.record(connection, layer.name, layer.version, run_id, work[layer.name])


def _quarantine(
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    shard: Shard,
    manifest: ManifestRow,
) -> None:
    connection.execute(
        "DELETE FROM quarantine WHERE layer = ? AND article_id IN (SELECT unnest(?::VARCHAR[]))",
        [layer.name, list(shard.article_ids)],
    )
    now = datetime.now(UTC).replace(tzinfo=None)
    rows = [
        {**item._asdict(), "version": layer.version, "seen_at": now}
        for item in manifest.quarantined
        if item.layer == layer.name
    ]
    insert_rows(connection, "quarantine", rows)
