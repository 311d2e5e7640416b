"""Finding copies: only articles that are new, or whose text counts otherwise now, are compared.

What an article is compared as depends on its text and on its outlet's boilerplate, which a new
article can make of a line in an old one. So every article has a key of both, the database says in
bulk whose key is another than the one it was compared under, and those alone are done anew. What
is compared are distinct texts: a thousand articles of one text are one.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.rows import chunks, fetch_rows, insert_rows, staged, staged_ids
from isnad.copies import (
    BOILERPLATE_ARTICLES,
    COPY_SIMILARITY,
    bands,
    find_origins,
    shingles,
    similarity,
    text_key,
)
from isnad.versions import layer_version

_CHUNK = 1000
_ABANDONED = "NOT IN (SELECT text_key FROM article_fingerprints WHERE text_key IS NOT NULL)"


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    _forget_other_versions(connection)
    to_compare = fetch_rows(
        connection,
        _with_boilerplate("articles_to_compare"),
        {"boilerplate_articles": BOILERPLATE_ARTICLES},
    )
    with staged_ids(connection, "compared_anew", (row["article_id"] for row in to_compare)):
        connection.execute(
            "DELETE FROM article_fingerprints "
            "WHERE article_id IN (SELECT article_id FROM compared_anew)"
        )
    new_texts = _sign(connection, [row for row in to_compare if row["input_key"] is not None])
    connection.execute(f"DELETE FROM text_bands WHERE text_key {_ABANDONED}")
    connection.execute(
        f"DELETE FROM text_pairs WHERE text_key {_ABANDONED} OR other_text_key {_ABANDONED}"
    )
    _pair(connection, new_texts)
    _find_origins(connection)


def _forget_other_versions(connection: duckdb.DuckDBPyConnection) -> None:
    """Begin anew where the code that compared was another: keys of two versions never meet."""
    others = "SELECT 1 FROM article_fingerprints WHERE version <> ? LIMIT 1"
    if connection.execute(others, [COPIES.version]).fetchall():
        for table in ("article_fingerprints", "text_bands", "text_pairs"):
            connection.execute(f"DELETE FROM {table}")


def _sign(connection: duckdb.DuckDBPyConnection, articles: Sequence[dict[str, Any]]) -> list[int]:
    """Fingerprint articles; return the texts that no article had before."""
    signed = fetch_rows(connection, "SELECT DISTINCT text_key FROM text_bands")
    known = {row["text_key"] for row in signed}
    new = []
    for chunk in chunks(articles, _CHUNK):
        rows, band_rows = [], []
        for article, found in zip(chunk, _shingles_of(connection, chunk), strict=True):
            key = text_key(found)
            rows.append({**article, "version": COPIES.version, "text_key": key})
            if key is not None and key not in known:
                known.add(key)
                new.append(key)
                band_rows += [{"text_key": key, "band_key": band} for band in bands(found)]
        insert_rows(connection, "article_fingerprints", rows)
        insert_rows(connection, "text_bands", band_rows)
    return new


def _pair(connection: duckdb.DuckDBPyConnection, new_texts: Sequence[int]) -> None:
    """Compare every two texts that meet under a band, of which one is new."""
    with staged(connection, "new_texts", ["text_key"], [{"text_key": key} for key in new_texts]):
        candidates = fetch_rows(connection, query("copy_candidates"))
    for chunk in chunks(candidates, _CHUNK):
        ones = _shingles_of(connection, chunk)
        others = _shingles_of(connection, chunk, "other_article_id")
        pairs = []
        for pair, one, other in zip(chunk, ones, others, strict=True):
            share = similarity(one, other)
            if share >= COPY_SIMILARITY:
                pairs.append({**pair, "similarity": share})
        insert_rows(connection, "text_pairs", pairs)


def _shingles_of(
    connection: duckdb.DuckDBPyConnection,
    rows: Sequence[dict[str, Any]],
    column: str = "article_id",
) -> list[frozenset[int]]:
    """The shingles of the article that each row names."""
    with staged_ids(connection, "wanted", sorted({row[column] for row in rows})):
        texts = fetch_rows(
            connection,
            _with_boilerplate("articles_with_boilerplate"),
            {"boilerplate_articles": BOILERPLATE_ARTICLES},
        )
    found = {row["article_id"]: shingles(row["text"], row["boilerplate"]) for row in texts}
    return [found[row[column]] for row in rows]


def _find_origins(connection: duckdb.DuckDBPyConnection) -> None:
    copied = fetch_rows(connection, query("copied_texts"))
    pairs = fetch_rows(connection, "SELECT text_key, other_text_key FROM text_pairs")
    origins = find_origins(
        {row["article_id"]: row["text_key"] for row in copied},
        ((pair["text_key"], pair["other_text_key"]) for pair in pairs),
    )
    likeness = {row["article_id"]: row["similarity"] for row in copied}
    connection.execute("DELETE FROM article_copies")
    rows = [{**copy._asdict(), "similarity": likeness[copy.article_id]} for copy in origins]
    insert_rows(connection, "article_copies", rows)


def _with_boilerplate(name: str) -> str:
    return query(name).replace("{boilerplate}", query("boilerplate"))


def _version() -> str:
    own = Path(__file__).read_text(encoding="utf-8")
    queries = ("articles_to_compare", "articles_with_boilerplate", "boilerplate")
    others = ("copy_candidates", "copied_texts")
    parts = (layer_version("article_lines"), own, *map(query, queries + others))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


COPIES = JoinedLayer(
    name="article_copies",
    version=_version(),
    above=("raw_articles", "article_lines"),
    compute=_compute,
)
