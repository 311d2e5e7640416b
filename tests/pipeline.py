"""Running the real assets over a folder of a test's own, and comparing what came of it."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb

import assets
from assets.alerts import Limits
from assets.intake.ingest import Intake
from assets.joined import layer
from assets.joined.aggregates import AGGREGATES, CORROBORATION
from assets.joined.claim_entities import CLAIM_ENTITIES
from assets.joined.copies import COPIES
from assets.joined.entities import ENTITIES
from assets.joined.groups import GROUPS
from assets.joined.links import LINKS
from assets.joined.name_verdicts import NAME_VERDICTS
from assets.joined.revisions import revisions_layer
from assets.layers import step
from assets.layers.definitions import (
    CLAIMS,
    EVIDENCE,
    HEADLINES,
    LINES,
    MENTIONS,
    SENTENCES,
    ArticleLayer,
    article_layers,
)
from assets.quality.gold import Gold
from assets.shards.runner import ShardRunner
from assets.storage.tables import TABLES
from assets.storage.warehouse import Warehouse
from isnad.models import Models

ASSETS = dg.load_assets_from_package_module(assets)
CHECKS = dg.load_asset_checks_from_package_module(assets)

NO_MODELS = Models()
ALL_WELL = Limits(free_bytes=-(10**15))
_GOLD = Path(__file__).parent / "assets" / "gold"
GOLD = Gold(_GOLD / "one.jsonl", _GOLD, _GOLD / "floors.json")
"""A made-up article of one sentence, annotated: scored in no time."""
REVISIONS = revisions_layer(article_layers(NO_MODELS))
_HISTORY_TABLES = {
    "ledger",
    "entity_redirects",
    "publications",
    "reading_quality",
    "schema_version",
    "superseded_texts",
}
_HISTORY_COLUMNS = {"first_seen_at", "updated_at", "seen_at", "processed_at", "run_id"}

_COMPARED = {
    "source_files": "WHERE status <> 'removed'",
    "article_revisions": "WHERE kind = 'arrived_again'",
    "claim_revisions": "SEMI JOIN (FROM article_revisions WHERE kind = 'arrived_again') "
    "USING (revision_id)",
}
"""The rows that follow from seeds/ as it is now, where a table has others too."""

Snapshot = dict[str, Counter[str]]


def materialize(
    warehouse: Warehouse,
    *only: str,
    config: dict[str, Any] | None = None,
    models: Models = NO_MODELS,
    shards: ShardRunner | None = None,
    gold: Gold = GOLD,
    limits: Limits = ALL_WELL,
    checks: bool = False,
) -> dg.ExecuteInProcessResult:
    """Materialize all assets with their checks, or the assets named.

    Args:
        warehouse: the folders to work on.
        only: names of assets.
        config: of raw_articles.
        models: of the user, for the mentions.
        shards: where the work is done; in this process if there is none.
        gold: the annotated articles that the rules are scored on.
        limits: from where on an alert is raised; however full this machine's disk is, by default.
        checks: run their checks with the assets named.
    """
    run_config: dict[str, Any] = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
    if config:
        run_config["ops"] = {"raw_articles": {"config": config}}
    selection: Any = list(only) if only else dg.AssetSelection.all()
    if only and checks:
        selection = dg.AssetSelection.assets(*only)
    return dg.materialize(
        [*ASSETS, *([] if only and not checks else CHECKS)],
        selection=selection,
        resources={
            "warehouse": warehouse,
            "camel_tools": models,
            "shards": shards or ShardRunner("in_process"),
            "gold": gold,
            "limits": limits,
        },
        run_config=run_config,
        raise_on_error=False,
    )


def refresh(warehouse: Warehouse, *, steps: int = 99, shards: ShardRunner | None = None) -> None:
    """Do what a run of all assets does, without Dagster, or only its first steps."""
    with warehouse.connect() as connection:
        intake = Intake(
            connection=connection,
            seeds=warehouse.seeds,
            version="1",
            run_id="refresh",
            allow_mass_removal=True,
        )
        per_article = partial(_bring_up_to_date, connection, shards)
        work: list[Callable[[], object]] = [
            intake.run,
            partial(per_article, LINES),
            partial(layer.bring_up_to_date, connection, COPIES, "refresh"),
            partial(layer.bring_up_to_date, connection, REVISIONS, "refresh"),
            partial(per_article, SENTENCES),
            partial(per_article, EVIDENCE),
            partial(layer.bring_up_to_date, connection, NAME_VERDICTS, "refresh"),
            partial(per_article, MENTIONS),
            partial(layer.bring_up_to_date, connection, ENTITIES, "refresh"),
            partial(per_article, CLAIMS),
            partial(layer.bring_up_to_date, connection, CLAIM_ENTITIES, "refresh"),
            partial(layer.bring_up_to_date, connection, LINKS, "refresh"),
            partial(layer.bring_up_to_date, connection, GROUPS, "refresh"),
            partial(per_article, HEADLINES),
            *(
                partial(layer.bring_up_to_date, connection, aggregate, "refresh")
                for aggregate in (*AGGREGATES.values(), *CORROBORATION.values())
            ),
        ]
        for do in work[:steps]:
            do()


def _bring_up_to_date(
    connection: duckdb.DuckDBPyConnection, shards: ShardRunner | None, one: ArticleLayer
) -> None:
    step.bring_up_to_date(connection, one, "refresh", runner=shards)


def snapshot(warehouse: Warehouse) -> Snapshot:
    """Read every table's rows, without history and without what tells when and by which run."""
    with warehouse.connect() as connection:
        return {
            name: Counter(
                repr(row)
                for row in connection.execute(
                    f"SELECT {_compared_columns(name)} FROM {name} {_compared_rows(name)}"
                ).fetchall()
            )
            for name in TABLES
            if name not in _HISTORY_TABLES
        }


