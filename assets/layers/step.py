"""Keeping a layer's tables in step with raw_articles: what is pending, shard by shard.

A shard's rows are loaded in one transaction with what the ledger says of it, so that a run that is
killed has done whole shards or nothing of them. What does not belong here: how a shard is done
(`shards`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from time import monotonic

import duckdb

from assets.layers.definitions import ArticleLayer
from assets.pace import Pace
from assets.shards.folder import ShardFolder, shard_folder
from assets.shards.retry import run_all
from assets.shards.runner import ShardRunner
from assets.shards.shard import ManifestRow, Shard
from assets.shards.transfer import export_articles, load_shard
from assets.storage import ledger

SHARD_ARTICLES = 500
SHARD_CHARS = 5_000_000


@dataclass(slots=True)
class Progress:
    """What a run of one layer did."""

    n_done: int = 0
    n_pending: int = 0
    seconds: float = 0.0
    failures: dict[str, str] = field(default_factory=dict)

    def add(self, manifest: ManifestRow, seconds: float) -> None:
        """Count a shard that is done, so many seconds after the first was begun."""
        self.n_done += manifest.n_articles
        self.failures |= {item.article_id: item.reason for item in manifest.quarantined}
        self.seconds = seconds

    @property
    def pace(self) -> Pace:
        """How fast it goes, and how far it is."""
        return Pace(self.n_done, self.n_pending, self.n_done, self.seconds)


def bring_up_to_date(
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    run_id: str,
    report: Callable[[Progress], None] = lambda _progress: None,
    runner: ShardRunner | None = None,
) -> Progress:
    """Do all that is pending for a layer.

    Args:
        connection: the working database.
        layer: which layer.
        run_id: written into the ledger.
        report: told after every shard how far the work has come.
        runner: where the shards are run; in this process if there is none.

    Raises:
        LayerError: the simplest article cannot be done either; the rows stay as they were.
    """
    pending = ledger.pending(connection, layer.name, layer.version, layer.reads, layer.upstream)
    progress, begun = Progress(n_pending=len(pending)), monotonic()
    if not pending:
        return progress
    work = {item.article_id: item for item in pending}
    runner = runner or ShardRunner("in_process")
    with shard_folder(connection, layer.name) as folder:
        executor = runner.executor(layer, len(pending), is_after_death=folder.is_after_death)
        for shard, manifest in run_all(executor, _export(connection, layer, pending, folder)):
            done = [work[article_id] for article_id in shard.article_ids]
            load_shard(connection, shard, manifest, {layer.name: done}, run_id)
            folder.remove(shard)
            progress.add(manifest, monotonic() - begun)
            report(progress)
    return progress


def n_pending(connection: duckdb.DuckDBPyConnection, layer: ArticleLayer) -> int:
    """Count the articles that the layer would do now."""
    return len(ledger.pending(connection, layer.name, layer.version, layer.reads))


def _export(
    connection: duckdb.DuckDBPyConnection,
    layer: ArticleLayer,
    work: Sequence[ledger.Work],
    folder: ShardFolder,
) -> Iterator[Shard]:
    """Write the articles of one shard after the other to files, each when it is asked for."""
    for number, part in zip(count(), _parts(work)):
        article_ids = tuple(item.article_id for item in part)
        source, output = (folder.path / f"{number}{end}.parquet" for end in ("-in", ""))
        export_articles(connection, article_ids, layer.tables_above, source)
        shard = Shard(source, output, (layer,), article_ids)
        folder.expect(shard)
        yield shard


def _parts(work: Sequence[ledger.Work]) -> Iterator[list[ledger.Work]]:
    part: list[ledger.Work] = []
    n_chars = 0
    for item in work:
        part.append(item)
        n_chars += item.n_chars
        if len(part) >= SHARD_ARTICLES or n_chars >= SHARD_CHARS:
            yield part
            part, n_chars = [], 0
    if part:
        yield part
