"""Saying of every claim who its parties are across articles, and which entities it involves."""

import hashlib

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    connection.execute(query("claim_parties"))
    connection.execute("DELETE FROM claim_entities")
    connection.execute(f"INSERT INTO claim_entities BY NAME {query('claim_entities')}")


def _version() -> str:
    queries = query("claim_parties") + query("claim_entities")
    return hashlib.sha256(queries.encode()).hexdigest()[:16]


CLAIM_ENTITIES = JoinedLayer(
    name="claim_entities",
    version=_version(),
    above=("claims", "entity_mentions", "entities"),
    compute=_compute,
)
