"""Spellings that turn out to be one entity: the ids that retire, and where they lead."""

import tempfile
from pathlib import Path

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.joined.entities import ENTITIES
from assets.storage import ledger
from assets.storage.warehouse import Warehouse, transaction
from tests.pipeline import assert_same_tables, rows

# Each is like the one between them, and they are too unlike each other to be joined without it.
SHORT, BETWEEN, LONG = "ديريك كلمنس", "ديريك كلامينس", "ديريك كالامينوس"
NAMES = (SHORT, BETWEEN, LONG, "ديريك", "كلامينس", "فلاديمير بوتين", "بوتين", "هدى شعلان")
_WHOLE = ledger.Work(ledger.WHOLE, "all")


def name_in_articles(warehouse: Warehouse, *names: str) -> None:
    """Let each article name one person, and join the spellings."""
    mentions = [(f"{name}.txt", f"id of {name}", "PERS", name) for name in names]
    with warehouse.connect() as connection, transaction(connection):
        connection.execute("DELETE FROM entity_mentions")
        connection.execute("DELETE FROM raw_articles")
        for mention in mentions:
            connection.execute("INSERT INTO raw_articles (article_id) VALUES (?)", mention[:1])
            connection.execute(
                "INSERT INTO entity_mentions (article_id, mention_id, entity_type, name) "
                "VALUES (?, ?, ?, ?)",
                mention,
            )
        ENTITIES.compute(connection, "run")
        ledger.record(connection, ENTITIES.name, ENTITIES.version, "run", [_WHOLE])


def ids(warehouse: Warehouse) -> dict[str, str]:
    return dict(rows(warehouse, "SELECT name, entity_id FROM entity_variants"))


def redirects(warehouse: Warehouse) -> list[tuple[str, str]]:
    return rows(warehouse, "SELECT entity_id, redirects_to FROM entity_redirects ORDER BY ALL")


def test_two_entities_that_a_third_spelling_joins_become_one(warehouse: Warehouse) -> None:
    name_in_articles(warehouse, SHORT, LONG)
    apart = ids(warehouse)
    assert apart[SHORT] != apart[LONG]
    name_in_articles(warehouse, SHORT, LONG, BETWEEN)
    (joined,) = set(ids(warehouse).values())
    assert redirects(warehouse) == [(old, joined) for old in apart.values() if old != joined]
    assert rows(warehouse, "SELECT entity_id, n_mentions, n_articles, variants FROM entities") == [
        (joined, 3, 3, sorted([SHORT, BETWEEN, LONG]))
    ]
    assert rows(warehouse, "SELECT DISTINCT entity_id FROM entity_mentions") == [(joined,)]


def test_what_joined_them_goes_and_they_are_two_again(warehouse: Warehouse) -> None:
    name_in_articles(warehouse, SHORT, LONG)
    apart = ids(warehouse)
    name_in_articles(warehouse, SHORT, LONG, BETWEEN)
    name_in_articles(warehouse, SHORT, LONG)
    assert ids(warehouse) == apart
    assert rows(warehouse, "SELECT name FROM entities ORDER BY name") == [(LONG,), (SHORT,)]


def test_a_smaller_key_that_comes_later_gives_the_entity_its_id(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    later, clean = warehouse, Warehouse(warehouse.seeds, tmp_path / "clean")
    largest, smallest = max(SHORT, BETWEEN), min(SHORT, BETWEEN)
    name_in_articles(later, largest)
    (old,) = ids(later).values()
    name_in_articles(later, largest, smallest)
    name_in_articles(clean, smallest, largest)
    assert ids(later) == ids(clean)
    assert redirects(later) == [(old, ids(later)[smallest])]
    assert redirects(clean) == []


def test_ids_that_retire_in_a_rebuild_lead_on_too(warehouse: Warehouse) -> None:
    name_in_articles(warehouse, SHORT, LONG)
    apart = ids(warehouse)
    warehouse.published.write_bytes(warehouse.working.read_bytes())
    warehouse.working.unlink()
    name_in_articles(warehouse, SHORT, LONG, BETWEEN)
    (joined,) = set(ids(warehouse).values())
    assert redirects(warehouse) == [(old, joined) for old in apart.values() if old != joined]
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        assert connection.execute("SELECT * FROM entity_redirects").fetchall() == []


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sets(st.sampled_from(NAMES)), min_size=2, max_size=4))
def test_any_history_of_names_leaves_the_entities_of_a_clean_joining(
    history: list[set[str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        grown, clean = Warehouse(seeds, Path(folder) / "a"), Warehouse(seeds, Path(folder) / "b")
        for names in history:
            name_in_articles(grown, *sorted(names))
        name_in_articles(clean, *sorted(history[-1]))
        assert_same_tables(grown, clean)


def test_another_version_joins_all_names_anew(warehouse: Warehouse) -> None:
    name_in_articles(warehouse, SHORT, BETWEEN)
    before = rows(warehouse, "SELECT * FROM entity_variants ORDER BY name")
    with warehouse.connect() as connection:
        connection.execute("UPDATE entity_variants SET evidence = '', block_key = NULL")
        connection.execute("UPDATE ledger SET version = 'of old'")
    name_in_articles(warehouse, SHORT, BETWEEN)
    assert rows(warehouse, "SELECT * FROM entity_variants ORDER BY name") == before


def test_what_no_name_of_its_block_changed_is_left_alone(warehouse: Warehouse) -> None:
    name_in_articles(warehouse, SHORT, "هدى شعلان")
    with warehouse.connect() as connection:
        connection.execute("UPDATE entity_variants SET evidence = 'left alone'")
    name_in_articles(warehouse, SHORT, BETWEEN, "هدى شعلان")
    found = rows(warehouse, "SELECT name FROM entity_variants WHERE evidence = 'left alone'")
    assert found == [("هدى شعلان",)]
