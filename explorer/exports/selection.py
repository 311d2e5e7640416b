"""What is exported: the claims of a filter, their articles, and whoever they involve."""

import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import duckdb

from explorer.database import Reader, Row
from explorer.filters import ClaimFilter
from explorer.search import find_claims, sql

_BATCH = 2000
"""How many rows are in memory at a time."""


class Selection:
    """The claims of a filter, read batch by batch, so that memory does not grow with them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, wanted: ClaimFilter) -> None:
        """Choose claims.

        Args:
            connection: as `explorer.database.open_published` gives it; the ids are kept in its
                database in memory, as the table `wanted`.
            wanted: which ones; a filter that asks nothing leaves in all that the page has.
        """
        self._connection = connection
        query, values = find_claims(Reader(connection, threading.TIMEOUT_MAX), wanted)
        connection.execute(
            "CREATE TABLE memory.wanted AS SELECT claim_id, row_number() OVER "
            "(ORDER BY article_id, cue_start, content_start, claim_id) AS place "
            f"FROM claims SEMI JOIN ({query}) USING (claim_id)",
            values,
        )
        counted = connection.execute("SELECT count(*) FROM memory.wanted").fetchone()
        self.n_claims: int = counted[0] if counted else 0

    @property
    def since(self) -> datetime | None:
        """When the database's first article was published, or was seen where that is unknown."""
        moment = self._connection.execute(
            "SELECT min(coalesce(published_at, first_seen_at)) FROM raw_articles"
        ).fetchone()
        return moment[0] if moment else None

    def articles(self) -> Iterator[Row]:
        """Yield the articles that the claims stand in, by id."""
        return self._stream("exported_articles")

    def parties(self) -> Iterator[Row]:
        """Yield whoever the claims involve, by id."""
        return self._stream("exported_parties")

    def claims(self) -> Iterator[Row]:
        """Yield the claims by article and place in its text.

        A row has the columns of `claims`, its article's outlet, published_at, title, url, language
        and content_hash, and: `about`, the ids of what its content names; `links`, the claims it
        is linked with; `around`, the words before and after source, cue and every content part.
        """
        for after in range(0, self.n_claims, _BATCH):
            yield from self._stream("exported_claims", {"after": after, "size": _BATCH})

    def _stream(self, name: str, values: dict[str, Any] | None = None) -> Iterator[Row]:
        with self._connection.cursor() as cursor:
            cursor.execute("USE isnad")
            cursor.execute(sql(name), values)
            names = [column[0] for column in cursor.description or ()]
            while batch := cursor.fetchmany(_BATCH):
                for row in batch:
                    yield dict(zip(names, row, strict=True))
