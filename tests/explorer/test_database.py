"""Requests go on reading while a database is published, and never write."""

import threading
from pathlib import Path

import duckdb
import pytest

from explorer.database import Database, NothingPublishedError, QueryTooSlowError

WHICH = "SELECT number FROM which"


def write(path: Path, number: int) -> None:
    """Publish a database that holds a number, by a rename."""
    beside = path.with_name(f"{number}.tmp")
    with duckdb.connect(str(beside)) as connection:
        connection.execute("CREATE TABLE which AS SELECT ?::INTEGER AS number", [number])
    beside.replace(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "it's published.duckdb"
    write(where, 1)
    return where


def test_a_newly_published_database_is_read_by_the_next_request(path: Path):
    database = Database(path)
    with database.reader() as before:
        assert before.row(WHICH) == {"number": 1}
        write(path, 2)
        with database.reader() as after:
            assert after.row(WHICH) == {"number": 2}
        assert before.row(WHICH) == {"number": 1}
    with database.reader() as reader:
        assert reader.row(WHICH) == {"number": 2}


def test_publishing_under_twenty_readers_fails_none_of_them(path: Path):
    database = Database(path)
    over = threading.Event()
    failures: list[BaseException] = []
    seen: set[int] = set()

    def read() -> None:
        try:
            while not over.is_set():
                with database.reader() as reader:
                    row = reader.row(WHICH)
                    assert row is not None
                    seen.add(row["number"])
        except BaseException as error:
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(20)]
    for reader in readers:
        reader.start()
    for number in range(2, 12):
        write(path, number)
    over.set()
    for reader in readers:
        reader.join()
    assert failures == []
    assert len(seen) > 1


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine AS SELECT 1",
        "DELETE FROM which",
        "SELECT * FROM read_csv('/etc/hosts')",
        "COPY which TO 'out.csv'",
        "ATTACH 'other.duckdb' AS other",
        "INSTALL httpfs",
        "SET enable_external_access = true",
    ],
)
def test_nothing_is_written_and_no_other_file_is_read(path: Path, statement: str):
    with Database(path).reader() as reader, pytest.raises(duckdb.Error):
        reader.rows(statement)


def test_a_query_that_takes_too_long_is_stopped(path: Path):
    with Database(path, seconds=0.2).reader() as reader:
        with pytest.raises(QueryTooSlowError):
            reader.rows("SELECT count(*) FROM range(10000000) a, range(10000000) b")
        assert reader.row(WHICH) == {"number": 1}


@pytest.mark.parametrize("garbage", [None, b"", b"not a database"])
def test_without_a_database_it_says_so_until_there_is_one(path: Path, garbage: bytes | None):
    path.unlink()
    if garbage is not None:
        path.write_bytes(garbage)
    database = Database(path)
    with pytest.raises(NothingPublishedError), database.reader():
        pass
    write(path, 3)
    with database.reader() as reader:
        assert reader.row(WHICH) == {"number": 3}
