"""Opening the working database: its tables, transactions, and what happens to a damaged file."""

import logging
import multiprocessing
import os

import duckdb
import pytest

from assets.storage.tables import TABLES, VIEWS
from assets.storage.warehouse import Warehouse
from tests.pipeline import rows


def files_of(warehouse: Warehouse) -> list[str]:
    """List what lies beside the working database, without its write-ahead log."""
    return sorted(path.name for path in warehouse.working.parent.glob("*.duckdb"))


def test_every_table_and_column_is_there_with_a_comment(warehouse: Warehouse) -> None:
    found = rows(
        warehouse,
        "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal "
        "ORDER BY table_oid, column_index",
    )
    assert found == [
        (thing.name, column.name, column.comment)
        for thing in (*TABLES.values(), *VIEWS.values())
        for column in thing.columns
    ]
    things = rows(
        warehouse,
        "SELECT table_name, comment FROM duckdb_tables() UNION ALL "
        "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal",
    )
    assert dict(things) == {name: thing.comment for name, thing in (TABLES | VIEWS).items()}


@pytest.mark.parametrize("statement", ["SELECT 1 / 'one'::INTEGER", "SELECT nothing", "SELEC"])
def test_a_transaction_that_fails_leaves_nothing(warehouse: Warehouse, statement: str) -> None:
    def write_and_fail() -> None:
        with warehouse.transaction() as connection:
            connection.execute("INSERT INTO ledger BY NAME SELECT 'x' AS layer")
            connection.execute(statement)

    with pytest.raises(duckdb.Error):
        write_and_fail()
    assert rows(warehouse, "SELECT * FROM ledger") == []


def test_the_file_is_closed_after_an_error(warehouse: Warehouse) -> None:
    with pytest.raises(RuntimeError), warehouse.connect():
        raise RuntimeError
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_count_ledger, (warehouse,)) == 0


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000])
def test_a_damaged_database_is_kept_aside(
    warehouse: Warehouse, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    warehouse.working.parent.mkdir(parents=True)
    for _ in range(2):
        warehouse.working.write_bytes(content)
        with caplog.at_level(logging.WARNING):
            assert rows(warehouse, "SELECT * FROM ledger") == []
    assert "damaged" in caplog.text
    assert files_of(warehouse) == [
        "working.damaged-1.duckdb",
        "working.damaged-2.duckdb",
        "working.duckdb",
    ]
    kept = warehouse.working.with_name("working.damaged-1.duckdb")
    assert kept.read_bytes() == content


def test_damage_met_while_reading_is_set_aside_for_the_next_run(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute(
            "INSERT INTO ledger BY NAME SELECT md5(i::VARCHAR) AS layer, md5((i + 1)::VARCHAR) "
            "AS article_id FROM range(200000) t(i)"
        )
        connection.execute("CHECKPOINT")
    with warehouse.working.open("r+b") as stream:
        stream.seek(2_000_000)  # among the data, which is not read when the file is opened
        stream.write(os.urandom(64))
    with pytest.raises(duckdb.Error), warehouse.connect() as connection:
        connection.execute("SELECT max(layer), max(article_id) FROM ledger").fetchall()
    assert rows(warehouse, "SELECT * FROM ledger") == []
    assert "working.damaged-1.duckdb" in files_of(warehouse)


def test_a_lock_held_by_another_process_is_no_damage(warehouse: Warehouse) -> None:
    context = multiprocessing.get_context("spawn")
    is_open, is_done = context.Event(), context.Event()
    holder = context.Process(target=_hold_open, args=(warehouse, is_open, is_done))
    holder.start()
    try:
        assert is_open.wait(30)
        with pytest.raises(duckdb.IOException, match="lock"), warehouse.connect():
            pass
        assert files_of(warehouse) == ["working.duckdb"]
    finally:
        is_done.set()
        holder.join()


def test_a_database_of_other_tables_is_kept_and_its_history_saved(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute(
            "INSERT INTO source_files BY NAME SELECT 'gone.txt' AS source_file, 'removed' AS status"
        )
        connection.execute(
            "INSERT INTO source_files BY NAME SELECT 'here.txt' AS source_file, "
            "'ingested' AS status"
        )
        connection.execute("INSERT INTO entity_redirects VALUES ('old', 'new', 'run', NULL)")
    warehouse.published.write_bytes(warehouse.working.read_bytes())
    with warehouse.connect() as connection:
        connection.execute("UPDATE schema_version SET definition = '' WHERE table_name = 'claims'")
    assert rows(warehouse, "SELECT source_file FROM source_files") == [("gone.txt",)]
    assert rows(warehouse, "SELECT redirects_to FROM entity_redirects") == [("new",)]
    assert files_of(warehouse) == ["working.duckdb", "working.outdated-1.duckdb"]


def test_a_table_or_view_that_is_new_is_made_in_place(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute("INSERT INTO ledger BY NAME SELECT 'kept' AS layer")
        connection.execute("DROP TABLE actor_stance")
        connection.execute("CREATE OR REPLACE VIEW latest_articles AS SELECT 1 AS nothing")
        connection.execute(
            "DELETE FROM schema_version WHERE table_name IN ('actor_stance', 'latest_articles')"
        )
    assert rows(warehouse, "SELECT * FROM actor_stance") == []
    assert rows(warehouse, "SELECT article_id FROM latest_articles") == []
    assert rows(warehouse, "SELECT layer FROM ledger") == [("kept",)]


def test_a_comment_that_is_new_is_written_in_place(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        connection.execute("INSERT INTO ledger BY NAME SELECT 'kept' AS layer")
        connection.execute("COMMENT ON COLUMN counted_claims.outlet IS 'of last year'")
        connection.execute("UPDATE schema_version SET definition = '' WHERE table_name = '*'")
    assert rows(
        warehouse, "SELECT count(*) FROM duckdb_columns() WHERE comment = 'of last year'"
    ) == [(0,)]
    assert rows(warehouse, "SELECT layer FROM ledger") == [("kept",)]


def _count_ledger(warehouse: Warehouse) -> int:
    return len(rows(warehouse, "SELECT * FROM ledger"))


def _hold_open(warehouse: Warehouse, is_open, is_done) -> None:
    with warehouse.connect():
        is_open.set()
        is_done.wait(30)
