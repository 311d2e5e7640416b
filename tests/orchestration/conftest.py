"""What the tests of the wiring start from."""

from collections.abc import Iterator

import dagster as dg
import duckdb
import pytest

from assets.storage.warehouse import Warehouse


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    """A Dagster instance that keeps its history in memory."""
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


@pytest.fixture
def published(warehouse: Warehouse) -> Warehouse:
    """A warehouse with one file in seeds/ and a published database that knows of no file."""
    (warehouse.seeds / "first.txt").write_text("قال الوزير إن السلام قريب.", encoding="utf-8")
    warehouse.data.mkdir()
    with duckdb.connect(str(warehouse.published)) as connection:
        connection.execute(
            "CREATE TABLE source_files (source_file VARCHAR, size BIGINT, mtime_ns BIGINT, "
            "status VARCHAR)"
        )
    return warehouse
