"""What every place that runs shards can do, and the simplest such place: this process.

What does not belong here: what is done about a shard that failed (`retry`).
"""

from collections import deque
from typing import NamedTuple, Protocol

import duckdb

from assets.guard import reason_of
from assets.shards.shard import LayerError, ManifestRow, Shard, run_shard
from assets.shards.trace import Place

_NO_ARTICLE_DID_IT = (
    LayerError,
    OSError,
    MemoryError,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
)


class Crash(NamedTuple):
    """Why a shard was not done, in words, and at which of its articles, where that is known."""

    reason: str
    place: Place | None = None


class Outcome(NamedTuple):
    """A shard, and what became of it."""

    shard: Shard
    result: ManifestRow | Crash


class Executor(Protocol):
    """A place where shards are run."""

    @property
    def has_room(self) -> bool:
        """Whether another shard may be handed in now."""

    @property
    def is_idle(self) -> bool:
        """Whether there is no shard to wait for."""

    def submit(self, shard: Shard) -> None:
        """Hand a shard in."""

    def wait(self) -> Outcome:
        """Give the next shard that is over, in whatever order that happens."""

    def drop(self) -> None:
        """Forget the shards that are not over."""


class InProcess:
    """Runs a shard when it is waited for, in this process."""

    def __init__(self) -> None:
        self._waiting: deque[Shard] = deque()

    @property
    def has_room(self) -> bool:
        """Whether another shard may be handed in now."""
        return not self._waiting

    @property
    def is_idle(self) -> bool:
        """Whether there is no shard to wait for."""
        return not self._waiting

    def submit(self, shard: Shard) -> None:
        """Keep a shard until it is waited for."""
        self._waiting.append(shard)

    def wait(self) -> Outcome:
        """Run the shard that was handed in."""
        return attempt(self._waiting.popleft())

    def drop(self) -> None:
        """Forget the shard that was handed in."""
        self._waiting.clear()


def attempt(shard: Shard) -> Outcome:
    """Run a shard; an exception that an article may have caused is its outcome.

    Raises:
        LayerError, OSError, duckdb.IOException: no article is to blame.
    """
    try:
        return Outcome(shard, run_shard(shard))
    except _NO_ARTICLE_DID_IT:
        raise
    except Exception as error:
        return Outcome(shard, Crash(reason_of(error)))
