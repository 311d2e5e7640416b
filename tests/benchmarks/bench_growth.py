"""How the cost of a run grows with the store it adds to, step by step.

    python -m tests.benchmarks growth --sizes 1000,10000,100000

For every size a store of that many made-up articles is built in a temporary folder, and then, each
in a process of its own: a run with 100 new articles, and a run with nothing new. The start of the
process and the engine's lexicons are left out.
"""

import resource
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import monotonic, process_time
from typing import NamedTuple

import click

from assets.joined.aggregates import AGGREGATES
from assets.storage.warehouse import Warehouse
from isnad.engine import read_article
from tests.benchmarks.bench_engine import ARTICLES, Articles
from tests.benchmarks.made_up_articles import Maker
from tests.pipeline import materialize

_NEW = 100
_ARTICLES_A_FILE = 1000
_SOURCES = 1000
_SHOWN_SECONDS = 0.1
_PUBLISH = "published_database"


class Run(NamedTuple):
    """One run: the seconds of every step and of the whole, and the most memory held, in MB.

    `processor` are the seconds that the run's own process was at work, on all cores: on a machine
    that does something else as well, they say more than those that went by.
    """

    steps: dict[str, float]
    seconds: float
    processor: float
    memory: float

    @property
    def apart(self) -> float:
        """The seconds of what looks at whole tables by design."""
        return sum(self.steps.get(name, 0.0) for name in (_PUBLISH, *AGGREGATES))


class Figures(NamedTuple):
    """What was measured at one size."""

    size: int
    load: Run
    new: Run
    nothing: Run


def run_once(seeds: Path, data: Path) -> Run:
    """Materialize everything once; to be called in a fresh process."""
    read_article("قال الوزير محمد علي إن الاتفاق جاهز.")  # the lexicons
    begun, at_work = monotonic(), process_time()
    result = materialize(Warehouse(seeds, data))
    seconds, processor = monotonic() - begun, process_time() - at_work
    assert result.success
    steps = {
        event.step_key: event.step_success_data.duration_ms / 1000
        for event in result.all_events
        if event.event_type_value == "STEP_SUCCESS" and event.step_key
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Run(steps, seconds, processor, peak)


def in_own_process(seeds: Path, data: Path) -> Run:
    """Run once in a process of its own, so that memory and caches are the run's alone."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(run_once, seeds, data).result()


def measure(maker: Maker, folder: Path, sizes: Iterable[int]) -> Iterable[Figures]:
    """Grow one store to each of the sizes and measure at each."""
    seeds, data = folder / "seeds", folder / "data"
    seeds.mkdir()
    there = 0
    for size in sizes:
        for first in range(there, size, _ARTICLES_A_FILE):
            numbers = range(first, min(first + _ARTICLES_A_FILE, size))
            maker.write(seeds / f"{first:08}.jsonl", numbers)
        load = in_own_process(seeds, data)
        there = size + _NEW
        maker.write(seeds / f"{size:08}-new.jsonl", range(size, there))
        new = in_own_process(seeds, data)
        yield Figures(size, load, new, in_own_process(seeds, data))


@click.command()
@click.argument("path", metavar="[ARTICLES]", default=ARTICLES, type=click.Path(path_type=Path))
@click.option("--sizes", default="1000,10000", show_default=True, help="Articles in the store.")
def growth(path: Path, sizes: str) -> None:
    """Measure what 100 new articles cost in stores of growing size, made of a file of ARTICLES."""
    if not path.exists():
        click.echo(f"{path} isn't there: give the path of a .jsonl.gz of articles", err=True)
        sys.exit(1)
    maker = Maker(Articles(path, _SOURCES))
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for figures in measure(maker, Path(folder), map(int, sizes.split(","))):
            click.echo(
                f"{figures.size:,} articles loaded in {figures.load.seconds:.0f} s, "
                f"{figures.size / figures.load.seconds:.0f} a second, "
                f"peak memory {figures.load.memory:.0f} MB"
            )
            found.append(figures)
    report(found)


def report(found: list[Figures]) -> None:
    """Print every step's seconds for 100 new articles, and what a run costs in all."""
    click.echo(f"\nseconds for {_NEW} new articles, by articles in the store")
    _line("step", [f"{one.size:,}" for one in found])
    last = found[-1].new.steps
    for step in sorted(last, key=lambda name: -last[name]):
        if last[step] >= _SHOWN_SECONDS:
            _line(step, [f"{one.new.steps[step]:.2f}" for one in found])
    _line("all but publish and aggregates", [f"{_own(one.new):.2f}" for one in found])
    _line("publish and aggregates", [f"{one.new.apart:.2f}" for one in found])
    _line("processor seconds, all", [f"{one.new.processor:.2f}" for one in found])
    _line("peak memory, MB", [f"{one.new.memory:.0f}" for one in found])
    click.echo("\nseconds for a run with nothing new")
    last = found[-1].nothing.steps
    for step in sorted(last, key=lambda name: -last[name])[:8]:
        _line(step, [f"{one.nothing.steps[step]:.2f}" for one in found])
    _line("all", [f"{one.nothing.seconds:.2f}" for one in found])
    _line("processor seconds, all", [f"{one.nothing.processor:.2f}" for one in found])


def _own(run: Run) -> float:
    return run.seconds - run.apart


def _line(name: str, cells: list[str]) -> None:
    click.echo(f"{name:44}" + "".join(f"{cell:>10}" for cell in cells))
