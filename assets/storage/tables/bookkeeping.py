"""The tables by which the pipeline knows what it has done."""

from assets.storage.tables.model import Column, Table

LEDGER = Table(
    "ledger",
    "What each layer has done: a row is work that need not be done again.",
    (
        Column("layer", "VARCHAR", "The layer: an asset's name."),
        Column(
            "article_id",
            "VARCHAR",
            "The article; the file for raw_articles; '*' for a layer that is computed whole.",
        ),
        Column("input_hash", "VARCHAR", "Digest of all that the layer read."),
        Column("version", "VARCHAR", "Version of the layer's code, words and libraries."),
        Column("run_id", "VARCHAR", "The Dagster run that did it."),
        Column("processed_at", "TIMESTAMP", "When, UTC."),
    ),
)

PUBLICATIONS = Table(
    "publications",
    "History: the publishes of this database; what a published file looked like when it was made.",
    (
        Column("run_id", "VARCHAR", "The Dagster run that published."),
        Column("published_at", "TIMESTAMP", "When, UTC."),
        Column("state", "VARCHAR", "Digest of what stood in the database."),
        Column("size", "BIGINT", "Size of the published file in bytes."),
        Column("mtime_ns", "BIGINT", "Its modification time in nanoseconds since 1970."),
        Column("inode", "UBIGINT", "Its inode: another file at its place is not it."),
    ),
)

FAILED_CHECKS = Table(
    "failed_checks",
    "The blocking checks that found something when they last ran: while a row stands here, "
    "nothing is published.",
    (
        Column("check_name", "VARCHAR", "The check, as Dagster names it."),
        Column("n_violations", "BIGINT", "How many rows break its rule."),
        Column("run_id", "VARCHAR", "The Dagster run that found them."),
        Column("seen_at", "TIMESTAMP", "When, UTC."),
    ),
)

SCHEMA_VERSION = Table(
    "schema_version",
    "Which definition each table was made from; a database of another definition is rebuilt.",
    (
        Column("table_name", "VARCHAR", "The table or view; '*' for the comments of all."),
        Column("definition", "VARCHAR", "Digest of its columns and their types, or its query."),
    ),
)
