"""One article as a layer reads it, with the rows of the layers above made records again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeAlias

from isnad.links import position
from isnad.names import NameVerdict
from isnad.text import is_arabic
from isnad.types import Certainty, Mention, Polarity, Sentence, Span


class StatedClaim(NamedTuple):
    """What the layers below need of a claim that says something itself and is no hop."""

    claim_id: str
    sentence_no: int
    content: Span
    certainty: Certainty
    polarity: Polarity
    position: str
    hedges: tuple[str, ...]
    source: str | None
    words: frozenset[str]


Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = dict[str, list[Row]]
"""Rows by the table they belong to."""


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
    claims: list[StatedClaim] = field(default_factory=list)
    verdicts: dict[str, NameVerdict] = field(default_factory=dict)

    @property
    def is_arabic(self) -> bool:
        """Whether the engine's rules, which are for Arabic, have anything to say about it."""
        return is_arabic(self.text, self.language)

    def with_rows(self, rows: Mapping[str, Sequence[Row]]) -> "Article":
        """The article with what layers found in it: their rows, by table."""
        found: dict[str, Any] = {}
        if "normalized_text" in rows:
            found["sentences"] = sorted(
                map(_sentence, rows["normalized_text"]), key=lambda one: one.sentence_no
            )
        if "article_verdicts" in rows:
            found["verdicts"] = {
                row["surface"]: NameVerdict(*(row[name] for name in NameVerdict._fields))
                for row in rows["article_verdicts"]
            }
        if "entity_mentions" in rows:
            found["mentions"] = sorted(
                map(_mention, rows["entity_mentions"]), key=lambda one: (one.start, one.end)
            )
        if "claims" in rows:
            stated = (_stated(row) for row in rows["claims"] if not row["is_hop"])
            found["claims"] = sorted(stated, key=lambda one: (one.content, one.claim_id))
        return replace(self, **found) if found else self


def articles_of(tables: Mapping[str, Iterable[Row]]) -> list[Article]:
    """Make articles of rows.

    Args:
        tables: the rows of raw_articles, and those of the tables of layers above: normalized_text,
            article_verdicts, entity_mentions, claims.

    Returns:
        The articles, in order of article_id.
    """
    rows: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    for table, of_table in tables.items():
        for row in of_table:
            rows[row["article_id"]][table].append(row)
    return [
        _article(row).with_rows(rows[article_id])
        for article_id in sorted(rows)
        for row in rows[article_id]["raw_articles"]
    ]


def _article(row: Row) -> Article:
    return Article(
        article_id=row["article_id"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published_at=_aware(row["published_at"]),
        language=row["language"],
    )


def _sentence(row: Row) -> Sentence:
    return Sentence(
        sentence_no=row["sentence_no"],
        paragraph_no=row["paragraph_no"],
        kind=row["kind"],
        start=row["char_start"],
        end=row["char_end"],
        text=row["text"],
        normalized=row["normalized"],
    )


def _mention(row: Row) -> Mention:
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


def _stated(row: Row) -> StatedClaim:
    # Whoever is not named is no author either: a word stands for him.
    unnamed = None if row["source_kind"] == "author" else row["source_kind"]
    return StatedClaim(
        claim_id=row["claim_id"],
        sentence_no=row["sentence_no"],
        content=Span(row["content_start"], row["content_end"]),
        certainty=row["certainty"],
        polarity=row["polarity"],
        position=position(row["cue_class"], row["cue_lemma"], row["certainty"], row["polarity"]),
        hedges=tuple(row["hedges"]),
        source=row["source_name"] or unnamed,
        words=frozenset(row["words"]),
    )


def _aware(moment: datetime | None) -> datetime | None:
    """Say of a time from the database what is true of all of them: it is UTC."""
    return moment and moment.replace(tzinfo=UTC)
