"""Publishing: whole, read-only, at once, and only when there is something new."""

import shutil
import stat
import threading
from collections import namedtuple

import duckdb
import pytest

from assets.storage.publish import publish
from assets.storage.room import DiskFullError
from assets.storage.warehouse import Warehouse


def write(warehouse: Warehouse, name: str) -> None:
    """Change the database in a way that readers should see."""
    with warehouse.transaction() as connection:
        connection.execute("INSERT INTO source_files BY NAME SELECT ? AS source_file", [name])


def read(warehouse: Warehouse) -> list[str]:
    """Read what is published."""
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        found = connection.execute("SELECT source_file FROM source_files ORDER BY 1").fetchall()
    return [name for (name,) in found]


def test_readers_see_what_was_written_and_cannot_write(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    assert publish(warehouse, "run")
    assert read(warehouse) == ["a.txt"]
    assert stat.S_IMODE(warehouse.published.stat().st_mode) == 0o444


def test_nothing_new_is_not_published_again(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    assert publish(warehouse, "run 1")
    assert publish(warehouse, "run 2") is None
    write(warehouse, "b.txt")
    assert publish(warehouse, "run 3")
    assert read(warehouse) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("harm", ["delete", "overwrite", "replace"])
def test_a_published_file_that_was_harmed_is_published_again(
    warehouse: Warehouse, harm: str
) -> None:
    write(warehouse, "a.txt")
    assert publish(warehouse, "run 1")
    if harm == "overwrite":
        warehouse.published.chmod(0o644)
        warehouse.published.write_bytes(b"spilled coffee")
    else:
        warehouse.published.unlink()
    if harm == "replace":
        shutil.copy2(warehouse.working, warehouse.published)
    assert publish(warehouse, "run 2")
    assert read(warehouse) == ["a.txt"]
    assert stat.S_IMODE(warehouse.published.stat().st_mode) == 0o444


def test_a_log_beside_the_published_file_is_not_replayed_into_it(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    stray = warehouse.published.with_name("isnad.duckdb.wal")
    stray.write_bytes(b"of another database")
    assert publish(warehouse, "run")
    assert not stray.exists()
    assert read(warehouse) == ["a.txt"]


def test_a_copy_that_a_killed_run_left_is_cleared_away(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    leftover = warehouse.data / ".isnad.duckdb.123.tmp"
    leftover.write_bytes(b"half a database")
    assert publish(warehouse, "run")
    assert sorted(path.name for path in warehouse.data.iterdir()) == ["isnad.duckdb", "warehouse"]


def test_without_room_the_last_good_database_stays(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(warehouse, "a.txt")
    publish(warehouse, "run 1")
    write(warehouse, "b.txt")
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 1000))
    with pytest.raises(DiskFullError, match="are free"):
        publish(warehouse, "run 2")
    assert read(warehouse) == ["a.txt"]


def test_a_clock_that_was_set_back_changes_nothing(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    assert publish(warehouse, "run 1")
    with warehouse.transaction() as connection:
        connection.execute("UPDATE publications SET published_at = TIMESTAMP '2999-01-01'")
    write(warehouse, "b.txt")
    assert publish(warehouse, "run 2")
    assert publish(warehouse, "run 3") is None


def test_who_writes_into_the_published_file_writes_into_nobody_elses(warehouse: Warehouse) -> None:
    write(warehouse, "a.txt")
    assert publish(warehouse, "run 1")
    warehouse.published.chmod(0o644)
    with duckdb.connect(str(warehouse.published)) as analyst:
        analyst.execute("DELETE FROM source_files")
        analyst.execute("CREATE TABLE notes AS SELECT 'of my own' AS note")
        assert publish(warehouse, "run 2"), "the file is another one than was published"
        analyst.execute("INSERT INTO notes VALUES ('written too late')")
    assert read(warehouse) == ["a.txt"]
    assert publish(warehouse, "run 3") is None
    with (
        pytest.raises(duckdb.Error),
        duckdb.connect(str(warehouse.published), read_only=True) as new,
    ):
        new.execute("SELECT * FROM notes")


def test_readers_never_meet_the_writer(warehouse: Warehouse) -> None:
    write(warehouse, "0")
    publish(warehouse, "run")
    problems: list[Exception] = []
    is_over = threading.Event()

    def keep_reading() -> None:
        while not is_over.is_set():
            try:
                assert read(warehouse)
            except Exception as problem:
                problems.append(problem)
                return

    reader = threading.Thread(target=keep_reading)
    reader.start()
    for number in range(1, 8):
        write(warehouse, str(number))
        publish(warehouse, "run")
    is_over.set()
    reader.join()
    assert problems == []
    assert len(read(warehouse)) == 8
