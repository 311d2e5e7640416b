"""Links between claims: the cost of a run follows the claims that are new, not those there are.

Three things are kept: what every claim is compared as, which contents are related, and the links.
An article whose key of all that is compared is another than before is read anew; contents that
come out on a new day meet others; links are made for claims whose content, day or position is
new. What nobody holds any more goes, and another version of the code begins anew.
"""

import hashlib
from itertools import product
from pathlib import Path

import duckdb

from assets.joined.layer import JoinedLayer
from assets.joined.links.contents import read_anew
from assets.joined.links.pairs import compare_anew, note_days
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, staged
from isnad.links import RELATIONS, WINDOW_DAYS, link
from isnad.versions import layer_version

_TABLES = ("linked_articles", "claim_contents", "content_marks", "content_pairs", "claim_links")
_QUERIES = (
    "articles_to_link",
    "contents_to_read",
    "content_candidates",
    "parted_contents",
    "claim_links",
)


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    _forget_other_versions(connection)
    connection.execute("CREATE OR REPLACE TEMP TABLE claims_before AS FROM claim_contents")
    note_days(connection)
    read_anew(connection, LINKS.version)
    compare_anew(connection)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE linked_now AS SELECT DISTINCT claim_id FROM ("
        "(FROM claims_before EXCEPT FROM claim_contents) UNION ALL "
        "(FROM claim_contents EXCEPT FROM claims_before))"
    )
    _link(connection)
    for table in ("claims_before", "linked_now"):
        connection.execute(f"DROP TABLE {table}")


def _forget_other_versions(connection: duckdb.DuckDBPyConnection) -> None:
    others = "SELECT 1 FROM linked_articles WHERE version <> ? LIMIT 1"
    if connection.execute(others, [LINKS.version]).fetchall():
        for table in _TABLES:
            connection.execute(f"DELETE FROM {table}")


def _link(connection: duckdb.DuckDBPyConnection) -> None:
    """Put new links in the place of all that lead from or to the claims of `linked_now`."""
    connection.execute(
        "DELETE FROM claim_links WHERE claim_id IN (SELECT claim_id FROM linked_now) "
        "OR other_claim_id IN (SELECT claim_id FROM linked_now)"
    )
    found = fetch_rows(connection, "SELECT DISTINCT position FROM claim_contents")
    positions = [row["position"] for row in found]
    rows = [
        {"position": one, "other_position": other, "contents": contents, **linked._asdict()}
        for one, other, contents in product(positions, positions, RELATIONS)
        if (linked := link(one, other, contents))
    ]
    columns = ("position", "other_position", "contents", "relation", "is_reversed")
    with staged(connection, "position_links", columns, rows):
        connection.execute(
            f"INSERT INTO claim_links BY NAME {query('claim_links')}",
            {"window_days": WINDOW_DAYS},
        )


def _version() -> str:
    sources = sorted(Path(__file__).parent.glob("*.py"))
    own = (path.read_text(encoding="utf-8") for path in sources)
    parts = (layer_version("claim_links"), *own, *map(query, _QUERIES))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


LINKS = JoinedLayer(
    name="claim_links",
    version=_version(),
    above=("raw_articles", "entity_mentions", "entities", "claims", "claim_entities"),
    compute=_compute,
)
