"""The tables of corroboration: who else says so, on whose word, and who says otherwise."""

from assets.storage.tables.model import Column, Table

_SAME = ("claim_links.relation", "claim_links.score")
_WITNESS = (
    "claims.content_text",
    "article_copies.origin_id",
    "raw_articles.outlet",
    "claims.via_entity_ids",
)
_GROUP = Column(
    "group_id",
    "VARCHAR",
    "The group: the claim_id of its first claim, by published_at, article_id and place.",
    ("claim_groups.group_id",),
)
_OUTLET = ("raw_articles.outlet",)
_DATE = ("raw_articles.published_at",)
_MEMBER = ("claim_groups.claim_id",)
_CERTAINTY = ("claims.certainty",)
_SOURCE = ("claims.source_entity_id", "entities.name")

CLAIM_GROUPS = Table(
    "claim_groups",
    "Which claims say the same. Every counted claim stands in one group; one that nobody else "
    "makes is a group of its own. What is like one claim of a group and unlike most of it stays "
    "out, lest groups drift, and no two claims of a group are linked as opposed.",
    (
        Column(_GROUP.name, _GROUP.type, _GROUP.comment, (*_SAME, *_DATE)),
        Column("claim_id", "VARCHAR", "The claim.", ("claims.claim_id",)),
        Column(
            "witness_id",
            "VARCHAR",
            "Claims of a group that may all go back to one witness have one witness_id, the "
            "smallest of their claim_ids: copies of one text, articles of one outlet, what came "
            "through the same agency, paper or person, what has six words in a row in common (or "
            "all, where it is shorter), and whatever hangs together by these.",
            _WITNESS,
        ),
    ),
)

CLAIM_CORROBORATION = Table(
    "claim_corroboration",
    "One row a group of claims that say the same: how many say so, how many of them found it out "
    "for themselves, how many deny it, and how surely it was reported first and last. A claim "
    "alone is a group of one.",
    (
        _GROUP,
        Column("n_claims", "BIGINT", "Claims in it.", _MEMBER),
        Column("n_articles", "BIGINT", "Articles that make them.", ("claims.article_id",)),
        Column("n_outlets", "BIGINT", "Outlets that published these; unnamed ones aside.", _OUTLET),
        Column("n_sources", "BIGINT", "Different named sources.", _SOURCE[:1]),
        Column(
            "n_independent_origins",
            "BIGINT",
            "How many may have found it out for themselves: copies, articles of one outlet, what "
            "came through one agency and what is worded alike count once, as does all that hangs "
            "together by these (witness_id). Too low rather than too high.",
            ("claim_groups.witness_id",),
        ),
        Column(
            "n_denials",
            "BIGINT",
            "Claims that deny one of them (opposing_claims).",
            ("claim_links.relation",),
        ),
        Column(
            "n_contradictions",
            "BIGINT",
            "Claims whose content cannot be true together with one of theirs (opposing_claims).",
            ("claim_links.relation",),
        ),
        Column("strongest_certainty", "VARCHAR", "Of CT, PR, PS, U: the surest.", _CERTAINTY),
        Column("weakest_certainty", "VARCHAR", "The least sure.", _CERTAINTY),
        Column("first_published_at", "TIMESTAMP", "Date of the first article, UTC.", _DATE),
        Column("last_published_at", "TIMESTAMP", "Date of the last, UTC.", _DATE),
        Column(
            "first_certainty",
            "VARCHAR",
            "How sure the first dated report was.",
            (*_CERTAINTY, *_DATE),
        ),
        Column("last_certainty", "VARCHAR", "How sure the last one was.", (*_CERTAINTY, *_DATE)),
        Column(
            "certainty_drift",
            "VARCHAR",
            "hardened | softened | steady from the first dated report to the last; NULL where "
            "fewer than two articles have a date.",
            (*_CERTAINTY, *_DATE),
        ),
    ),
)

CONTESTED_CLAIMS = Table(
    "contested_claims",
    "One row a group of claims that somebody denies or contradicts: by whom it is asserted, by "
    "whom opposed, and when. opposing_claims has the claims themselves.",
    (
        _GROUP,
        Column("n_assertions", "BIGINT", "Claims that say so.", _MEMBER),
        Column("n_denials", "BIGINT", "Claims that deny it.", ("claim_links.relation",)),
        Column(
            "n_contradictions",
            "BIGINT",
            "Claims that cannot be true together with it.",
            ("claim_links.relation",),
        ),
        Column(
            "asserted_by",
            "VARCHAR[]",
            "Who says so, in order, by name or as the article describes them; the unnamed aside.",
            _SOURCE,
        ),
        Column("denied_by", "VARCHAR[]", "Who denies it, likewise.", _SOURCE),
        Column("contradicted_by", "VARCHAR[]", "Who contradicts it.", _SOURCE),
        Column("n_asserting_outlets", "BIGINT", "Outlets that report it.", _OUTLET),
        Column("n_opposing_outlets", "BIGINT", "Outlets that report the opposite.", _OUTLET),
        Column("first_asserted_at", "TIMESTAMP", "Date of the first report, UTC.", _DATE),
        Column("last_asserted_at", "TIMESTAMP", "Date of the last, UTC.", _DATE),
        Column("first_opposed_at", "TIMESTAMP", "Date of the first of the opposite, UTC.", _DATE),
        Column("last_opposed_at", "TIMESTAMP", "Date of the last, UTC.", _DATE),
    ),
)

CUE_FRAMING = Table(
    "cue_framing",
    "One content under different cues: of each group of claims that stands under several, one row "
    "an outlet and cue.",
    (
        _GROUP,
        Column("outlet", "VARCHAR", "The outlet; NULL: articles that name none.", _OUTLET),
        Column("cue_lemma", "VARCHAR", "The cue that it uses.", ("claims.cue_lemma",)),
        Column("cue_class", "VARCHAR", "Its class there.", ("claims.cue_class",)),
        Column("n_claims", "BIGINT", "Its claims under that cue.", _MEMBER),
        Column("n_articles", "BIGINT", "Its articles.", ("claims.article_id",)),
        Column("first_published_at", "TIMESTAMP", "Date of the first, UTC.", _DATE),
    ),
)
