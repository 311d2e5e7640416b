"""The third layer: where the articles name people, bodies, places, dates and other things."""

import dagster as dg

from assets.layers.definitions import MENTIONS
from assets.normalized_text import normalized_text
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import no_rows, nothing_quarantined
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT article_id, text, entity_type, name, role, rule
FROM entity_mentions ORDER BY article_id, char_start
"""


@dg.asset(
    **table_asset("entity_mentions", kinds={"python", "duckdb"}),
    deps=[normalized_text],
    code_version=MENTIONS.version,
)
def entity_mentions(
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Find what new and changed articles name."""
    with warehouse.connect() as connection:
        return materialize_layer(context, connection, MENTIONS, _SAMPLE)


@dg.asset_check(
    asset=entity_mentions,
    blocking=True,
    description="Every mention stands in its article at its offsets and within its sentence, and "
    "its id stands once.",
)
def mentions_reproduce_their_text(warehouse: dg.ResourceParam[Warehouse]) -> dg.AssetCheckResult:
    """Compare every mention with the text at its offsets."""
    # A mention is looked up in its sentence, whose own text another check compares with the
    # article's: counting code points from the start of the article costs ten times as much.
    return no_rows(
        warehouse,
        """
        SELECT m.article_id, m.mention_id, m.text, 'is not what stands there' AS fault
        FROM entity_mentions m LEFT JOIN normalized_text s USING (article_id, sentence_no)
        WHERE m.char_end > s.char_end OR m.text IS DISTINCT FROM
            substr(s.text, m.char_start - s.char_start + 1, m.char_end - m.char_start)
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
