"""`make run` as a person meets it: progress, a closing table, plain words when it fails."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import hold_writer_lock
from orchestration.history import open_history
from tests.dagster_dev import ROOT, wait_until
from tests.sample_articles import article_text

PROCESS_SECONDS = 5.0
"""What a run with nothing new may cost in processor time."""


def start(warehouse: Warehouse, *options: str) -> subprocess.Popen[str]:
    folders = ["--seeds", str(warehouse.seeds), "--data", str(warehouse.data)]
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "orchestration.run", *folders, *options],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(warehouse: Warehouse, *options: str) -> tuple[int, str]:
    process = start(warehouse, *options)
    output, _ = process.communicate(timeout=120)
    return process.returncode, output


@pytest.fixture
def one_article(warehouse: Warehouse) -> Warehouse:
    (warehouse.seeds / "one.txt").write_text(article_text(1), encoding="utf-8")
    return warehouse


@pytest.mark.timeout(180)
def test_tells_what_it_did_then_that_there_is_nothing_new(one_article: Warehouse) -> None:
    code, output = run(one_article)
    assert code == 0, output
    for said in (
        "1 articles new",
        "claims",
        "most quoted",
        "isnad.duckdb",
        "make explore",
        "published",
    ):
        assert said in output
    assert "Nothing new" not in output

    before = published_state(one_article)
    costs = []
    for _ in range(2):
        used = children_seconds()
        code, output = run(one_article)
        costs.append(children_seconds() - used)
        assert code == 0, output
        assert "Nothing new: nothing was touched." in output
    assert published_state(one_article) == before
    assert min(costs) < PROCESS_SECONDS
    with open_history(one_article.data) as history:
        statuses = [record.status for record in history.get_runs()]
    assert statuses == [dg.DagsterRunStatus.SUCCESS] * 3


def test_fails_in_plain_words_and_says_how_to_go_on(one_article: Warehouse) -> None:
    article = one_article.seeds / "one.txt"
    text = article.read_bytes()
    article.unlink()
    code, output = run(one_article)
    assert code == 1
    assert "is empty. Put article files into it" in output
    assert "Traceback" not in output
    article.write_bytes(text)
    assert run(one_article)[0] == 0
    article.unlink()
    code, output = run(one_article)
    assert code == 1
    assert "is empty. No article was deleted" in output
    assert "ARGS=--allow-mass-removal" in output
    assert "Traceback" not in output
    code, output = run(one_article, "--allow-mass-removal")
    assert code == 0, output


def test_a_second_writer_says_that_it_waits(one_article: Warehouse) -> None:
    said = ""
    with hold_writer_lock(one_article, "the-first-writer"):
        process = start(one_article)
        assert process.stdout
        while "Waiting" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        assert "Waiting for run the-firs" in said
        assert not one_article.published.exists()
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 0, output
    wait_until(one_article.published.exists, 1, "nothing was published")


def published_state(warehouse: Warehouse) -> tuple[int, int, bytes]:
    path: Path = warehouse.published
    return path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()


def children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
