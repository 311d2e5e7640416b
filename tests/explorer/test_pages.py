"""What the pages show, in both languages, and what they never show."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from starlette.testclient import TestClient

from explorer.app import create_app
from explorer.language import LANGUAGES, texts
from explorer.links import article_path, claim_path, entity_path


@pytest.fixture(scope="module")
def ids(published: Path) -> dict[str, str]:
    """Addresses of the pages of some things that are there."""
    with duckdb.connect(str(published), read_only=True) as connection:
        articles = connection.execute("SELECT article_id FROM raw_articles ORDER BY 1").fetchall()
        claim = connection.execute("SELECT claim_id FROM claims WHERE polarity = '-'").fetchall()
    return {
        "first": article_path(articles[0][0]),
        "script": article_path(articles[4][0]),
        "denial": claim_path(claim[0][0]),
        "entity": entity_path("iran"),
    }


def visible(html: str) -> str:
    """A page's text without its tags."""
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", html))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("which", ["first", "script", "denial", "entity"])
def test_every_page_answers_in_both_languages(client, ids, which: str, lang: str):
    answer = client.get(ids[which], params={"lang": lang})
    assert answer.status_code == 200
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in answer.text


def test_the_language_is_the_browsers_unless_the_address_names_one(client):
    arabic = {"Accept-Language": "ar-EG,ar;q=0.9"}
    assert 'lang="ar"' in client.get("/", headers=arabic).text.split("<head>")[0]
    assert 'lang="en"' in client.get("/?lang=en", headers=arabic).text.split("<head>")[0]
    assert 'lang="en"' in client.get("/?lang=xx").text.split("<head>")[0]


def test_both_languages_have_words_for_everything():
    for lang in LANGUAGES:
        assert all(texts(lang).values())
    assert texts("ar").keys() == texts("en").keys()


def test_the_articles_text_stands_as_it_was(client, ids):
    assert "مسؤولا إيرانيا أكد أن المفاوضات مع" in visible(client.get(ids["first"]).text)


def test_an_articles_markup_is_shown_and_not_obeyed(client, ids):
    html = client.get(ids["script"]).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    for markup in ("<script", "<img", "<b>", 'href="javascript:'):
        assert markup not in html
    assert "<img" not in client.get("/").text


def test_a_claims_chain_is_shown_outermost_first(client):
    text = visible(client.get("/", params={"words": "توقفت", "lang": "ar"}).text)
    assert re.search("رويترز.*←.*مسؤولا? إيراني", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_shows_what_is_disputed_beside_its_pictures(client, lang: str):
    html = client.get("/overview", params={"lang": lang}).text
    assert "توقفت" in visible(html)
    pictures = re.findall(r'<img src="([^"]+)" alt="[^"]+"', html)
    assert len(pictures) == 3
    for address in pictures:
        picture = client.get(address.replace("&amp;", "&"))
        assert picture.headers["content-type"] == "image/svg+xml"
        assert picture.text.startswith("<svg")
        assert "<img" not in picture.text


ALL_PICTURES_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from starlette.testclient import TestClient
from explorer.app import create_app

client = TestClient(create_app(Path(sys.argv[1])))
names = ("claims_over_time", "outlets_compared", "who_speaks_of_whom")
with ThreadPoolExecutor(3) as pool:
    answers = list(pool.map(lambda name: client.get(f"/charts/{name}.svg").status_code, names))
print(answers)
"""


def test_a_fresh_page_draws_all_its_pictures_at_once(published: Path):
    command = [sys.executable, "-c", ALL_PICTURES_AT_ONCE, str(published)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[200, 200, 200]", done.stderr


def test_a_denial_says_whom_it_denies(client, ids):
    text = visible(client.get(ids["denial"], params={"lang": "en"}).text)
    assert "is denied by this claim" in text
    assert "أكد" in text


def test_a_claim_shows_how_many_origins_it_has_and_who_denies_it(client):
    [asserted] = [
        claim
        for claim in client.get("/api/claims.json", params={"words": "توقفت"}).json()["claims"]
        if claim["polarity"] == "+"
    ]
    text = visible(client.get(claim_path(asserted["claim_id"]), params={"lang": "en"}).text)
    assert re.search(r"independent origins\s*1\b", text), text
    assert re.search(r"denials\s*1\b", text)
    assert "denies this claim" in text


def test_an_article_that_came_again_shows_what_changed(client):
    html = client.get("/", params={"words": "السفن", "lang": "en"}).text
    [address] = set(re.findall(r'href="(/articles/[^"#]+)#', html))
    text = visible(client.get(address.replace("&amp;", "&")).text)
    assert "Other texts of this article (1)" in text
    assert "1 added" in text


def test_an_entity_shows_its_spellings_and_what_it_said(client):
    text = visible(client.get(entity_path("donald_trump"), params={"lang": "en"}).text)
    assert "دونالد ترمب" in text
    assert "الاتفاق سيئ" in text


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/claims/none",
        "/articles/none",
        "/entities/none",
        "/articles/../../etc/passwd",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
    ],
)
def test_what_is_not_there_is_said_to_be_missing(client, path: str):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "import" not in answer.text


@pytest.mark.parametrize("query", ["page=0", "since=x", "style=x", "words=%00"])
def test_a_bad_address_is_explained(client, query: str):
    answer = client.get(f"/?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in visible(answer.text)


def test_every_answer_forbids_what_the_page_does_not_need(client, ids):
    for path in ("/", ids["first"], "/nothing", "/static/style.css", "/?page=0"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_nothing_is_loaded_from_elsewhere(client, ids):
    for path in ("/", *ids.values()):
        html = client.get(path).text
        loaded = re.findall(r'(?:src|href|action)="(\w+:|//)', html)
        assert loaded == []


def test_no_error_names_a_path_of_the_server(tmp_path: Path):
    missing = tmp_path / "missing.duckdb"
    answer = TestClient(create_app(missing), raise_server_exceptions=False).get("/")
    assert answer.status_code == 503
    assert str(tmp_path) not in answer.text
    broken = tmp_path / "broken.duckdb"
    with duckdb.connect(str(broken)) as connection:
        connection.execute("CREATE TABLE claims (claim_id VARCHAR)")
    answer = TestClient(create_app(broken), raise_server_exceptions=False).get("/")
    assert answer.status_code == 500
    assert str(tmp_path) not in answer.text
    assert "Traceback" not in answer.text
