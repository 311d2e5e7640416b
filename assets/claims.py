"""The fifth layer: who said what, on whose authority, how surely."""

import dagster as dg

from assets.entities import entities
from assets.entity_mentions import entity_mentions
from assets.joined.claim_entities import CLAIM_ENTITIES
from assets.joined.layer import bring_up_to_date
from assets.layers.definitions import CLAIMS, article_layers
from assets.normalized_text import normalized_text
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.shards.runner import ShardRunner
from assets.storage.queries import query, spans_that_differ
from assets.storage.warehouse import Warehouse
from isnad.models import Models

_SAMPLE = """
SELECT coalesce(source_text, source_name) AS source, cue_text AS cue, content_text AS content,
       cue_class, certainty, polarity, source_kind, rule
FROM claims WHERE cue_start IS NOT NULL ORDER BY article_id, cue_start, claim_id
"""


@dg.asset(
    **table_asset("claims", kinds={"python", "duckdb"}),
    deps=[normalized_text, entity_mentions, entities],
    code_version=f"{CLAIMS.version}-{CLAIM_ENTITIES.version}",
)
def claims(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    camel_tools: dg.ResourceParam[Models],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Find who says what in new and changed articles; attach the entities of all claims."""
    with warehouse.connect() as connection:
        layer = article_layers(camel_tools).claims
        result = materialize_layer(context, connection, layer, shards, _SAMPLE)
        bring_up_to_date(connection, CLAIM_ENTITIES, context.run.run_id)
        return result


claims_reproduce_their_text = blocking_check(
    claims,
    "claims_reproduce_their_text",
    description="Source, cue and every piece of content of every claim stand in the article at "
    "their offsets.",
    violations=spans_that_differ(query("claim_spans")),
)

claims_have_no_orphans = blocking_check(
    claims,
    "claims_have_no_orphans",
    description="Every claim_id stands once, and every id that a claim names exists.",
    violations=query("check_claim_ids"),
)


@dg.asset_check(asset=claims, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_claims(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles in which claims could not be looked for."""
    return nothing_quarantined(warehouse, CLAIMS.name)
