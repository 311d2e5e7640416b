"""Take the documents' pictures of the page anew: `python -m tests.explorer.screenshots`."""

from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from assets.storage.warehouse import Warehouse
from explorer.links import article_path
from tests.browser.chromium import find_chromium, open_page
from tests.explorer.serving import serve
from tests.pipeline import materialize

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
_MOST_CLAIMS = "SELECT article_id FROM claims GROUP BY article_id ORDER BY count(*) DESC LIMIT 1"


def take(folder: Path) -> None:
    """Picture the page over the two given articles."""
    chromium = find_chromium()
    assert chromium, "no Chromium: install one, or name it in ISNAD_CHROMIUM"
    warehouse = Warehouse(seeds=ROOT / "seeds", data=folder)
    assert materialize(warehouse).success
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        [(article_id,)] = connection.execute(_MOST_CLAIMS).fetchall()
    pictures = {
        "search": "/?words=كوريا الشمالية&lang=en",
        "article": f"{article_path(article_id)}?lang=ar",
        "overview": "/overview?lang=en",
    }
    with serve(warehouse.published) as address, open_page(chromium) as page:
        page.set_viewport_size({"width": 1000, "height": 700})
        for name, path in pictures.items():
            page.goto(f"{address}{path}")
            page.screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        take(Path(folder))
