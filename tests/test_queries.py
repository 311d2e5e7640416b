"""docs/queries.md asks what can be asked: every query runs, and finds what is there to find."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from assets.storage.warehouse import Warehouse
from tests.given_articles import ROOT
from tests.pipeline import materialize

_QUERY = re.compile(r"^#+ (?P<title>[^\n]*)\n(?P<prose>[^#]*?)```sql\n(?P<sql>.*?)```", re.M | re.S)
DOCUMENT = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
QUERIES = {one["title"]: one for one in _QUERY.finditer(DOCUMENT)}
#: Those that say that they find nothing in the two given articles.
NEEDING_MORE = [
    title
    for title, one in QUERIES.items()
    if "given articles lack" in " ".join(one["prose"].split())
]

CLOSED = "الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر"
IN_OTHER_WORDS = "كل الشاحنات أغلق أمامها الجسر القديم بعد فيضان النهر"
TALKS = "المحادثات مع نقابة الصيادين تستأنف في العاصمة مطلع الأسبوع المقبل"
GOVERNOR = "محافظ المدينة سامر الخولي"
STORY = " ".join(f"وفي اليوم {n} وصلت قافلة أخرى إلى الميناء الصغير قرب الجزيرة." for n in range(9))
ARTICLES = [
    ("the post", 5, CLOSED, f"رجح {GOVERNOR} أن {CLOSED}.", None),
    ("the mail", 6, "أخبار الطرق", f"أكد {GOVERNOR} أن {CLOSED}.", None),
    ("the sun", 7, "في البرلمان", f"زعم الحزب الشيوعي الصيني أن {IN_OTHER_WORDS}.", None),
    ("the post", 8, "صيادون", f"نقلت وكالة رويترز عن الوزير سامح فهمي قوله إن {TALKS}.", None),
    ("the mail", 8, "نقابة", f"نقلت وكالة رويترز عن الوزير سامح فهمي قوله إن {TALKS}.", None),
    ("the post", 9, "قوافل", STORY, None),
    ("the sun", 10, "قوافل", STORY, None),
    (
        "the sun",
        11,
        "ضريبة",
        "قال الوزير سامح فهمي إن ضريبة الملح سترتفع في الصيف.",
        "https://a.example/",
    ),
    (
        "the sun",
        12,
        "ضريبة",
        "قال الوزير سامح فهمي إن ضريبة الملح قد ترتفع في الصيف.",
        "https://a.example/",
    ),
    (
        "the mail",
        13,
        "ذكرى",
        "قال الوزير سامح فهمي في 3 يناير 2024 إن مصنع الزجاج سيفتح أبوابه.",
        None,
    ),
    ("the mail", 14, "وفد", "وصل الوفد إلى المدينة. وقالت إن الطريق مغلق.", None),
]


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database of articles with what the given ones lack."""
    folder = tmp_path_factory.mktemp("varied")
    write(folder / "seeds")
    warehouse = Warehouse(folder / "seeds", folder / "data")
    assert materialize(warehouse).success
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        yield connection


def write(seeds: Path) -> None:
    seeds.mkdir()
    (seeds / "broken.json").write_text("{", encoding="utf-8")
    for number, (outlet, day, title, text, url) in enumerate(ARTICLES):
        record = {
            "outlet": outlet,
            "title": title,
            "text": text,
            "url": url,
            "published_at": f"2024-03-{day:02d}T08:00:00Z",
        }
        path = seeds / f"{number:02d}.json"
        path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def test_it_has_at_least_twenty_queries():
    assert len(QUERIES) >= 20
    assert len(QUERIES) == DOCUMENT.count("```sql")


@pytest.mark.parametrize("title", QUERIES)
def test_it_is_answered_from_the_given_articles_or_says_what_they_lack(given, title):
    answer = given.execute(QUERIES[title]["sql"]).fetchall()
    assert bool(answer) is (title not in NEEDING_MORE)


@pytest.mark.parametrize("title", NEEDING_MORE)
def test_what_the_given_articles_lack_is_found_where_it_is(varied, title):
    assert varied.execute(QUERIES[title]["sql"]).fetchall() != []


def column(connection: duckdb.DuckDBPyConnection, title: str, name: str) -> list[object]:
    """One column of a query's answer."""
    cursor = connection.execute(QUERIES[title]["sql"])
    place = [one[0] for one in cursor.description or ()].index(name)
    return [row[place] for row in cursor.fetchall()]


def test_answers_are_those_to_the_question(given, varied):
    assert column(given, "Who accuses, judges or warns whom?", "who") == [
        "الولايات المتحدة",
        "واشنطن",
    ]
    assert column(varied, "Who changed how sure they are?", "certainties") == [["PR", "CT"]]
    grown = "What grew firmer or softer from the first report to the last?"
    assert column(varied, grown, "drift") == ["hardened"]
    one_origin = "What looks confirmed and goes back to one origin?"
    assert column(varied, one_origin, "outlets") == [["the mail", "the post"]]
    assert column(varied, "Who copies whom?", "outlet") == ["the mail", "the sun"]
    assert column(varied, "Who copies whom?", "copies") == ["the post", "the post"]
    assert column(varied, "What changed after it was published?", "change") == ["softened"]
    assert (
        column(varied, "Which headlines promise more than their article?", "verdict")[0] == "surer"
    )
    assert column(varied, "What was said long before it was published?", "days") == [69]
    assert column(varied, "What could not be read at all?", "what") == ["broken.json"]


def test_a_place_in_the_text_is_shown_with_the_words_around(given):
    for before, content, after in given.execute(
        "SELECT before, content, after FROM ("
        + QUERIES["Where exactly does it say so?"]["sql"]
        + ")"
    ).fetchall():
        (found,) = given.execute(
            "SELECT count(*) FROM raw_articles WHERE contains(text, ?)", [before + content + after]
        ).fetchone()
        assert found == 1
