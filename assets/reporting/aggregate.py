"""The asset of a table that is one query, and the check that it adds up."""

from collections.abc import Sequence

import dagster as dg

from assets.joined.layer import JoinedLayer
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.warehouse import Warehouse


def aggregate_asset(
    layer: JoinedLayer, *, deps: Sequence[dg.AssetsDefinition], sample: str
) -> dg.AssetsDefinition:
    """Make the asset of an aggregate.

    Args:
        layer: what computes it.
        deps: the assets whose tables it reads.
        sample: a SELECT whose first rows are shown.
    """

    @dg.asset(
        **table_asset(layer.name, kinds={"sql", "duckdb"}), deps=deps, code_version=layer.version
    )
    def aggregate(
        context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]
    ) -> dg.MaterializeResult[None]:
        with warehouse.connect() as connection:
            return materialize_joined(context, connection, layer, sample)

    return aggregate


def totals_agree(asset: dg.AssetsDefinition, *, key: str, totals: str) -> dg.AssetChecksDefinition:
    """Make the blocking check that every key stands once and the rows add up.

    Args:
        asset: of the aggregate.
        key: its columns, separated by commas.
        totals: a SELECT of what the rows add up to (`counted`) beside what there is to count
            (`there`).
    """
    table = asset.key.to_user_string()
    return blocking_check(
        asset,
        f"{table}_adds_up",
        description="Every key stands once, and the rows add up to what there is to count.",
        violations=f"SELECT 'a key stands twice' AS fault, count(*) AS counted, 1 AS there "
        f"FROM {table} GROUP BY {key} HAVING count(*) > 1 "
        f"UNION ALL SELECT 'the rows do not add up', coalesce(counted, 0), there "
        f"FROM ({totals}) WHERE coalesce(counted, 0) <> there",
    )
