"""Choosing where a layer's shards run: in this process, or in a pool that lasts as long as the run.

What does not belong here: how a pool works (`pool`).
"""

import os
from types import TracebackType
from typing import Literal, TypeAlias

from assets.layers.definitions import ArticleLayer
from assets.shards.executor import Executor, InProcess
from assets.shards.pool import Pool

Choice: TypeAlias = Literal["auto", "in_process", "pool"]

POOL_FROM = 2000
"""From so many articles on, a pool saves more time than its start takes."""


class ShardRunner:
    """Where shards are run, by choice or by how much there is to do.

    Args:
        choice: auto takes the pool when there is much to do and more than one core, and after a
            run that died over the same layer, for a pool tells the article that did it.
        workers: processes of the pool; 0: one a core.
        pool_from: with auto, from how many articles on the pool is taken.
    """

    def __init__(
        self, choice: Choice = "auto", workers: int = 0, pool_from: int = POOL_FROM
    ) -> None:
        self._choice = choice
        self._workers = workers or available_cores()
        self._pool_from = pool_from
        self._pool: Pool | None = None

    def __enter__(self) -> "ShardRunner":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.close()
            self._pool = None

    def executor(self, layer: ArticleLayer, n_pending: int, *, is_after_death: bool) -> Executor:
        """Give the place where the shards of a layer are to be run now."""
        if not self._takes_pool(layer, n_pending, is_after_death):
            return InProcess()
        self._pool = self._pool or Pool(self._workers)
        return self._pool

    def _takes_pool(self, layer: ArticleLayer, n_pending: int, is_after_death: bool) -> bool:
        if self._choice != "auto":
            return self._choice == "pool"
        # A model of the user's takes all cores by itself, and much memory.
        is_bulk = n_pending >= self._pool_from and self._workers > 1 and not layer.data
        return is_bulk or is_after_death


def available_cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Linux
        return os.cpu_count() or 1
