"""Which claims say the same, and whose word they are."""

import dagster as dg

from assets.article_copies import article_copies
from assets.claim_links import claim_links
from assets.claims import claims
from assets.joined.groups import GROUPS
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT g.group_id, c.outlet, c.source_name, c.cue_text, c.content_text, g.witness_id
FROM claim_groups g
JOIN counted_claims c USING (claim_id)
ORDER BY count(*) OVER (PARTITION BY g.group_id) DESC, g.group_id, c.published_at, g.claim_id
"""


@dg.asset(
    **table_asset("claim_groups", kinds={"python", "duckdb"}),
    deps=[claims, claim_links, article_copies],
    code_version=GROUPS.version,
)
def claim_groups(
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Put together the claims that say the same, and those that go back to one witness."""
    with warehouse.connect() as connection:
        return materialize_joined(context, connection, GROUPS, _SAMPLE)


claims_stand_in_one_group = blocking_check(
    claim_groups,
    "claims_stand_in_one_group",
    description="Every counted claim stands in one group and once, and nothing else does.",
    violations="""
    SELECT claim_id, 'it stands twice' AS fault
    FROM claim_groups GROUP BY claim_id HAVING count(*) > 1
    UNION ALL
    SELECT claim_id, 'it stands in no group'
    FROM counted_claims ANTI JOIN claim_groups USING (claim_id)
    UNION ALL
    SELECT claim_id, 'it is not there, or does not count'
    FROM claim_groups ANTI JOIN counted_claims USING (claim_id)
    """,
)

groups_hold_together = blocking_check(
    claim_groups,
    "groups_hold_together",
    description="A group is named after one of its own claims, its witnesses are among them, no "
    "two of them are opposed, and each says the same as another.",
    violations="""
    SELECT group_id, 'it is named after no claim of its own' AS fault
    FROM claim_groups GROUP BY group_id HAVING NOT bool_or(claim_id = group_id)
    UNION ALL
    SELECT g.group_id, 'its witness is in another group'
    FROM claim_groups g
    ANTI JOIN claim_groups w ON w.claim_id = g.witness_id AND w.group_id = g.group_id
    UNION ALL
    SELECT g.group_id, 'two of its claims are opposed'
    FROM opposing_claims o
    JOIN claim_groups g ON g.claim_id = o.claim_id AND g.group_id = o.group_id
    UNION ALL
    SELECT g.group_id, 'one of its claims says the same as no other'
    FROM claim_groups g
    JOIN (SELECT group_id FROM claim_groups GROUP BY group_id HAVING count(*) > 1) several
        USING (group_id)
    ANTI JOIN (
        SELECT s.claim_id, o.group_id
        FROM (
            SELECT claim_id, other_claim_id FROM claim_links WHERE relation = 'same'
            UNION ALL
            SELECT other_claim_id, claim_id FROM claim_links WHERE relation = 'same'
        ) s
        JOIN claim_groups o ON o.claim_id = s.other_claim_id AND o.claim_id <> s.claim_id
    ) held ON held.claim_id = g.claim_id AND held.group_id = g.group_id
    """,
)
