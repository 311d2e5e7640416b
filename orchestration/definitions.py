"""The one place where everything meets: assets, checks, resources, jobs, sensors, schedules."""

import dagster as dg

import assets
from orchestration.jobs import nightly, refresh
from orchestration.limits import limits_resource
from orchestration.resources import (
    camel_tools_resource,
    find_gold,
    shards_resource,
    warehouse_resource,
)
from orchestration.sensors.lost_runs import lost_runs
from orchestration.sensors.new_articles import new_articles


@dg.definitions
def defs() -> dg.Definitions:
    """Gather what Dagster is to know; called when the code location is loaded."""
    return dg.Definitions(
        assets=dg.load_assets_from_package_module(assets),
        asset_checks=dg.load_asset_checks_from_package_module(assets),
        resources={
            "warehouse": warehouse_resource(),
            "camel_tools": camel_tools_resource(),
            "shards": shards_resource(),
            "gold": find_gold(),
            "limits": limits_resource(),
        },
        jobs=[refresh],
        schedules=[nightly],
        sensors=[new_articles, lost_runs],
        # One process a run: the database has one writer, and a step starts at once.
        executor=dg.in_process_executor,
    )
