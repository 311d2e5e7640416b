"""Names that all articles show together: what a verdict re-derives, and any history."""

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.storage.warehouse import Warehouse
from tests.pipeline import (
    assert_same_tables,
    clean_build,
    failed_checks,
    materialize,
    refresh,
    rows,
)
from tests.unseen_name import FRAME, HOLDER, INFLECTED, NAME, WITNESSES

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


_TEXTS = st.sampled_from([*WITNESSES, HOLDER, INFLECTED, FRAME, OTHER])
_CHANGES = st.tuples(st.integers(0, 6), st.one_of(st.none(), _TEXTS))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=6), min_size=1, max_size=4))
def test_any_history_leaves_the_names_of_a_clean_build(history):
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        grown = Warehouse(seeds, Path(folder) / "grown")
        for batch in history:
            for number, text in batch:
                if text is None:
                    (seeds / f"{number}.json").unlink(missing_ok=True)
                else:
                    write(seeds, f"{number}", text, outlet=f"outlet {number % 2}")
            refresh(grown)
        clean = Warehouse(seeds, Path(folder) / "clean")
        refresh(clean)
        assert_same_tables(grown, clean)
