"""The two articles in seeds/, published: what the documents' answers are taken from."""

from pathlib import Path

import duckdb

from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize

ROOT = Path(__file__).resolve().parent.parent


def published(folder: Path) -> duckdb.DuckDBPyConnection:
    """Make their database in a folder, and open it read-only."""
    warehouse = Warehouse(seeds=ROOT / "seeds", data=folder)
    assert materialize(warehouse).success
    return duckdb.connect(str(warehouse.published), read_only=True)
