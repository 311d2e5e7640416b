"""Articles that change: each text counts once, and what it said before is kept and compared."""

import json
from pathlib import Path
from typing import Any

import pytest

from assets.storage.warehouse import Warehouse
from tests.pipeline import (
    assert_same_tables,
    clean_build,
    failed_checks,
    materialize,
    refresh,
    rows,
)

SURE = "قال الوزير سامح فهمي إن الجسر القديم سيغلق أمام الشاحنات الثقيلة."
HEDGED = "قال الوزير سامح فهمي إن الجسر القديم قد يغلق أمام الشاحنات الثقيلة."
UNNAMED = "قال مسؤول حكومي رفيع إن الجسر القديم قد يغلق أمام الشاحنات الثقيلة."
DENIAL = "ونفى السفير ليث المرزوقي أن تكون المحادثات قد فشلت."


def record(text: str, day: int = 1, **fields: Any) -> dict[str, Any]:
    return {
        "title": "جسر المدينة",
        "text": text,
        "outlet": "the post",
        "url": "https://news.example/bridge",
        "published_at": f"2024-03-{day:02d}T08:00:00+00:00",
    } | fields


def write(path: Path, *records: dict[str, Any]) -> None:
    path.write_text("\n".join(json.dumps(one) for one in records), encoding="utf-8")


def revisions(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    """Each revision by what it is and by the last words of both texts."""
    return rows(
        warehouse,
        "SELECT r.kind, o.text.split(chr(10))[-1], n.text.split(chr(10))[-1] "
        "FROM article_revisions r "
        "JOIN (SELECT DISTINCT content_hash, text FROM article_versions) o "
        "ON o.content_hash = previous_content_hash "
        "JOIN (SELECT DISTINCT content_hash, text FROM article_versions) n "
        "ON n.content_hash = r.content_hash ORDER BY kind, seen_at",
    )


def changes(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    return rows(
        warehouse, "SELECT change, source_change FROM claim_revisions ORDER BY content_start"
    )


def test_an_article_that_arrives_again_counts_once_and_says_what_changed(warehouse):
    write(warehouse.seeds / "b.jsonl", record(f"{UNNAMED}\n{DENIAL}", day=2))
    write(warehouse.seeds / "a.jsonl", record(SURE, day=1), record("خبر", url="https://x.example/"))
    assert failed_checks(materialize(warehouse)) == []
    assert revisions(warehouse) == [("arrived_again", SURE, DENIAL)]
    assert changes(warehouse) == [("softened", "anonymized"), ("added", None)]
    assert rows(
        warehouse,
        "SELECT article_id, previous_article_id, is_order_known, n_previous_claims, n_claims, "
        "n_softened, n_added, n_anonymized FROM article_revisions",
    ) == [("b.jsonl#1", "a.jsonl#1", True, 1, 2, 1, 1, 1)]
    assert rows(warehouse, "SELECT n_claims, n_articles FROM outlet_profile") == [(2, 2)]
    assert rows(
        warehouse,
        "SELECT name, n_mentions, n_articles FROM entities WHERE entity_type = 'PERS' ORDER BY 2",
    ) == [("سامح فهمي", 0, 0), ("ليث المرزوقي", 1, 1)]


def test_the_order_in_which_they_came_changes_nothing(warehouse):
    write(warehouse.seeds / "b.json", record(HEDGED, day=2))
    refresh(warehouse)
    write(warehouse.seeds / "a.json", record(SURE, day=1))
    write(warehouse.seeds / "c.json", record(HEDGED, day=3))
    refresh(warehouse)
    assert revisions(warehouse) == [("arrived_again", SURE, HEDGED)]
    assert_same_tables(warehouse, clean_build(warehouse))


def test_which_of_two_came_first_is_not_known_without_dates(warehouse):
    write(warehouse.seeds / "a.jsonl", record(SURE), record(HEDGED))
    refresh(warehouse)
    assert rows(warehouse, "SELECT is_order_known FROM article_revisions") == [(False,)]


@pytest.mark.parametrize(
    "again",
    [
        record(SURE),
        record(SURE, author="أمل"),
        record(SURE, day=5),
        record(SURE, url="https://news.example/other"),
    ],
)
def test_what_says_the_same_again_is_no_revision(warehouse, again):
    path = warehouse.seeds / "a.json"
    write(path, record(SURE))
    refresh(warehouse)
    write(path, again)
    write(warehouse.seeds / "b.json", record(SURE, day=3))
    refresh(warehouse)
    assert revisions(warehouse) == []
    assert rows(warehouse, "SELECT * FROM superseded_texts") == []


def test_an_edit_keeps_the_earlier_text_and_its_claims(warehouse):
    path = warehouse.seeds / "bridge.txt"
    path.write_text(SURE, encoding="utf-8")
    assert materialize(warehouse).success
    (claim_id,) = rows(warehouse, "SELECT claim_id FROM claims WHERE cue_start IS NOT NULL")[0]
    path.write_text(HEDGED, encoding="utf-8")
    assert failed_checks(materialize(warehouse)) == []
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]
    assert rows(
        warehouse,
        "SELECT change, previous_claim_id, previous_certainty, certainty, "
        "substr(o.text, previous_content_start + 1, previous_content_end - previous_content_start) "
        "= previous_content_text FROM claim_revisions JOIN article_revisions r USING (revision_id) "
        "JOIN superseded_texts o ON o.content_hash = r.previous_content_hash",
    ) == [("softened", claim_id, "CT", "PS", True)]
    assert_same_tables(warehouse, clean_build(warehouse))


def test_an_edit_that_is_taken_back_is_two_revisions(warehouse):
    path = warehouse.seeds / "bridge.txt"
    for text in (SURE, HEDGED, SURE, HEDGED):
        path.write_text(text, encoding="utf-8")
        refresh(warehouse)
    assert revisions(warehouse) == [
        ("edited", SURE, HEDGED),
        ("edited", HEDGED, SURE),
        ("edited", SURE, HEDGED),
    ]
    assert materialize(warehouse).success


def test_two_edits_before_anything_was_read_are_both_kept(warehouse):
    path = warehouse.seeds / "bridge.txt"
    for text in (SURE, HEDGED, UNNAMED):
        path.write_text(text, encoding="utf-8")
        refresh(warehouse, steps=1)
    refresh(warehouse)
    assert [(before, after) for _, before, after in revisions(warehouse)] == [
        (SURE, HEDGED),
        (HEDGED, UNNAMED),
    ]


def test_a_file_that_goes_and_comes_back_with_another_text_was_edited(warehouse):
    path = warehouse.seeds / "bridge.txt"
    path.write_text(SURE, encoding="utf-8")
    refresh(warehouse)
    path.unlink()
    refresh(warehouse)
    assert revisions(warehouse) == []
    assert rows(warehouse, "SELECT text, replaced_by_id FROM superseded_texts") == [(SURE, None)]
    path.write_text(HEDGED, encoding="utf-8")
    assert failed_checks(materialize(warehouse)) == []
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]


