"""A published database whose texts hold what formats stumble over, opened as an export opens it."""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from assets.storage.warehouse import Warehouse
from explorer.database import open_published
from tests.explorer.conftest import ARTICLES
from tests.pipeline import materialize

AWKWARD = {
    "title": 'عنوان، فيه "فواصل",\tو\\',
    "text": 'قال الناطق سامي العلي إن "الجسر, مغلق;\u200f T-54\u200e" منذ الفجر.\r\n\r\n'
    "وأضاف العلي أن </script><b>الطريق</b>\u2028مفتوح أمام السيارات.\n"
    "=SUM(1)\n\n\n"
    "وأكدت وزارة الصحة، 'بعد ساعات'، أن العدد 3,5 %.",
    "outlet": "",
    "published_at": "2021-03-06T10:00:00Z",
}


@pytest.fixture(scope="session")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published database."""
    folder = tmp_path_factory.mktemp("exported")
    (folder / "seeds").mkdir()
    lines = (json.dumps(article, ensure_ascii=False) for article in [*ARTICLES, AWKWARD])
    (folder / "seeds" / "it's all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    warehouse = Warehouse(folder / "seeds", folder / "data")
    assert materialize(warehouse).success
    return warehouse.published


@pytest.fixture
def connection(awkward: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database, opened for an export to the test's own folder."""
    with open_published(awkward, writing_to=tmp_path) as opened:
        yield opened


@pytest.fixture
def texts(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Every article's text, by its id."""
    return dict(connection.execute("SELECT article_id, text FROM raw_articles").fetchall())
