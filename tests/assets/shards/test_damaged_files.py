"""A shard's file that is damaged between its writing and its loading is made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assets.layers.definitions import SENTENCES
from assets.layers.step import bring_up_to_date
from assets.shards import shard as shards
from assets.shards.retry import DamagedShardError
from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize, rows
from tests.sample_articles import article_text

Harm = Callable[[Path], object]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.fixture
def pending(warehouse: Warehouse) -> Warehouse:
    for number in range(3):
        (warehouse.seeds / f"{number}.txt").write_text(article_text(number), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    return warehouse


def harm_when_read(monkeypatch: pytest.MonkeyPatch, harm: Harm, times: int) -> None:
    """Damage a file at the moment at which the parent looks at it, so many times."""
    real, left = shards.ManifestRow.describes, [harm] * times

    def describes(self: shards.ManifestRow, path: Path) -> bool:
        if left:
            left.pop()(path)
        return real(self, path)

    monkeypatch.setattr(shards.ManifestRow, "describes", describes)


def bring(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        assert bring_up_to_date(connection, SENTENCES, "run").failures == {}


@pytest.mark.parametrize("harm", [truncate, flip_a_bit, Path.unlink])
def test_a_damaged_file_is_made_anew(
    pending: Warehouse, monkeypatch: pytest.MonkeyPatch, harm: Harm
) -> None:
    harm_when_read(monkeypatch, harm, 2)
    bring(pending)
    damaged = rows(pending, "FROM normalized_text ORDER BY ALL")
    monkeypatch.undo()
    with pending.transaction() as connection:
        connection.execute("DELETE FROM ledger WHERE layer = 'normalized_text'")
    bring(pending)
    assert damaged == rows(pending, "FROM normalized_text ORDER BY ALL")
    assert len(damaged) > 9


def test_a_disk_that_damages_whatever_is_written_ends_the_run(
    pending: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    harm_when_read(monkeypatch, truncate, 99)
    with pytest.raises(DamagedShardError, match="not as it was written"):
        bring(pending)
    assert rows(pending, "SELECT count(*) FROM normalized_text") == [(0,)]
    monkeypatch.undo()
    bring(pending)
    assert rows(pending, "SELECT count(*) > 9 FROM normalized_text") == [(True,)]
