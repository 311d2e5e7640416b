"""The asset that scores the rules: once a version, kept for ever, warning and never blocking."""

import json
import shutil
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from assets.quality import measure
from assets.quality.figures import group_of
from assets.quality.gold import Gold
from assets.storage.warehouse import Warehouse
from isnad.versions import Layer, layer_version
from orchestration.resources import find_gold
from tests.pipeline import GOLD, failed_checks, materialize, rows, summaries
from tests.sample_articles import article_text

ENDED = "WHERE measure = 'cue_overlap_f1' ORDER BY measured_at"


@pytest.fixture
def one_article(warehouse: Warehouse) -> Warehouse:
    (warehouse.seeds / "one.txt").write_text(article_text(1), encoding="utf-8")
    return warehouse


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    """A copy of the gold, to change."""
    folder = tmp_path / "gold"
    shutil.copytree(GOLD.texts, folder)
    return Gold(folder / GOLD.annotations.name, folder, folder / GOLD.floors.name)


def said(result: dg.ExecuteInProcessResult) -> dict[str, str]:
    """What the checks on reading_quality said, by name."""
    return {
        check.check_name: check.description or ""
        for check in result.get_asset_check_evaluations()
        if check.asset_key == dg.AssetKey("reading_quality")
    }


def test_a_version_is_scored_once_and_its_figures_are_there_for_sql_and_plots(
    one_article: Warehouse,
) -> None:
    first = materialize(one_article)
    assert first.success
    assert failed_checks(first) == []
    assert summaries(first)["reading_quality"] == "14 figures measured, 0 below their floors"
    second = materialize(one_article)
    assert summaries(second)["reading_quality"] == "nothing new"
    for result in (first, second):
        shown = result.asset_materializations_for_node("reading_quality")[0].metadata
        assert shown["cue_overlap_f1"] == dg.FloatMetadataValue(1.0)
        assert shown["figures_below_their_floor"] == dg.IntMetadataValue(0)
    with duckdb.connect(str(one_article.published), read_only=True) as connection:
        figures = connection.execute(f"SELECT value, floor FROM reading_quality {ENDED}").fetchall()
    assert figures == [(1.0, 0.9)]


def test_a_figure_below_its_floor_warns_and_keeps_nothing_from_being_published(
    one_article: Warehouse, gold: Gold
) -> None:
    record = json.loads(gold.annotations.read_text(encoding="utf-8"))
    (claim,) = record["claims"]
    unread = {**claim, "cue": {"start": 27, "end": 33}, "content": {"start": 34, "end": 38}}
    record["claims"].append(unread)
    gold.annotations.write_text(json.dumps(record), encoding="utf-8")
    result = materialize(one_article, gold=gold)
    assert result.success
    assert one_article.published.exists()
    assert "cues_hold" in failed_checks(result)
    assert "names_hold" not in failed_checks(result)
    assert "cue_overlap_f1 is 0.667, below its floor of 0.9." in said(result)["cues_hold"]


def test_another_version_of_the_rules_is_scored_beside_the_one_before(
    one_article: Warehouse, gold: Gold, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert materialize(one_article, gold=gold).success

    def bumped(layer: Layer) -> str:
        return layer_version(layer) + "+"

    monkeypatch.setattr(measure, "layer_version", bumped)
    monkeypatch.setattr(measure, "_score", lambda _gold: ({"cue_overlap_f1": 0.5}, gold.least()))
    result = materialize(one_article, gold=gold)
    kept = rows(one_article, f"SELECT engine_version, value FROM reading_quality {ENDED}")
    version = layer_version("reading_quality")
    assert kept == [(version, 1.0), (f"{version}+", 0.5)]
    assert said(result)["cues_hold"] == (
        "cue_exact_f1 could not be measured, below its floor of 0.9; the rules before scored 1.000."
        " cue_overlap_f1 is 0.500, below its floor of 0.9; the rules before scored 1.000."
    )


def test_scores_outlive_the_database_they_were_kept_in(one_article: Warehouse) -> None:
    assert materialize(one_article).success
    with one_article.connect() as connection:
        connection.execute("UPDATE reading_quality SET engine_version = 'earlier'")
        connection.execute("UPDATE schema_version SET definition = 'old' WHERE table_name='ledger'")
    assert materialize(one_article).success
    kept = rows(one_article, f"SELECT engine_version FROM reading_quality {ENDED}")
    assert kept == [("earlier",), (layer_version("reading_quality"),)]


def test_without_the_annotated_articles_nothing_is_passed_off_as_measured(
    one_article: Warehouse, tmp_path: Path
) -> None:
    absent = Gold(tmp_path / "none.jsonl", tmp_path, tmp_path / "floors.json")
    result = materialize(one_article, gold=absent)
    assert result.success
    assert one_article.published.exists()
    assert summaries(result)["reading_quality"] == "not measured"
    shown = result.asset_materializations_for_node("reading_quality")[0].metadata
    assert "come with the project's sources" in str(shown["why_not"].value)
    assert list(said(result)) == failed_checks(result) == ["quality_is_measured"]
    assert rows(one_article, "SELECT * FROM reading_quality") == []


@pytest.mark.parametrize("fault", ["another text", "no text", "no JSON", "no floors"])
def test_gold_that_cannot_be_used_is_no_measurement(
    one_article: Warehouse, gold: Gold, fault: str
) -> None:
    assert materialize(one_article, gold=gold).success
    if fault == "another text":
        (gold.texts / "one.txt").write_text("قال الوزير إن الجسر مغلق.", encoding="utf-8")
    elif fault == "no text":
        (gold.texts / "one.txt").unlink()
    else:
        path = gold.annotations if fault == "no JSON" else gold.floors
        path.write_text("{" if fault == "no JSON" else "{}", encoding="utf-8")
    result = materialize(one_article, gold=gold)
    assert result.success
    assert list(said(result)) == failed_checks(result) == ["quality_is_measured"]
    assert result.asset_materializations_for_node("reading_quality")[0].metadata["why_not"].value


def test_every_figure_with_a_floor_belongs_to_a_check() -> None:
    gold = find_gold()
    assert gold.annotations.exists()
    assert {group_of(measure) for measure in gold.least()} == {
        "names_hold",
        "cues_hold",
        "sources_hold",
        "contents_hold",
        "labels_hold",
        "chains_hold",
        "identities_hold",
    }
    assert group_of("cue_class_accuracy") == "labels_hold"
