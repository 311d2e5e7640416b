"""Reading the files of seeds/: from a file to the rows of raw_articles, record by record.

What does not belong here: the formats (`isnad.documents`), and writing rows (`store`).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple

from assets.guard import TimeLimitExceeded, reason_of, time_limit
from assets.intake.folder import FoundFile, error_in_words, look_again
from isnad.documents import RawArticle, Rejected, read_articles
from isnad.versions import layer_version

RECORD_SECONDS = 60.0
"""How long reading one record may take."""

_REASONS_SHOWN = 20

_HASHED = (
    "record_no",
    "external_id",
    "content_hash",
    "title",
    "outlet",
    "url",
    "author",
    "published_at",
    "language",
    "encoding",
    "notes",
)

Row = Mapping[str, Any]


class KnownFile(NamedTuple):
    """What the last look at a file left in source_files, and whether its reading was finished."""

    size: int | None
    mtime_ns: int | None
    sha256: str | None
    status: str
    reason: str | None
    is_done: bool


@dataclass(slots=True)
class FileOutcome:
    """What became of one file; `kind` says what of it is to be written down.

    read: its articles are all here. same: its bytes, or why it cannot be opened, are as before.
    unreadable: it could not be opened. gone: it vanished after it was listed.
    moving: it changed while it was read.
    """

    file: FoundFile
    kind: Literal["read", "same", "unreadable", "gone", "moving"] = "read"
    sha256: str | None = None
    article_ids: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    n_rejected: int = 0

    @property
    def status(self) -> str:
        """The status that source_files gets."""
        if self.kind == "unreadable":
            return "unreadable"
        return "rejected" if self.n_rejected and not self.article_ids else "ingested"

    @property
    def reason(self) -> str | None:
        """The reasons in one text, the first of them where they are many."""
        hidden = self.n_rejected - len(self.reasons)
        more = [f"and {hidden} more"] if hidden > 0 else []
        return "; ".join([*self.reasons, *more]) or None

    def reject(self, reason: str) -> None:
        """Count one record, or the whole file, as refused."""
        self.n_rejected += 1
        if len(self.reasons) < _REASONS_SHOWN:
            self.reasons.append(reason)


@dataclass(slots=True)
class Meter:
    """How many bytes of the files have been read."""

    n_bytes: int = 0

    def follow(self, stream: BinaryIO, rows: Iterator[Row]) -> Iterator[Row]:
        """Hand on a file's rows, counting the bytes that have been read for each."""
        before = self.n_bytes
        for row in rows:
            self.n_bytes = before + stream.tell()
            yield row
        self.n_bytes = before


@cache
def reading_version() -> str:
    """Give the version of the engine's readers and of what makes rows of their records."""
    return hashlib.sha256(
        layer_version("raw_articles").encode() + Path(__file__).read_bytes()
    ).hexdigest()[:16]


def read_files(
    seeds: Path, files: Iterable[FoundFile], known: Mapping[str, KnownFile], meter: Meter
) -> Iterator[Row | FileOutcome]:
    """Read files one after the other; the meter says how far.

    Yields:
        The rows of a file's articles, and after the last one what became of the file. No more
        than one record is held in memory.
    """
    for file in files:
        outcome = FileOutcome(file)
        before = known.get(file.source_file)
        try:
            with (seeds / file.source_file).open("rb") as stream:
                outcome.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
                if before and before.is_done and before.sha256 == outcome.sha256:
                    outcome.kind = "same"
                else:
                    stream.seek(0)
                    records = _read_records(file.source_file, stream, outcome)
                    yield from meter.follow(stream, records)
        except FileNotFoundError:
            outcome.kind = "gone"
        except OSError as error:
            reason = error_in_words(error)
            is_known = before and (before.status, before.reason) == ("unreadable", reason)
            outcome.kind = "same" if is_known else "unreadable"
            outcome.reasons = [reason]
        else:
            if look_again(seeds, file) != file:
                outcome.kind = "moving"
        meter.n_bytes += file.size
        yield outcome


def _read_records(source_file: str, stream: BinaryIO, outcome: FileOutcome) -> Iterator[Row]:
    records = read_articles(source_file, stream)
    while True:
        try:
            with time_limit(RECORD_SECONDS):
                record = next(records, None)
        except OSError:
            raise
        except (Exception, TimeLimitExceeded) as error:
            outcome.reject(reason_of(error))
            return
        if record is None:
            return
        if isinstance(record, Rejected):
            outcome.reject(_place(source_file, record) + record.reason)
        else:
            row = {**_article_row(source_file, record), "file_sha256": outcome.sha256}
            outcome.article_ids.append(row["article_id"])
            yield row


def _place(source_file: str, record: Rejected) -> str:
    if record.record_no is None:
        return ""
    is_lines = ".jsonl" in source_file.lower()
    return f"{'line' if is_lines else 'article'} {record.record_no}: "


def _article_row(source_file: str, record: RawArticle) -> Row:
    holds_several = record.record_no is not None
    row: dict[str, Any] = {
        "article_id": f"{source_file}#{record.record_no}" if holds_several else source_file,
        "source_file": source_file,
        "record_no": record.record_no if holds_several else 1,
        "external_id": record.external_id,
        "content_hash": hashlib.sha256(record.text.encode()).hexdigest(),
        "title": record.title,
        "outlet": record.outlet,
        "url": record.url,
        "author": record.author,
        "published_at": _as_utc(record.published_at),
        "language": record.language,
        "text": record.text,
        "n_chars": len(record.text),
        "encoding": record.encoding,
        "notes": list(record.notes),
    }
    digest = hashlib.sha256(repr([row[name] for name in _HASHED]).encode())
    return {**row, "record_hash": digest.hexdigest()}


def _as_utc(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is None:
        return moment
    return moment.astimezone(UTC).replace(tzinfo=None)
