"""The fifth layer: who said what, on whose authority, how surely."""

from typing import Any, get_args

import dagster as dg
import duckdb

from assets.entities import entities
from assets.entity_mentions import entity_mentions
from assets.joined.claim_entities import CLAIM_ENTITIES
from assets.joined.layer import bring_up_to_date
from assets.layers.definitions import CLAIMS, article_layers
from assets.normalized_text import normalized_text
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.reporting.preview import markdown_table
from assets.shards.runner import ShardRunner
from assets.storage.queries import query, spans_that_differ
from assets.storage.warehouse import Warehouse
from isnad.models import Models
from isnad.types import CueClass

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
        return result._replace(metadata={**(result.metadata or {}), **_by_class(connection)})


def _by_class(connection: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Count the attributed claims of each cue class, those that have none included."""
    counts = dict.fromkeys(get_args(CueClass), 0) | dict(
        connection.execute(
            "SELECT cue_class, count(*) FROM claims WHERE cue_class IS NOT NULL GROUP BY 1"
        ).fetchall()
    )
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {
        "claims_by_class": dg.MetadataValue.md(markdown_table(["cue class", "claims"], rows)),
        **{f"claims_{cue_class}": count for cue_class, count in counts.items()},
    }


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
