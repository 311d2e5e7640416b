"""The fourth layer: who and what is named, across all articles and spellings."""

import dagster as dg

from assets.entity_mentions import entity_mentions
from assets.joined.entities import ENTITIES
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT name, entity_type, country_code, n_mentions, n_articles, variants
FROM entities ORDER BY n_mentions DESC, entity_id
"""


@dg.asset(
    **table_asset("entities", kinds={"python", "duckdb"}),
    deps=[entity_mentions],
    code_version=ENTITIES.version,
)
def entities(
    context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
) -> dg.MaterializeResult[None]:
    """Join the spellings of one name, and give every mention its entity."""
    with warehouse.connect() as connection:
        return materialize_joined(context, connection, ENTITIES, _SAMPLE)


entities_are_whole = blocking_check(
    entities,
    "entities_are_whole",
    description="Every spelling belongs to one entity, every mention that joins articles has one, "
    "and no entity is without mentions.",
    violations="""
    SELECT name AS thing, 'the spelling belongs to several entities' AS fault
    FROM entity_variants GROUP BY name, entity_type HAVING count(*) > 1
    UNION ALL
    SELECT entity_id, 'the entity stands twice'
    FROM entities GROUP BY entity_id HAVING count(*) > 1
    UNION ALL
    SELECT mention_id, 'the mention has no entity'
    FROM entity_mentions m JOIN entity_variants v USING (name, entity_type)
    ANTI JOIN entities e ON e.entity_id = m.entity_id
    WHERE v.entity_id IS NOT NULL
    UNION ALL
    SELECT mention_id, 'the spelling of the mention is not there'
    FROM entity_mentions ANTI JOIN entity_variants USING (name, entity_type)
    WHERE entity_type NOT IN ('DATE', 'QUANTITY')
    UNION ALL
    SELECT mention_id, 'a date or quantity has an entity'
    FROM entity_mentions
    WHERE entity_type IN ('DATE', 'QUANTITY') AND entity_id IS NOT NULL
    UNION ALL
    SELECT entity_id, 'the entity is not mentioned'
    FROM entities ANTI JOIN entity_mentions USING (entity_id)
    """,
)