def differences(one: Snapshot, other: Snapshot) -> list[str]:
    """List, table by table, the rows that only one of two snapshots has."""
    return [
        f"{table}: {'+' if rows is one[table] else '-'} {row}"
        for table in one
        for rows, others in ((one[table], other[table]), (other[table], one[table]))
        for row in (rows - others)
    ]


def assert_same_tables(one: Warehouse, other: Warehouse) -> None:
    """Fail, showing some rows, unless two warehouses hold the same rows in every table."""
    found = differences(snapshot(one), snapshot(other))
    assert not found, "\n".join(found[:20])


def assert_ends_as_a_clean_build(
    history: Iterable[Iterable[Sequence[Any]]],
    change: Callable[..., None],
    *,
    run: Callable[[Warehouse], None] = refresh,
    build: Callable[[Warehouse], None] | None = None,
) -> None:
    """Fail unless a store that grew with a folder's history equals one built at its end.

    Args:
        history: batches of changes.
        change: makes one in seeds/: it is given the folder, and what the change consists of.
        run: what is done after every batch.
        build: what makes the clean build, if not the same.
    """
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        grown = Warehouse(seeds, Path(folder) / "grown")
        for batch in history:
            for one in batch:
                change(seeds, *one)
            run(grown)
        clean = Warehouse(seeds, Path(folder) / "clean")
        (build or run)(clean)
        assert_same_tables(grown, clean)


def clean_build(warehouse: Warehouse, name: str = "clean") -> Warehouse:
    """Build everything from scratch over the same seeds/, in a data folder of its own."""
    clean = Warehouse(warehouse.seeds, warehouse.data.with_name(name))
    assert materialize(clean).success
    return clean


def rows(warehouse: Warehouse, query: str) -> list[tuple[Any, ...]]:
    """Run a query on the working database."""
    with warehouse.connect() as connection:
        return connection.execute(query).fetchall()


def summaries(result: dg.ExecuteInProcessResult) -> dict[str, str]:
    """Read what each asset said it did."""
    return {
        event.asset_key.to_user_string(): metadata_of(event, "summary")
        for event in result.get_asset_materialization_events()
        if event.asset_key
    }


def metadata_of(event: dg.DagsterEvent, key: str) -> Any:
    """Read a value from the metadata of a materialization."""
    return event.step_materialization_data.materialization.metadata[key].value


def failed_checks(result: dg.ExecuteInProcessResult) -> Sequence[str]:
    """Name the checks that did not pass."""
    return sorted(
        evaluation.check_name
        for evaluation in result.get_asset_check_evaluations()
        if not evaluation.passed
    )


def _compared_columns(table: str) -> str:
    return ", ".join(
        f'"{name}"' for name in TABLES[table].column_names if name not in _HISTORY_COLUMNS
    )


def _compared_rows(table: str) -> str:
    return _COMPARED.get(table, "")
