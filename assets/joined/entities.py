"""Joining names across articles: which spellings are one entity, and who each mention is.

Only the names of blocks in which one has come or gone are joined anew, and give what joining all
would; another version of the code joins all. What is counted is counted whole, by DuckDB.
"""

import hashlib
from pathlib import Path

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage import ledger
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, insert_rows, staged
from isnad.names import (
    EntityRecord,
    NameCount,
    block_key,
    entity_records,
    own_names,
    resolve,
    touched_blocks,
)
from isnad.text import search_words
from isnad.versions import layer_version

_NAME = ("name", "entity_type")
_BLOCK = ("entity_type", "block_key")


def _compute(connection: duckdb.DuckDBPyConnection, run_id: str) -> None:
    connection.execute(query("joined_names"))
    if ledger.version_of(connection, ENTITIES.name) == ENTITIES.version:
        _stage_blocks_of_changes(connection)
    else:
        connection.execute("CREATE OR REPLACE TEMP TABLE variants_before AS FROM entity_variants")
    _join(connection)
    connection.execute(query("entity_redirects"), {"run_id": run_id})
    connection.execute(query("mentions_of_entities"))
    _replace_entities(connection)
    for table in ("joined_names", "variants_before"):
        connection.execute(f"DROP TABLE {table}")


def _stage_blocks_of_changes(connection: duckdb.DuckDBPyConnection) -> None:
    """Put aside, as variants_before, what is known of the names that changes may concern."""
    changed = fetch_rows(connection, query("changed_names"))
    names = [(row["entity_type"], row["name"]) for row in changed]
    blocks = touched_blocks(names, own_names().judgements)
    rows = [dict(zip(_BLOCK, block, strict=True)) for block in sorted(blocks)]
    with staged(connection, "touched", _BLOCK, rows):
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE variants_before AS "
            "FROM entity_variants SEMI JOIN touched USING (entity_type, block_key)"
        )


def _join(connection: duckdb.DuckDBPyConnection) -> None:
    """Join anew the names of variants_before that are still there, and all new ones."""
    connection.execute(
        "DELETE FROM entity_variants USING variants_before b "
        "WHERE b.name = entity_variants.name AND b.entity_type = entity_variants.entity_type"
    )
    names = connection.execute(
        "SELECT name, entity_type FROM joined_names ANTI JOIN entity_variants "
        "USING (name, entity_type)"
    ).fetchall()
    variants = resolve((NameCount(*name) for name in names), own_names().judgements)
    rows = [
        {
            **variant._asdict(),
            "words": search_words(variant.name),
            "block_key": block_key(variant.name),
        }
        for variant in variants
    ]
    insert_rows(connection, "entity_variants", rows)


def _replace_entities(connection: duckdb.DuckDBPyConnection) -> None:
    known = [record._asdict() for record in entity_records()]
    connection.execute("DELETE FROM entities")
    with staged(connection, "known_entities", EntityRecord._fields, known):
        connection.execute(f"INSERT INTO entities BY NAME {query('entities')}")


def _version() -> str:
    queries = ("changed_names", "entities", "entity_redirects", "joined_names")
    parts = (layer_version("entities"), *map(query, (*queries, "mentions_of_entities")))
    own = Path(__file__).read_text(encoding="utf-8")
    return hashlib.sha256("\0".join((*parts, own)).encode()).hexdigest()[:16]


ENTITIES = JoinedLayer(
    name="entities", version=_version(), above=("raw_articles", "entity_mentions"), compute=_compute
)
