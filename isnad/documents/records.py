"""What reading a file gives: articles, and refusals with a reason."""

from dataclasses import dataclass
from datetime import datetime

MEBIBYTE = 1 << 20
LARGEST = 32 * MEBIBYTE
"""How large a file may be that has to be read whole, and a line of a .jsonl file, in bytes."""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as its file gives it.

    `record_no` is None where the file is one article; in a file of several it is the physical
    line (.jsonl) or the place in the list (.json), from 1. `encoding` is a name that Python
    decodes the file's bytes by; with -sig, or as plain utf-16 and utf-32, the file began with a
    byte order mark. `notes` say in plain English what was not as it should be.
    """

    record_no: int | None
    external_id: str | None
    title: str | None
    outlet: str | None
    url: str | None
    author: str | None
    published_at: datetime | None
    language: str | None
    text: str
    encoding: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file, or a record of one, that is no article, with a reason that a person understands."""

    record_no: int | None
    reason: str


class Unreadable(Exception):  # noqa: N818  (it carries a reason to the reader; it never leaves)
    """Why a file or record can't be an article; becomes a `Rejected`."""
