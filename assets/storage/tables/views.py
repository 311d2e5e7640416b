"""Views that spare every reader the same conditions: which articles and which claims count."""

from dataclasses import dataclass

from assets.storage.tables.articles import RAW_ARTICLES
from assets.storage.tables.claims import CLAIMS
from assets.storage.tables.corroboration import CLAIM_GROUPS
from assets.storage.tables.evidence import NAME_VERDICTS
from assets.storage.tables.links import CLAIM_LINKS
from assets.storage.tables.model import Column
from assets.storage.tables.revisions import SUPERSEDED_TEXTS


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

_OF_BOTH = (
    "article_id",
    "content_hash",
    "title",
    "outlet",
    "url",
    "author",
    "published_at",
    "language",
    "text",
    "n_chars",
    "seen_at",
    "superseded_at",
)

ARTICLE_VERSIONS = View(
    "article_versions",
    "Every text that an article has or had: those of raw_articles, whose superseded_at is NULL, "
    "and the superseded ones.",
    tuple(column for column in SUPERSEDED_TEXTS.columns if column.name in _OF_BOTH),
    f"""
    SELECT {", ".join(_OF_BOTH[:-2])}, updated_at AS seen_at, NULL::TIMESTAMP AS superseded_at
    FROM raw_articles
    UNION ALL
    SELECT {", ".join(_OF_BOTH)} FROM superseded_texts
    """,
)

_LINK = {column.name: column for column in CLAIM_LINKS.columns}

OPPOSING_CLAIMS = View(
    "opposing_claims",
    "Who is against what a group of claims says: every claim that denies or contradicts one of its "
    "claims, once for each that it is against.",
    (
        Column("group_id", "VARCHAR", CLAIM_GROUPS.columns[0].comment),
        Column("claim_id", "VARCHAR", "The claim that is against it."),
        Column("opposed_claim_id", "VARCHAR", "The claim of the group that it is against."),
        Column("relation", "VARCHAR", "denies | contradicts."),
        _LINK["score"],
        _LINK["detail"],
    ),
    """
    SELECT g.group_id, l.claim_id, l.other_claim_id AS opposed_claim_id,
           l.relation, l.score, l.detail
    FROM claim_links l JOIN claim_groups g ON g.claim_id = l.other_claim_id
    WHERE l.relation IN ('denies', 'contradicts')
    UNION ALL
    SELECT g.group_id, l.other_claim_id, l.claim_id, l.relation, l.score, l.detail
    FROM claim_links l JOIN claim_groups g ON g.claim_id = l.claim_id
    WHERE l.relation = 'contradicts'
    """,
)

ARTICLE_VERDICTS = View(
    "article_verdicts",
    "The verdicts on the surfaces that each article holds: what the others say of its names.",
    (
        Column("article_id", "VARCHAR", "The article."),
        *NAME_VERDICTS.columns,
    ),
    """
    SELECT DISTINCT e.article_id, v.*
    FROM name_evidence e JOIN name_verdicts v USING (surface)
    WHERE e.strength <> 'against'
    """,
)

ARTICLE_INPUTS = View(
    "article_inputs",
    "The articles with a digest of what others say of their names: by it a layer that reads both "
    "tells what it has to do again.",
    (
        *RAW_ARTICLES.columns,
        Column(
            "verdicts",
            "VARCHAR",
            "A digest of the names, types and rules in article_verdicts; NULL: there are none.",
        ),
    ),
    """
    SELECT raw_articles.*, held.verdicts
    FROM raw_articles
    LEFT JOIN (
        SELECT article_id, sha256(string_agg(
            concat_ws(chr(31), surface, entity_type, rule), chr(30) ORDER BY surface
        )) AS verdicts
        FROM article_verdicts
        GROUP BY article_id
    ) held USING (article_id)
    """,
)
