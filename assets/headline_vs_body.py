"""Whether a headline is surer than its article."""

import dagster as dg

from assets.claims import claims
from assets.layers.definitions import HEADLINES, article_layers
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.shards.runner import ShardRunner
from assets.storage.queries import spans_that_differ
from assets.storage.warehouse import Warehouse
from isnad.models import Models

_SAMPLE = """
SELECT headline_text, headline_certainty, claim_certainty, verdict, drops_attribution, detail
FROM headline_vs_body ORDER BY verdict <> 'surer', article_id, headline_start, headline_claim_id
"""


@dg.asset(
    **table_asset("headline_vs_body", kinds={"python", "duckdb"}),
    deps=[claims],
    code_version=HEADLINES.version,
)
def headline_vs_body(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    camel_tools: dg.ResourceParam[Models],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Put the headlines of new and changed articles beside what the articles say."""
    with warehouse.connect() as connection:
        layer = article_layers(camel_tools).headlines
        return materialize_layer(context, connection, layer, shards, _SAMPLE)


headlines_reproduce_their_text = blocking_check(
    headline_vs_body,
    "headlines_reproduce_their_text",
    description="What a headline says stands in its article at its offsets.",
    violations=spans_that_differ(
        "SELECT article_id, headline_claim_id AS thing, headline_start AS char_start, "
        "headline_end AS char_end, headline_text AS text FROM headline_vs_body"
    ),
)

headlines_name_claims = blocking_check(
    headline_vs_body,
    "headlines_name_claims",
    description="The claims beside a headline are there, in its article, with that certainty.",
    violations="""
    SELECT h.article_id, h.claim_id, 'the claim is not there' AS fault
    FROM headline_vs_body h
    ANTI JOIN claims c ON c.article_id = h.article_id AND c.claim_id = h.claim_id
        AND c.certainty = h.claim_certainty
    UNION ALL
    SELECT h.article_id, h.headline_claim_id, 'the claim of the headline is not there'
    FROM headline_vs_body h
    ANTI JOIN claims c ON c.article_id = h.article_id AND c.claim_id = h.headline_claim_id
        AND c.certainty = h.headline_certainty
    WHERE h.headline_claim_id IS NOT NULL
    """,
)


@dg.asset_check(asset=headline_vs_body, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_headline_vs_body(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles whose headlines could not be weighed."""
    return nothing_quarantined(warehouse, HEADLINES.name)
