import gzip

import pytest

from isnad.documents import RawArticle, Rejected, records
from tests.isnad.documents.articles import LONG, RECORD, SHORT, article, as_json, read, refusal


def test_one_article():
    found = article("a.json", as_json(RECORD | {"id": 7}))
    assert found.text == f"{RECORD['title']}\n\n{SHORT}"
    assert (found.record_no, found.external_id, found.language) == (None, "7", "ar")


def test_a_list_of_articles_keeps_the_good_ones():
    found = read("a.json", as_json([RECORD, 3, RECORD, {"title": "بلا نص"}]))
    assert [(one.record_no, type(one)) for one in found] == [
        (1, RawArticle),
        (2, Rejected),
        (3, RawArticle),
        (4, Rejected),
    ]
    assert found[1].reason == "not an article: a number where an object should stand"
    assert found[3].reason == (
        "the record has no text (looked for text, body, content …; found title)"
    )


def test_an_object_that_wraps_its_articles():
    found = read("a.json", as_json({"status": "ok", "articles": [RECORD, RECORD]}))
    assert [one.record_no for one in found] == [1, 2]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"  \n", "the file holds only white space"),
        (b"[]", "the list of articles is empty"),
        (b'"text"', "not an article: a text where an object should stand"),
        (b"null", "not an article: null where an object should stand"),
        (b'{"text": "a"', "not valid JSON: Expecting ',' delimiter at column 13"),
        (b'{\n"text" 1}', "not valid JSON: Expecting ':' delimiter at line 2, column 8"),
        (b"[" * 200_000, "JSON nested too deeply"),
        (b'{"text": ""}', "the record has no text (looked for text, body, content …; found text)"),
        (b"{}", "the record has no text (looked for text, body, content …; found no field at all)"),
        (b"\x89PNG\r\n", "not text but a PNG image"),
    ],
)
def test_what_is_refused(data, reason):
    assert refusal("a.json", data) == Rejected(None, reason)


def test_a_number_too_long_for_python_is_refused():
    assert "not valid JSON" in refusal("a.json", b'{"id": ' + b"1" * 5000 + b"}").reason


def test_lone_surrogates_become_replacement_characters():
    found = article("a.json", b'{"title": "\\udc00", "text": "\\ud83d \\ud83d\\ude00"}')
    assert (found.title, found.text) == ("\ufffd", "\ufffd\n\n\ufffd \U0001f600")
    assert found.notes == ("lone surrogates replaced by U+FFFD: 1",)


def test_a_bad_line_harms_no_neighbour_and_its_number_is_named():
    good = as_json(RECORD)
    found = read(
        "a.jsonl", b"\n".join([good, b"{oops", b"", good, b'{"title": "x"}', good + b"\r"])
    )
    assert [one.record_no for one in found] == [1, 2, 4, 5, 6]
    assert [one.record_no for one in found if isinstance(one, Rejected)] == [2, 5]


def test_deep_nesting_in_one_line():
    found = read("a.jsonl", b"[" * 100_000 + b"\n" + as_json(RECORD))
    assert found[0] == Rejected(1, "JSON nested too deeply")
    assert isinstance(found[1], RawArticle)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"]
)
def test_lines_in_any_encoding(encoding):
    lines = (as_json({"text": LONG}).decode() + "\n") * 3
    found = read("a.jsonl", lines.encode(encoding))
    assert [(one.record_no, one.text, one.encoding) for one in found] == [
        (number, LONG, encoding) for number in (1, 2, 3)
    ]


def test_a_damaged_character_in_one_line_is_that_line_s_alone():
    good = as_json(RECORD)
    torn = good.replace("قال".encode(), "قال".encode()[:-1])
    first, second = read("a.jsonl", b"\n".join([good * 1, torn]) + b"\n" + b"")
    assert first.notes == ()
    assert "\ufffd" in second.text
    assert "not utf-8" in second.notes[0]


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read(monkeypatch):
    monkeypatch.setattr("isnad.documents.streams.LARGEST", 200_000)
    long_line = as_json({"text": "ا" * 150_000})
    found = read("a.jsonl", b"\n".join([as_json(RECORD), long_line, as_json(RECORD)]))
    assert isinstance(found[1], Rejected)
    assert found[1].reason.startswith("the line is longer than")
    assert [one.record_no for one in found] == [1, 2, 3]
    assert isinstance(found[2], RawArticle)
    assert records.LARGEST == 32 << 20


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "the file is empty"), (b"\n \n", "the file holds only white space")]
)
@pytest.mark.parametrize("packed", [False, True])
def test_lines_without_an_article(data, reason, packed):
    name, data = ("a.jsonl.gz", gzip.compress(data)) if packed else ("a.jsonl", data)
    assert refusal(name, data) == Rejected(None, reason)


def test_compressed_lines():
    found = read("A.JSONL.GZ", gzip.compress((as_json(RECORD) + b"\n") * 3))
    assert [one.record_no for one in found] == [1, 2, 3]
    assert all(isinstance(one, RawArticle) for one in found)


def test_a_compressed_file_that_swells_is_read_no_further():
    lines = as_json(RECORD) + b"\n" + b" " * (100 << 20)
    article, refused = read("a.jsonl.gz", gzip.compress(lines))
    assert isinstance(article, RawArticle)
    assert "200 times its size" in refused.reason


def test_a_compressed_file_of_one_story_over_and_over_is_read():
    lines = (as_json(RECORD) + b"\n") * 2000
    assert len(read("a.jsonl.gz", gzip.compress(lines))) == 2000


def test_a_compressed_file_that_ends_early_keeps_what_could_be_read():
    lines = b"".join(as_json(RECORD | {"id": number}) + b"\n" for number in range(5000))
    packed = gzip.compress(lines)
    *articles, last = read("a.jsonl.gz", packed[: len(packed) // 2])
    assert len(articles) > 1000
    assert [one.external_id for one in articles] == [str(n) for n in range(len(articles))]
    assert isinstance(last, Rejected)
    assert last.record_no == len(articles) + 1
    assert last.reason == "the compressed file ends early: what comes after is lost"


def test_a_compressed_file_with_a_wrong_checksum_keeps_its_articles():
    packed = bytearray(gzip.compress((as_json(RECORD) + b"\n") * 3))
    packed[-6] ^= 0xFF
    *articles, last = read("a.jsonl.gz", bytes(packed))
    assert len(articles) == 3
    assert "damaged from here on" in last.reason


def test_a_file_that_only_calls_itself_compressed():
    assert "Not a gzipped file" in refusal("a.jsonl.gz", as_json(RECORD)).reason
