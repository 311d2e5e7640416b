"""How much sooner two processes are done with a load than one, and how much memory all of it takes.

    python -m tests.benchmarks pool [ARTICLES] --repeat 3

Both runs are the real steps over the per-article layers, from the warehouse to the warehouse: the
export, the work, and the loading of its rows. In-process is one process; the pool has two, and the
parent besides, which exports and loads. The tables must come out equal.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click

from assets.intake.ingest import Intake
from assets.layers.definitions import article_layers
from assets.layers.step import bring_up_to_date
from assets.shards.runner import Choice, ShardRunner
from assets.storage.warehouse import Warehouse
from tests.benchmarks.bench_engine import ARTICLES
from tests.pipeline import NO_MODELS, differences, snapshot

_LAYERS = article_layers(NO_MODELS)
_CHOICES: tuple[Choice, ...] = ("in_process", "pool")
_WORKERS = 2
_PROCESSES = (
    (resource.RUSAGE_SELF, "this process"),
    (resource.RUSAGE_CHILDREN, "the largest worker"),
)


class Load(NamedTuple):
    """What one load took: seconds of the clock, and of all processors together."""

    seconds: float
    cpu: float


@click.command()
@click.argument("path", metavar="[ARTICLES]", default=ARTICLES, type=click.Path(path_type=Path))
@click.option("--repeat", default=3, show_default=True, help="Loads in each place, in turn.")
def pool(path: Path, repeat: int) -> None:
    """Load a .jsonl.gz of ARTICLES in one process and in two, in turn; compare the medians."""
    if not path.exists():
        click.echo(f"{path} isn't there: give the path of a .jsonl.gz of articles", err=True)
        sys.exit(1)
    loads: dict[Choice, list[Load]] = {choice: [] for choice in _CHOICES}
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        shutil.copy(path, seeds)
        for number in range(repeat):
            for choice in _CHOICES:
                load = _load(Warehouse(seeds, Path(folder) / f"{choice} {number}"), choice)
                loads[choice].append(load)
                click.echo(f"{choice:>10}: {load.seconds:6.1f} s, {load.cpu:6.1f} s of processors")
        _report(loads)
        one, two = (snapshot(Warehouse(seeds, Path(folder) / f"{choice} 0")) for choice in _CHOICES)
    found = differences(one, two)
    click.echo("every table is the same" if not found else "\n".join(found[:20]))
    sys.exit(bool(found))


def _load(warehouse: Warehouse, choice: Choice) -> Load:
    """Take the articles in, and time what the layers make of them, the pool's start included."""
    with warehouse.connect() as connection:
        Intake(connection, warehouse.seeds, version="1", run_id="benchmark").run()
        begun, cpu = time.perf_counter(), _cpu_seconds()
        with ShardRunner(choice, workers=_WORKERS) as runner:
            for layer in _LAYERS:
                bring_up_to_date(connection, layer, "benchmark", runner=runner)
        return Load(time.perf_counter() - begun, _cpu_seconds() - cpu)


def _cpu_seconds() -> float:
    return sum(os.times()[:4])


def _report(loads: dict[Choice, list[Load]]) -> None:
    one, two = (median(load.seconds for load in loads[choice]) for choice in _CHOICES)
    click.echo(f"medians: one process {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast")
    one, two = (median(load.cpu for load in loads[choice]) for choice in _CHOICES)
    click.echo(
        f"of processors {one:.1f} s and {two:.1f} s: the pool costs {two / one - 1:.1%} more"
    )
    for who, name in _PROCESSES:
        click.echo(f"peak memory of {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")
