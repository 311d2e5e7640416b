"""The second layer: the articles cut into sentences, each with its normalized form."""

import dagster as dg

from assets.layers.definitions import SENTENCES
from assets.raw_articles import raw_articles
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.shards.runner import ShardRunner
from assets.storage.queries import spans_that_differ
from assets.storage.warehouse import Warehouse

_SAMPLE = (
    "SELECT article_id, sentence_no, kind, text, normalized FROM normalized_text ORDER BY 1, 2"
)


@dg.asset(
    **table_asset("normalized_text", kinds={"python", "duckdb"}),
    deps=[raw_articles],
    code_version=SENTENCES.version,
)
def normalized_text(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Cut new and changed articles into sentences."""
    with warehouse.connect() as connection:
        return materialize_layer(context, connection, SENTENCES, shards, _SAMPLE)


sentences_reproduce_their_text = blocking_check(
    normalized_text,
    "sentences_reproduce_their_text",
    description="Every sentence stands in its article at its offsets, and once.",
    violations=spans_that_differ(
        "SELECT article_id, sentence_no AS thing, char_start, char_end, text FROM normalized_text"
    )
    + """
    UNION ALL
    SELECT article_id, sentence_no, any_value(text), 'stands twice'
    FROM normalized_text GROUP BY article_id, sentence_no HAVING count(*) > 1
    """,
)


@dg.asset_check(asset=normalized_text, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_normalized_text(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles that could not be cut into sentences."""
    return nothing_quarantined(warehouse, SENTENCES.name)
