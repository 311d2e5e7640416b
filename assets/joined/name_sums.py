"""What all articles show of unknown names, summed up: kept true to the articles that changed.

What an article was summed up as is kept beside the sums. An article that is new, changed, gone or
another witness now takes back what its witness showed and adds what it shows; the surfaces whose
sums are others after that are looked at anew, and no others.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import duckdb

from assets.storage.queries import query
from assets.storage.rows import insert_rows
from isnad.names.evidence import EvidenceSum, View, counts_of, view

QUERIES = ("articles_to_sum", "articles_summed_anew", "witnessed_names", "changed_sums")
ARTICLES_A_CHUNK = 5000
_MOST_REMEMBERED = 20_000
_KEPT = ("summed_articles", "name_sums", "name_views")


def forget(connection: duckdb.DuckDBPyConnection) -> None:
    """Begin anew: sums of two versions never meet."""
    for table in _KEPT:
        connection.execute(f"DELETE FROM {table}")


def sum_anew(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the sums and the views up to date with the evidence and the copies."""
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE articles_due AS {query('articles_to_sum')}",
        {"articles_a_chunk": ARTICLES_A_CHUNK},
    )
    [(chunks,)] = connection.execute(
        "SELECT coalesce(max(chunk) + 1, 0) FROM articles_due"
    ).fetchall()
    for chunk in range(chunks):
        due = f"SELECT * EXCLUDE (chunk) FROM articles_due WHERE chunk = {chunk:d}"
        _stage(connection, "articles_to_sum", due)
        _sum_chunk(connection)
    connection.execute("DROP TABLE articles_due")


def _sum_chunk(connection: duckdb.DuckDBPyConnection) -> None:
    """Let some articles count as they are now.

    The sums are those of summed_articles before and after, whatever else is still due: a bulk load
    in one piece would not fit into memory.
    """
    _stage(connection, "witnessed_before", query("witnessed_names"))
    connection.execute(
        "DELETE FROM summed_articles WHERE article_id IN (SELECT article_id FROM articles_to_sum)"
    )
    connection.execute(f"INSERT INTO summed_articles BY NAME {query('articles_summed_anew')}")
    _stage(connection, "witnessed_now", query("witnessed_names"))
    _stage(connection, "changed_sums", query("changed_sums"))
    _replace_changed(connection)
    for table in ("articles_to_sum", "witnessed_before", "witnessed_now", "changed_sums"):
        connection.execute(f"DROP TABLE {table}")


def view_of(row: Mapping[str, Any]) -> View:
    """The view that a row of name_views, or of several surfaces alike, is about."""
    return View(row["spelling"], _contexts(row["contexts"]), row["is_inflected"])


@lru_cache(_MOST_REMEMBERED)
def _contexts(written: str) -> tuple[tuple[str, int], ...]:
    # Many surfaces stand alike.
    return tuple((name, n) for name, n in json.loads(written))


def view_row(one: View) -> dict[str, Any]:
    """The columns of name_views that hold a view."""
    return {**one._asdict(), "contexts": json.dumps(one.contexts)}


def _replace_changed(connection: duckdb.DuckDBPyConnection) -> None:
    for table in ("name_sums", "name_views"):
        connection.execute(
            f"DELETE FROM {table} WHERE surface IN (SELECT surface FROM changed_sums)"
        )
    connection.execute("INSERT INTO name_sums BY NAME FROM changed_sums WHERE n_articles > 0")
    changed = connection.execute(
        "SELECT surface, context, n_articles FROM changed_sums WHERE n_articles > 0"
    ).fetchall()
    insert_rows(connection, "name_views", list(_view_rows(changed)))


def _view_rows(sums: Iterable[tuple[str, str, int]]) -> Iterable[dict[str, Any]]:
    counts = counts_of(EvidenceSum(*row) for row in sums)
    for surface, found in counts.items():
        yield {"surface": surface, **view_row(view(surface, found))}


def _stage(connection: duckdb.DuckDBPyConnection, name: str, select: str) -> None:
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {select}")
