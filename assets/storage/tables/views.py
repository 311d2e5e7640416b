"""Views that spare every reader the same conditions: which articles and which claims count."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """One view, with the sentence that DuckDB shows about it."""

    name: str
    comment: str
    query: str


LATEST_ARTICLES = View(
    "latest_articles",
    "The articles that aggregates count: of those with one outlet and URL, which are revisions of "
    "one article, the latest by (published_at, article_id).",
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
    """
    SELECT claims.*, latest_articles.outlet, latest_articles.published_at,
           claims.certainty IN ('PR', 'PS') OR len(claims.hedges) > 0 AS is_hedged
    FROM claims JOIN latest_articles USING (article_id)
    WHERE NOT claims.is_hop AND claims.source_kind <> 'author'
    """,
)
