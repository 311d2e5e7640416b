from datetime import UTC, datetime

import pytest

from isnad.documents import Rejected
from tests.isnad.documents.articles import LONG, article, refusal

PARAGRAPHS = [LONG.split("\r\n")[0], LONG.split("\n")[-2]]
PAGE = f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>{{meta}}<title>الوفد في العاصمة - صحيفة المثال</title>
<meta property="og:site_name" content="صحيفة المثال">
<meta property="og:title" content="الوفد في العاصمة">
<meta property="article:published_time" content="2023-09-11T10:15:00+03:00">
<meta name="author" content="سامي المثال">
<link rel="canonical" href="https://example.com/news/1"></head>
<body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>الوفد في العاصمة</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


@pytest.mark.parametrize("name", ["a.html", "a.HTM"])
@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", "windows-1256"),  # saved by a browser, which leaves the declaration alone
        ("utf-16", ""),
        ("windows-1256", "windows-1256"),
        ("windows-1256", ""),
        ("windows-1256", "nonsense"),
    ],
)
def test_a_page(name, encoding, declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    found = article(name, PAGE.format(meta=meta).encode(encoding))
    assert found.text == "\n".join(["الوفد في العاصمة", "", *PARAGRAPHS])
    assert found.title == "الوفد في العاصمة"
    assert found.outlet == "صحيفة المثال"
    assert found.author == "سامي المثال"
    assert found.url == "https://example.com/news/1"
    assert found.published_at == datetime(2023, 9, 11, 7, 15, tzinfo=UTC)
    assert found.language == "ar"
    assert found.encoding.replace("cp", "windows-") == encoding


@pytest.mark.parametrize(
    "data",
    [b"<html></html>", b"plain", b"<p>" * 20_000, "<p>قصير</p>".encode(), b"\xff\xfe\xff\xfe"],
)
def test_a_page_without_an_article(data):
    assert refusal("a.html", data) == Rejected(None, "no main text was found in the page")
