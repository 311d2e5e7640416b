"""Groups of claims that say the same, and which of a group may go back to one witness.

The links and the claims that they join are read whole, and the groups made anew, in a second for
some thousand articles; all that depends on is the set of links. Claims alone, which are most, never
leave the database.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, insert_rows
from isnad.corroboration import Report, Tie, find_witnesses, group_claims
from isnad.versions import layer_version

Claims = Mapping[str, Mapping[str, Any]]


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    ties = [Tie(**row) for row in fetch_rows(connection, query("ties_between_claims"))]
    claims = {row["claim_id"]: row for row in fetch_rows(connection, query("tied_claims"))}
    place = {claim_id: number for number, claim_id in enumerate(claims)}
    groups = group_claims(ties, {claim_id: row["article_id"] for claim_id, row in claims.items()})
    ordered = (sorted(group, key=place.__getitem__) for group in groups)
    connection.execute("DELETE FROM claim_groups")
    insert_rows(
        connection, "claim_groups", [row for group in ordered for row in _rows(group, claims)]
    )
    connection.execute(f"INSERT INTO claim_groups BY NAME {query('claims_alone')}")


def _rows(group: Sequence[str], claims: Claims) -> Iterator[dict[str, str]]:
    """The rows of a group, which is named after its first claim."""
    witnesses = find_witnesses(_report(claims[claim_id]) for claim_id in group)
    for claim_id in group:
        yield {
            "group_id": group[0],
            "claim_id": claim_id,
            "witness_id": witnesses[claim_id],
        }


def _report(claim: Mapping[str, Any]) -> Report:
    return Report(
        claim_id=claim["claim_id"],
        text=claim["text_id"],
        content=claim["content_text"],
        outlet=claim["outlet"],
        through=tuple(claim["through_ids"]),
        names=tuple(claim["through_names"]),
    )


def _version() -> str:
    own = Path(__file__).read_text(encoding="utf-8")
    queries = map(query, ("ties_between_claims", "tied_claims", "claims_alone"))
    parts = (layer_version("claim_groups"), own, *queries)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


GROUPS = JoinedLayer(
    name="claim_groups",
    version=_version(),
    above=("raw_articles", "article_copies", "entities", "claims", "claim_entities", "claim_links"),
    compute=_compute,
)
