"""What every claim is compared as: up to date with the claims and with who is named in them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb

from assets.storage.queries import query
from assets.storage.rows import chunks, fetch_rows, insert_rows, staged, staged_ids
from isnad.links import (
    DENIES,
    LEAVES_OPEN,
    Compared,
    Named,
    accusation,
    compared_marks,
    denied,
    position,
    read_content,
)

_ARTICLES_A_CHUNK = 1000


def read_anew(connection: duckdb.DuckDBPyConnection, version: str) -> None:
    """Read the claims of all articles that were read as something else than they are now."""
    articles = fetch_rows(connection, query("articles_to_link"))
    with staged_ids(connection, "read_now", (row["article_id"] for row in articles)):
        for table in ("linked_articles", "claim_contents"):
            connection.execute(
                f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM read_now)"
            )
    present = [{**row, "version": version} for row in articles if row["input_key"] is not None]
    for chunk in chunks(present, _ARTICLES_A_CHUNK):
        insert_rows(connection, "linked_articles", chunk)
        _read(connection, chunk)
    connection.execute(
        "DELETE FROM content_marks "
        "WHERE content_key NOT IN (SELECT content_key FROM claim_contents)"
    )


def contents_of(
    connection: duckdb.DuckDBPyConnection, content_keys: Iterable[int]
) -> dict[int, Compared]:
    """Read contents by their keys, each from one of the claims that hold it."""
    rows = [{"content_key": key} for key in content_keys]
    with staged(connection, "asked", ["content_key"], rows):
        holders = fetch_rows(
            connection,
            "SELECT min(claim_id) AS claim_id, content_key "
            "FROM claim_contents SEMI JOIN asked USING (content_key) GROUP BY content_key",
        )
    key_of = {row["claim_id"]: row["content_key"] for row in holders}
    claims = _claims(connection, holders)
    return {key_of[claim["claim_id"]]: _compared(claim) for claim in claims}


def _read(connection: duckdb.DuckDBPyConnection, articles: Sequence[Mapping[str, Any]]) -> None:
    with staged_ids(connection, "read_now", (row["article_id"] for row in articles)):
        claim_ids = fetch_rows(
            connection, "SELECT claim_id FROM counted_claims SEMI JOIN read_now USING (article_id)"
        )
    rows, contents = [], {}
    for claim in _claims(connection, claim_ids):
        content = _compared(claim)
        key = _content_key(content)
        contents[key] = content
        rows.append({**claim, "content_key": key, "position": _position(claim)})
    insert_rows(connection, "claim_contents", rows)
    _mark(connection, contents)


def _mark(connection: duckdb.DuckDBPyConnection, contents: Mapping[int, Compared]) -> None:
    marked = fetch_rows(connection, "SELECT DISTINCT content_key FROM content_marks")
    new = contents.keys() - {row["content_key"] for row in marked}
    rows = [row for key in sorted(new) for row in _mark_rows(key, contents[key])]
    insert_rows(connection, "content_marks", rows)


def _claims(
    connection: duckdb.DuckDBPyConnection, claim_ids: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    with staged(connection, "wanted", ["claim_id"], claim_ids):
        return fetch_rows(connection, query("contents_to_read"))


def _compared(claim: Mapping[str, Any]) -> Compared:
    """Read the pieces of a claim's content as one."""
    text, names = "", []
    for piece in claim["pieces"]:
        start = len(text)
        names += [
            Named(start + name["start"], start + name["end"], name["kind"], name["key"])
            for name in piece["names"]
        ]
        text += piece["text"] + " "
    content = read_content(text, names)
    if claim["accuses"]:
        return accusation(content, claim["accuser"])
    return denied(content, text) if _position(claim) == DENIES else Compared(content)


def _content_key(content: Compared) -> int:
    # Its spelling too, for the detail of a link quotes it.
    return int.from_bytes(hashlib.sha256(repr(content).encode()).digest()[:8])


def _mark_rows(key: int, content: Compared) -> list[dict[str, Any]]:
    found = compared_marks(content)
    whole = sum(mark.weight for mark in found)
    return [
        {
            "content_key": key,
            "mark": mark.key,
            "weight": mark.weight,
            "is_telling": mark.is_telling,
            "content_weight": whole,
        }
        for mark in found
    ]


def _position(claim: Mapping[str, Any]) -> str:
    if claim["answered_polarity"] == "-" or claim["is_unsettled"]:
        return LEAVES_OPEN
    return position(claim["cue_class"], claim["cue_lemma"], claim["certainty"], claim["polarity"])
