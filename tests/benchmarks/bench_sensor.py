"""What the sensor costs: `dagster dev`, from a file dropped into seeds/ until it can be queried.

And what a look at a folder of 100,000 files costs when there is nothing to do.
"""

import tempfile
import time
from pathlib import Path
from statistics import median

import click

from assets.intake.folder import list_folder
from assets.storage.warehouse import Warehouse
from orchestration.sensors.folder_state import fingerprint
from tests.dagster_dev import dagster_dev, is_published, wait_until
from tests.sample_articles import article_text

_TIMES = 5
_LIMIT_SECONDS = 120.0
_FILES = 100_000


@click.command()
def sensor() -> None:
    """Print what a look at a large folder takes, and from dropping a file to querying it."""
    looks = _look_at_many()
    print(f"a look at {_FILES:,} files, median of {len(looks)}: {median(looks):.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Warehouse(Path(folder) / "seeds", Path(folder) / "data")
        warehouse.seeds.mkdir()
        seconds = _measure(warehouse)
    print("from dropping a file to querying it:", *(f"{each:.1f} s" for each in seconds))
    print(f"median of {len(seconds)}: {median(seconds):.1f} s")


def _look_at_many() -> list[float]:
    """Time what the sensor does of itself when nothing is new."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(_FILES):
            (Path(folder) / f"{number}.txt").touch()
        seconds = []
        for _ in range(_TIMES):
            begun = time.perf_counter()
            fingerprint(list_folder(Path(folder)))
            seconds.append(time.perf_counter() - begun)
    return seconds


def _measure(warehouse: Warehouse) -> list[float]:
    _drop(warehouse, 0)
    with dagster_dev(warehouse) as server:

        def wait_for(number: int) -> float:
            return wait_until(
                lambda: is_published(warehouse, f"{number}.txt"), _LIMIT_SECONDS, str(server.log)
            )

        wait_for(0)
        seconds = []
        for number in range(1, _TIMES + 1):
            _drop(warehouse, number)
            seconds.append(wait_for(number))
        return seconds


def _drop(warehouse: Warehouse, number: int) -> None:
    (warehouse.seeds / f"{number}.txt").write_text(article_text(number), encoding="utf-8")
