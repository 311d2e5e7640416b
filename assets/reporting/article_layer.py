"""Materializing a per-article layer: the work, its progress in the log, and what it says after."""

from typing import Any

import dagster as dg
import duckdb

from assets.layers.definitions import ArticleLayer
from assets.layers.step import Progress, bring_up_to_date
from assets.reporting.preview import markdown_list
from assets.reporting.results import NOTHING_NEW, table_result
from assets.shards.pool import PoolError
from assets.shards.retry import DamagedShardError
from assets.shards.runner import ShardRunner
from assets.shards.shard import LayerError


def materialize_layer(
    context: dg.AssetExecutionContext,
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    shards: ShardRunner,
    sample: str,
) -> dg.MaterializeResult[None]:
    """Do all that is pending for a layer, and report on its first table.

    Args:
        context: of the asset's run.
        connection: the working database.
        layer: which layer.
        shards: where the work is done.
        sample: a SELECT whose first rows are shown.
    """
    progress = do_pending(context, connection, layer, shards)
    summary = _summary(progress)
    context.log.info(summary)
    return table_result(
        connection, layer.writes[0], summary=summary, sample=sample, **_metadata(progress)
    )


def do_pending(
    context: dg.AssetExecutionContext,
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    shards: ShardRunner,
) -> Progress:
    """Do all that is pending for a layer, and say in the run's log how far it has come.

    Raises:
        dagster.Failure: the layer is broken, the processes for the work cannot be started, or what
            they write does not stay as it was.
    """

    def report(progress: Progress) -> None:
        context.log.info(f"{progress.n_done:,} of {progress.n_pending:,} articles {progress.pace}")

    try:
        return bring_up_to_date(connection, layer, context.run.run_id, report, shards)
    except (LayerError, PoolError, DamagedShardError) as error:
        raise dg.Failure(
            f"{error}. Its rows stay as they were, and nothing is published.", allow_retries=False
        ) from None


def _summary(progress: Progress) -> str:
    if not progress.n_done:
        return NOTHING_NEW
    return f"{progress.n_done:,} articles processed, {len(progress.failures)} quarantined"


def _metadata(progress: Progress) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        "articles_processed": progress.n_done,
        "quarantined": len(progress.failures),
        "seconds": round(progress.seconds, 3),
    }
    if progress.n_done:  # a run with nothing to do is no slow one
        metadata["articles_a_second"] = round(progress.pace.articles_a_second, 1)
    if progress.failures:
        metadata["quarantined_articles"] = markdown_list(sorted(progress.failures.items()))
    return metadata
