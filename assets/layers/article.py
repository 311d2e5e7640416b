"""One article as a layer reads it, with the rows of the layers above made records again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import duckdb

from assets.storage.rows import fetch_rows, staged_ids
from isnad.text import is_arabic
from isnad.types import Mention, Sentence


@dataclass(frozen=True, slots=True)
class Article:
    """What a layer may know of an article: its text, its metadata, and the layers above."""

    article_id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published_at: datetime | None = None
    language: str | None = None
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def is_arabic(self) -> bool:
        """Whether the engine's rules, which are for Arabic, have anything to say about it."""
        return is_arabic(self.text, self.language)

    def with_rows(self, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> "Article":
        """The article with what layers found in it: their rows, by table."""
        found: dict[str, Any] = {}
        if "normalized_text" in rows:
            found["sentences"] = sorted(
                map(_sentence, rows["normalized_text"]), key=lambda one: one.sentence_no
            )
        if "entity_mentions" in rows:
            found["mentions"] = sorted(
                map(_mention, rows["entity_mentions"]), key=lambda one: (one.start, one.end)
            )
        return replace(self, **found) if found else self


def fetch_articles(
    connection: duckdb.DuckDBPyConnection, article_ids: Sequence[str], tables: Iterable[str]
) -> list[Article]:
    """Read articles, in order of article_id.

    Args:
        connection: the working database.
        article_ids: which.
        tables: the tables of layers above that are wanted too: normalized_text, entity_mentions.
    """
    with staged_ids(connection, "wanted", article_ids):
        rows = _rows(connection, "raw_articles", "article_id")
        sentences = defaultdict(list)
        if "normalized_text" in tables:
            for row in _rows(connection, "normalized_text", "sentence_no"):
                sentences[row["article_id"]].append(_sentence(row))
        mentions = defaultdict(list)
        if "entity_mentions" in tables:
            for row in _rows(connection, "entity_mentions", "char_start, char_end"):
                mentions[row["article_id"]].append(_mention(row))
    return [
        Article(
            article_id=row["article_id"],
            text=row["text"],
            title=row["title"],
            outlet=row["outlet"],
            published_at=_aware(row["published_at"]),
            language=row["language"],
            sentences=sentences[row["article_id"]],
            mentions=mentions[row["article_id"]],
        )
        for row in rows
    ]


def _rows(connection: duckdb.DuckDBPyConnection, table: str, order: str) -> list[dict[str, Any]]:
    return fetch_rows(
        connection,
        f"SELECT * FROM {table} WHERE article_id IN (SELECT article_id::VARCHAR FROM wanted) "
        f"ORDER BY article_id, {order}",
    )


def _sentence(row: Mapping[str, Any]) -> Sentence:
    return Sentence(
        sentence_no=row["sentence_no"],
        paragraph_no=row["paragraph_no"],
        kind=row["kind"],
        start=row["char_start"],
        end=row["char_end"],
        text=row["text"],
        normalized=row["normalized"],
    )


def _mention(row: Mapping[str, Any]) -> Mention:
    return Mention(
        sentence_no=row["sentence_no"],
        start=row["char_start"],
        end=row["char_end"],
        text=row["text"],
        entity_type=row["entity_type"],
        name=row["name"],
        rule=row["rule"],
        role=row["role"],
        date_start=_aware(row["date_start"]),
        date_end=_aware(row["date_end"]),
    )


def _aware(moment: datetime | None) -> datetime | None:
    """Say of a time from the database what is true of all of them: it is UTC."""
    return moment and moment.replace(tzinfo=UTC)
