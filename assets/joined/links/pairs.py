"""Which contents are related: those that meet are compared, every two of them once."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

import duckdb

from assets.joined.links.contents import contents_of
from assets.storage.queries import query
from assets.storage.rows import chunks, fetch_rows, insert_rows, staged
from isnad.links import SHARED_MARKS, SHARED_WEIGHT, WINDOW_DAYS, compare

_CONTENTS_A_CHUNK = 1000
_DAYS = "SELECT DISTINCT content_key, published_day FROM claim_contents"


def note_days(connection: duckdb.DuckDBPyConnection) -> None:
    """Write down, before contents change, on which days each of them came out."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE days_before AS {_DAYS}")


def compare_anew(connection: duckdb.DuckDBPyConnection) -> None:
    """Compare contents that meet since the days were noted; forget those that meet no more."""
    fewer = _contents(connection, f"SELECT * FROM days_before EXCEPT {_DAYS}")
    more = _contents(connection, f"{_DAYS} EXCEPT SELECT * FROM days_before")
    connection.execute("DROP TABLE days_before")
    with _staged_keys(connection, "meeting_less", fewer):
        connection.execute(query("parted_contents"), {"window_days": WINDOW_DAYS})
    with _staged_keys(connection, "meeting", more):
        for chunk in chunks(more, _CONTENTS_A_CHUNK):
            _compare(connection, chunk)


def _compare(connection: duckdb.DuckDBPyConnection, content_keys: Sequence[int]) -> None:
    limits = {
        "window_days": WINDOW_DAYS,
        "shared_marks": SHARED_MARKS,
        "shared_weight": SHARED_WEIGHT,
        "first": content_keys[0],
    }
    with _staged_keys(connection, "meeting_now", content_keys):
        candidates = fetch_rows(connection, query("content_candidates"), limits)
    contents = contents_of(connection, {key for pair in candidates for key in pair.values()})
    rows = []
    for pair in candidates:
        one, other = contents[pair["content_key"]], contents[pair["other_content_key"]]
        if found := compare(one, other):
            rows.append({**pair, **found._asdict()})
    insert_rows(connection, "content_pairs", rows)


def _contents(connection: duckdb.DuckDBPyConnection, days: str) -> list[int]:
    rows = connection.execute(f"SELECT DISTINCT content_key FROM ({days}) ORDER BY 1")
    return [key for (key,) in rows.fetchall()]


def _staged_keys(
    connection: duckdb.DuckDBPyConnection, name: str, content_keys: Sequence[int]
) -> AbstractContextManager[None]:
    return staged(connection, name, ["content_key"], [{"content_key": key} for key in content_keys])
