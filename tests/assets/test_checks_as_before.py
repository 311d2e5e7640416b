"""Checks that need not look again: only where nothing at all can have changed since they passed."""

import dagster as dg
import pytest

from assets.storage import seal
from assets.storage.warehouse import Warehouse
from tests.pipeline import failed_checks, materialize
from tests.sample_articles import write_lines

_BLOCKING = 27


def looked_again(result: dg.ExecuteInProcessResult) -> set[str]:
    """Name the blocking checks that read rows, and did not say that all is as before."""
    return {
        evaluation.check_name
        for evaluation in result.get_asset_check_evaluations()
        if evaluation.blocking and "summary" not in evaluation.metadata
    }


def n_looked_again(result: dg.ExecuteInProcessResult) -> int:
    assert result.success
    assert failed_checks(result) == []
    return len(looked_again(result))


@pytest.fixture
def sealed(built: Warehouse) -> Warehouse:
    """A warehouse left by a run in which every check passed, with nothing new to read."""
    assert n_looked_again(materialize(built)) >= _BLOCKING
    return built


def test_checks_look_again_when_something_is_new_or_a_full_pass_is_asked_for(
    sealed: Warehouse,
) -> None:
    every = n_looked_again(materialize(sealed, config={"full_pass": True}))
    assert every >= _BLOCKING
    assert n_looked_again(materialize(sealed)) == 0
    assert n_looked_again(materialize(sealed)) == 0
    write_lines(sealed.seeds / "more.jsonl", range(20, 21))
    assert n_looked_again(materialize(sealed)) == every
    assert n_looked_again(materialize(sealed)) == 0


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        (
            "UPDATE entity_mentions SET text = repeat('x', length(text))",
            "mentions_reproduce_their_text",
        ),
        ("UPDATE source_profile SET n_claims = n_claims + 1", "source_profile_adds_up"),
    ],
)
def test_rows_that_break_without_any_trace_elsewhere_are_seen(
    sealed: Warehouse, damage: str, check: str
) -> None:
    with sealed.transaction() as connection:
        connection.execute(damage)
    assert check in failed_checks(materialize(sealed))
    assert check in failed_checks(materialize(sealed))


def test_a_run_without_checks_vouches_for_nothing(sealed: Warehouse) -> None:
    with sealed.transaction() as connection:
        connection.execute("UPDATE outlet_profile SET n_claims = n_claims + 1")
    assert materialize(sealed, "published_database").success
    assert "outlet_profile_adds_up" in failed_checks(materialize(sealed))


@pytest.mark.parametrize("content", ["", "[]", '{"sealed": ', '{"other": 1}'])
def test_without_a_readable_record_nothing_passes_as_before(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    warehouse = Warehouse(*(tmp_path_factory.mktemp(name) for name in ("seeds", "data")))
    assert not seal.passes_as_before(warehouse, "one", "1")
    with warehouse.connect():
        pass
    record(warehouse)
    assert seal.passes_as_before(warehouse, "one", "1")
    warehouse.working.with_name("checks.json").write_text(content)
    assert not seal.passes_as_before(warehouse, "one", "1")
    record(warehouse)
    assert seal.passes_as_before(warehouse, "one", "1")


def record(warehouse: Warehouse) -> None:
    """Leave the warehouse as a run does whose one check has passed."""
    seal.note_pass(warehouse, "run", "one", "1")
    seal.seal(warehouse, "run")


def test_only_what_passed_in_this_version_over_this_very_database_passes_as_before(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    warehouse = Warehouse(*(tmp_path_factory.mktemp(name) for name in ("seeds", "data")))
    seal.seal(warehouse, "no database yet")
    assert not seal.passes_as_before(warehouse, "one", "1")
    with warehouse.connect():
        pass
    record(warehouse)
    assert not seal.passes_as_before(warehouse, "one", "2")
    assert not seal.passes_as_before(warehouse, "other", "1")
    with warehouse.connect() as connection:
        connection.execute("SELECT count(*) FROM ledger")
    assert seal.passes_as_before(warehouse, "one", "1")
    with warehouse.connect() as connection:
        connection.execute("INSERT INTO publications BY NAME SELECT 'x' AS run_id")
        assert not seal.passes_as_before(warehouse, "one", "1")
    assert not seal.passes_as_before(warehouse, "one", "1")
    record(warehouse)
    seal.forget_pass(warehouse, "one")
    seal.seal(warehouse, "run")
    assert not seal.passes_as_before(warehouse, "one", "1")
    record(warehouse)
    warehouse.working.rename(warehouse.working.with_name("kept.duckdb"))
    with warehouse.connect():
        pass
    assert not seal.passes_as_before(warehouse, "one", "1")
