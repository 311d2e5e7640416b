"""What tests of several packages start from."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import settings

from assets.storage.warehouse import Warehouse

# No example is timed: how long one takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# The names that whoever runs the tests has of his own are nobody else's: no test reads them.
os.environ["ISNAD_NAMES"] = ""


@pytest.fixture(scope="session")
def given_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the database of the two given articles is published."""
    # Here, because the engine's tests need no Dagster.
    from tests.given_articles import publish

    return publish(tmp_path_factory.mktemp("given"))


@pytest.fixture(scope="session")
def given(given_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of the two given articles."""
    with duckdb.connect(str(given_path), read_only=True) as connection:
        yield connection


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
