"""`make run`: bring everything up to date with seeds/ once, in this process, and say what is there.

The run stands in Dagster's history like any other and shows in the UI.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import click
import dagster as dg
from rich.console import Console
from rich.markup import escape

from assets.intake.folder import list_folder
from assets.storage.room import DiskFullError, require_room
from assets.storage.warehouse import Warehouse
from orchestration.definitions import defs
from orchestration.history import open_history
from orchestration.interrupts import INTERRUPTIONS, no_interrupt_is_lost
from orchestration.progress import INTERRUPTED, Progress
from orchestration.resources import DATA_VARIABLE, SEEDS_VARIABLE, find_warehouse
from orchestration.sensors.new_articles import state_tags
from orchestration.summary import print_summary

_INTERRUPTED_STATUS = 128 + signal.SIGINT  # as a shell says it
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--seeds", type=_FOLDER, envvar=SEEDS_VARIABLE, help="Where the articles are.")
@click.option("--data", type=_FOLDER, envvar=DATA_VARIABLE, help="Where the database goes.")
@click.option("--full-pass", is_flag=True, help="Read every file again, also the unchanged.")
@click.option(
    "--allow-mass-removal",
    is_flag=True,
    help="Delete the articles of files that are gone, even if that is many or all of them.",
)
def main(seeds: Path | None, data: Path | None, full_pass: bool, allow_mass_removal: bool) -> None:
    """Read what is new in seeds/, derive what follows from it, and publish data/isnad.duckdb."""
    for variable, folder in ((SEEDS_VARIABLE, seeds), (DATA_VARIABLE, data)):
        if folder:
            os.environ[variable] = str(folder.absolute())
    warehouse = find_warehouse()
    console = Console(soft_wrap=True, highlight=False)
    _require_room(console, warehouse)
    console.print(f"Reading {warehouse.seeds}")
    config = {"full_pass": full_pass, "allow_mass_removal": allow_mass_removal}
    run_id = str(uuid4())
    progress = Progress(console)
    try:
        with no_interrupt_is_lost(), open_history(warehouse.data) as instance, progress:
            succeeded = _execute(instance, run_id, progress, config, _tags(warehouse.seeds))
    except INTERRUPTIONS:
        progress.is_interrupted = True
    if progress.is_interrupted:
        console.print(f"[yellow]{INTERRUPTED}[/]")
        sys.exit(_INTERRUPTED_STATUS)
    if not succeeded:
        for problem in progress.problems or ["The run failed."]:
            console.print(f"[red]{escape(problem)}[/]")
        if any("allow_mass_removal" in problem for problem in progress.problems):
            console.print("From here that is: make run ARGS=--allow-mass-removal")
        console.print(f"Every detail: make dev, then Runs, then {run_id[:8]}")
        sys.exit(1)
    if progress.is_nothing_new:
        console.print("Nothing new: nothing was touched.")
    print_summary(console, warehouse.published)


def _require_room(console: Console, warehouse: Warehouse) -> None:
    """End here where Dagster could not even write down that a run has begun."""
    try:
        require_room(warehouse.data, 0, who="A run")
    except DiskFullError as error:
        console.print(f"[red]{escape(str(error))}[/]")
        sys.exit(1)


def _execute(
    instance: dg.DagsterInstance,
    run_id: str,
    progress: Progress,
    config: dict[str, Any],
    tags: dict[str, str],
) -> bool:
    instance.add_event_listener(run_id, progress.show)
    result = (
        defs()
        .resolve_job_def("refresh")
        .execute_in_process(
            instance=instance,
            run_id=run_id,
            run_config={
                "ops": {"raw_articles": {"config": config}},
                # Dagster's own log of every event is for the UI; `progress` tells a person.
                "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
            },
            tags=tags,
            raise_on_error=False,
        )
    )
    return result.success


def _tags(seeds: Path) -> dict[str, str]:
    """Tell the sensor what state of the folder this run takes in, if it can be listed at all."""
    try:
        return state_tags(list_folder(seeds))
    except OSError:
        return {}


if __name__ == "__main__":
    main()
