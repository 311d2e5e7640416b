"""Judging unseen names by what all articles show of them, every witness counted once.

What is learned is learned from how many surfaces are alike, and only those are judged that are like
names: in Python it costs what there are of names, not of articles.
"""

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

import duckdb

from assets.joined import name_sums
from assets.joined.layer import JoinedLayer
from assets.joined.name_sums import sum_anew, view_of, view_row
from assets.storage import ledger
from assets.storage.queries import query
from assets.storage.rows import fetch_rows, insert_rows, staged
from isnad.names.evidence import (
    EvidenceSum,
    View,
    counts_of,
    guess,
    later_words,
    may_be_names,
    verdicts_on,
)
from isnad.versions import layer_version

_VIEW = View._fields
_NUMBERS = f"SELECT {', '.join(_VIEW)}, count(*) AS n FROM name_views GROUP BY ALL"


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    if ledger.version_of(connection, NAME_VERDICTS.name) != NAME_VERDICTS.version:
        name_sums.forget(connection)
    sum_anew(connection)
    guesses = guess({view_of(row): row["n"] for row in fetch_rows(connection, _NUMBERS)})
    likely = [one for one, guessed in guesses.items() if may_be_names(one, guessed)]
    counts = counts_of(_sums(connection, likely))
    views = _views(connection, {*counts, *(w for one in counts for w in later_words(one))})
    connection.execute("DELETE FROM name_verdicts")
    verdicts = verdicts_on(counts, views, guesses)
    insert_rows(connection, "name_verdicts", [verdict._asdict() for verdict in verdicts])


def _sums(connection: duckdb.DuckDBPyConnection, likely: Iterable[View]) -> list[EvidenceSum]:
    """The sums of all surfaces of some views."""
    with staged(connection, "likely_views", _VIEW, [view_row(one) for one in likely]):
        found = connection.execute(query("sums_of_likely_names")).fetchall()
    return [EvidenceSum(*row) for row in found]


def _views(connection: duckdb.DuckDBPyConnection, surfaces: Collection[str]) -> dict[str, View]:
    """The views of surfaces, as far as there are such surfaces."""
    with staged(connection, "asked", ["surface"], [{"surface": one} for one in surfaces]):
        found = fetch_rows(connection, "FROM name_views SEMI JOIN asked USING (surface)")
    return {row["surface"]: view_of(row) for row in found}


def _version() -> str:
    sources = (Path(__file__), Path(name_sums.__file__))
    parts = (
        layer_version("name_evidence"),
        *map(query, (*name_sums.QUERIES, "sums_of_likely_names")),
        *(path.read_text(encoding="utf-8") for path in sources),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


NAME_VERDICTS = JoinedLayer(
    name="name_verdicts",
    version=_version(),
    above=("article_copies", "name_evidence"),
    compute=_compute,
)
