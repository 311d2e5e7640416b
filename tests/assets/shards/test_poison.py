"""Articles that raise, hang or crash: each costs itself and nobody else's rows."""

import subprocess
import sys
from pathlib import Path

import pytest

from assets.layers.definitions import SENTENCES
from assets.layers.step import bring_up_to_date
from assets.shards.runner import ShardRunner
from assets.shards.shard import LayerError
from assets.storage.warehouse import Warehouse
from tests.assets.shards.poison import DEADLY, POISON
from tests.pipeline import materialize, rows
from tests.sample_articles import article_text

ROOT = Path(__file__).parents[3]
GOOD = [f"good {number}.txt" for number in range(20)]


def write(warehouse: Warehouse, *poisons: str) -> None:
    """Put good articles into seeds/ with bad ones between them."""
    for name in GOOD:
        (warehouse.seeds / name).write_text(article_text(int(name[5:-4])), encoding="utf-8")
    for poison in poisons:
        text = f"{poison} قال الوزير إن الجسر مغلق."
        (warehouse.seeds / f"good 1 {poison}.txt").write_text(text, encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success


def bring(warehouse: Warehouse, runner: ShardRunner) -> dict[str, str]:
    with warehouse.connect() as connection:
        return bring_up_to_date(connection, POISON, "run", runner=runner).failures


def assert_others_have_their_rows(warehouse: Warehouse, other: Warehouse) -> None:
    """Fail unless the good articles' rows are those of a run without bad ones, none twice."""
    write(other)
    with other.connect() as connection:
        bring_up_to_date(connection, SENTENCES, "run")
    query = "SELECT * FROM normalized_text WHERE article_id IN (SELECT unnest({})) ORDER BY ALL"
    assert rows(warehouse, query.format(GOOD)) == rows(other, query.format(GOOD))
    assert rows(warehouse, "SELECT count(*) FROM normalized_text") == rows(
        other, "SELECT count(*) FROM normalized_text"
    )


@pytest.fixture
def other(tmp_path: Path) -> Warehouse:
    (tmp_path / "other").mkdir()
    return Warehouse(tmp_path / "other", tmp_path / "other data")


def test_what_python_can_stop_is_quarantined_in_process(
    warehouse: Warehouse, other: Warehouse
) -> None:
    write(warehouse, "raise", "backtrack", "swallow")
    assert bring(warehouse, ShardRunner("in_process")) == {
        "good 1 raise.txt": "RecursionError: too deep",
        "good 1 backtrack.txt": "took longer than 1 seconds",
        "good 1 swallow.txt": "took longer than 1 seconds",
    }
    assert_others_have_their_rows(warehouse, other)


def test_rows_that_cannot_be_written_are_their_articles_fault(
    warehouse: Warehouse, other: Warehouse
) -> None:
    write(warehouse, "unwritable")
    failures = bring(warehouse, ShardRunner("in_process"))
    assert "surrogate" in failures["good 1 unwritable.txt"]
    assert len(failures) == 1
    assert_others_have_their_rows(warehouse, other)


def test_what_ends_a_process_costs_one_article_of_a_pool(
    warehouse: Warehouse, other: Warehouse
) -> None:
    write(warehouse, "segfault", "hang", "exit", "kill", "raise")
    with ShardRunner("pool", workers=2) as runner:
        failures = bring(warehouse, runner)
        assert failures["good 1 segfault.txt"].startswith(
            "crashed the process that worked on it (SIGSEGV) in string_at, __init__.py line "
        )
        assert failures["good 1 hang.txt"].startswith(
            "did not return within 0:00:02 in derive_or_die, poison.py line "
        )
        assert failures["good 1 exit.txt"].endswith("with exit code 3")
        assert "was killed (SIGKILL)" in failures["good 1 kill.txt"]
        assert len(failures) == 5
        assert_others_have_their_rows(warehouse, other)
        assert bring(warehouse, runner) == {}  # nothing is pending, and nothing tried again


def test_a_layer_that_ends_every_process_is_broken_itself(warehouse: Warehouse) -> None:
    write(warehouse)
    with (
        warehouse.connect() as connection,
        ShardRunner("pool", workers=1) as runner,
        pytest.raises(LayerError, match="on the simplest article too, which crashed"),
    ):
        bring_up_to_date(connection, DEADLY, "run", runner=runner)
    assert rows(warehouse, "SELECT * FROM quarantine") == []


def test_a_run_after_one_that_died_finds_the_article_that_did_it(
    warehouse: Warehouse, other: Warehouse
) -> None:
    write(warehouse, "exit")
    program = (
        "import sys; from pathlib import Path; from assets.storage.warehouse import Warehouse; "
        "from tests.assets.shards.test_poison import bring; "
        "from assets.shards.runner import ShardRunner; "
        "bring(Warehouse(Path(sys.argv[1]), Path(sys.argv[2])), ShardRunner())"
    )
    command = [sys.executable, "-c", program, warehouse.seeds, warehouse.data]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 3
    assert rows(warehouse, "SELECT * FROM normalized_text") == []
    with ShardRunner(workers=1) as runner:
        assert list(bring(warehouse, runner)) == ["good 1 exit.txt"]
    assert_others_have_their_rows(warehouse, other)
