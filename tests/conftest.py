"""What tests of several packages start from."""

from pathlib import Path

import pytest

from assets.storage.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    """An empty seeds/ and no data yet."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    return Warehouse(seeds=seeds, data=tmp_path / "data")
