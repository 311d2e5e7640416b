"""Views that spare every reader the same conditions: which articles and which claims count."""

from dataclasses import dataclass

from assets.storage.tables.articles import RAW_ARTICLES
from assets.storage.tables.claims import CLAIMS
from assets.storage.tables.model import Column


@dataclass(frozen=True, slots=True)
class View:
    """One view, with what DuckDB shows about it and about each of its columns."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    query: str


LATEST_ARTICLES = View(
    "latest_articles",
    "The articles that aggregates count: of those with one outlet and URL, which are revisions of "
    "one article, the latest by (published_at, article_id).",
    RAW_ARTICLES.columns,
    """
    SELECT * FROM raw_articles
    QUALIFY outlet IS NULL OR url IS NULL OR row_number() OVER (
        PARTITION BY outlet, url ORDER BY published_at DESC NULLS LAST, article_id DESC
    ) = 1
    """,
)

COUNTED_CLAIMS = View(
    "counted_claims",
    "The claims that aggregates count: attributed, not mere hops to another claim, and of the "
    "latest revision of their article; with its outlet and date.",
    (
        *CLAIMS.columns,
        Column("outlet", "VARCHAR", "Who published the article, as the record names it."),
        Column("published_at", "TIMESTAMP", "When the article was published, UTC."),
        Column("is_hedged", "BOOLEAN", "It is softened: certainty PR or PS, or a hedge."),
    ),
    """
    SELECT claims.*, latest_articles.outlet, latest_articles.published_at,
           claims.certainty IN ('PR', 'PS') OR len(claims.hedges) > 0 AS is_hedged
    FROM claims JOIN latest_articles USING (article_id)
    WHERE NOT claims.is_hop AND claims.source_kind <> 'author'
    """,
)
