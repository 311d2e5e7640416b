import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.exports.selection import Selection
from explorer.exports.tables import write_tables
from explorer.filters import ClaimFilter

# What reads the tables, and which of DuckDB's options read CSV as it was written.
READERS = {
    "parquet": "read_parquet('{path}')",
    "csv": "read_csv('{path}', header = true, all_varchar = true, allow_quoted_nulls = false)",
}


def columns_of(connection, table):
    rows = connection.execute(
        "SELECT column_name, data_type FROM duckdb_columns() "
        "WHERE database_name = 'isnad' AND table_name = ? ORDER BY column_index",
        [table],
    )
    return rows.fetchall()


def as_read(connection, table, path):
    """The query of what a file holds, every column of its own type again."""
    columns = columns_of(connection, table)
    casts = (
        f'"{name}"::JSON::{of} AS "{name}"'
        if path.suffix == ".csv" and of.endswith("]")
        else f'"{name}"::{of} AS "{name}"'
        for name, of in columns
    )
    return f"SELECT {', '.join(casts)} FROM {READERS[path.suffix[1:]].format(path=path)}"


def differing(connection, one, other):
    return connection.execute(
        f"SELECT count(*) FROM (({one} EXCEPT ALL {other}) UNION ALL ({other} EXCEPT ALL {one}))"
    ).fetchone()[0]


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_every_table_reads_back_as_it_was(connection, tmp_path, kind):
    written = write_tables(connection, tmp_path, kind, narrowed=False)
    tables = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'isnad' ORDER BY table_name"
    ).fetchall()
    assert [(path.stem,) for path in written] == tables
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in written}
    for path in written:
        there = as_read(connection, path.stem, path)
        assert differing(connection, f"SELECT * FROM {path.stem}", there) == 0, path.name


def test_a_difference_would_be_seen(connection, tmp_path):
    write_tables(connection, tmp_path, "csv", narrowed=False)
    there = as_read(connection, "claims", tmp_path / "claims.csv")
    assert differing(connection, "SELECT * FROM claims WHERE certainty = 'CT'", there) > 0


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_filter_narrows_claims_and_articles_and_nothing_else(connection, tmp_path, kind):
    selection = Selection(connection, ClaimFilter(outlet=("الجبل",)))
    written = write_tables(connection, tmp_path, kind, narrowed=True)
    assert selection.n_claims > 0

    def count(table, condition="true"):
        there = as_read(connection, table, tmp_path / f"{table}.{kind}")
        return connection.execute(f"SELECT count(*) FROM ({there}) WHERE {condition}").fetchone()[0]

    assert count("claims") == selection.n_claims
    assert count("raw_articles") == count("raw_articles", "outlet = 'الجبل'") == 1
    assert count("claim_entities") > 0
    entities = connection.execute("SELECT count(*) FROM entities").fetchone()[0]
    assert count("entities") == entities
    assert len(written) > 20


def test_nothing_is_written_anywhere_else(connection, tmp_path):
    elsewhere = tmp_path.parent / f"{tmp_path.name} elsewhere"
    elsewhere.mkdir()
    with pytest.raises(duckdb.Error, match="disabled"):
        write_tables(connection, elsewhere, "csv", narrowed=False)
    assert list(elsewhere.iterdir()) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(st.none() | st.text(), st.lists(st.none() | st.text())), max_size=4))
@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_any_text_survives(kind, rows):
    with duckdb.connect(":memory:") as connection, tempfile.TemporaryDirectory() as folder:
        connection.execute("ATTACH ':memory:' AS isnad; USE isnad")
        connection.execute("CREATE TABLE texts (line VARCHAR, parts VARCHAR[])")
        if rows:
            connection.executemany("INSERT INTO texts VALUES (?, ?)", rows)
        (path,) = write_tables(connection, Path(folder), kind, narrowed=False)
        there = as_read(connection, "texts", path)
        assert differing(connection, "SELECT * FROM texts", there) == 0
