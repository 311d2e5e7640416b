"""A seeds/ that goes away while it is read, as a network folder does: no article goes with it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from assets.intake import ingest
from assets.intake.folder import FoundFile
from assets.intake.ingest import Intake, SeedsError
from assets.intake.reading import FileOutcome, KnownFile, Meter
from assets.storage.warehouse import Warehouse
from tests.pipeline import rows
from tests.sample_articles import article_text

_FILES = 30


def write(warehouse: Warehouse, first: int) -> None:
    for number in range(_FILES):
        path = warehouse.seeds / f"{number:02}.txt"
        path.write_text(article_text(first + number), encoding="utf-8")


def take_in(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        Intake(connection=connection, seeds=warehouse.seeds, version="1", run_id="r").run()


@pytest.mark.parametrize("n_read_before", [0, 3, 25])
def test_a_folder_that_vanishes_in_mid_run_keeps_its_articles(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, n_read_before: int
) -> None:
    write(warehouse, 0)
    take_in(warehouse)
    write(warehouse, 100)
    away = warehouse.seeds.with_name("away")
    real = ingest.read_files

    def read_and_lose(
        seeds: Path, files: Sequence[FoundFile], known: Mapping[str, KnownFile], meter: Meter
    ) -> Iterator[Mapping[str, Any] | FileOutcome]:
        n_read = 0
        if n_read_before == 0:
            seeds.rename(away)
        for item in real(seeds, files, known, meter):
            yield item
            n_read += isinstance(item, FileOutcome)
            if n_read == n_read_before and seeds.exists():
                seeds.rename(away)

    monkeypatch.setattr(ingest, "read_files", read_and_lose)
    with pytest.raises(SeedsError, match=r"There is no folder .* No article was deleted"):
        take_in(warehouse)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(_FILES,)]
    monkeypatch.undo()
    away.rename(warehouse.seeds)
    take_in(warehouse)
    assert rows(warehouse, "SELECT text FROM raw_articles ORDER BY article_id") == [
        (article_text(100 + number),) for number in range(_FILES)
    ]
