"""What tests of several packages start from."""

import gc
from pathlib import Path

import pytest

from assets.storage.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    """An empty seeds/ and no data yet."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    return Warehouse(seeds=seeds, data=tmp_path / "data")


def pytest_unconfigure() -> None:
    """Take Hypothesis's callback out of the garbage collector, where it outlives the tests.

    It keeps every module alive at exit, of which DuckDB's binding complains at length.
    """
    gc.callbacks.clear()
