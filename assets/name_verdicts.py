"""Which unseen words all articles together show to be names."""

import dagster as dg

from assets.article_copies import article_copies
from assets.joined.name_verdicts import NAME_VERDICTS
from assets.name_evidence import name_evidence
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT surface, entity_type, rule, log_odds, n_articles, evidence
FROM name_verdicts ORDER BY n_articles DESC, surface
"""


@dg.asset(
    **table_asset("name_verdicts", kinds={"python", "duckdb"}),
    deps=[article_copies, name_evidence],
    code_version=NAME_VERDICTS.version,
)
def name_verdicts(
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Sum up what all articles show, copies counted once, and say what is a name."""
    with warehouse.connect() as connection:
        return materialize_joined(context, connection, NAME_VERDICTS, _SAMPLE)


verdicts_rest_on_evidence = blocking_check(
    name_verdicts,
    "verdicts_rest_on_evidence",
    description="A surface has one verdict, on evidence that is there, more for a name than not.",
    violations="""
    SELECT surface, 'has several verdicts' AS fault
    FROM name_verdicts GROUP BY surface HAVING count(*) > 1
    UNION ALL
    SELECT surface, 'no article holds it'
    FROM name_verdicts
    ANTI JOIN (SELECT surface FROM name_evidence WHERE strength <> 'against') USING (surface)
    UNION ALL
    SELECT surface, 'is likelier no name' FROM name_verdicts WHERE coalesce(log_odds <= 0, true)
    """,
)
