"""The one function that does the work on articles: a shard in, a file and a manifest row out.

It runs in the pipeline's own process, in a pool of processes or on another machine, and makes the
same rows everywhere: it reads one file, writes one file, and knows of nothing else. What does not
belong here: where it runs (`in_process`, `pool`), and the warehouse (`transfer`).
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from assets.guard import TimeLimitExceeded, guarded, reason_of
from assets.layers.article import Article, Row, articles_of
from assets.layers.definitions import ArticleLayer
from assets.shards.files import read_tables, write_tables
from assets.shards.trace import Place, Trace, tracing
from isnad.types import Sentence

_SENTENCE = "قال الوزير إن الجسر مغلق."
SIMPLEST = Article(
    article_id="the simplest",
    text=_SENTENCE,
    sentences=[Sentence(0, 0, "body", 0, len(_SENTENCE), _SENTENCE, _SENTENCE)],
)
"""An article that every layer can do, unless the layer is broken."""


class LayerError(Exception):
    """The layer itself is broken: it fails on the simplest article too."""


class Quarantined(NamedTuple):
    """An article that a layer could not do, and why."""

    article_id: str
    layer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles, the layers to run on them, and where.

    source: a file (`files`) with their rows of raw_articles and of the layers above the first.
    output: the file to write; its folder is there.
    layers: in their order; one may read what those before it find.
    article_ids: which articles of the source, in the order in which they are done.
    known: what is known to fail and is not tried again, because it ended the process.
    """

    source: Path
    output: Path
    layers: tuple[ArticleLayer, ...]
    article_ids: tuple[str, ...]
    known: tuple[Quarantined, ...] = ()


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What became of a shard.

    fingerprint: a digest of the articles that were read, with all their metadata.
    versions: of each layer, as it was where the work was done.
    n_rows: by table.
    seconds: by layer, of the clock.
    digest: of the file that was written: another file has another one.
    """

    fingerprint: str
    versions: dict[str, str]
    n_articles: int
    n_rows: dict[str, int]
    seconds: dict[str, float]
    quarantined: tuple[Quarantined, ...]
    digest: str

    def describes(self, path: Path) -> bool:
        """Whether the file is there as it was written."""
        return path.exists() and _digest(path) == self.digest


@dataclass(slots=True)
class _Work:
    """The work on a shard, as far as it has come."""

    articles: list[Article]
    known: Mapping[tuple[str, str], str]
    rows: dict[str, list[Row]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    quarantined: list[Quarantined] = field(default_factory=list)

    def run(self, number: int, layer: ArticleLayer, trace: Trace) -> None:
        """Run a layer on every article; one that fails has no rows and costs nobody else's."""
        begun = perf_counter()
        layer.prepare()
        self.rows |= {table: [] for table in layer.writes}
        for position, article in enumerate(self.articles):
            reason = self.known.get((layer.name, article.article_id))
            if reason is None:
                trace.note(Place(number, position))
                reason = self._derive(layer, position)
            if reason is not None:
                self.quarantined.append(Quarantined(article.article_id, layer.name, reason))
        self.seconds[layer.name] = perf_counter() - begun

    def _derive(self, layer: ArticleLayer, position: int) -> str | None:
        """Do one article; return why it could not be done, if it couldn't."""
        article = self.articles[position]
        try:
            with guarded(len(article.text), layer.seconds):
                found = layer.derive(article)
        except (Exception, TimeLimitExceeded) as error:
            return reason_of(error)
        for table in layer.writes:
            self.rows[table] += found[table]
        self.articles[position] = article.with_rows(found)
        return None


def run_shard(shard: Shard) -> ManifestRow:
    """Run a shard's layers and write the rows of all their tables to its output.

    An article that raises, is too large or takes too long is quarantined; one that ends the process
    leaves its place behind (`trace.last_place`).

    Raises:
        LayerError: an article could not be done, and the simplest of all cannot be either.
        OSError, duckdb.Error: a file could not be read or written.
    """
    tables = ("raw_articles", *_tables_above(shard.layers))
    rows = read_tables(shard.source, tables, shard.article_ids)
    known = {(item.layer, item.article_id): item.reason for item in shard.known}
    articles = {article.article_id: article for article in articles_of(rows)}
    work = _Work([articles[article_id] for article_id in shard.article_ids], known)
    with tracing(shard.output) as trace:
        for number, layer in enumerate(shard.layers):
            work.run(number, layer, trace)
            if any(item.layer == layer.name for item in work.quarantined):
                trace.note(Place(number, len(work.articles)))
                _raise_if_broken(layer)
        trace.leave()
        write_tables(shard.output, work.rows)
    return ManifestRow(
        fingerprint=_fingerprint(rows["raw_articles"]),
        versions={layer.name: layer.version for layer in shard.layers},
        n_articles=len(work.articles),
        n_rows={table: len(found) for table, found in work.rows.items()},
        seconds=work.seconds,
        quarantined=tuple(work.quarantined),
        digest=_digest(shard.output),
    )


def _tables_above(layers: Sequence[ArticleLayer]) -> list[str]:
    """The tables that layers read and none of them writes."""
    written = {table for layer in layers for table in layer.writes}
    read = dict.fromkeys(table for layer in layers for table in layer.tables_above)
    return [table for table in read if table not in written]


def _raise_if_broken(layer: ArticleLayer) -> None:
    try:
        with guarded(len(SIMPLEST.text), layer.seconds):
            layer.derive(SIMPLEST)
    except (Exception, TimeLimitExceeded) as error:
        raise LayerError(
            f"{layer.name} fails on the simplest article with {reason_of(error)}"
        ) from None


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _fingerprint(articles: Sequence[Row]) -> str:
    digest = hashlib.sha256()
    for article_id, record_hash in sorted(
        (row["article_id"], row["record_hash"]) for row in articles
    ):
        digest.update(f"{article_id}\0{record_hash}\n".encode())
    return digest.hexdigest()
