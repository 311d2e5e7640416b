"""A request to stop that comes while DuckDB works is heard, whatever DuckDB makes of it."""

import os
import signal
import threading

import duckdb
import pandas as pd
import pytest

from assets.storage.warehouse import Warehouse

ENDLESS = "SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b WHERE hash(a, b) % 7 = 3"


class Interrupting:
    """A value during whose conversion the request comes."""

    def __str__(self) -> str:
        raise KeyboardInterrupt


def test_a_statement_is_interrupted(warehouse: Warehouse) -> None:
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt), warehouse.connect() as connection:
        connection.execute(ENDLESS)
    timer.join()


def test_reading_from_python_is_interrupted(warehouse: Warehouse) -> None:
    frame = pd.DataFrame({"value": pd.Series([Interrupting()], dtype=object)})
    with pytest.raises(KeyboardInterrupt), warehouse.connect() as connection:
        connection.register("frame", frame).execute("SELECT value::VARCHAR FROM frame")


def test_other_errors_stay_what_they_are(warehouse: Warehouse) -> None:
    with pytest.raises(duckdb.CatalogException), warehouse.connect() as connection:
        connection.execute("SELECT * FROM nothing")
    with pytest.raises(RuntimeError, match="something"), warehouse.connect():
        raise RuntimeError("something else")
