"""What the Dagster catalogue shows of every table, made from its one definition."""

from datetime import timedelta
from typing import Any, TypedDict

import dagster as dg

from assets.storage.tables import TABLES

OWNERS = ["team:isnad"]

GROUPS = {
    "raw_articles": "1_articles",
    "article_copies": "1_articles",
    "normalized_text": "2_language",
    "name_evidence": "2_language",
    "name_verdicts": "2_language",
    "entity_mentions": "2_language",
    "entities": "3_entities",
    "claims": "4_claims",
    "claim_links": "5_corroboration",
    "article_revisions": "5_corroboration",
    "claim_groups": "5_corroboration",
    "claim_corroboration": "5_corroboration",
    "contested_claims": "5_corroboration",
    "cue_framing": "5_corroboration",
    "headline_vs_body": "5_corroboration",
    "source_profile": "6_aggregates",
    "outlet_profile": "6_aggregates",
    "entity_activity": "6_aggregates",
    "actor_stance": "6_aggregates",
    "reading_quality": "6_quality",
    "published_database": "7_published",
}
"""The group of each asset; the numbers make the UI list them in the order of the data."""

FRESHNESS = dg.FreshnessPolicy.time_window(
    fail_window=timedelta(hours=49), warn_window=timedelta(hours=25)
)
"""When a table was last brought up to date, not when news last came: the nightly pass runs once a
day, so one missed is a warning, two are a failure. Whoever changes the schedule in
`orchestration.jobs` changes these hours with it."""


class TableAsset(TypedDict):
    """The arguments of `dg.asset` that follow from the table it fills."""

    name: str
    description: str
    group_name: str
    owners: list[str]
    kinds: set[str]
    metadata: dict[str, Any]


def table_metadata(table: str) -> dict[str, Any]:
    """Give the column schema and column lineage of a table as Dagster metadata."""
    definition = TABLES[table]
    columns = [
        dg.TableColumn(name=column.name, type=column.type, description=column.comment)
        for column in definition.columns
    ]
    lineage = {
        column.name: [_column_dep(source) for source in column.sources]
        for column in definition.columns
        if column.sources
    }
    return {
        "dagster/table_name": table,
        "dagster/column_schema": dg.TableSchema(columns=columns),
        "dagster/column_lineage": dg.TableColumnLineage(deps_by_column=lineage),
    }


def table_asset(table: str, *, kinds: set[str]) -> TableAsset:
    """Give the arguments of `dg.asset` that follow from the table it fills."""
    return {
        "name": table,
        "description": TABLES[table].comment,
        "group_name": GROUPS[table],
        "owners": OWNERS,
        "kinds": kinds,
        "metadata": table_metadata(table),
    }


def _column_dep(source: str) -> dg.TableColumnDep:
    table, column = source.split(".")
    return dg.TableColumnDep(asset_key=table, column_name=column)
