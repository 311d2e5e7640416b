"""What may not be read: run as a user without privileges, because root may read everything."""

import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from assets.intake.ingest import Intake
from assets.storage.warehouse import Warehouse
from tests.pipeline import rows
from tests.sample_articles import article_text

_NOBODY = 65534


def without_privileges(work: Callable[[], None]) -> None:
    """Do the work in a forked child that is nobody, if we are root; fail if the child does."""
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(_NOBODY)
                os.setuid(_NOBODY)
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


@pytest.fixture
def open_warehouse() -> Iterator[Warehouse]:
    """A warehouse in a folder that every user may enter, which pytest's own are not."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        warehouse = Warehouse(Path(name) / "seeds", Path(name) / "data")
        for folder in (warehouse.seeds, warehouse.seeds / "closed", warehouse.data):
            folder.mkdir()
            folder.chmod(0o777)
        for number, path in enumerate(("open.txt", "closed/a.txt", "closed/b.txt")):
            (warehouse.seeds / path).write_text(article_text(number), encoding="utf-8")
        yield warehouse
        (warehouse.seeds / "closed").chmod(0o755)


def ingest(warehouse: Warehouse, *, is_nothing_new: bool = False) -> None:
    """Bring raw_articles up to date, without Dagster, which nobody may not even import."""
    with warehouse.connect() as connection:
        intake = Intake(connection=connection, seeds=warehouse.seeds, version="1", run_id="r")
        assert intake.run().is_nothing_new == is_nothing_new


def test_a_folder_that_cannot_be_listed_keeps_its_articles(open_warehouse: Warehouse) -> None:
    without_privileges(lambda: ingest(open_warehouse))
    assert len(articles(open_warehouse)) == 3
    (open_warehouse.seeds / "closed").chmod(0)
    without_privileges(lambda: ingest(open_warehouse))
    assert len(articles(open_warehouse)) == 3
    assert rows(
        open_warehouse, "SELECT source_file, reason FROM source_files WHERE status = 'unreadable'"
    ) == [("closed/", "the folder cannot be listed (permission denied)")]
    (open_warehouse.seeds / "closed").chmod(0o777)
    (open_warehouse.seeds / "closed" / "a.txt").unlink()
    without_privileges(lambda: ingest(open_warehouse))
    assert articles(open_warehouse) == ["closed/b.txt", "open.txt"]


def test_a_folder_that_could_never_be_listed_stops_nothing_else(open_warehouse: Warehouse) -> None:
    (open_warehouse.seeds / "closed").chmod(0)
    without_privileges(lambda: ingest(open_warehouse))
    assert articles(open_warehouse) == ["open.txt"]


def test_a_file_that_still_cannot_be_opened_is_no_news(open_warehouse: Warehouse) -> None:
    (open_warehouse.seeds / "open.txt").chmod(0)
    without_privileges(lambda: ingest(open_warehouse))
    before = rows(open_warehouse, "SELECT * FROM source_files ORDER BY 1")
    without_privileges(lambda: ingest(open_warehouse, is_nothing_new=True))
    assert rows(open_warehouse, "SELECT * FROM source_files ORDER BY 1") == before


def test_a_file_that_cannot_be_opened_keeps_its_article(open_warehouse: Warehouse) -> None:
    without_privileges(lambda: ingest(open_warehouse))
    path = open_warehouse.seeds / "open.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(article_text(9), encoding="utf-8")
    path.chmod(0)
    without_privileges(lambda: ingest(open_warehouse))
    assert rows(
        open_warehouse,
        "SELECT text, status, reason FROM raw_articles JOIN source_files USING (source_file) "
        "WHERE source_file = 'open.txt'",
    ) == [(text, "unreadable", "permission denied")]
    path.chmod(0o644)
    without_privileges(lambda: ingest(open_warehouse))
    assert rows(
        open_warehouse,
        "SELECT text, status, reason FROM raw_articles JOIN source_files USING (source_file) "
        "WHERE source_file = 'open.txt'",
    ) == [(article_text(9), "ingested", None)]


def test_data_that_may_not_be_written_stays_as_it_is(open_warehouse: Warehouse) -> None:
    without_privileges(lambda: ingest(open_warehouse))
    (open_warehouse.seeds / "open.txt").write_text(article_text(9), encoding="utf-8")
    closed = [open_warehouse.data, open_warehouse.working.parent, open_warehouse.working]
    for path in closed:
        path.chmod(0o555)

    def fail_to_write() -> None:
        with pytest.raises(duckdb.IOException, match=r"(?i)permission denied|read-only"):
            ingest(open_warehouse)

    before = sorted(open_warehouse.data.rglob("*"))
    without_privileges(fail_to_write)
    assert sorted(open_warehouse.data.rglob("*")) == before
    for path in closed:
        path.chmod(0o777)
    without_privileges(lambda: ingest(open_warehouse))
    assert rows(open_warehouse, "SELECT text FROM superseded_texts") == [(article_text(0),)]


def articles(warehouse: Warehouse) -> list[str]:
    """List the ids of all articles."""
    return [name for (name,) in rows(warehouse, "SELECT article_id FROM raw_articles ORDER BY 1")]
