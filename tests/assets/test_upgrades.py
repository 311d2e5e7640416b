"""The engine is upgraded: between two runs, and in the middle of one."""

import pytest

from assets.layers import definitions, derive, step
from assets.storage.warehouse import Warehouse
from isnad.versions import Layer, layer_version
from tests.pipeline import (
    assert_same_tables,
    clean_build,
    failed_checks,
    materialize,
    rows,
    summaries,
)

_BELOW = ("entity_mentions", "claims", "headline_vs_body")


def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the mentions, and what is read from them, be of another version."""
    monkeypatch.setattr(
        definitions,
        "layer_version",
        lambda layer: layer_version(layer) + ("+" if layer in _BELOW else ""),
    )


def versions(warehouse: Warehouse, layer: Layer) -> dict[str, int]:
    """Count the articles that the ledger says were done in each version of a layer."""
    return dict(
        rows(
            warehouse,
            f"SELECT version, count(*) FROM ledger WHERE layer = '{layer}' GROUP BY ALL",
        )
    )


def test_what_the_old_version_did_of_a_run_that_ended_is_done_again(
    built: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = versions(built, "entity_mentions")
    with built.transaction() as connection:
        connection.execute("DELETE FROM ledger WHERE layer = 'entity_mentions'")
    monkeypatch.setattr(step, "SHARD_ARTICLES", 4)
    load, loaded = step.load_shard, []

    def load_one_then_die(*arguments: object) -> None:
        if loaded:
            raise KeyboardInterrupt
        loaded.append(load(*arguments))  # type: ignore[arg-type]

    monkeypatch.setattr(step, "load_shard", load_one_then_die)
    with pytest.raises(KeyboardInterrupt), built.connect() as connection:
        step.bring_up_to_date(connection, definitions.MENTIONS, "run")
    assert versions(built, "entity_mentions") == dict.fromkeys(old, 4)
    monkeypatch.undo()
    before = versions(built, "normalized_text")
    upgrade(monkeypatch)
    said = summaries(materialize(built))
    assert said["raw_articles"] == said["normalized_text"] == "nothing new"
    assert said["entity_mentions"] == said["claims"] == "9 articles processed, 0 quarantined"
    assert versions(built, "normalized_text") == before
    assert list(versions(built, "entity_mentions").values()) == [9]
    assert versions(built, "entity_mentions").keys() != old.keys()
    assert_same_tables(built, clean_build(built))


def test_an_article_in_quarantine_is_tried_again_by_another_version(
    built: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = derive.find_mentions

    def break_on_poison(text: str, *arguments: object, **options: object) -> object:
        if "سمّ" in text:
            raise ValueError("cannot digest this")
        return real(text, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(derive, "find_mentions", break_on_poison)
    (built.seeds / "poison.txt").write_text("قال سامح فهمي إن في الطعام سمّ.", encoding="utf-8")
    assert materialize(built).success
    assert rows(built, "SELECT article_id FROM quarantine") == [("poison.txt",)]
    assert rows(built, "FROM entity_mentions WHERE article_id = 'poison.txt'") == []
    monkeypatch.undo()
    assert set(summaries(materialize(built)).values()) == {"nothing new"}
    upgrade(monkeypatch)
    assert failed_checks(materialize(built)) == []
    assert rows(built, "SELECT * FROM quarantine") == []
    assert len(rows(built, "FROM entity_mentions WHERE article_id = 'poison.txt'")) == 1
