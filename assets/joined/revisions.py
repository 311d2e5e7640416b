"""What changed between two texts of one article: both are read by the same rules and compared.

The earlier text is read anew, and not taken from what was found in it then: what a rule has
learned since is no change of the article's. Only texts that have not been compared are.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any, get_args

import duckdb

from assets.guard import TimeLimitExceeded, reason_of, time_limit
from assets.joined.layer import JoinedLayer
from assets.joined.revised_claims import claim_revisions, claims_of
from assets.layers.article import Article
from assets.layers.definitions import ArticleLayers
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, insert_rows, staged
from isnad.copies import shingles, similarity
from isnad.revisions import Change
from isnad.versions import layer_version

LAYER = "article_revisions"
_CHUNK = 200
_CHANGES = get_args(Change)


def revisions_layer(layers: ArticleLayers) -> JoinedLayer:
    """The layer as it reads with the per-article layers of a run.

    Args:
        layers: what both texts are read by, the user's own models included.
    """
    version = _version(layers)

    def compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
        to_compare = _forget_others(connection, version)
        for first in range(0, len(to_compare), _CHUNK):
            _compare(connection, layers, version, to_compare[first : first + _CHUNK])

    return JoinedLayer(
        name=LAYER, version=version, above=("raw_articles", "superseded_texts"), compute=compute
    )


def _forget_others(connection: duckdb.DuckDBPyConnection, version: str) -> list[str]:
    """Delete what is not so any more; return the ids of the revisions that have to be compared."""
    found = fetch_rows(
        connection,
        f"SELECT revision_id, input_hash FROM ({query('revised_texts')}) ORDER BY ALL",
        {"version": version},
    )
    with staged(connection, "revisions_now", ("revision_id", "input_hash"), found):
        connection.execute(
            f"DELETE FROM {LAYER} t WHERE NOT EXISTS (FROM revisions_now r "
            "WHERE r.revision_id = t.revision_id AND r.input_hash = t.input_hash)"
        )
    connection.execute(
        f"DELETE FROM claim_revisions WHERE revision_id NOT IN (SELECT revision_id FROM {LAYER})"
    )
    done = {
        row["revision_id"] for row in fetch_rows(connection, f"SELECT revision_id FROM {LAYER}")
    }
    return [row["revision_id"] for row in found if row["revision_id"] not in done]


def _compare(
    connection: duckdb.DuckDBPyConnection,
    layers: ArticleLayers,
    version: str,
    revision_ids: Sequence[str],
) -> None:
    wanted = [{"revision_id": revision_id} for revision_id in revision_ids]
    with staged(connection, "wanted_revisions", ["revision_id"], wanted):
        revisions = fetch_rows(
            connection,
            f"SELECT r.* FROM ({query('revised_texts')}) r "
            "SEMI JOIN wanted_revisions USING (revision_id)",
            {"version": version},
        )
    claims: list[dict[str, Any]] = []
    for revision in revisions:
        try:
            with time_limit(2 * layers.mentions.seconds):
                changed = _claims_of_both(revision, layers)
        except (Exception, TimeLimitExceeded) as error:
            revision["not_compared"] = reason_of(error)
            continue
        revision.update(_counts(changed))
        claims += changed
    insert_rows(connection, LAYER, [_with_similarity(revision) for revision in revisions])
    insert_rows(connection, "claim_revisions", claims)


def _claims_of_both(revision: Mapping[str, Any], layers: ArticleLayers) -> list[dict[str, Any]]:
    before, after = (claims_of(_article(revision, side), layers) for side in ("previous_", ""))
    return claim_revisions(revision["revision_id"], before, after)


def _article(revision: Mapping[str, Any], side: str) -> Article:
    moment = revision[f"{side}published_at"]
    return Article(
        article_id=revision[f"{side}article_id"],
        text=revision[f"{side}text"],
        title=revision[f"{side}title"],
        outlet=revision[f"{side}outlet"],
        published_at=moment and moment.replace(tzinfo=UTC),
        language=revision[f"{side}language"],
    )


def _counts(claims: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    changes = Counter(claim["change"] for claim in claims)
    return {
        **{f"n_{change}": changes[change] for change in _CHANGES},
        "n_claims": _n_attributed(claims, ""),
        "n_previous_claims": _n_attributed(claims, "previous_"),
        "n_anonymized": sum(claim["source_change"] == "anonymized" for claim in claims),
    }


def _n_attributed(claims: Sequence[Mapping[str, Any]], side: str) -> int:
    return sum(claim[f"{side}source_kind"] not in (None, "author") for claim in claims)


def _with_similarity(revision: Mapping[str, Any]) -> Mapping[str, Any]:
    texts = (shingles(revision[name]) for name in ("previous_text", "text"))
    return {**revision, "similarity": similarity(*texts)}


def _version(layers: ArticleLayers) -> str:
    own = [
        Path(__file__).with_name(name).read_text() for name in ("revisions.py", "revised_claims.py")
    ]
    parts = (
        layer_version("article_revisions"),
        layers.claims.version,
        query("revised_texts"),
        *own,
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
