"""A shard that failed is cut until the one article that did it stands alone, and is quarantined.

An article is blamed only when it fails by itself, in a process that has done nothing else; that is
why one crash is followed by as few as three more shards: the article at which it happened, the
rest, and, if it happens again, the article with the blame on it.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from assets.shards.executor import Crash, Executor
from assets.shards.shard import LayerError, ManifestRow, Quarantined, Shard

_numbers = count(1)
_FILES_LOST = 3
"""How many files of a layer may be gone or damaged before that is no accident."""


class DamagedShardError(Exception):
    """Files that were written are gone or damaged when they are looked for, again and again."""


def run_all(executor: Executor, shards: Iterable[Shard]) -> Iterator[tuple[Shard, ManifestRow]]:
    """Run shards, and give each that is done, in whatever order that happens.

    Args:
        executor: where they run.
        shards: taken one at a time, as there is room.

    Yields:
        Shards with their manifest rows. Together they hold every article of `shards` once.

    Raises:
        LayerError: a layer fails whatever the article.
        DamagedShardError: what is written does not stay as it was.
    """
    to_come = iter(shards)
    again: deque[Shard] = deque()
    n_lost = 0
    try:
        while True:
            while executor.has_room and (shard := _next(again, to_come)):
                executor.submit(shard)
            if executor.is_idle:
                return
            done, result = executor.wait()
            if isinstance(result, Crash):
                # The smallest part first: if the layer itself is broken, that tells soonest.
                again.extendleft(reversed(_cut(done, result)))
            elif result.describes(done.output):
                yield done, result
            else:
                n_lost += 1
                if n_lost > _FILES_LOST:
                    raise DamagedShardError(f"{done.output} is not as it was written")
                again.append(_part(done, done.article_ids))
    finally:
        executor.drop()


def _next(again: deque[Shard], to_come: Iterator[Shard]) -> Shard | None:
    return again.popleft() if again else next(to_come, None)


def _cut(shard: Shard, crash: Crash) -> list[Shard]:
    """Give the shards that are to be run instead of one that failed."""
    place, ids = crash.place, shard.article_ids
    if place and place.article == len(ids):
        layer = shard.layers[place.layer].name
        raise LayerError(f"{layer} fails on the simplest article too, which {crash.reason}")
    if len(ids) == 1:
        return [_blame(shard, crash)]
    if place is None:
        return [_part(shard, ids[: len(ids) // 2]), _part(shard, ids[len(ids) // 2 :])]
    suspect = place.article
    return [
        _part(shard, ids[suspect : suspect + 1]),
        _part(shard, ids[:suspect] + ids[suspect + 1 :]),
    ]


def _blame(shard: Shard, crash: Crash) -> Shard:
    """Give the shard of one article without the layer at which it failed."""
    [article_id] = shard.article_ids
    known = {item.layer for item in shard.known}
    left = [layer.name for layer in shard.layers if layer.name not in known]
    if not left:
        raise LayerError(
            f"{article_id} cannot be done, though nothing of it is tried: {crash.reason}"
        )
    layer = shard.layers[crash.place.layer].name if crash.place else left[-1]
    blame = Quarantined(article_id, layer, crash.reason)
    return replace(_part(shard, shard.article_ids), known=(*shard.known, blame))


def _part(shard: Shard, article_ids: tuple[str, ...]) -> Shard:
    # A name of its own: a process that is believed dead must not write where another one does.
    output = shard.output.with_name(f"{shard.output.stem}-{next(_numbers)}.parquet")
    return replace(shard, article_ids=article_ids, output=output)
