"""What each article shows of names that no lexicon has, whatever the others show."""

import dagster as dg

from assets.layers.definitions import EVIDENCE
from assets.normalized_text import normalized_text
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.shards.runner import ShardRunner
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT surface, context, entity_type, strength, n, article_id
FROM name_evidence WHERE strength = 'strong' ORDER BY article_id, surface, context
"""


@dg.asset(
    **table_asset("name_evidence", kinds={"python", "duckdb"}),
    deps=[normalized_text],
    code_version=EVIDENCE.version,
)
def name_evidence(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Gather how unknown words stand in new and changed articles."""
    with warehouse.connect() as connection:
        return materialize_layer(context, connection, EVIDENCE, shards, _SAMPLE)


evidence_belongs_to_articles = blocking_check(
    name_evidence,
    "evidence_belongs_to_articles",
    description="A surface stands in a context once for each article, that is there, and at least "
    "one time.",
    violations="""
    SELECT article_id, surface, context, 'stands twice' AS fault
    FROM name_evidence GROUP BY article_id, surface, context HAVING count(*) > 1
    UNION ALL
    SELECT article_id, surface, context, 'the article is not there'
    FROM name_evidence ANTI JOIN raw_articles USING (article_id)
    UNION ALL
    SELECT article_id, surface, context, 'is counted less than once'
    FROM name_evidence WHERE coalesce(n < 1, true)
    """,
)


@dg.asset_check(asset=name_evidence, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_name_evidence(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles that say nothing of names to the others."""
    return nothing_quarantined(warehouse, EVIDENCE.name)
