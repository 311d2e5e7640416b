"""Judging unseen names by what all articles show of them, every witness counted once."""

import hashlib
from pathlib import Path

import duckdb

from assets.joined.layer import JoinedLayer
from assets.storage.queries import query
from assets.storage.rows import insert_rows
from isnad.names import EvidenceSum, judge_names
from isnad.versions import layer_version


def _compute(connection: duckdb.DuckDBPyConnection, _run_id: str) -> None:
    sums = connection.execute(query("name_evidence_sums")).fetchall()
    verdicts = judge_names(EvidenceSum(*row) for row in sums)
    connection.execute("DELETE FROM name_verdicts")
    insert_rows(connection, "name_verdicts", [verdict._asdict() for verdict in verdicts])


def _version() -> str:
    own = Path(__file__).read_text(encoding="utf-8")
    parts = (layer_version("name_evidence"), query("name_evidence_sums"), own)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


NAME_VERDICTS = JoinedLayer(
    name="name_verdicts",
    version=_version(),
    above=("article_copies", "name_evidence"),
    compute=_compute,
)
