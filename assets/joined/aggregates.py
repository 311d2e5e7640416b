"""The aggregates: each is one query, computed whole."""

import hashlib

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.tables import VIEWS

_ABOVE = ("raw_articles", "entity_mentions", "entities", "claims", "claim_entities")
_CORROBORATED = (*_ABOVE, "article_copies", "claim_links", "claim_groups")


def _aggregate(table: str, above: tuple[str, ...]) -> JoinedLayer:
    def compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} BY NAME {query(table)}")

    read = query(table) + "".join(view.query for view in VIEWS.values())
    return JoinedLayer(
        name=table,
        version=hashlib.sha256(read.encode()).hexdigest()[:16],
        above=above,
        compute=compute,
    )


AGGREGATES = {
    table: _aggregate(table, above)
    for table, above in (
        ("source_profile", _ABOVE),
        ("outlet_profile", _CORROBORATED),
        ("entity_activity", _ABOVE),
        ("actor_stance", _ABOVE),
    )
}
CORROBORATION = {
    table: _aggregate(table, _CORROBORATED)
    for table in ("claim_corroboration", "contested_claims", "cue_framing")
}
