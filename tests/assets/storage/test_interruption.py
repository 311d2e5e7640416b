"""A request to stop that comes while DuckDB works is heard, whatever DuckDB makes of it."""

import gc
import os
import signal
import threading
from collections.abc import Iterator

import duckdb
import pandas as pd
import pytest

from assets.storage.warehouse import Warehouse

STATEMENT = "SELECT sum(hash(range)) FROM range(2_000_000)"


class Interrupting:
    """A value during whose conversion the request comes."""

    def __str__(self) -> str:
        raise KeyboardInterrupt


@pytest.fixture
def _no_garbage_collection() -> Iterator[None]:
    """Nothing can be raised in the collector's callbacks (`orchestration.interrupts`)."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.timeout(30)
@pytest.mark.usefixtures("_no_garbage_collection")
def test_a_statement_is_interrupted(warehouse: Warehouse) -> None:
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        work(warehouse)
    timer.join()


def work(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        for _ in range(10_000):
            connection.execute(STATEMENT).fetchall()


def test_reading_from_python_is_interrupted(warehouse: Warehouse) -> None:
    frame = pd.DataFrame({"value": pd.Series([Interrupting()], dtype=object)})
    with pytest.raises(KeyboardInterrupt), warehouse.connect() as connection:
        connection.register("frame", frame).execute("SELECT value::VARCHAR FROM frame")


def test_other_errors_stay_what_they_are(warehouse: Warehouse) -> None:
    with pytest.raises(duckdb.CatalogException), warehouse.connect() as connection:
        connection.execute("SELECT * FROM nothing")
    with pytest.raises(RuntimeError, match="something"), warehouse.connect():
        raise RuntimeError("something else")
