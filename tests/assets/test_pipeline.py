"""All assets together: nothing new, changes, versions and quarantine."""

import stat
from collections.abc import Sequence
from typing import Any

import duckdb
import pytest

from assets.layers import definitions, derive
from assets.storage.tables import TABLES
from assets.storage.warehouse import Warehouse
from isnad.types import Mention, Sentence
from isnad.versions import Layer, layer_version
from tests.pipeline import (
    assert_same_tables,
    clean_build,
    failed_checks,
    materialize,
    rows,
    summaries,
)
from tests.sample_articles import article_text


def test_articles_become_claims_that_readers_can_query(built: Warehouse) -> None:
    with duckdb.connect(str(built.published), read_only=True) as connection:
        said = connection.execute(
            "SELECT count(*) FROM claims JOIN source_profile USING (source_entity_id)"
        ).fetchall()
    assert said[0][0] > 0
    assert stat.S_IMODE(built.published.stat().st_mode) == 0o444


def test_a_run_with_nothing_new_says_so_and_touches_nothing(built: Warehouse) -> None:
    before = everything(built)
    published = built.published.stat()
    assert set(summaries(materialize(built)).values()) == {"nothing new"}
    assert everything(built) == before
    assert built.published.stat().st_mtime_ns == published.st_mtime_ns
    assert built.published.stat().st_ino == published.st_ino


def test_files_that_come_change_and_go_leave_the_tables_of_a_clean_build(
    built: Warehouse,
) -> None:
    (built.seeds / "new.txt").write_text(article_text(100), encoding="utf-8")
    assert materialize(built).success
    (built.seeds / "folder 0" / "خبر 0.txt").write_text(article_text(101), encoding="utf-8")
    (built.seeds / "many.jsonl").unlink()
    assert materialize(built).success
    assert_same_tables(built, clean_build(built))


def test_assets_run_one_by_one_never_mix_two_texts_of_an_article(built: Warehouse) -> None:
    published = built.published.stat().st_ino
    (built.seeds / "folder 0" / "خبر 0.txt").write_text(article_text(101), encoding="utf-8")
    assert materialize(built, "raw_articles").success
    assert summaries(materialize(built, "claims"))["claims"] == "nothing new"
    refused = materialize(built, "published_database")
    assert not refused.success
    failure = refused.failure_data_for_node("published_database").user_failure_data
    assert "normalized_text" in failure.description
    assert built.published.stat().st_ino == published
    assert materialize(built).success
    assert_same_tables(built, clean_build(built))


def test_a_new_version_redoes_its_layer_and_those_below(
    built: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bumped(layer: Layer) -> str:
        return layer_version(layer) + ("+" if layer in ("entity_mentions", "claims") else "")

    monkeypatch.setattr(definitions, "layer_version", bumped)
    said = summaries(materialize(built))
    assert said["raw_articles"] == said["normalized_text"] == "nothing new"
    assert said["entity_mentions"] == said["claims"] == "9 articles processed, 0 quarantined"
    assert_same_tables(built, clean_build(built))


def test_an_article_that_breaks_a_layer_is_quarantined_until_it_changes(
    built: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = derive.find_mentions

    def break_on_poison(text: str, sentences: Sequence[Sentence], **others: Any) -> list[Mention]:
        if "سمّ" in text:
            raise ValueError("cannot digest this")
        return real(text, list(sentences), **others)

    monkeypatch.setattr(derive, "find_mentions", break_on_poison)
    poison = built.seeds / "poison.txt"
    poison.write_text("قال سامح فهمي إن في الطعام سمّ.", encoding="utf-8")
    result = materialize(built)
    assert result.success
    assert failed_checks(result) == ["no_article_is_quarantined_in_entity_mentions"]
    assert rows(built, "SELECT article_id, layer, reason FROM quarantine") == [
        ("poison.txt", "entity_mentions", "ValueError: cannot digest this")
    ]
    assert set(summaries(materialize(built)).values()) == {"nothing new"}
    poison.write_text("قال سامح فهمي إن الطعام جيد.", encoding="utf-8")
    assert failed_checks(materialize(built)) == []
    assert rows(built, "SELECT * FROM quarantine") == []


def test_a_layer_that_fails_on_the_simplest_article_is_broken_itself(
    built: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built.seeds / "new.txt").write_text(article_text(20), encoding="utf-8")
    before = rows(built, "SELECT * FROM entity_mentions ORDER BY ALL")

    def fail(*_arguments: object, **_options: object) -> list[Mention]:
        raise ValueError("the lexicon is not there")

    monkeypatch.setattr(derive, "find_mentions", fail)
    result = materialize(built)
    assert not result.success
    failure = result.failure_data_for_node("entity_mentions").user_failure_data
    assert (
        "fails on the simplest article with ValueError: the lexicon is not" in failure.description
    )
    assert rows(built, "SELECT * FROM entity_mentions ORDER BY ALL") == before
    monkeypatch.undo()
    assert materialize(built).success
    assert rows(built, "SELECT * FROM quarantine") == []


def test_a_database_of_other_tables_is_rebuilt_from_seeds(
    built: Warehouse, caplog: pytest.LogCaptureFixture
) -> None:
    with built.transaction() as connection:
        connection.execute("UPDATE schema_version SET definition = 'of last year'")
    assert materialize(built).success
    assert "another version of Isnad" in caplog.text
    assert_same_tables(built, clean_build(built))


def everything(warehouse: Warehouse) -> list[object]:
    """Read all rows of all tables, with all that tells when."""
    return [rows(warehouse, f"SELECT * FROM {table} ORDER BY ALL") for table in TABLES]
