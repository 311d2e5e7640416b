"""The sensor on seeds/: when it asks for a run, when it does not, and what it says."""

import os
from pathlib import Path

import dagster as dg
import pytest

from assets.intake.folder import list_folder
from assets.storage.warehouse import Warehouse
from orchestration.resources import DATA_VARIABLE, SEEDS_VARIABLE
from orchestration.sensors import new_articles as sensor
from orchestration.sensors.folder_state import count_waiting
from orchestration.sensors.new_articles import (
    ATTEMPTS,
    GaveUpError,
    decide,
    new_articles,
    state_tags,
)
from tests.orchestration.history import add_run, add_run_on

SUCCESS, FAILURE = dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE


def at_once(_seconds: float) -> None:
    """Do not wait between two looks."""


def reason(instance: dg.DagsterInstance, warehouse: Warehouse) -> str:
    decision = decide(instance, warehouse, pause=at_once)
    assert isinstance(decision, dg.SkipReason), decision
    return str(decision.skip_message)


def request(instance: dg.DagsterInstance, warehouse: Warehouse) -> dg.RunRequest:
    decision = decide(instance, warehouse, pause=at_once)
    assert isinstance(decision, dg.RunRequest), decision
    return decision


def test_asks_for_a_run_when_nothing_has_run_yet(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    asked = request(instance, published)
    assert asked.tags == state_tags(list_folder(published.seeds))
    assert request(instance, published).run_key == asked.run_key  # the same wish, not another


def test_says_nothing_new_after_a_success(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    add_run_on(instance, SUCCESS, published)
    assert reason(instance, published) == "Nothing new: 1 files, all read."


@pytest.mark.parametrize("change", ["new", "edited", "touched", "removed"])
def test_asks_again_when_the_folder_changes(
    instance: dg.DagsterInstance, published: Warehouse, change: str
) -> None:
    kept, first = published.seeds / "kept.txt", published.seeds / "first.txt"
    kept.write_text("نص", encoding="utf-8")
    add_run_on(instance, SUCCESS, published)
    if change == "new":
        (published.seeds / "second.txt").write_text("خبر", encoding="utf-8")
    elif change == "edited":
        first.write_text("قال الوزير إن الحرب قريبة جدا.", encoding="utf-8")
    elif change == "touched":
        os.utime(first, ns=(1, 1))
    else:
        first.unlink()
    assert request(instance, published)


def test_finds_the_one_that_changed_among_thousands(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    for number in range(5000):
        (published.seeds / f"{number}.txt").touch()
    add_run_on(instance, SUCCESS, published)
    assert reason(instance, published) == "Nothing new: 5001 files, all read."
    os.utime(published.seeds / "4321.txt", ns=(1, 1))
    assert request(instance, published)


def test_asks_again_when_the_code_changes(
    instance: dg.DagsterInstance, published: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_run_on(instance, SUCCESS, published)
    monkeypatch.setattr(sensor, "code_state", lambda: "another version")
    assert request(instance, published)


@pytest.mark.parametrize("name", [".hidden", "article.txt.part", "article.TMP"])
def test_does_not_see_files_that_are_not_finished_by_their_name(
    instance: dg.DagsterInstance, published: Warehouse, name: str
) -> None:
    add_run_on(instance, SUCCESS, published)
    (published.seeds / name).write_text("نص", encoding="utf-8")
    assert reason(instance, published).startswith("Nothing new")


def test_waits_for_a_file_that_changes_between_two_looks(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    add_run_on(instance, SUCCESS, published)
    growing = published.seeds / "growing.txt"
    growing.write_text("ا", encoding="utf-8")

    def write_on(_seconds: float) -> None:
        with growing.open("a", encoding="utf-8") as file:
            file.write("لمزيد")

    decision = decide(instance, published, pause=write_on)
    assert isinstance(decision, dg.SkipReason)
    assert decision.skip_message == "1 files are still being written."
    assert request(instance, published)  # it stands still now


def test_waits_for_a_run_that_is_under_way(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    running = add_run(instance, dg.DagsterRunStatus.STARTED)
    said = reason(instance, published)
    assert said == f"Files that wait: 1 new. Run {running.run_id[:8]} is under way."


def test_tries_a_failed_state_again_and_then_gives_up_loudly_once(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    keys = set()
    for _ in range(ATTEMPTS):
        keys.add(request(instance, published).run_key)
        add_run_on(instance, FAILURE, published)
    assert len(keys) == ATTEMPTS
    with pytest.raises(GaveUpError, match="3 runs on seeds/ as it is now have failed"):
        decide(instance, published, pause=at_once)
    assert reason(instance, published).startswith("Gave up")


@pytest.mark.parametrize("mended_by", ["a change in the folder", "a run by hand"])
def test_tries_anew_after_giving_up(
    instance: dg.DagsterInstance, published: Warehouse, mended_by: str
) -> None:
    for _ in range(ATTEMPTS):
        add_run_on(instance, FAILURE, published)
    with pytest.raises(GaveUpError):
        decide(instance, published, pause=at_once)
    if mended_by == "a run by hand":
        add_run(instance, SUCCESS)
    else:
        (published.seeds / "second.txt").write_text("خبر", encoding="utf-8")
    assert request(instance, published)


def test_asks_for_a_run_when_the_database_was_deleted(
    instance: dg.DagsterInstance, published: Warehouse
) -> None:
    done = add_run_on(instance, SUCCESS, published)
    published.published.unlink()
    assert done.run_id in str(request(instance, published).run_key)


def test_says_what_is_the_matter_with_the_folder(
    instance: dg.DagsterInstance, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert "is empty" in reason(instance, Warehouse(tmp_path / "empty", tmp_path))
    assert "cannot be listed" in reason(instance, Warehouse(tmp_path / "missing", tmp_path))


def test_counts_the_files_that_wait(published: Warehouse) -> None:
    first = published.seeds / "first.txt"
    known = list_folder(published.seeds)
    assert str(count_waiting(known, published.published)) == "1 new"
    assert str(count_waiting(known, published.data / "none.duckdb")) == "1 new"
    first.unlink()
    assert str(count_waiting(list_folder(published.seeds), published.published)) == "none"


def test_runs_as_a_sensor_of_dagster(
    instance: dg.DagsterInstance, published: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SEEDS_VARIABLE, str(published.seeds))
    monkeypatch.setenv(DATA_VARIABLE, str(published.data))
    decision = new_articles(dg.build_sensor_context(instance=instance))
    assert isinstance(decision, dg.RunRequest)
    assert new_articles.default_status is dg.DefaultSensorStatus.RUNNING
