"""Texts that were superseded outlive kills, failures, and the database that held them."""

import json
import os
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.intake import store
from assets.storage.publish import publish
from assets.storage.queries import query
from assets.storage.warehouse import Warehouse
from tests.pipeline import assert_same_tables, failed_checks, materialize, refresh, rows
from tests.sample_articles import article_text
from tests.soak.runs import finish_run, kill, start_run

_FILES = 12
_KEPT = "SELECT article_id, text FROM superseded_texts ORDER BY ALL"


def edit(warehouse: Warehouse, number: int) -> None:
    """Write an article into the one file."""
    (warehouse.seeds / "a.txt").write_text(article_text(number), encoding="utf-8")


@pytest.fixture
def changed(warehouse: Warehouse) -> Warehouse:
    """A published warehouse in which one article was edited twice."""
    for number in (1, 2, 3):
        edit(warehouse, number)
        refresh(warehouse)
    assert publish(warehouse, "run")
    return warehouse


def test_a_batch_that_fails_keeps_nothing_and_replaces_nothing(
    changed: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(changed, _KEPT)
    edit(changed, 4)

    def fail(*_arguments: object) -> None:
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(store, "write_files", fail)
    with pytest.raises(RuntimeError):
        refresh(changed)
    assert rows(changed, _KEPT) == before
    assert rows(changed, "SELECT text FROM raw_articles") == [(article_text(3),)]
    monkeypatch.undo()
    refresh(changed)
    assert rows(changed, _KEPT) == sorted([*before, ("a.txt", article_text(3))])


def test_a_run_that_is_killed_loses_no_text_and_keeps_none_twice(
    warehouse: Warehouse,
) -> None:
    for number in range(_FILES):
        (warehouse.seeds / f"{number}.txt").write_text(article_text(number), encoding="utf-8")
    refresh(warehouse)
    for number in range(_FILES):
        (warehouse.seeds / f"{number}.txt").write_text(article_text(number + 50), encoding="utf-8")
    process = start_run(warehouse)
    process.join(0.5)
    kill(process, "run")
    finish_run(warehouse)
    assert rows(warehouse, _KEPT) == sorted((f"{n}.txt", article_text(n)) for n in range(_FILES))
    assert rows(warehouse, "SELECT count(*) FROM article_revisions") == [(_FILES,)]


def outdate(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute("UPDATE schema_version SET definition = '' WHERE table_name = 'claims'")


def damage(warehouse: Warehouse) -> None:
    warehouse.working.write_bytes(b"no database at all" * 1000)


def delete(warehouse: Warehouse) -> None:
    warehouse.working.unlink()


@pytest.mark.parametrize("harm", [outdate, damage, delete])
def test_a_rebuild_keeps_what_was_superseded_before_and_meanwhile(changed, harm) -> None:
    before = rows(changed, _KEPT)
    harm(changed)
    edit(changed, 4)
    assert failed_checks(materialize(changed)) == []
    assert rows(changed, _KEPT) == sorted([*before, ("a.txt", article_text(3))])
    assert rows(changed, "SELECT count(*) FROM article_revisions WHERE kind = 'edited'") == [(3,)]


def test_a_rebuild_over_files_that_stayed_adds_nothing(changed: Warehouse) -> None:
    before = rows(changed, _KEPT)
    for _ in range(2):
        outdate(changed)
        refresh(changed)
    assert rows(changed, _KEPT) == before


def test_what_was_never_published_is_saved_from_the_database_that_is_set_aside(
    changed: Warehouse,
) -> None:
    before = rows(changed, _KEPT)
    edit(changed, 4)
    refresh(changed)
    outdate(changed)
    refresh(changed)
    assert rows(changed, _KEPT) == sorted([*before, ("a.txt", article_text(3))])


def test_history_is_saved_from_what_a_damaged_database_still_gives(changed: Warehouse) -> None:
    before = rows(changed, _KEPT)
    changed.published.unlink()
    with changed.connect() as connection:
        connection.execute(
            "INSERT INTO ledger BY NAME SELECT md5(i::VARCHAR) AS layer, md5((i + 1)::VARCHAR) "
            "AS article_id FROM range(200000) t(i)"
        )
        connection.execute("CHECKPOINT")
    with changed.working.open("r+b") as stream:
        stream.seek(-2_000_000, os.SEEK_END)
        stream.write(os.urandom(64))
    with pytest.raises(duckdb.Error), changed.connect() as connection:
        connection.execute("SELECT max(layer), max(article_id) FROM ledger").fetchall()
    refresh(changed)
    assert rows(changed, _KEPT) == before


# A file is one article of a page, or several; each has one of few texts; None: the file goes.
pages = st.tuples(st.sampled_from([None, "https://news.example/1"]), st.integers(0, 3))
writes = st.tuples(
    st.sampled_from(["a.json", "b.json", "many.jsonl"]),
    st.one_of(st.none(), st.lists(pages, min_size=1, max_size=3)),
)


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(writes, max_size=3), min_size=2, max_size=5))
def test_whatever_happens_no_text_is_lost(history) -> None:
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Warehouse(Path(folder) / "seeds", Path(folder) / "grown")
        warehouse.seeds.mkdir()
        seen: set[str] = set()
        for batch in history:
            for name, articles in batch:
                _write(warehouse.seeds / name, articles)
            refresh(warehouse, steps=4)
            seen |= {text for (text,) in rows(warehouse, "SELECT text FROM raw_articles")}
        assert {text for (text,) in rows(warehouse, "SELECT text FROM article_versions")} == seen
        for check in ("check_superseded", "check_revisions"):
            assert rows(warehouse, query(check)) == []
        clean = Warehouse(warehouse.seeds, Path(folder) / "clean")
        refresh(clean, steps=4)
        assert_same_tables(warehouse, clean)


def _write(path: Path, articles: list[tuple[str | None, int]] | None) -> None:
    if articles is None:
        path.unlink(missing_ok=True)
        return
    records = [
        {"outlet": "the post", "url": url, "text": article_text(number)} for url, number in articles
    ]
    lines = records if path.suffix == ".jsonl" else records[:1]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
