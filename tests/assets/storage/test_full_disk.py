"""A disk that is full while something is written to it: a small one of the test's own."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from assets.storage import publish as publishing
from assets.storage.publish import publish
from assets.storage.room import DiskFullError
from assets.storage.warehouse import Warehouse
from tests.orchestration.test_run import run
from tests.pipeline import assert_same_tables, materialize, refresh, snapshot
from tests.sample_articles import article_text, write_articles

_FIRST_ARTICLES = 6


class SmallDisk:
    """A file system in memory, of a size that can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def mount(self, size: str) -> bool:
        """Put it in the place of the folder; say whether this user may."""
        return self._mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs")

    def resize(self, n_bytes: int) -> None:
        """Let it hold so many bytes, or what it holds already if that is more."""
        assert self._mount("-o", f"remount,size={n_bytes}")

    def used(self) -> int:
        """The bytes that it holds."""
        status = os.statvfs(self.folder)
        return (status.f_blocks - status.f_bfree) * status.f_frsize

    def unmount(self) -> None:
        """Take it away."""
        subprocess.run(["umount", "--lazy", self.folder], check=True)

    def _mount(self, *options: str) -> bool:
        command = ["mount", *options, str(self.folder)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(warehouse: Warehouse) -> Iterator[SmallDisk]:
    """A disk of 200 MB that holds the warehouse's data."""
    warehouse.data.mkdir()
    disk = SmallDisk(warehouse.data)
    if not disk.mount("200m"):
        pytest.skip("this user may not mount a file system")
    yield disk
    disk.unmount()


@pytest.fixture
def filled(warehouse: Warehouse, disk: SmallDisk) -> Warehouse:
    """A published warehouse to which a third as much again has come."""
    assert disk.folder == warehouse.data
    write_articles(warehouse.seeds, _FIRST_ARTICLES)
    refresh(warehouse)
    assert publish(warehouse, "run")
    for number in range(20):
        (warehouse.seeds / f"late {number}.txt").write_text(article_text(number + 50))
    return warehouse


@pytest.mark.parametrize("room", [0, 150_000])
def test_what_finds_no_room_is_written_once_there_is_some(
    filled: Warehouse, disk: SmallDisk, room: int
) -> None:
    published = filled.published.read_bytes()
    disk.resize(disk.used() + room)
    with pytest.raises(DiskFullError, match="make room and run again"):
        refresh(filled)
    assert filled.published.read_bytes() == published
    disk.resize(200_000_000)
    refresh(filled)
    clean = Warehouse(filled.seeds, filled.seeds.with_name("clean"))
    refresh(clean)
    assert_same_tables(filled, clean)
    assert [path.name for path in filled.working.parent.glob("*.duckdb")] == ["working.duckdb"]


def test_a_copy_that_finds_no_room_leaves_nothing_behind(
    filled: Warehouse, disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = filled.published.read_bytes()
    refresh(filled)
    snapshot(filled)  # what the log held is in the database
    # The disk fills up after it was looked at.
    monkeypatch.setattr(publishing, "require_room", lambda *_, **__: disk.resize(disk.used()))
    with pytest.raises(DiskFullError):
        publish(filled, "run")
    assert filled.published.read_bytes() == published
    assert list(filled.data.glob(".*")) == []
    monkeypatch.undo()
    disk.resize(200_000_000)
    assert publish(filled, "run")


def test_a_run_is_not_begun_without_room_and_says_so(warehouse: Warehouse, disk: SmallDisk) -> None:
    write_articles(warehouse.seeds, 3)
    disk.resize(1_500_000)
    code, output = run(warehouse)
    assert code == 1, output
    assert "A run needs 67 MB" in output
    assert "Traceback" not in output
    assert list(warehouse.data.iterdir()) == []


def test_an_asset_that_finds_no_room_says_so(warehouse: Warehouse, disk: SmallDisk) -> None:
    write_articles(warehouse.seeds, 3)
    disk.resize(900_000)
    result = materialize(warehouse)
    assert not result.success
    errors = [str(event.step_failure_data) for event in result.all_events if event.is_step_failure]
    assert any("is full. What was written before is whole" in error for error in errors)
