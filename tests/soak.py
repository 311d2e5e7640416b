"""Kill real runs at random moments; one more run must leave the tables of a clean build.

    python -m tests.soak --kills 20 --articles 300 --seed 1

Each kill is `kill -9` of a process that materializes all assets over made-up articles, at a moment
drawn between its start and the time an undisturbed run takes. One more run follows, whose tables
are compared, row for row, with a clean build's. `--run` is what the killed process executes.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import hold_writer_lock
from tests.pipeline import differences, materialize, snapshot
from tests.sample_articles import write_articles

_READY = "ready\n"


def run_once(warehouse: Warehouse) -> None:
    """Materialize everything, as the process that is to be killed."""
    # Small chunks make many transactions to be killed between.
    from assets.intake import batches
    from assets.layers import step

    batches.BATCH_ARTICLES = 25
    step.SHARD_ARTICLES = 25
    sys.stdout.write(_READY)
    sys.stdout.flush()
    with hold_writer_lock(warehouse, "soak"):
        if not materialize(warehouse).success:
            raise SystemExit("the run failed")


def start_run(warehouse: Warehouse) -> subprocess.Popen[str]:
    """Start a run in a process of its own; return once it has begun to work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak", "--run", warehouse.seeds, warehouse.data],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == _READY
    return process


def finish_run(warehouse: Warehouse) -> float:
    """Run to the end; return the seconds that it worked."""
    process = start_run(warehouse)
    begun = time.monotonic()
    if process.wait():
        raise SystemExit("a run that nobody killed has failed")
    return time.monotonic() - begun


def kill_and_compare(folder: Path, articles: int, kills: int, seed: int) -> list[str]:
    """Kill runs, finish each work with one more run, and compare with clean builds.

    Returns:
        A line for every row in which a table differs; none when all is well.
    """
    draw = random.Random(seed)
    seeds = folder / "seeds"
    write_articles(seeds, articles)
    clean = Warehouse(seeds, folder / "clean")
    seconds = finish_run(clean)
    expected = snapshot(clean)
    found: list[str] = []
    for number in range(1, kills + 1):
        warehouse = Warehouse(seeds, folder / f"killed-{number}")
        moment = draw.uniform(0, seconds)
        while (finished := _kill_at(warehouse, moment)) is not None:
            # Too late: this machine is faster now than it was.
            seconds = min(seconds, finished)
            moment = draw.uniform(0, seconds)
            shutil.rmtree(warehouse.data)
        finish_run(warehouse)
        differing = differences(snapshot(warehouse), expected)
        print(
            f"kill {number:>3} after {moment:5.2f} of {seconds:.2f} s: "
            f"{len(differing)} rows differ",
            flush=True,
        )
        found += [f"kill {number}: {line}" for line in differing]
    return found


def _kill_at(warehouse: Warehouse, moment: float) -> float | None:
    """Start a run and kill it; return the seconds it took if it was over by then."""
    process = start_run(warehouse)
    begun = time.monotonic()
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None
    return time.monotonic() - begun


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--run", nargs=2, type=Path, metavar=("SEEDS", "DATA"))
    options = parser.parse_args()
    if options.run:
        run_once(Warehouse(*options.run))
        return
    with tempfile.TemporaryDirectory() as folder:
        found = kill_and_compare(Path(folder), options.articles, options.kills, options.seed)
    print("\n".join(found[:40]) or "Every table equals a clean build's.")
    raise SystemExit(bool(found))


if __name__ == "__main__":
    main()
