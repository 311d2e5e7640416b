"""Gathering what is read into batches of bounded size, each to be written in one transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assets.intake.reading import FileOutcome, Row

BATCH_ARTICLES = 500
BATCH_CHARS = 10_000_000


@dataclass(slots=True)
class Batch:
    """Articles to write in one transaction, and the files that end with them."""

    articles: list[Row] = field(default_factory=list)
    files: list[FileOutcome] = field(default_factory=list)
    n_chars: int = 0

    @property
    def is_full(self) -> bool:
        """Whether it is time to write it."""
        return (
            len(self.articles) >= BATCH_ARTICLES
            or len(self.files) >= BATCH_ARTICLES
            or self.n_chars >= BATCH_CHARS
        )

    def add(self, item: Row | FileOutcome) -> None:
        """Take the next article, or the outcome of the file whose articles have all been taken."""
        if isinstance(item, FileOutcome):
            self.files.append(item)
            if item.kind != "read":
                # What was read of a file that moved under our hands is not written.
                name = item.file.source_file
                self.articles = [row for row in self.articles if row["source_file"] != name]
        else:
            self.articles.append(item)
            self.n_chars += item["n_chars"]


@dataclass(frozen=True, slots=True)
class Written:
    """How many articles a batch changed."""

    n_new: int = 0
    n_changed: int = 0
    n_removed: int = 0

    def __add__(self, other: "Written") -> "Written":
        return Written(
            self.n_new + other.n_new,
            self.n_changed + other.n_changed,
            self.n_removed + other.n_removed,
        )


def in_batches(items: Iterable[Row | FileOutcome]) -> Iterator[Batch]:
    """Gather what is read into batches of bounded size."""
    batch = Batch()
    for item in items:
        batch.add(item)
        if batch.is_full:
            yield batch
            batch = Batch()
    if batch.articles or batch.files:
        yield batch
