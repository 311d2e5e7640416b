"""What all articles show of unknown names, summed up: kept true to the articles that changed.

What an article was summed up as is kept beside the sums. An article that is new, changed, gone or
another witness now takes back what its witness showed and adds what it shows; the surfaces whose
sums are others after that are looked at anew, and no others.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb

from assets.storage.queries import query
from assets.storage.rows import insert_rows
from isnad.names.evidence import EvidenceSum, View, counts_of, view

QUERIES = ("articles_to_sum", "articles_summed_anew", "witnessed_names", "changed_sums")
_KEPT = ("summed_articles", "name_sums", "name_views")


def forget(connection: duckdb.DuckDBPyConnection) -> None:
    """Begin anew: sums of two versions never meet."""
    for table in _KEPT:
        connection.execute(f"DELETE FROM {table}")


def sum_anew(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the sums and the views up to date with the evidence and the copies."""
    _stage(connection, "articles_to_sum", query("articles_to_sum"))
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
    contexts = tuple((name, n) for name, n in json.loads(row["contexts"]))
    return View(row["spelling"], contexts, row["is_inflected"])


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
