from datetime import UTC, datetime

import pytest

from tests.isnad.documents.articles import SHORT, article, as_json


@pytest.mark.parametrize("name", ["text", "body", "content", "articleBody", "Full Text", "النص"])
def test_names_of_the_text(name):
    assert article("a.json", as_json({name: SHORT})).text == SHORT


@pytest.mark.parametrize(
    ("field", "value", "part", "expected"),
    [
        ("headline", " عنوان ", "title", "عنوان"),
        ("source", {"id": None, "name": "صحيفة المثال"}, "outlet", "صحيفة المثال"),
        ("site_name", "المثال", "outlet", "المثال"),
        ("authors", ["سامي", {"name": "ليلى"}], "author", "سامي, ليلى"),
        ("byline", "", "author", None),
        ("link", "https://example.com/1", "url", "https://example.com/1"),
        ("_id", 12, "external_id", "12"),
        ("guid", True, "external_id", None),
        ("publishedAt", "2018-06-01T00:04:15+04:00", "published_at",
         datetime(2018, 5, 31, 20, 4, 15, tzinfo=UTC)),
        ("lang", "ar", "language", "ar"),
    ],
)  # fmt: skip
def test_names_of_the_other_fields(field, value, part, expected):
    found = article("a.json", as_json({"text": SHORT, field: value}))
    assert getattr(found, part) == expected


def test_the_first_name_that_holds_anything_wins():
    record = {"text": " ", "body": SHORT, "title": None, "headline": "عنوان"}
    assert article("a.json", as_json(record)).text == f"عنوان\n\n{SHORT}"


def test_paragraphs_in_a_list():
    assert article("a.json", as_json({"text": [SHORT, SHORT]})).text == f"{SHORT}\n{SHORT}"


def test_a_body_that_begins_with_its_title_has_it_once():
    record = {"title": "عنوان", "text": f"عنوان\n{SHORT}"}
    assert article("a.json", as_json(record)).text == f"عنوان\n\n{SHORT}"


@pytest.mark.parametrize(("claimed", "language"), [("de-AT", "de"), ("ar", None), ("??", None)])
def test_the_claimed_language_decides_where_the_words_do_not(claimed, language):
    record = {"text": "Xyzzy Plugh", "language": claimed}
    assert article("a.json", as_json(record)).language == language


def test_what_is_assumed_of_a_date_is_noted():
    found = article("a.json", as_json({"text": SHORT, "date": "2018-06-01 10:30"}))
    assert found.published_at == datetime(2018, 6, 1, 10, 30, tzinfo=UTC)
    assert found.notes == ("published_at has no time zone: taken as UTC",)
