"""A published database of a few articles of our own, and a client that asks the page about it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assets.storage.warehouse import Warehouse
from explorer.app import create_app
from tests.pipeline import materialize

ARTICLES = [
    {
        "title": "وزير الخارجية الفرنسي: باريس تدعم الاتفاق",
        "text": "قال وزير الخارجية الفرنسي جان إيف لودريان إن باريس تدعم الاتفاق النووي مع إيران.\n"
        "وأضاف لودريان أن الشركات الفرنسية قد تغادر طهران.\n"
        "وذكرت وكالة رويترز أن مسؤولا إيرانيا أكد أن المفاوضات مع الدول الأوروبية في فيينا توقفت.\n"
        "واتهم لودريان الرئيس دونالد ترامب بخرق الاتفاق.",
        "outlet": "الساحل",
        "url": "https://sahel.example/1",
        "published_at": "2021-03-04T10:00:00Z",
    },
    {
        "title": "طهران تنفي",
        "text": "نفت إيران أن المفاوضات مع الدول الأوروبية في فيينا توقفت.\n"
        "وقال الرئيس الأمريكي دونالد ترمب إن الاتفاق سيئ.",
        "outlet": "الجبل",
        "url": "https://jabal.example/2",
        "published_at": "2021-03-05T10:00:00Z",
    },
    {
        "title": "حركة السفن",
        "text": "قالت هيئة الموانئ إن حركة السفن في المضيق تراجعت هذا الأسبوع.",
        "outlet": "النهر",
        "url": "https://jabal.example/4",
        "published_at": "2021-03-03T08:00:00Z",
    },
    {
        "title": "حركة السفن",
        "text": "قالت هيئة الموانئ إن حركة السفن في المضيق تراجعت هذا الأسبوع.\n"
        "وحذرت نقابة البحارة من نقص في الوقود.",
        "outlet": "النهر",
        "url": "https://jabal.example/4",
        "published_at": "2021-03-03T09:00:00Z",
    },
    {
        "title": "<script>alert('title')</script>",
        "text": "قال الناطق سامي <b>العلي</b> إن <script>alert(1)</script> الجسر T-54 مغلق "
        "& الطريق.",
        "outlet": "<img src=x onerror=alert(2)>",
        "url": "javascript:alert(3)",
    },
]


def write_records(seeds: Path) -> None:
    """Write the articles as the records of one file."""
    seeds.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(article, ensure_ascii=False) for article in ARTICLES)
    (seeds / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published database."""
    folder = tmp_path_factory.mktemp("explored")
    write_records(folder / "seeds")
    warehouse = Warehouse(folder / "seeds", folder / "data")
    assert materialize(warehouse).success
    return warehouse.published


@pytest.fixture(scope="session")
def client(published: Path) -> Iterator[TestClient]:
    """A client of the page; an error that the page should have answered is an answer here, too."""
    with TestClient(create_app(published), raise_server_exceptions=False) as asking:
        yield asking
