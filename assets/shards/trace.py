"""Which article is being worked on, written where it outlives the process that works on it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

_WIDTH = 24


class Place(NamedTuple):
    """Where in a shard the work was: the position of the layer and that of the article.

    One past the last article is the simplest of all, by which a broken layer is told.
    """

    layer: int
    article: int


class Trace:
    """Keeps the place of the work in a small file."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def note(self, place: Place) -> None:
        """Say where the work is now: two microseconds, for the kernel keeps it."""
        self._write(f"{place.layer} {place.article}")

    def leave(self) -> None:
        """Say that no article is being worked on any more."""
        self._write("")

    def _write(self, words: str) -> None:
        os.pwrite(self._descriptor, words.ljust(_WIDTH).encode(), 0)


@contextmanager
def tracing(output: Path) -> Iterator[Trace]:
    """Keep a trace of the work on a shard beside its output, until the work is done."""
    path = _trace_file(output)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        yield Trace(descriptor)
    finally:
        os.close(descriptor)
        path.unlink()


def last_place(output: Path) -> Place | None:
    """Where the work on a shard was when its process ended; None if at no article."""
    try:
        layer, article = _trace_file(output).read_text(encoding="ascii").split()
    except (FileNotFoundError, ValueError):
        return None
    return Place(int(layer), int(article))


def _trace_file(output: Path) -> Path:
    return output.with_name(f"{output.name}.at")
