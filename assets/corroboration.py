"""What groups of claims come to: corroborated, contested, framed."""

import dagster as dg

from assets.claim_groups import claim_groups
from assets.entities import entities
from assets.joined.aggregates import CORROBORATION
from assets.reporting.aggregate import aggregate_asset, totals_agree
from assets.reporting.checks import blocking_check

_SAMPLES = {
    "claim_corroboration": "SELECT c.content_text, k.* FROM claim_corroboration k "
    "JOIN claims c ON c.claim_id = k.group_id "
    "ORDER BY n_independent_origins DESC, n_claims DESC, group_id",
    "contested_claims": "SELECT c.content_text, k.* FROM contested_claims k "
    "JOIN claims c ON c.claim_id = k.group_id "
    "ORDER BY n_denials DESC, n_assertions DESC, n_contradictions DESC, group_id",
    "cue_framing": "SELECT c.content_text, k.* FROM cue_framing k "
    "JOIN claims c ON c.claim_id = k.group_id "
    "ORDER BY count(*) OVER (PARTITION BY group_id) DESC, group_id, outlet, k.cue_lemma",
}


def _asset(table: str) -> dg.AssetsDefinition:
    return aggregate_asset(
        CORROBORATION[table], deps=[claim_groups, entities], sample=_SAMPLES[table]
    )


claim_corroboration = _asset("claim_corroboration")
contested_claims = _asset("contested_claims")
cue_framing = _asset("cue_framing")

claim_corroboration_adds_up = totals_agree(
    claim_corroboration,
    key="group_id",
    totals="SELECT sum(n_claims) AS counted, (SELECT count(*) FROM counted_claims) AS there "
    "FROM claim_corroboration",
)
contested_claims_add_up = totals_agree(
    contested_claims,
    key="group_id",
    totals="SELECT sum(n_denials + n_contradictions) AS counted, "
    "(SELECT count(*) FROM (SELECT DISTINCT group_id, claim_id, relation FROM opposing_claims)) "
    "AS there FROM contested_claims",
)
cue_framing_adds_up = totals_agree(
    cue_framing,
    key="group_id, outlet, cue_lemma, cue_class",
    totals="SELECT sum(n_claims) AS counted, (SELECT count(*) FROM counted_claims c "
    "JOIN claim_groups g USING (claim_id) WHERE cue_lemma IS NOT NULL "
    "AND g.group_id IN (SELECT group_id FROM cue_framing)) AS there FROM cue_framing",
)

origins_are_no_more_than_outlets = blocking_check(
    claim_corroboration,
    "origins_are_no_more_than_outlets",
    description="A group has at least one origin, and no more of them than it has articles or, "
    "where all articles name theirs, outlets.",
    violations="""
    SELECT k.group_id, n_independent_origins, n_articles, n_outlets
    FROM claim_corroboration k
    JOIN (
        SELECT group_id, bool_and(outlet IS NOT NULL) AS are_named
        FROM claim_groups JOIN counted_claims USING (claim_id) GROUP BY group_id
    ) USING (group_id)
    WHERE n_independent_origins NOT BETWEEN 1 AND n_articles
       OR (are_named AND n_independent_origins > n_outlets)
    """,
)
