"""Spellings that turn out to be one entity: the ids that retire, and where they lead."""

from pathlib import Path

import duckdb

from assets.joined.entities import ENTITIES
from assets.storage.warehouse import Warehouse, transaction
from tests.pipeline import rows

# Each is like the one between them, and they are too unlike each other to be joined without it.
SHORT, BETWEEN, LONG = "ديريك كلمنس", "ديريك كلامينس", "ديريك كالامينوس"


def name_in_articles(warehouse: Warehouse, *names: str) -> None:
    """Let each article name one person, and join the spellings."""
    mentions = [(f"{name}.txt", f"id of {name}", "PERS", name) for name in names]
    with warehouse.connect() as connection, transaction(connection):
        connection.execute("DELETE FROM entity_mentions")
        connection.execute("DELETE FROM raw_articles")
        connection.executemany(
            "INSERT INTO raw_articles (article_id) VALUES (?)", [[one[0]] for one in mentions]
        )
        connection.executemany(
            "INSERT INTO entity_mentions (article_id, mention_id, entity_type, name) "
            "VALUES (?, ?, ?, ?)",
            mentions,
        )
        ENTITIES.compute(connection, "run")


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
