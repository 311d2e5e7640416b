"""The result of materializing a layer: counts, speed, a preview, and whether anything was new."""

from typing import Any

import dagster as dg
import duckdb

from assets.reporting.catalog import table_metadata
from assets.reporting.preview import preview

NOTHING_NEW = "nothing new"
NOT_MEASURED = "not measured"


def table_result(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    *,
    summary: str,
    sample: str,
    **metadata: Any,  # noqa: ANN401  (whatever Dagster takes as metadata)
) -> dg.MaterializeResult[None]:
    """Report on a table.

    Args:
        connection: the working database, after the work.
        table: the asset's table.
        summary: what was done, in a few words.
        sample: a SELECT whose first rows are shown.
        metadata: more to show, by name.
    """
    return dg.MaterializeResult(
        metadata={
            "summary": summary,
            "dagster/row_count": count_rows(connection, table),
            **metadata,
            "preview": preview(connection, sample),
            **table_metadata(table),
        }
    )


def count_rows(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """Count a table's rows."""
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])
