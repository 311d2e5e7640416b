"""A working database that was damaged: a run makes all of it anew, and readers notice nothing."""

import os
import threading
from collections.abc import Callable

import duckdb
import pytest

from assets.storage.warehouse import Warehouse
from tests.pipeline import assert_same_tables, clean_build, failed_checks, materialize, rows
from tests.sample_articles import article_text

_JOINED = ("claim_links", "claim_groups", "claim_corroboration", "article_revisions")
_KEPT = "SELECT article_id, text FROM superseded_texts ORDER BY ALL"

Harm = Callable[[Warehouse], object]


@pytest.fixture
def full(built: Warehouse) -> Warehouse:
    """A published warehouse with rows in the joined tables and in the history."""
    content = "قال وزير الخارجية المصري سامح فهمي إن المحادثات في القاهرة ستستمر حتى نهاية الأسبوع."
    for number in range(2):
        (built.seeds / f"same {number}.txt").write_text(content + f"\n{number}", encoding="utf-8")
    assert materialize(built).success
    (built.seeds / "folder 0" / "خبر 0.txt").write_text(article_text(70), encoding="utf-8")
    assert materialize(built).success
    for table in _JOINED:
        assert rows(built, f"FROM {table} LIMIT 1"), table
    return built


def overwrite_the_beginning(warehouse: Warehouse) -> None:
    with warehouse.working.open("r+b") as stream:
        stream.write(os.urandom(20_000))


def cut_off(warehouse: Warehouse) -> None:
    os.truncate(warehouse.working, warehouse.working.stat().st_size // 2)


# What is met when the file is opened costs nothing; what is met in mid-run costs that run.
@pytest.mark.parametrize(("harm", "n_runs"), [(overwrite_the_beginning, 1), (cut_off, 2)])
def test_a_run_makes_it_anew_while_the_published_one_stays_up(
    full: Warehouse, harm: Harm, n_runs: int
) -> None:
    kept = rows(full, _KEPT)
    revised = rows(full, "SELECT article_id, kind FROM article_revisions ORDER BY ALL")
    harm(full)
    problems: list[Exception] = []
    is_over = threading.Event()
    reader = threading.Thread(target=_keep_reading, args=(full, is_over, problems))
    reader.start()
    *_, result = [materialize(full) for _ in range(n_runs)]
    is_over.set()
    reader.join()
    assert problems == []
    assert result.success
    assert failed_checks(result) == []
    assert (full.working.parent / "working.damaged-1.duckdb").exists()
    assert rows(full, _KEPT) == kept
    assert rows(full, "SELECT article_id, kind FROM article_revisions ORDER BY ALL") == revised
    assert_same_tables(full, clean_build(full))


def _keep_reading(
    warehouse: Warehouse, is_over: threading.Event, problems: list[Exception]
) -> None:
    while not is_over.wait(0.2):
        try:
            with duckdb.connect(str(warehouse.published), read_only=True) as connection:
                assert connection.execute("SELECT count(*) FROM claims").fetchall()[0][0] > 9
        except Exception as problem:
            problems.append(problem)
            return
