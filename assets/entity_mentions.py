"""The third layer: where the articles name people, bodies, places, dates and other things."""

import dagster as dg

from assets.layers.definitions import MENTIONS, article_layers
from assets.name_verdicts import name_verdicts
from assets.normalized_text import normalized_text
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.shards.runner import ShardRunner
from assets.storage.queries import spans_that_differ
from assets.storage.warehouse import Warehouse
from isnad.models import Models

_SAMPLE = """
SELECT article_id, text, entity_type, name, role, rule
FROM entity_mentions ORDER BY article_id, char_start
"""


@dg.asset(
    **table_asset("entity_mentions", kinds={"python", "duckdb"}),
    deps=[normalized_text, name_verdicts],
    code_version=MENTIONS.version,
)
def entity_mentions(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    camel_tools: dg.ResourceParam[Models],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Find what new and changed articles name, with the user's models where there are any."""
    layer = article_layers(camel_tools).mentions
    with warehouse.connect() as connection:
        return materialize_layer(context, connection, layer, shards, _SAMPLE)


mentions_reproduce_their_text = blocking_check(
    entity_mentions,
    "mentions_reproduce_their_text",
    description="Every mention stands in its article at its offsets and within its sentence, and "
    "its id stands once.",
    violations=spans_that_differ(
        "SELECT article_id, mention_id AS thing, char_start, char_end, text FROM entity_mentions"
    )
    + """
    UNION ALL
    SELECT m.article_id, m.mention_id, m.text, 'is not within its sentence'
    FROM entity_mentions m LEFT JOIN normalized_text s USING (article_id, sentence_no)
    WHERE coalesce(m.char_start < s.char_start OR m.char_end > s.char_end, true)
    UNION ALL
    SELECT any_value(article_id), mention_id, any_value(text), 'stands twice'
    FROM entity_mentions GROUP BY mention_id HAVING count(*) > 1
    """,
)


@dg.asset_check(asset=entity_mentions, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_entity_mentions(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles in which names could not be looked for."""
    return nothing_quarantined(warehouse, MENTIONS.name)
