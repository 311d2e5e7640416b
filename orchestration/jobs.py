"""The one job, which brings every table up to date with seeds/, and its nightly full pass.

The UI's "Materialize all" does the same: an asset finds out by itself what is pending.
"""

import dagster as dg

FULL_PASS: dict[str, object] = {"ops": {"raw_articles": {"config": {"full_pass": True}}}}
"""Run config with which every file is read and hashed again, also where its size and time of
change say that it is the same."""

refresh = dg.define_asset_job(
    "refresh",
    selection=dg.AssetSelection.all(),
    description="Read what is new in seeds/, derive what follows from it, and publish.",
)

nightly = dg.ScheduleDefinition(
    name="nightly_full_pass",
    job=refresh,
    cron_schedule="30 2 * * *",
    execution_timezone="UTC",
    run_config=FULL_PASS,
    tags={"isnad/pass": "full"},
    description="Read and hash every file again, whatever its size and time of change say.",
    default_status=dg.DefaultScheduleStatus.RUNNING,
)
