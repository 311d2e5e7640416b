"""Which claims say the same, and which of them contradict or deny each other."""

import dagster as dg

from assets.claims import claims
from assets.entities import entities
from assets.joined.links import LINKS
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT l.relation, l.score, c.source_name, c.cue_text, c.content_text,
       o.source_name AS other_source, o.cue_text AS other_cue, o.content_text AS other_content,
       l.detail
FROM claim_links l
JOIN claims c USING (claim_id)
JOIN claims o ON o.claim_id = l.other_claim_id
ORDER BY l.relation <> 'denies', l.relation <> 'contradicts', l.score DESC, claim_id, other_claim_id
"""


@dg.asset(
    **table_asset("claim_links", kinds={"python", "duckdb"}),
    deps=[claims, entities],
    code_version=LINKS.version,
)
def claim_links(
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Compare what is newly claimed with all that was claimed in the days around it."""
    with warehouse.connect() as connection:
        return materialize_joined(context, connection, LINKS, _SAMPLE)


links_lead_to_claims = blocking_check(
    claim_links,
    "links_lead_to_claims",
    description="Both claims of a link are there, are two, and count: neither is the author's own, "
    "nor a mere hop to another claim.",
    violations="""
    SELECT claim_id AS thing, 'it is not there, or does not count' AS fault
    FROM claim_links ANTI JOIN counted_claims USING (claim_id)
    UNION ALL
    SELECT other_claim_id, 'it is not there, or does not count'
    FROM claim_links l ANTI JOIN counted_claims c ON c.claim_id = l.other_claim_id
    UNION ALL
    SELECT claim_id, 'it is linked with itself' FROM claim_links WHERE claim_id = other_claim_id
    """,
)

links_stand_once = blocking_check(
    claim_links,
    "links_stand_once",
    description="Two claims have one link, and one without a direction starts at the smaller id.",
    violations="""
    SELECT least(claim_id, other_claim_id) AS thing, 'it stands twice' AS fault
    FROM claim_links
    GROUP BY least(claim_id, other_claim_id), greatest(claim_id, other_claim_id)
    HAVING count(*) > 1
    UNION ALL
    SELECT claim_id, 'it starts at the larger id'
    FROM claim_links WHERE relation <> 'denies' AND claim_id > other_claim_id
    """,
)

denials_run_from_deniers = blocking_check(
    claim_links,
    "denials_run_from_deniers",
    description="A denial starts at a claim of negative polarity and leads to one that is not.",
    violations="""
    SELECT l.claim_id AS thing, c.cue_text, c.polarity, o.polarity AS other_polarity
    FROM claim_links l
    JOIN claims c USING (claim_id)
    JOIN claims o ON o.claim_id = l.other_claim_id
    WHERE l.relation = 'denies' AND (c.polarity <> '-' OR o.polarity <> '+')
    """,
)
