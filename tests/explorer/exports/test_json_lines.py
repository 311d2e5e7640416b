import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.exports.json_lines import write_json_lines
from explorer.exports.json_text import json_text, write_list
from explorer.exports.selection import Selection
from explorer.filters import ClaimFilter


@pytest.fixture
def claims(connection):
    out = io.StringIO()
    write_json_lines(Selection(connection, ClaimFilter()), out)
    # The strictest reader of lines there is: it ends them at U+2028, too.
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_it_has_every_counted_claim_once(connection, claims):
    counted = connection.execute("SELECT claim_id FROM counted_claims").fetchall()
    assert sorted((claim["claim_id"],) for claim in claims) == sorted(counted)


@pytest.mark.parametrize("batch", [1, 2, 3])
def test_batches_neither_lose_nor_repeat(connection, claims, monkeypatch, batch):
    monkeypatch.setattr("explorer.exports.selection._BATCH", batch)
    connection.execute("DROP TABLE memory.wanted")
    out = io.StringIO()
    write_json_lines(Selection(connection, ClaimFilter()), out)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == claims


def test_its_offsets_mark_its_pieces_of_text(claims, texts):
    for claim in claims:
        text = texts[claim["article_id"]]
        for part in ("source", "cue", "content"):
            if claim[f"{part}_start"] is not None:
                span = text[claim[f"{part}_start"] : claim[f"{part}_end"]]
                assert span == claim[f"{part}_text"]
        for piece in claim["content_parts"]:
            assert text[piece["start"] : piece["end"]] == piece["text"]


def test_awkward_text_survives(claims):
    contents = [claim["content_text"] for claim in claims]
    assert any("<script>alert(1)</script>" in content for content in contents)
    assert any('مغلق;\u200f T-54\u200e"' in content for content in contents)
    assert any("</script><b>الطريق</b>" in content for content in contents)


def test_it_says_where_and_when_it_was_published(claims):
    claim = next(claim for claim in claims if claim["outlet"] == "الجبل")
    assert claim["url"] == "https://jabal.example/2"
    assert claim["published_at"] == "2021-03-05T10:00:00Z"
    assert claim["title"] == "طهران تنفي"


def test_a_link_names_the_other_claim_from_either_side(claims):
    by_id = {claim["claim_id"]: claim for claim in claims}
    denials = [
        (claim["claim_id"], link)
        for claim in claims
        for link in claim["links"]
        if link["relation"] == "denies"
    ]
    assert denials
    for denier, link in denials:
        back = by_id[link["claim_id"]]["links"]
        assert {"relation": "denied_by", "claim_id": denier}.items() <= back[0].items()


def test_it_says_which_linked_claims_stand_beside_it(connection):
    out = io.StringIO()
    write_json_lines(Selection(connection, ClaimFilter(outlet=("الجبل",))), out)
    links = [link for line in out.getvalue().splitlines() for link in json.loads(line)["links"]]
    assert links
    assert not any(link["is_exported"] for link in links)


@given(st.recursive(st.text() | st.none() | st.integers(), st.lists))
def test_any_value_is_one_line_that_closes_no_script(value):
    written = json_text(value)
    assert json.loads(written) == value
    assert len(written.splitlines()) == 1
    assert "<" not in written


@given(st.lists(st.text()))
def test_a_list_is_json_however_long(values):
    out = io.StringIO()
    write_list(out, map(json_text, values))
    assert json.loads(out.getvalue()) == values
