"""Joining names across articles: which spellings are one entity, and who each mention is."""

import hashlib
from pathlib import Path

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.rows import insert_rows, staged
from isnad.names import EntityRecord, NameCount, entity_record, own_names, resolve
from isnad.text import search_words
from isnad.versions import layer_version

_UNJOINED = "('DATE', 'QUANTITY')"
_VARIANT_COLUMNS = ("name", "entity_type", "entity_id")


def _compute(connection: duckdb.DuckDBPyConnection, run_id: str) -> None:
    variants = resolve(_count_names(connection), own_names().judgements)
    rows = [{**variant._asdict(), "words": search_words(variant.name)} for variant in variants]
    with staged(connection, "resolved_variants", _VARIANT_COLUMNS, rows):
        connection.execute(query("entity_redirects"), {"run_id": run_id})
    connection.execute("DELETE FROM entity_variants")
    insert_rows(connection, "entity_variants", rows)
    _replace_entities(connection, sorted({one.entity_id for one in variants if one.entity_id}))
    _attach_ids(connection)


def _count_names(connection: duckdb.DuckDBPyConnection) -> list[NameCount]:
    rows = connection.execute(
        "SELECT name, entity_type, count(*) FROM entity_mentions "
        f"WHERE entity_type NOT IN {_UNJOINED} GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    return [NameCount(*row) for row in rows]


def _replace_entities(connection: duckdb.DuckDBPyConnection, entity_ids: list[str]) -> None:
    known = [record._asdict() for record in map(entity_record, entity_ids) if record]
    connection.execute("DELETE FROM entities")
    with staged(connection, "known_facts", EntityRecord._fields, known):
        # An empty frame has no types of its own.
        casts = ", ".join(f"{name}::VARCHAR AS {name}" for name in EntityRecord._fields)
        connection.execute(
            f"INSERT INTO entities BY NAME WITH known_entities AS (SELECT {casts} FROM "
            f"known_facts) SELECT * FROM ({query('entities')})"
        )


def _attach_ids(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        """
        UPDATE entity_mentions SET entity_id = r.entity_id
        FROM (
            SELECT m.mention_id, v.entity_id
            FROM entity_mentions m LEFT JOIN entity_variants v USING (name, entity_type)
            WHERE m.entity_id IS DISTINCT FROM v.entity_id
        ) r
        WHERE r.mention_id = entity_mentions.mention_id
        """
    )


def _version() -> str:
    parts = (layer_version("entities"), query("entities"), query("entity_redirects"))
    own = Path(__file__).read_text(encoding="utf-8")
    return hashlib.sha256("\0".join((*parts, own)).encode()).hexdigest()[:16]


ENTITIES = JoinedLayer(
    name="entities", version=_version(), above=("raw_articles", "entity_mentions"), compute=_compute
)
