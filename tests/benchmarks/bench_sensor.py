"""How long a file dropped into seeds/ takes until it can be queried: `dagster dev`, five times."""

import tempfile
from pathlib import Path
from statistics import median

import click

from assets.storage.warehouse import Warehouse
from tests.dagster_dev import dagster_dev, is_published, wait_until
from tests.sample_articles import article_text

_TIMES = 5
_LIMIT_SECONDS = 120.0


@click.command()
def sensor() -> None:
    """Print the seconds from dropping a file to querying it, and the median of five."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Warehouse(Path(folder) / "seeds", Path(folder) / "data")
        warehouse.seeds.mkdir()
        seconds = _measure(warehouse)
    print("from dropping a file to querying it:", *(f"{each:.1f} s" for each in seconds))
    print(f"median of {len(seconds)}: {median(seconds):.1f} s")


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
