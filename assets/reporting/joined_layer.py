"""Materializing a layer that is computed whole, and what it says after."""

from time import monotonic

import dagster as dg
import duckdb

from assets.joined.layer import JoinedLayer, bring_up_to_date
from assets.reporting.results import NOTHING_NEW, count_rows, table_result


def materialize_joined(
    context: dg.AssetExecutionContext,
    connection: duckdb.DuckDBPyConnection,
    layer: JoinedLayer,
    sample: str,
) -> dg.MaterializeResult[None]:
    """Compute a layer if it is due, and report on the table of its name.

    Args:
        context: of the asset's run.
        connection: the working database.
        layer: which layer.
        sample: a SELECT whose first rows are shown.
    """
    begun = monotonic()
    is_computed = bring_up_to_date(connection, layer, context.run.run_id)
    seconds = round(monotonic() - begun, 3)
    n_rows = count_rows(connection, layer.name)
    summary = f"computed anew: {n_rows:,} rows" if is_computed else NOTHING_NEW
    context.log.info(summary)
    return table_result(connection, layer.name, summary=summary, sample=sample, seconds=seconds)
