"""The tables of what arrived: files, articles, and what could not be read or handled."""

from assets.storage.tables.model import Column, Table

RAW_ARTICLES = Table(
    "raw_articles",
    "One row an article, as it arrived: the text that every offset in this database points into.",
    (
        Column(
            "article_id",
            "VARCHAR",
            "The article's path under seeds/; where a file holds several, '#' and record_no.",
        ),
        Column("source_file", "VARCHAR", "Path under seeds/ of the file it was read from."),
        Column(
            "record_no",
            "INTEGER",
            "Where in its file the article stands: the physical line of a .jsonl, the position in "
            "an array, from 1; 1 where a file is one article.",
        ),
        Column("external_id", "VARCHAR", "The identifier that the record itself carries."),
        Column("content_hash", "VARCHAR", "SHA-256 of text in UTF-8, in hexadecimal."),
        Column("title", "VARCHAR", "The title that the record or the web page gives."),
        Column("outlet", "VARCHAR", "Who published the article, as the record names it."),
        Column("url", "VARCHAR", "The article's address, as the record gives it."),
        Column("author", "VARCHAR", "The author's name, as the record gives it."),
        Column("published_at", "TIMESTAMP", "When the article was published, UTC."),
        Column("language", "VARCHAR", "Language code (ar, en …), as given or as detected."),
        Column(
            "text",
            "VARCHAR",
            "The article's text. For .txt the decoded file untouched; for a record with a title "
            "the title, a blank line and the body; for .html its main text, likewise.",
        ),
        Column("n_chars", "INTEGER", "Length of text in code points."),
        Column("encoding", "VARCHAR", "The character encoding the file was decoded from."),
        Column(
            "notes",
            "VARCHAR[]",
            "What reading the article had to repair, e.g. lone surrogates replaced by U+FFFD.",
        ),
        Column(
            "record_hash",
            "VARCHAR",
            "Digest of the text and all the metadata read: the row changes when it does.",
        ),
        Column(
            "first_seen_at", "TIMESTAMP", "When the article first came into this database, UTC."
        ),
        Column("updated_at", "TIMESTAMP", "When this row last changed, UTC."),
        Column("run_id", "VARCHAR", "The Dagster run that last changed this row."),
    ),
)

SOURCE_FILES = Table(
    "source_files",
    "Every file ever seen under seeds/, what became of it, and why.",
    (
        Column(
            "source_file",
            "VARCHAR",
            "Path under seeds/; what is not valid UTF-8 in a name is written \\udcXX.",
        ),
        Column("size", "BIGINT", "Size in bytes when it was last read."),
        Column("mtime", "TIMESTAMP", "When the file was last modified, UTC, when last read."),
        Column("mtime_ns", "BIGINT", "The same in nanoseconds since 1970, exact."),
        Column("sha256", "VARCHAR", "SHA-256 of the file's bytes, in hexadecimal."),
        Column("status", "VARCHAR", "ingested | rejected | unreadable | removed."),
        Column(
            "reason",
            "VARCHAR",
            "Why it was refused or could not be read; for an ingested file, which of its records "
            "were refused.",
        ),
        Column("n_articles", "INTEGER", "How many of its articles stand in raw_articles."),
        Column("n_rejected", "INTEGER", "How many of its records were refused."),
        Column("seen_at", "TIMESTAMP", "When its status was last established, UTC."),
    ),
)

QUARANTINE = Table(
    "quarantine",
    "What an article did to a layer: that layer has no rows for it until either one changes.",
    (
        Column("article_id", "VARCHAR", "The article."),
        Column("layer", "VARCHAR", "The layer that could not handle it."),
        Column("version", "VARCHAR", "The version of the layer that tried."),
        Column("reason", "VARCHAR", "The time limit or the exception, in words."),
        Column("seen_at", "TIMESTAMP", "When it happened, UTC."),
    ),
)

ABSTENTIONS = Table(
    "abstentions",
    "What looked like an attribution and was not defended, with the reason.",
    (
        Column("article_id", "VARCHAR", "The article."),
        Column("char_start", "INTEGER", "First code point in raw_articles.text."),
        Column("char_end", "INTEGER", "One past the last code point."),
        Column("rule", "VARCHAR", "The rule that abstained."),
        Column("reason", "VARCHAR", "Why, in words."),
    ),
)