def test_a_file_that_comes_back_or_is_renamed_was_not_edited(warehouse):
    path = warehouse.seeds / "bridge.txt"
    path.write_text(SURE, encoding="utf-8")
    refresh(warehouse)
    path.rename(warehouse.seeds / "other.txt")
    refresh(warehouse)
    (warehouse.seeds / "other.txt").unlink()
    refresh(warehouse)
    path.write_text(SURE, encoding="utf-8")
    refresh(warehouse)
    assert rows(warehouse, "SELECT * FROM superseded_texts") == []
    assert revisions(warehouse) == []


def test_what_was_edited_stays_known_after_the_file_has_gone(warehouse):
    path = warehouse.seeds / "bridge.txt"
    for text in (SURE, HEDGED):
        path.write_text(text, encoding="utf-8")
        refresh(warehouse)
    path.unlink()
    assert failed_checks(materialize(warehouse, config={"allow_mass_removal": True})) == []
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]
    assert changes(warehouse) == [("softened", None)]


def test_the_later_of_two_articles_that_goes_leaves_no_revision_backwards(warehouse):
    write(warehouse.seeds / "a.json", record(SURE, day=1))
    write(warehouse.seeds / "b.json", record(HEDGED, day=2))
    refresh(warehouse)
    (warehouse.seeds / "b.json").unlink()
    refresh(warehouse)
    assert revisions(warehouse) == []


def test_the_earlier_of_two_articles_that_goes_is_not_forgotten(warehouse):
    write(warehouse.seeds / "a.json", record(SURE, day=1))
    write(warehouse.seeds / "b.json", record(HEDGED, day=2))
    refresh(warehouse)
    (warehouse.seeds / "a.json").unlink()
    refresh(warehouse)
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]


def test_a_line_put_before_others_edits_none_of_them(warehouse):
    path = warehouse.seeds / "day.jsonl"
    bare = [{"text": SURE}, {"text": DENIAL}, {"text": "وشهدت العاصمة هدوءا نسبيا بعد الاحتجاجات."}]
    named = [record(f"{n} {HEDGED}", url=f"https://news.example/{n}") for n in range(3)]
    write(path, *bare, *named)
    refresh(warehouse)
    write(path, {"text": "خبر جديد عن الطقس في الجبال."}, *bare, *named)
    refresh(warehouse)
    assert rows(warehouse, "SELECT * FROM superseded_texts") == []
    assert revisions(warehouse) == []


def test_a_line_that_moved_and_was_edited_is_found_by_its_address(warehouse):
    path = warehouse.seeds / "day.jsonl"
    write(path, record(SURE))
    refresh(warehouse)
    write(path, record("خبر جديد.", url="https://news.example/new"), record(HEDGED))
    refresh(warehouse)
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]


def test_text_that_is_only_read_otherwise_is_no_revision(warehouse):
    path = warehouse.seeds / "bridge.txt"
    for text in (SURE, HEDGED):
        path.write_text(text, encoding="utf-8")
        refresh(warehouse)
    with warehouse.transaction() as connection:
        connection.execute(
            "UPDATE raw_articles SET text = 'x', content_hash = sha256('x'), record_hash = ''"
        )
        connection.execute("UPDATE superseded_texts SET replaced_by_hash = sha256('x')")
        connection.execute("UPDATE ledger SET version = 'of other readers'")
    refresh(warehouse)
    assert revisions(warehouse) == [("edited", SURE, HEDGED)]


def test_a_text_that_no_layer_can_read_stays_and_says_why(warehouse, monkeypatch):
    path = warehouse.seeds / "bridge.txt"
    path.write_text(SURE, encoding="utf-8")
    refresh(warehouse)
    path.write_text(HEDGED, encoding="utf-8")

    def fail(*_arguments: object) -> None:
        raise ValueError("cannot digest this")

    monkeypatch.setattr("assets.joined.revised_claims.compare_claims", fail)
    assert failed_checks(materialize(warehouse)) == []
    assert rows(
        warehouse, "SELECT not_compared, n_claims, similarity < 1 FROM article_revisions"
    ) == [("ValueError: cannot digest this", None, True)]
