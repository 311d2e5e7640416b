"""One shard: from a file to a file, the same rows wherever and in however many pieces it runs."""

from collections.abc import Iterable
from pathlib import Path

import duckdb
import pytest

from assets.layers.definitions import CLAIMS, EVIDENCE, LINES, MENTIONS, SENTENCES
from assets.shards.files import read_tables, rows_of, write_tables
from assets.shards.runner import ShardRunner
from assets.shards.shard import Shard, run_shard
from assets.shards.transfer import export_articles
from assets.storage.tables import TABLES
from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize, rows, summaries
from tests.sample_articles import article_text, write_articles

LAYERS = (LINES, SENTENCES, EVIDENCE, MENTIONS, CLAIMS)
WRITTEN = [table for layer in LAYERS for table in layer.writes]
DERIVED = [*WRITTEN, "quarantine", "entities", "claim_entities", "article_copies", "source_profile"]
NOT_COMPARED = ("entity_id", "source_entity_id", "target_entity_id", "via_entity_ids", "seen_at")


@pytest.fixture
def shard(built: Warehouse, tmp_path: Path) -> Shard:
    """All layers on all articles of a warehouse: their text and what others say of their names."""
    ids = tuple(article_id for (article_id,) in rows(built, "SELECT article_id FROM raw_articles"))
    with built.connect() as connection:
        export_articles(connection, ids, ("article_verdicts",), tmp_path / "in.parquet")
    return Shard(tmp_path / "in.parquet", tmp_path / "out.parquet", LAYERS, tuple(sorted(ids)))


def test_layers_of_one_shard_find_what_they_find_one_after_the_other(
    built: Warehouse, shard: Shard
) -> None:
    run_shard(shard)
    with built.connect() as connection:
        for table in WRITTEN:
            assert difference(connection, table, f"FROM ({rows_of(table, shard.output)})") == []


def test_the_manifest_says_what_became_of_the_shard(shard: Shard) -> None:
    manifest = run_shard(shard)
    assert manifest.versions == {layer.name: layer.version for layer in LAYERS}
    assert manifest.n_articles == 9
    assert manifest.n_rows == {
        table: len(found)
        for table, found in read_tables(shard.output, WRITTEN, shard.article_ids).items()
    }
    assert min(manifest.n_rows["claims"], manifest.n_rows["article_lines"]) > 9
    assert set(manifest.seconds) == set(manifest.versions)
    assert manifest.quarantined == ()
    assert run_shard(shard).fingerprint == manifest.fingerprint
    assert sorted(path.name for path in shard.output.parent.glob("*.parquet*")) == [
        "in.parquet",
        "out.parquet",
    ]


def test_the_fingerprint_tells_a_corrected_date_and_another_set_of_articles(
    built: Warehouse, shard: Shard
) -> None:
    before = run_shard(shard).fingerprint
    fewer = Shard(shard.source, shard.output, LAYERS, shard.article_ids[1:])
    assert run_shard(fewer).fingerprint != before
    with built.connect() as connection:
        connection.execute("UPDATE raw_articles SET record_hash = 'another' WHERE record_no = 2")
        export_articles(connection, shard.article_ids, ("article_verdicts",), shard.source)
    assert run_shard(shard).fingerprint != before


@pytest.mark.parametrize("tables", [("claims",), ("claims", "abstentions"), ("article_lines",)])
def test_a_file_without_rows_can_be_loaded(tmp_path: Path, tables: tuple[str, ...]) -> None:
    write_tables(tmp_path / "none.parquet", {table: [] for table in tables})
    with duckdb.connect() as connection:
        for table in tables:
            described = connection.execute(f"DESCRIBE {rows_of(table, tmp_path / 'none.parquet')}")
            assert [row[0] for row in described.fetchall()] == TABLES[table].column_names


def test_a_pool_makes_the_same_rows_as_this_process(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    write_articles(seeds, 30)
    (seeds / "empty-handed.txt").write_text("No Arabic at all in here.", encoding="utf-8")
    alone = Warehouse(seeds, tmp_path / "alone")
    together = Warehouse(seeds, tmp_path / "together")
    assert materialize(alone).success
    with ShardRunner("pool", workers=2) as pool:
        assert materialize(together, shards=pool).success
        assert_equal_both_ways(alone, together)
        assert set(summaries(materialize(together, shards=pool)).values()) == {"nothing new"}
        # What one did, the other changes.
        for number, name in enumerate(["empty-handed.txt", "new.txt"]):
            (seeds / name).write_text(article_text(70 + number), encoding="utf-8")
        assert materialize(together, shards=pool).success
    assert materialize(alone).success
    assert_equal_both_ways(alone, together)
    assert rows(alone, "SELECT count(*) > 100 FROM claims") == [(True,)]


def assert_equal_both_ways(one: Warehouse, other: Warehouse) -> None:
    with one.connect() as connection:
        connection.execute(f"ATTACH '{other.working}' AS other (READ_ONLY)")
        for table in DERIVED:
            assert difference(connection, table, f"FROM other.{table}") == []


def difference(
    connection: duckdb.DuckDBPyConnection, table: str, query: str
) -> Iterable[tuple[object, ...]]:
    """The rows that only one of a table and a query has, each as often as it has them more."""
    left_out = [name for name in NOT_COMPARED if name in TABLES[table].column_names]
    columns = f"* EXCLUDE ({', '.join(left_out)})" if left_out else "*"
    one, two = f"SELECT {columns} FROM {table}", f"SELECT {columns} {query}"
    return connection.execute(
        f"(({one}) EXCEPT ALL ({two})) UNION ALL (({two}) EXCEPT ALL ({one}))"
    ).fetchall()
