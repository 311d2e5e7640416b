"""A file that is still being written is waited for, and in the end left alone."""

import threading
import time
from pathlib import Path

import pytest

from assets.intake import steadiness
from assets.intake.folder import FoundFile, look_again
from assets.intake.steadiness import settle


@pytest.fixture
def file(tmp_path: Path) -> FoundFile:
    """A file as it was first seen."""
    (tmp_path / "a.txt").write_text("قال", encoding="utf-8")
    found = look_again(tmp_path, FoundFile("a.txt", 0, 0))
    assert found
    return found


@pytest.fixture(autouse=True)
def _looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steadiness, "PAUSE_SECONDS", 0.05)
    monkeypatch.setattr(steadiness, "PATIENCE_SECONDS", 0.5)


def test_a_file_that_stands_still_is_taken(tmp_path: Path, file: FoundFile) -> None:
    assert settle(tmp_path, [file]) == ([file], [])


def test_a_file_that_is_gone_is_in_neither_list(tmp_path: Path, file: FoundFile) -> None:
    (tmp_path / "a.txt").unlink()
    assert settle(tmp_path, [file]) == ([], [])


def test_a_file_that_stops_changing_in_time_is_taken_as_it_is_then(
    tmp_path: Path, file: FoundFile
) -> None:
    writer = _write_for(tmp_path / "a.txt", 0.2)
    settled = settle(tmp_path, [file])
    writer.join()
    assert settled == ([look_again(tmp_path, file)], [])


def test_a_file_that_goes_on_changing_is_left(tmp_path: Path, file: FoundFile) -> None:
    writer = _write_for(tmp_path / "a.txt", 1.0)
    settled = settle(tmp_path, [file])
    writer.join()
    assert settled.steady == []
    assert [left.source_file for left in settled.moving] == ["a.txt"]


def test_no_file_costs_no_time(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert settle(tmp_path, []) == ([], [])
    assert time.monotonic() - begun < 0.04


def _write_for(path: Path, seconds: float) -> threading.Thread:
    """Keep appending to a file from another thread."""

    def write() -> None:
        end = time.monotonic() + seconds
        with path.open("a", encoding="utf-8") as stream:
            while time.monotonic() < end:
                stream.write("إن ")
                stream.flush()
                time.sleep(0.005)

    thread = threading.Thread(target=write)
    thread.start()
    return thread
