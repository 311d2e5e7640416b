"""The aggregates: each is one query, computed whole."""

import hashlib

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.tables import VIEWS

_ABOVE = ("raw_articles", "entity_mentions", "entities", "claims", "claim_entities")


def _aggregate(table: str) -> JoinedLayer:
    def compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} BY NAME {query(table)}")

    read = query(table) + "".join(view.query for view in VIEWS.values())
    return JoinedLayer(
        name=table,
        version=hashlib.sha256(read.encode()).hexdigest()[:16],
        above=_ABOVE,
        compute=compute,
    )


AGGREGATES = {
    table: _aggregate(table)
    for table in ("source_profile", "outlet_profile", "entity_activity", "actor_stance")
}
