import io
import json
from collections import Counter
from datetime import UTC, datetime

import pytest
import stix2

from explorer.exports.selection import Selection
from explorer.exports.stix import write_stix
from explorer.filters import ClaimFilter


def written(connection, wanted=ClaimFilter()):  # noqa: B008 - it is frozen
    out = io.StringIO()
    write_stix(Selection(connection, wanted), out)
    connection.execute("DROP TABLE memory.wanted")
    return out.getvalue()


@pytest.fixture
def bundle(connection):
    return stix2.parse(written(connection), allow_custom=False)


def of_type(bundle, kind):
    return [thing for thing in bundle.objects if thing.type == kind]


def test_stix2_reads_it_and_every_reference_leads_somewhere(bundle):
    assert isinstance(bundle, stix2.Bundle)
    ids = Counter(thing.id for thing in bundle.objects)
    assert set(ids.values()) == {1}
    for thing in bundle.objects:
        assert thing.created_by_ref in ids
        assert set(thing.get("object_refs", [])) <= set(ids)


def test_it_has_a_note_for_every_claim_and_a_report_for_every_article(connection, bundle):
    n_claims, n_articles = connection.execute(
        "SELECT count(*), count(DISTINCT article_id) FROM counted_claims"
    ).fetchone()
    assert len(of_type(bundle, "note")) == n_claims
    reports = of_type(bundle, "report")
    assert len(reports) == n_articles
    notes = [ref for report in reports for ref in report.object_refs if ref.startswith("note--")]
    assert sorted(notes) == sorted(note.id for note in of_type(bundle, "note"))


def test_a_note_says_who_said_what_and_how_surely(bundle):
    note = next(note for note in of_type(bundle, "note") if "الشركات الفرنسية" in note.content)
    assert note.content.endswith(": الشركات الفرنسية قد تغادر طهران")
    assert {"certainty:PS", "polarity:+", "style:indirect"} <= set(note.labels)
    assert note.lang == "ar"
    names = {thing.id: thing.name for thing in of_type(bundle, "identity")}
    assert any("لودريان" in names.get(ref, "") for ref in note.object_refs)
    assert note.external_references[0].url == "https://sahel.example/1"


def test_a_denial_is_the_denier_s_opinion_of_the_other_note(bundle):
    notes = {note.id: note for note in of_type(bundle, "note")}
    denials = [one for one in of_type(bundle, "opinion") if one.labels == ["denies"]]
    assert denials
    for denial in denials:
        assert denial.opinion == "strongly-disagree"
        (denied,) = denial.object_refs
        assert "cue_class:deny" not in notes[denied].labels
        assert denial.explanation
        assert denial.authors == ["إيران"]


def test_an_opinion_on_what_is_not_exported_is_left_out(connection):
    bundle = stix2.parse(written(connection, ClaimFilter(outlet=("الجبل",))))
    assert len(of_type(bundle, "note")) > 0
    assert of_type(bundle, "opinion") == []


def test_what_a_thing_is_does_not_depend_on_what_is_exported_with_it(connection, bundle):
    narrowed = stix2.parse(written(connection, ClaimFilter(outlet=("الساحل",))))
    whole = {thing.id: thing.serialize() for thing in bundle.objects}
    same = [one for one in narrowed.objects if one.type != "report"]
    assert len(of_type(narrowed, "note")) > 1
    assert all(whole[one.id] == one.serialize() for one in same)


def test_the_same_claims_give_the_same_bundle(connection):
    assert written(connection) == written(connection)


def test_times_are_those_of_the_articles(connection, bundle):
    rows = connection.execute(
        "SELECT coalesce(published_at, first_seen_at), published_at IS NULL FROM raw_articles"
    ).fetchall()
    known = {
        moment.replace(tzinfo=UTC, microsecond=moment.microsecond // 1000 * 1000)
        for moment, _ in rows
    }
    times = {thing[name] for thing in bundle.objects for name in ("created", "modified")}
    assert {one.replace(microsecond=one.microsecond // 1000 * 1000) for one in times} <= known
    undated = [one for one in of_type(bundle, "report") if "date-unknown" in one.get("labels", [])]
    assert len(undated) == sum(is_undated for _, is_undated in rows) == 1
    assert datetime(2021, 3, 4, 10, tzinfo=UTC) in times


def test_awkward_text_and_addresses_do_no_harm(connection):
    document = written(connection)
    assert "<" not in document
    bundle = stix2.parse(document)
    contents = [note.content for note in of_type(bundle, "note")]
    assert any("<script>alert(1)</script>" in content for content in contents)
    assert any("\u200f T-54\u200e" in content for content in contents)
    addresses = {
        ref.get("url") for one in bundle.objects for ref in one.get("external_references", [])
    }
    assert "javascript:alert(3)" not in addresses


def test_nothing_wanted_is_a_bundle_without_notes(connection):
    document = written(connection, ClaimFilter(words="ما لم يقله أحد"))
    assert [one["type"] for one in json.loads(document)["objects"]] == ["identity"]
    assert stix2.parse(document).objects[0].name == "Isnad"
