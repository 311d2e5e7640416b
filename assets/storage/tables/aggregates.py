"""The tables that count: who is quoted, how outlets attribute, who takes what stance on whom."""

from assets.storage.tables.model import Column, Table

_CUES = "STRUCT(cue_lemma VARCHAR, n_claims BIGINT)[]"
_SOURCE = ("claims.source_entity_id",)
_COPIES = ("article_copies.origin_id", "raw_articles.outlet")
_GROUPS = ("claim_groups.group_id", "raw_articles.outlet")
_LEAVES = ("claims.claim_id", "claims.is_hop", "claims.source_kind")

SOURCE_PROFILE = Table(
    "source_profile",
    "One row a named source: how much it is quoted and how. Leaves only: no hops, no author rows, "
    "the latest revision of an article.",
    (
        Column("source_entity_id", "VARCHAR", "The source.", _SOURCE),
        Column("name", "VARCHAR", "Its name.", ("entities.name",)),
        Column("entity_type", "VARCHAR", "What kind of thing it is.", ("entities.entity_type",)),
        Column("n_claims", "BIGINT", "Claims attributed to it.", _LEAVES),
        Column("n_articles", "BIGINT", "Articles that quote it.", ("claims.article_id",)),
        Column("n_outlets", "BIGINT", "Outlets that quote it.", ("raw_articles.outlet",)),
        Column("share_direct", "DOUBLE", "Share of its claims quoted whole.", ("claims.style",)),
        Column(
            "share_inferred",
            "DOUBLE",
            "Share in which the text does not name it anew.",
            ("claims.source_inferred",),
        ),
        Column(
            "share_hedged",
            "DOUBLE",
            "Share that is softened: certainty PR or PS, or a hedge.",
            ("claims.certainty", "claims.hedges"),
        ),
        Column("share_denials", "DOUBLE", "Share with polarity -.", ("claims.polarity",)),
        Column("share_second_hand", "DOUBLE", "Share that came via others.", ("claims.via",)),
        Column("top_cues", _CUES, "Its five most used cues.", ("claims.cue_lemma",)),
        Column(
            "first_published_at",
            "TIMESTAMP",
            "Date of the first article that quotes it, UTC.",
            ("raw_articles.published_at",),
        ),
        Column(
            "last_published_at",
            "TIMESTAMP",
            "Date of the last, UTC.",
            ("raw_articles.published_at",),
        ),
    ),
)

OUTLET_PROFILE = Table(
    "outlet_profile",
    "One row an outlet (NULL: articles that name none): how it attributes. Leaves only: no hops, "
    "no author rows, the latest revision of an article.",
    (
        Column(
            "outlet", "VARCHAR", "The outlet, as raw_articles names it.", ("raw_articles.outlet",)
        ),
        Column("n_articles", "BIGINT", "Its articles.", ("raw_articles.article_id",)),
        Column("n_claims", "BIGINT", "Attributed claims in them.", _LEAVES),
        Column("n_sources", "BIGINT", "Different named sources.", _SOURCE),
        Column(
            "share_anonymous",
            "DOUBLE",
            "Share of claims whose source is anonymous or unspecified.",
            ("claims.source_kind",),
        ),
        Column(
            "share_inferred",
            "DOUBLE",
            "Share whose subject is dropped or a pronoun.",
            ("claims.source_inferred",),
        ),
        Column(
            "share_hedged",
            "DOUBLE",
            "Share that is softened: certainty PR or PS, or a hedge.",
            ("claims.certainty", "claims.hedges"),
        ),
        Column("share_direct", "DOUBLE", "Share quoted whole.", ("claims.style",)),
        Column("share_second_hand", "DOUBLE", "Share that came via others.", ("claims.via",)),
        Column("top_cues", _CUES, "Its five most used cues.", ("claims.cue_lemma",)),
        Column(
            "share_copied",
            "DOUBLE",
            "Share of its articles that copy an earlier one of another outlet, outright or nearly.",
            _COPIES,
        ),
        Column(
            "n_copied_by_others",
            "BIGINT",
            "Articles of other outlets that copy one of its own.",
            _COPIES,
        ),
        Column(
            "n_shared_groups",
            "BIGINT",
            "Groups of claims that it reports and another outlet too.",
            _GROUPS,
        ),
        Column(
            "share_first",
            "DOUBLE",
            "Share of these that it reported first, or as early as any.",
            (*_GROUPS, "raw_articles.published_at"),
        ),
        Column(
            "share_own_origin",
            "DOUBLE",
            "Share of these in which its word goes back to nobody that another outlet goes back "
            "to: no copy, no common agency.",
            ("claim_groups.group_id", "claim_groups.witness_id"),
        ),
    ),
)

ENTITY_ACTIVITY = Table(
    "entity_activity",
    "One row an entity and day of publication (NULL: articles without a date).",
    (
        Column("entity_id", "VARCHAR", "The entity.", ("entity_mentions.entity_id",)),
        Column("day", "DATE", "Day of publication, UTC.", ("raw_articles.published_at",)),
        Column("n_mentions", "BIGINT", "How often it is named.", ("entity_mentions.mention_id",)),
        Column("n_articles", "BIGINT", "Articles that name it.", ("entity_mentions.article_id",)),
        Column(
            "n_claims_made",
            "BIGINT",
            "Claims of which it is the source (leaves).",
            ("claims.claim_id",),
        ),
        Column(
            "n_claims_about",
            "BIGINT",
            "Attributed claims (leaves) whose content names it or which are aimed at it.",
            ("claims.claim_id",),
        ),
    ),
)

ACTOR_STANCE = Table(
    "actor_stance",
    "One row a source, a target and a class of cue: who accuses, judges or warns whom, how often.",
    (
        Column("source_entity_id", "VARCHAR", "Who says it.", _SOURCE),
        Column("target_entity_id", "VARCHAR", "Of whom.", ("claims.target_entity_id",)),
        Column("cue_class", "VARCHAR", "How: accuse, judge, warn …", ("claims.cue_class",)),
        Column("source_name", "VARCHAR", "The source's name.", ("entities.name",)),
        Column("target_name", "VARCHAR", "The target's name.", ("entities.name",)),
        Column("n_claims", "BIGINT", "How many claims (leaves).", _LEAVES),
        Column("n_articles", "BIGINT", "In how many articles.", ("claims.article_id",)),
        Column(
            "n_denied",
            "BIGINT",
            "How many of them carry polarity -.",
            ("claims.polarity",),
        ),
        Column(
            "first_published_at",
            "TIMESTAMP",
            "Date of the first such article, UTC.",
            ("raw_articles.published_at",),
        ),
        Column(
            "last_published_at",
            "TIMESTAMP",
            "Date of the last, UTC.",
            ("raw_articles.published_at",),
        ),
    ),
)
