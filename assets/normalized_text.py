"""The second layer: the articles cut into sentences, each with its normalized form."""

import dagster as dg

from assets.layers.definitions import SENTENCES
from assets.raw_articles import raw_articles
from assets.reporting.article_layer import materialize_layer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import no_rows, nothing_quarantined
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
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Cut new and changed articles into sentences."""
    with warehouse.connect() as connection:
        return materialize_layer(context, connection, SENTENCES, _SAMPLE)


@dg.asset_check(
    asset=normalized_text,
    blocking=True,
    description="Every sentence stands in its article at its offsets, and once.",
)
def sentences_reproduce_their_text(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Compare every sentence with the text at its offsets."""
    return no_rows(
        warehouse,
        """
        SELECT s.article_id, s.sentence_no, s.text, 'is not what stands there' AS fault
        FROM normalized_text s LEFT JOIN raw_articles a USING (article_id)
        WHERE substr(a.text, s.char_start + 1, s.char_end - s.char_start) IS DISTINCT FROM s.text
        UNION ALL
        SELECT article_id, sentence_no, NULL, 'stands twice'
        FROM normalized_text GROUP BY ALL HAVING count(*) > 1
        """,
    )


@dg.asset_check(asset=normalized_text, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_normalized_text(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles that could not be cut into sentences."""
    return nothing_quarantined(warehouse, SENTENCES.name)
