"""Files on disk as articles, each with the name by which a person finds it again."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from isnad.documents import RawArticle, Rejected, read_articles


class Found(NamedTuple):
    """An article and the file (and record) it stands in."""

    name: str
    article: RawArticle


class Failed(NamedTuple):
    """A file, or a record of one, that can't be read, and why."""

    name: str
    reason: str


def articles_in(path: Path) -> Iterator[Found | Failed]:
    """Read a file of any input format.

    Args:
        path: the file.

    Yields:
        Its articles in order; a `Failed` for each record, or the whole file, that isn't one.
    """
    try:
        with path.open("rb") as stream:
            for record in read_articles(path.name, stream):
                name = str(path) if record.record_no is None else f"{path}#{record.record_no}"
                if isinstance(record, Rejected):
                    yield Failed(name, record.reason)
                else:
                    yield Found(name, record)
    except OSError as error:
        yield Failed(str(path), error.strerror or str(error))
