"""Shards on several cores: processes that outlive neither the run nor the article that ends one.

A worker that dies costs the shard that it had in hand, and the pool starts another one. What does
not belong here: what becomes of that shard (`retry`).
"""

import os
import subprocess
import sys
import tempfile
from collections import deque
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import wait

from assets.shards.death import words_of_death
from assets.shards.executor import Crash, Outcome
from assets.shards.shard import Shard
from assets.shards.trace import last_place

_SHARDS_AHEAD = 2
"""How many shards a worker holds: one to work on, and one so that it need not wait for the next."""

_STARTS = 3
"""How many processes in a row may die before they are up; one may have been killed."""


class PoolError(Exception):
    """A process for the pool could not be started."""


class Pool:
    """Runs shards in as many processes as were asked for, each started when it is needed."""

    def __init__(self, workers: int) -> None:
        self._size = workers
        self._workers: list[_Worker] = []
        self._over: deque[Outcome] = deque()
        self._failed_starts = 0

    @property
    def has_room(self) -> bool:
        """Whether another shard may be handed in now."""
        n_shards = sum(len(worker.shards) for worker in self._workers)
        return n_shards < self._size * _SHARDS_AHEAD

    @property
    def is_idle(self) -> bool:
        """Whether there is no shard to wait for."""
        return not self._over and not any(worker.shards for worker in self._workers)

    def submit(self, shard: Shard) -> None:
        """Give a shard to the process that has least to do."""
        worker = min(self._workers, key=lambda worker: len(worker.shards), default=None)
        if worker is None or (worker.shards and len(self._workers) < self._size):
            worker = _Worker()
            self._workers.append(worker)
        worker.submit(shard)

    def wait(self) -> Outcome:
        """Give the next shard that is over.

        Raises:
            PoolError: one process after the other did not come up.
            Exception: what a process met with that is no article's doing.
        """
        while not self._over:
            ready = wait([worker.connection for worker in self._workers if worker.shards])
            for worker in [worker for worker in self._workers if worker.connection in ready]:
                self._collect(worker)
        return self._over.popleft()

    def drop(self) -> None:
        """End the processes that work on something."""
        self._over.clear()
        for worker in [worker for worker in self._workers if worker.shards]:
            self._remove(worker)

    def close(self) -> None:
        """End all processes."""
        for worker in list(self._workers):
            self._remove(worker)

    def _collect(self, worker: "_Worker") -> None:
        try:
            outcome = worker.receive()
            self._failed_starts = 0
        except PoolError:
            self._failed_starts += 1
            if self._failed_starts == _STARTS:
                raise
            outcome = None
        if outcome:
            self._over.append(outcome)
        if worker.is_dead:
            self._remove(worker)
            for shard in worker.shards:
                self.submit(shard)

    def _remove(self, worker: "_Worker") -> None:
        worker.end()
        self._workers.remove(worker)


class _Worker:
    """One process, and the shards that it has in hand, the present one first."""

    def __init__(self) -> None:
        self.shards: deque[Shard] = deque()
        self.is_dead = False
        self._is_up = False
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (closed by `end`)
        self.connection, theirs = Pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "assets.shards.worker", str(theirs.fileno())],
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=self._log,
            pass_fds=[theirs.fileno()],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            # Ctrl-C is for the run, which ends its processes itself.
            start_new_session=True,
        )
        theirs.close()

    def submit(self, shard: Shard) -> None:
        """Send a shard, whether or not the process is up yet."""
        self.shards.append(shard)
        with suppress(OSError):  # it has died, and `receive` finds that out
            self.connection.send(shard)

    def receive(self) -> Outcome | None:
        """Take what the process says; None if it only says that it is up.

        Raises:
            PoolError: it has died before it was.
            Exception: what it met with that is no article's doing.
        """
        try:
            said = self.connection.recv()
        except (EOFError, OSError):
            return self._died()
        if not self._is_up:
            self._is_up = True
            return None
        if isinstance(said, Exception):
            raise said
        return Outcome(self.shards.popleft(), said)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.communicate()
        self.connection.close()
        self._log.close()

    def _died(self) -> Outcome:
        status = self._process.wait()
        self._log.seek(0)
        log = self._log.read().decode("utf-8", "replace")
        self.is_dead = True
        if not self._is_up:
            raise PoolError(f"A process for the work could not be started: {log.strip()[-500:]}")
        shard = self.shards.popleft()
        return Outcome(shard, Crash(words_of_death(status, log), last_place(shard.output)))
