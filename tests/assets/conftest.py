"""What the tests of the assets share: files that are soon steady, and a warehouse to change."""

import shutil
from pathlib import Path

import pytest

from assets.intake import steadiness
from assets.storage.warehouse import Warehouse
from tests.pipeline import failed_checks, materialize, summaries
from tests.sample_articles import write_articles


@pytest.fixture(autouse=True)
def _short_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Don't let every test wait between two looks at its files."""
    monkeypatch.setattr(steadiness, "PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(steadiness, "PATIENCE_SECONDS", 0.1)


@pytest.fixture(scope="session")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a warehouse that holds what follows from nine articles."""
    folder = tmp_path_factory.mktemp("built")
    warehouse = Warehouse(folder / "seeds", folder / "data")
    write_articles(warehouse.seeds, 9)
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    return folder


@pytest.fixture
def built(once_built: Path, tmp_path: Path) -> Warehouse:
    """A copy of that warehouse, published by its first run."""
    shutil.copytree(once_built, tmp_path / "copy")
    warehouse = Warehouse(tmp_path / "copy" / "seeds", tmp_path / "copy" / "data")
    # The published file is another one than was recorded, as far as the marks of it tell.
    assert summaries(materialize(warehouse, "published_database")) == {
        "published_database": "published"
    }
    return warehouse
