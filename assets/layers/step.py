"""Keeping a layer's tables in step with raw_articles: what is pending, in chunks, guarded.

`derive_chunk` is pure: articles in, rows and failures out. `bring_up_to_date` feeds it from the
tables and writes what comes back, a chunk a transaction, so that a run that is killed has done
whole chunks or nothing of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic

import duckdb

from assets.guard import TimeLimitExceeded, reason_of, time_limit
from assets.layers.article import Article, fetch_articles
from assets.layers.definitions import ArticleLayer
from assets.layers.derive import Rows
from assets.storage import ledger
from assets.storage.rows import insert_rows, replace_articles
from assets.storage.warehouse import transaction
from isnad.types import Sentence

CHUNK_ARTICLES = 200

_SENTENCE = "قال الوزير إن الجسر مغلق."
_SIMPLEST = Article(
    article_id="the simplest",
    text=_SENTENCE,
    sentences=[Sentence(0, 0, "body", 0, len(_SENTENCE), _SENTENCE, _SENTENCE)],
)
"""An article that every layer can do, unless the layer is broken."""


class LayerError(Exception):
    """The layer itself is broken: it fails on the simplest article too."""


@dataclass(frozen=True, slots=True)
class Derived:
    """The rows of some articles, and why the others have none."""

    rows: Rows
    failures: dict[str, str]


@dataclass(slots=True)
class Progress:
    """What a run of one layer did."""

    n_done: int = 0
    n_pending: int = 0
    seconds: float = 0.0
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def articles_a_second(self) -> float:
        """How fast it went."""
        return self.n_done / self.seconds if self.seconds else 0.0


def derive_chunk(
    layer: ArticleLayer, articles: Iterable[Article], *, seconds: float | None = None
) -> Derived:
    """Derive the rows of articles; one that raises or takes too long costs nobody else's.

    Args:
        layer: whose rows.
        articles: what to derive them from.
        seconds: how long one may take, if not as long as the layer says.
    """
    derived = Derived({table: [] for table in layer.writes}, {})
    for article in articles:
        try:
            with time_limit(layer.seconds if seconds is None else seconds):
                rows = layer.derive(article)
        except (Exception, TimeLimitExceeded) as error:
            derived.failures[article.article_id] = reason_of(error)
            continue
        for table in layer.writes:
            derived.rows[table] += rows[table]
    return derived


def bring_up_to_date(
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    run_id: str,
    report: Callable[[Progress], None] = lambda _progress: None,
) -> Progress:
    """Do all that is pending for a layer.

    Args:
        connection: the working database.
        layer: which layer.
        run_id: written into the ledger.
        report: told after every chunk how far the work has come.

    Raises:
        LayerError: an article could not be done, and the simplest of all cannot be either. That
            is no fault of theirs, and the rows of their chunk stay as they were.
    """
    work = ledger.pending(connection, layer.name, layer.version, layer.reads, layer.upstream)
    progress = Progress(n_pending=len(work))
    begun = monotonic()
    for chunk in _chunks(work):
        articles = fetch_articles(
            connection, [item.article_id for item in chunk], layer.tables_above
        )
        derived = derive_chunk(layer, articles)
        if derived.failures:
            _raise_if_broken(layer)
        _write(connection, layer, run_id, chunk, derived)
        progress.n_done += len(chunk)
        progress.failures |= derived.failures
        progress.seconds = monotonic() - begun
        report(progress)
    return progress


def n_pending(connection: duckdb.DuckDBPyConnection, layer: ArticleLayer) -> int:
    """Count the articles that the layer would do now."""
    return len(ledger.pending(connection, layer.name, layer.version, layer.reads))


def _raise_if_broken(layer: ArticleLayer) -> None:
    for reason in derive_chunk(layer, [_SIMPLEST]).failures.values():
        raise LayerError(f"{layer.name} fails on the simplest article with {reason}")


def _write(
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    run_id: str,
    chunk: Sequence[ledger.Work],
    derived: Derived,
) -> None:
    article_ids = [item.article_id for item in chunk]
    now = datetime.now(UTC).replace(tzinfo=None)
    quarantined = [
        {
            "article_id": article_id,
            "layer": layer.name,
            "version": layer.version,
            "reason": reason,
            "seen_at": now,
        }
        for article_id, reason in derived.failures.items()
    ]
    with transaction(connection):
        replace_articles(connection, article_ids, derived.rows)
        connection.execute(
            "DELETE FROM quarantine WHERE layer = ? "
            "AND article_id IN (SELECT unnest(?::VARCHAR[]))",
            [layer.name, article_ids],
        )
        insert_rows(connection, "quarantine", quarantined)
        # The quarantined are done too: they are tried again when they or the layer change.
        ledger.record(connection, layer.name, layer.version, run_id, chunk)


def _chunks(work: Sequence[ledger.Work]) -> Iterator[Sequence[ledger.Work]]:
    for start in range(0, len(work), CHUNK_ARTICLES):
        yield work[start : start + CHUNK_ARTICLES]
