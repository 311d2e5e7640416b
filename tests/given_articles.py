"""The two articles in seeds/, published: what the documents' answers are taken from."""

from pathlib import Path

from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize

ROOT = Path(__file__).resolve().parent.parent


def publish(folder: Path) -> Path:
    """Make their database in a folder, and say where it stands."""
    warehouse = Warehouse(seeds=ROOT / "seeds", data=folder)
    assert materialize(warehouse).success
    return warehouse.published
