"""Names that all articles show together: what a verdict re-derives, and any history."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.joined import name_sums
from assets.joined.name_verdicts import NAME_VERDICTS
from assets.storage.warehouse import Warehouse
from isnad.names import find_mentions
from isnad.text import segment
from tests.pipeline import (
    assert_ends_as_a_clean_build,
    assert_same_tables,
    clean_build,
    failed_checks,
    materialize,
    refresh,
    rows,
)
from tests.unseen_name import FRAME, HOLDER, INFLECTED, NAME, WITNESSES

GIVEN = Path(__file__).parents[2] / "seeds"
_UP_TO_MENTIONS = 8
OTHER = "كان الرجل في السوق منذ الصباح."


def write(seeds: Path, name: str, text: str, outlet: str = "the post") -> None:
    record = {"text": text, "outlet": outlet, "published_at": "2024-03-01T08:00:00+00:00"}
    (seeds / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def found(warehouse: Warehouse, name: str) -> list[tuple[str, str]]:
    """What an article names by what others show."""
    return rows(
        warehouse,
        "SELECT text, rule FROM entity_mentions "
        f"WHERE article_id = '{name}.json' AND rule LIKE 'corpus:%'",
    )


def last_runs(warehouse: Warehouse, layer: str) -> dict[str, str]:
    query = f"SELECT article_id, run_id FROM ledger WHERE layer = '{layer}'"
    return dict(rows(warehouse, query))


def test_a_verdict_reaches_the_articles_that_hold_the_name_and_no_others(warehouse):
    write(warehouse.seeds, "holder", HOLDER)
    write(warehouse.seeds, "other", OTHER)
    for number in range(2):
        write(warehouse.seeds, f"{number}", WITNESSES[number])
    assert materialize(warehouse).success
    assert found(warehouse, "holder") == []
    before = {layer: last_runs(warehouse, layer) for layer in ("entity_mentions", "claims")}

    write(warehouse.seeds, "2", WITNESSES[2])
    result = materialize(warehouse)
    assert failed_checks(result) == []
    assert found(warehouse, "holder") == [(NAME, "corpus:articles")]
    assert_same_tables(warehouse, clean_build(warehouse))
    for layer, runs in before.items():
        after = last_runs(warehouse, layer)
        assert {name for name in runs if after[name] != runs[name]} == {
            "holder.json",
            "0.json",
            "1.json",
        }

    (warehouse.seeds / "2.json").unlink()
    assert materialize(warehouse).success
    assert found(warehouse, "holder") == []
    assert (
        last_runs(warehouse, "entity_mentions")["other.json"]
        == (before["entity_mentions"]["other.json"])
    )


def test_copies_are_one_witness(warehouse):
    write(warehouse.seeds, "holder", HOLDER)
    for number in range(2):
        for outlet in ("the post", "the mail"):
            write(warehouse.seeds, f"{number} of {outlet}", WITNESSES[number], outlet)
    refresh(warehouse)
    assert rows(warehouse, "SELECT count(*) FROM article_copies") == [(2,)]
    assert found(warehouse, "holder") == []
    write(warehouse.seeds, "one more", WITNESSES[2])
    refresh(warehouse)
    assert found(warehouse, "holder") == [(NAME, "corpus:articles")]
    assert rows(warehouse, "SELECT n_articles FROM name_verdicts") == [(4,)]


def test_the_given_articles_are_read_as_each_is_alone(tmp_path):
    warehouse = Warehouse(GIVEN, tmp_path / "data")
    refresh(warehouse, steps=_UP_TO_MENTIONS)
    assert rows(warehouse, "SELECT count(*) > 0 FROM article_verdicts") == [(True,)]
    articles = rows(
        warehouse, "SELECT article_id, text, title, published_at FROM raw_articles ORDER BY ALL"
    )
    assert len(articles) == 2
    for article_id, text, title, published_at in articles:
        alone = find_mentions(text, segment(text, title=title), published_at=published_at)
        assert rows(
            warehouse,
            "SELECT char_start, char_end, entity_type, name, role, rule FROM entity_mentions "
            f"WHERE article_id = '{article_id}' ORDER BY char_start",
        ) == [(one.start, one.end, one.entity_type, one.name, one.role, one.rule) for one in alone]


def test_another_version_sums_up_anew(warehouse):
    for number, text in enumerate((*WITNESSES, HOLDER)):
        write(warehouse.seeds, f"{number}", text)
    refresh(warehouse)
    with warehouse.connect() as connection:
        connection.execute("UPDATE name_sums SET n_articles = 90")
        connection.execute(
            "UPDATE ledger SET version = 'of old' WHERE layer = ?", [NAME_VERDICTS.name]
        )
    refresh(warehouse)
    assert rows(warehouse, "SELECT max(n_articles) FROM name_sums") == [(4,)]
    assert rows(warehouse, "SELECT n_articles FROM name_verdicts") == [(4,)]


def test_an_article_that_copies_no_longer_is_a_witness_again(warehouse):
    for outlet in ("the post", "the mail"):
        write(warehouse.seeds, outlet, FRAME, outlet)
    refresh(warehouse)
    assert rows(warehouse, "SELECT n_articles FROM name_verdicts") == [(1,)]
    write(warehouse.seeds, "the post", WITNESSES[0])
    refresh(warehouse)
    assert rows(warehouse, "SELECT n_articles FROM name_verdicts") == [(2,)]
    for outlet in ("the post", "the mail"):
        (warehouse.seeds / f"{outlet}.json").unlink()
    refresh(warehouse)
    for table in ("summed_articles", "name_sums", "name_views", "name_verdicts"):
        assert rows(warehouse, f"SELECT count(*) FROM {table}") == [(0,)]


_TEXTS = st.sampled_from([*WITNESSES, HOLDER, INFLECTED, FRAME, OTHER])
_CHANGES = st.tuples(st.integers(0, 6), st.one_of(st.none(), _TEXTS))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=6), min_size=1, max_size=4))
def test_any_history_leaves_the_names_of_a_clean_build(history):
    assert_ends_as_a_clean_build(history, _change, run=_refresh_in_small_chunks, build=refresh)


def _change(seeds, number, text):
    if text is None:
        (seeds / f"{number}.json").unlink(missing_ok=True)
    else:
        write(seeds, f"{number}", text, outlet=f"outlet {number % 2}")


def _refresh_in_small_chunks(warehouse):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_sums, "ARTICLES_A_CHUNK", 2)
        refresh(warehouse)
