"""The table of headlines: what stands behind what each says."""

from assets.storage.tables.model import Column, Table

_HEADLINE = ("normalized_text.text", "claims.content_text")
_BOTH = ("claims.content_text", "claims.certainty", "claims.polarity", "claims.hedges")

HEADLINE_VS_BODY = Table(
    "headline_vs_body",
    "One row a statement of a headline that its article says too: a claim in the headline, or what "
    "a headline without one says itself, beside the claim of the article that says it most surely. "
    "A headline that says what nothing below says has no row.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column(
            "headline_claim_id",
            "VARCHAR",
            "The headline's claim; NULL where the headline says it in the article's own voice.",
            ("claims.claim_id",),
        ),
        Column("headline_start", "INTEGER", "First code point in raw_articles.text.", _HEADLINE),
        Column("headline_end", "INTEGER", "One past the last code point.", _HEADLINE),
        Column("headline_text", "VARCHAR", "What the headline says.", _HEADLINE),
        Column(
            "headline_certainty",
            "VARCHAR",
            "How sure it is of that: CT certain, PR probable, PS possible, U.",
            ("claims.certainty", "normalized_text.text"),
        ),
        Column(
            "claim_id",
            "VARCHAR",
            "The article's claim of the same content, of several the surest, then the likest.",
            ("claims.claim_id",),
        ),
        Column("claim_certainty", "VARCHAR", "How sure that is.", ("claims.certainty",)),
        Column("score", "DOUBLE", "How much the two contents have in common, 0 to 1.", _BOTH),
        Column(
            "verdict",
            "VARCHAR",
            "surer | as sure | less sure: the headline, than its article; against: one of the two "
            "says that it is not so.",
            _BOTH,
        ),
        Column(
            "drops_attribution",
            "BOOLEAN",
            "The headline says in the article's own voice what the article attributes.",
            ("claims.source_kind",),
        ),
        Column("detail", "VARCHAR", "A sentence: what the verdict rests on.", _BOTH),
    ),
)
