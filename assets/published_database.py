"""The last layer: the database as people get it, a read-only copy that appears at once."""

from shutil import disk_usage
from time import monotonic

import dagster as dg
import duckdb

from assets.aggregates import actor_stance, entity_activity, outlet_profile, source_profile
from assets.article_copies import article_copies
from assets.article_revisions import article_revisions
from assets.claim_groups import claim_groups
from assets.claim_links import claim_links
from assets.corroboration import claim_corroboration, contested_claims, cue_framing
from assets.headline_vs_body import headline_vs_body
from assets.joined.aggregates import AGGREGATES, CORROBORATION
from assets.joined.claim_entities import CLAIM_ENTITIES
from assets.joined.copies import COPIES
from assets.joined.entities import ENTITIES
from assets.joined.groups import GROUPS as CLAIM_GROUPS
from assets.joined.layer import is_due
from assets.joined.links import LINKS
from assets.joined.name_verdicts import NAME_VERDICTS
from assets.joined.revisions import revisions_layer
from assets.layers.definitions import ArticleLayers, article_layers
from assets.layers.step import n_pending
from assets.reading_quality import reading_quality
from assets.reporting.catalog import FRESHNESS, GROUPS, OWNERS
from assets.reporting.results import NOTHING_NEW
from assets.storage.failed_checks import failed_checks
from assets.storage.publish import publish
from assets.storage.room import DiskFullError
from assets.storage.seal import seal
from assets.storage.tables import TABLES
from assets.storage.warehouse import Warehouse
from isnad.models import Models


@dg.asset(
    name="published_database",
    description="The database that is given to people: data/isnad.duckdb, read-only, replaced "
    "whole by a rename. It stays as it was while a layer is unfinished or a blocking check fails.",
    group_name=GROUPS["published_database"],
    owners=OWNERS,
    kinds={"duckdb", "file"},
    code_version="1",
    freshness_policy=FRESHNESS,
    deps=[
        source_profile,
        outlet_profile,
        entity_activity,
        actor_stance,
        article_copies,
        claim_links,
        article_revisions,
        claim_groups,
        claim_corroboration,
        contested_claims,
        cue_framing,
        headline_vs_body,
        reading_quality,
    ],
)
def published_database(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    camel_tools: dg.ResourceParam[Models],
) -> dg.MaterializeResult[None]:
    """Publish the working database, unless the published one is the same."""
    begun = monotonic()
    with warehouse.connect() as connection:
        _refuse_unfit(connection, article_layers(camel_tools))
    try:
        published = publish(warehouse, context.run.run_id)
    except DiskFullError as error:
        raise dg.Failure(str(error), allow_retries=False) from None
    seal(warehouse, context.run.run_id)
    summary = "published" if published else NOTHING_NEW
    context.log.info(summary)
    return dg.MaterializeResult(
        metadata={
            "summary": summary,
            "path": dg.MetadataValue.path(str(warehouse.published)),
            "bytes": warehouse.published.stat().st_size,
            "bytes_free": disk_usage(warehouse.data).free,
            "seconds": round(monotonic() - begun, 3),
        }
    )


def _refuse_unfit(connection: duckdb.DuckDBPyConnection, layers: ArticleLayers) -> None:
    """Raise unless every layer is up to date and every blocking check passed."""
    reasons = []
    if unfinished := _unfinished_layers(connection, layers):
        reasons.append(f"{', '.join(unfinished)} must be brought up to date first.")
    reasons += [
        f"The check {check.check_name} found {check.n_violations:,} broken rows."
        for check in failed_checks(connection)
    ]
    if reasons:
        raise dg.Failure(
            f"Not published: {' '.join(reasons)} Materialize all assets together.",
            allow_retries=False,
        )


def _unfinished_layers(connection: duckdb.DuckDBPyConnection, layers: ArticleLayers) -> list[str]:
    pending = [layer.name for layer in layers if n_pending(connection, layer)]
    revisions = revisions_layer(layers)
    joined = (
        COPIES,
        NAME_VERDICTS,
        ENTITIES,
        CLAIM_ENTITIES,
        LINKS,
        revisions,
        CLAIM_GROUPS,
        *AGGREGATES.values(),
        *CORROBORATION.values(),
    )
    return pending + [layer.name for layer in joined if is_due(connection, layer)]


@dg.asset_check(
    asset=published_database,
    description="The published file opens read-only and holds every table, with as many rows as "
    "the working database.",
)
def published_database_is_complete(
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Count the rows of both databases, table by table."""
    with warehouse.connect() as connection:
        working = _count_rows(connection)
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        published = _count_rows(connection)
    different = sorted(
        name for name in working if working[name] != published.get(name) and name != "publications"
    )
    return dg.AssetCheckResult(
        passed=not different, metadata={"tables": len(working), "different": ", ".join(different)}
    )


def _count_rows(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in TABLES)
    return dict(connection.execute(counts).fetchall())
