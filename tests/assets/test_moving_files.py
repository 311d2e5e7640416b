"""A long file that changes while it is being read, when the first of it is already written."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assets.intake import batches, reading
from assets.storage.warehouse import Warehouse
from tests.pipeline import assert_same_tables, clean_build, materialize, rows
from tests.sample_articles import write_lines


def shrink(path: Path) -> None:
    write_lines(path, range(5, 8))


def grow(path: Path) -> None:
    write_lines(path, range(40))


def replace(path: Path) -> None:
    write_lines(path.with_name("new.tmp"), range(3, 30))
    path.with_name("new.tmp").replace(path)


@pytest.mark.parametrize("change", [shrink, grow, replace, Path.unlink])
def test_what_was_read_too_early_does_not_stay(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    write_lines(warehouse.seeds / "other.jsonl", range(2))
    path = warehouse.seeds / "many.jsonl"
    write_lines(path, range(20))
    read_files = reading.read_files

    def change_in_the_middle(*arguments: Any) -> Iterator[reading.Row | reading.FileOutcome]:
        for number, item in enumerate(read_files(*arguments)):
            if number == 7:
                change(path)
            yield item

    with monkeypatch.context() as patch:
        patch.setattr(batches, "BATCH_ARTICLES", 2)
        patch.setattr("assets.intake.ingest.read_files", change_in_the_middle)
        result = materialize(warehouse)
    assert result.success
    assert rows(
        warehouse, "SELECT count(*) FROM source_files WHERE source_file = 'many.jsonl'"
    ) == [(0,)]
    assert materialize(warehouse).success
    assert_same_tables(warehouse, clean_build(warehouse))
