"""Which articles are copies of another, so that nobody counts one witness twice."""

import dagster as dg

from assets.joined.copies import COPIES
from assets.layers.definitions import LINES
from assets.raw_articles import raw_articles
from assets.reporting.article_layer import do_pending
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check, nothing_quarantined
from assets.reporting.joined_layer import materialize_joined
from assets.shards.runner import ShardRunner
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT c.article_id, a.outlet, c.origin_id, o.outlet AS origin_outlet, c.similarity, a.title
FROM article_copies c
JOIN raw_articles a USING (article_id)
JOIN raw_articles o ON o.article_id = c.origin_id
ORDER BY c.similarity DESC, c.article_id
"""


@dg.asset(
    **table_asset("article_copies", kinds={"python", "duckdb"}),
    deps=[raw_articles],
    code_version=f"{LINES.version}-{COPIES.version}",
)
def article_copies(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    shards: dg.ResourceParam[ShardRunner],
) -> dg.MaterializeResult[None]:
    """Compare new and changed articles with all others by the words that they share."""
    with warehouse.connect() as connection:
        do_pending(context, connection, LINES, shards)
        return materialize_joined(context, connection, COPIES, _SAMPLE)


copies_lead_to_origins = blocking_check(
    article_copies,
    "copies_lead_to_origins",
    description="A copy has one origin, which is there, is no copy itself, and is not the later of "
    "the two.",
    violations="""
    SELECT article_id AS thing, 'the copy stands twice' AS fault
    FROM article_copies GROUP BY article_id HAVING count(*) > 1
    UNION ALL
    SELECT origin_id, 'the origin is not there'
    FROM article_copies c ANTI JOIN raw_articles a ON a.article_id = c.origin_id
    UNION ALL
    SELECT origin_id, 'the origin is a copy'
    FROM article_copies c SEMI JOIN article_copies d ON d.article_id = c.origin_id
    UNION ALL
    SELECT c.article_id, 'the origin is later'
    FROM article_copies c
    JOIN raw_articles a USING (article_id)
    JOIN raw_articles o ON o.article_id = c.origin_id
    WHERE (o.published_at IS NULL AND a.published_at IS NOT NULL)
       OR o.published_at > a.published_at
       OR (o.published_at IS NOT DISTINCT FROM a.published_at AND o.article_id > a.article_id)
    """,
)


@dg.asset_check(asset=article_copies, description="No article is quarantined in this layer.")
def no_article_is_quarantined_in_article_lines(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Warn of articles that were compared with their boilerplate in."""
    return nothing_quarantined(warehouse, LINES.name)
