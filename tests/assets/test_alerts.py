"""What the runs' owner is told: numbers to plot, and alerts that warn and block nothing."""

from collections.abc import Sequence
from typing import Any, get_args

import dagster as dg
import pytest

from assets.alerts import Limits
from assets.layers import derive
from assets.storage.warehouse import Warehouse
from isnad.types import CueClass, Mention, Sentence
from tests.pipeline import ALL_WELL, failed_checks, materialize
from tests.sample_articles import article_text


def shown(result: dg.ExecuteInProcessResult, asset: str) -> dict[str, Any]:
    """What an asset shows of a run, by name."""
    metadata = result.asset_materializations_for_node(asset)[0].metadata
    return {name: value.value for name, value in metadata.items()}


def said(result: dg.ExecuteInProcessResult, check: str) -> str:
    """What a check that warns said."""
    (found,) = [one for one in result.get_asset_check_evaluations() if one.check_name == check]
    assert found.severity is dg.AssetCheckSeverity.WARN
    return found.description or ""


def fill(warehouse: Warehouse, *, good: int, refused: int) -> None:
    for number in range(good):
        (warehouse.seeds / f"good {number}.txt").write_text(article_text(number), encoding="utf-8")
    for number in range(refused):
        (warehouse.seeds / f"bad {number}.xlsx").write_bytes(b"PK\x03\x04")


def look(warehouse: Warehouse, limits: Limits = ALL_WELL) -> dg.ExecuteInProcessResult:
    """Take in seeds/ and run the checks on what came in, without the layers below."""
    return materialize(warehouse, "raw_articles", limits=limits, checks=True)


def a_day_passes(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute("UPDATE source_files SET seen_at = seen_at - INTERVAL 30 HOUR")
        connection.execute("UPDATE raw_articles SET updated_at = updated_at - INTERVAL 30 HOUR")


def test_refused_files_are_named_counted_and_keep_nothing_from_being_published(
    warehouse: Warehouse,
) -> None:
    fill(warehouse, good=2, refused=1)
    (warehouse.seeds / "new.txt.part").write_text("قال", encoding="utf-8")
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == ["nothing_was_rejected"]
    assert warehouse.published.exists()
    assert "first bad 0.xlsx (" in said(result, "nothing_was_rejected")
    numbers = shown(result, "raw_articles")
    assert (numbers["files"], numbers["files_read"], numbers["files_refused"]) == (3, 3, 1)
    assert (numbers["articles_new"], numbers["articles_removed"]) == (2, 0)
    assert numbers["refused"].startswith("| file | status | why |\n| --- |")
    assert "| bad 0.xlsx | rejected |" in numbers["refused"]
    assert numbers["articles_a_second"] > 0
    claims = shown(result, "claims")
    counted = sum(claims[f"claims_{cue_class}"] for cue_class in get_args(CueClass))
    assert 0 < counted <= claims["dagster/row_count"]
    assert claims["claims_by_class"].startswith("| cue class | claims |")
    assert shown(result, "published_database")["bytes"] == warehouse.published.stat().st_size


def test_more_refused_than_usual_is_said_and_a_few_files_are_no_alarm(
    warehouse: Warehouse,
) -> None:
    fill(warehouse, good=8, refused=2)
    assert failed_checks(look(warehouse)) == ["nothing_was_rejected"]
    a_day_passes(warehouse)
    for number in range(3):
        (warehouse.seeds / f"worse {number}.xlsx").write_bytes(b"PK\x03\x04")
    (warehouse.seeds / "better.txt").write_text(article_text(50), encoding="utf-8")
    result = look(warehouse)
    assert failed_checks(result) == ["no_more_refused_than_usual", "nothing_was_rejected"]
    assert said(result, "no_more_refused_than_usual") == (
        "More files are refused than usual. Of the 4 files of the last day 3 were refused. "
        "2 of 10 were refused before."
    )
    a_day_passes(warehouse)
    assert failed_checks(look(warehouse)) == ["nothing_was_rejected", "something_came_in"]


def test_a_day_without_anything_new_is_said(warehouse: Warehouse) -> None:
    fill(warehouse, good=1, refused=0)
    assert failed_checks(look(warehouse)) == []
    a_day_passes(warehouse)
    quiet = look(warehouse)
    assert quiet.success
    assert failed_checks(quiet) == ["something_came_in"]
    assert said(quiet, "something_came_in").startswith(
        "The last article came in or changed 30 hours ago."
    )
    for hours in (48, 0):
        limits = Limits(hours, ALL_WELL.free_bytes)
        assert failed_checks(look(warehouse, limits)) == []
    fill(warehouse, good=2, refused=0)
    assert failed_checks(look(warehouse)) == []


def test_a_disk_that_is_nearly_full_is_said_before_it_is_full(warehouse: Warehouse) -> None:
    fill(warehouse, good=1, refused=0)
    result = materialize(warehouse, limits=Limits(free_bytes=10**15))
    assert result.success
    assert warehouse.published.exists()
    assert failed_checks(result) == ["the_disk_has_room"]
    assert said(result, "the_disk_has_room").startswith("The disk is nearly full: ")


def test_a_quarantined_article_is_named_with_the_reason(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = derive.find_mentions

    def broken(text: str, sentences: Sequence[Sentence], **others: Any) -> list[Mention]:
        if "خبر رقم 1 " in text:
            raise ValueError("a name too many")
        return whole(text, list(sentences), **others)

    monkeypatch.setattr(derive, "find_mentions", broken)
    fill(warehouse, good=2, refused=0)
    result = materialize(warehouse)
    assert result.success
    check = "no_article_is_quarantined_in_entity_mentions"
    assert check in failed_checks(result)
    assert said(result, check).startswith(
        "Articles that could not be handled: 1; first good 1.txt (ValueError: a name too many)."
    )
