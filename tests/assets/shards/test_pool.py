"""The pool's processes: one that dies before it works is replaced, and not for ever."""

import sys
from pathlib import Path

import pytest

from assets.layers.definitions import SENTENCES
from assets.layers.step import bring_up_to_date
from assets.shards import pool
from assets.shards.pool import PoolError
from assets.shards.runner import ShardRunner
from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize, rows
from tests.sample_articles import write_articles


@pytest.fixture
def one_pending(warehouse: Warehouse) -> Warehouse:
    write_articles(warehouse.seeds, 1)
    assert materialize(warehouse, "raw_articles").success
    return warehouse


def dying_python(folder: Path, times: int) -> str:
    """Make an interpreter that is killed when it starts, so many times."""
    program = folder / "python"
    program.write_text(
        f"#!/bin/sh\necho >> {folder}/starts\n"
        f"[ $(wc -l < {folder}/starts) -gt {times} ] || kill -9 $$\n"
        f'exec {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return str(program)


def bring(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection, ShardRunner("pool", workers=1) as runner:
        bring_up_to_date(connection, SENTENCES, "run", runner=runner)


def test_a_process_that_is_killed_as_it_starts_is_replaced(
    one_pending: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool.sys, "executable", dying_python(tmp_path, 2))
    bring(one_pending)
    assert rows(one_pending, "SELECT count(*) > 3 FROM normalized_text") == [(True,)]
    assert rows(one_pending, "SELECT * FROM quarantine") == []


def test_processes_that_never_start_end_the_run(
    one_pending: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool.sys, "executable", dying_python(tmp_path, 99))
    with pytest.raises(PoolError, match="could not be started"):
        bring(one_pending)
    assert rows(one_pending, "SELECT * FROM normalized_text") == []
    monkeypatch.undo()
    bring(one_pending)
    assert rows(one_pending, "SELECT * FROM quarantine") == []
