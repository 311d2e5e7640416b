"""A .json file is one article, or a list of them; a .jsonl file has one on each line."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from isnad.documents.encodings import decode, recognise
from isnad.documents.fields import article_from, articles_within
from isnad.documents.records import LARGEST, MEBIBYTE, RawArticle, Rejected, Unreadable
from isnad.documents.streams import (
    as_utf8,
    physical_lines,
    read_chunks,
    read_gzip,
    read_whole,
    with_full_head,
)

_WIDE = ("utf-16", "utf-32")


def read_json(stream: BinaryIO) -> Iterator[RawArticle | Rejected]:
    """Read a .json file.

    Yields:
        Its article; of a list (or an object that wraps one) every article, numbered from 1, and a
        refusal for each element that is none.

    Raises:
        Unreadable: it holds no JSON, no article, or is too large.
    """
    data, encoding = read_whole(stream, "put one article a line in a .jsonl file")
    text, notes = decode(data, encoding)
    if not text.strip():
        raise Unreadable("the file holds only white space")
    record = _parsed(text)
    several = articles_within(record)
    if several is None:
        yield article_from(record, record_no=None, encoding=encoding, notes=notes)
        return
    if not several:
        raise Unreadable("the list of articles is empty")
    for number, one in enumerate(several, start=1):
        try:
            yield article_from(one, record_no=number, encoding=encoding, notes=notes)
        except Unreadable as refusal:
            yield Rejected(number, str(refusal))


def read_json_lines(stream: BinaryIO) -> Iterator[RawArticle | Rejected]:
    """Read a .jsonl file, line by line, in bounded memory.

    Yields:
        An article or a refusal for each line that is not blank, numbered by the physical line.

    Raises:
        Unreadable: it holds no line.
    """
    return _read_lines(read_chunks(stream))


def read_compressed_json_lines(stream: BinaryIO) -> Iterator[RawArticle | Rejected]:
    """Read a .jsonl.gz file, line by line; what comes before a damage is kept.

    Yields:
        What `read_json_lines` yields, and a refusal where the file is damaged.

    Raises:
        Unreadable: it holds no line, or is damaged from the beginning.
    """
    return _read_lines(read_gzip(stream))


def _read_lines(chunks: Iterator[bytes]) -> Iterator[RawArticle | Rejected]:
    chunks = with_full_head(chunks)
    head = next(chunks, None)
    if head is None:
        raise Unreadable("the file is empty")
    encoding = recognise(head)
    any_line = False
    for number, line in enumerate(_lines(head, chunks, encoding), start=1):
        if isinstance(line, Unreadable):
            yield Rejected(number, str(line))
        elif line is None:
            yield Rejected(number, f"the line is longer than {LARGEST // MEBIBYTE} MB")
        elif line.strip():
            yield _read_line(line, number, encoding)
        else:
            continue
        any_line = True
    if not any_line:
        raise Unreadable("the file holds only white space")


def _lines(
    head: bytes, chunks: Iterator[bytes], encoding: str
) -> Iterator[bytes | Unreadable | None]:
    """The lines, and at last the damage that ends them, if any."""
    whole = _again(head, chunks)
    if encoding.startswith(_WIDE):
        whole = as_utf8(whole, encoding)
    try:
        yield from physical_lines(whole)
    except Unreadable as damage:
        yield damage


def _again(head: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from chunks


def _read_line(line: bytes, number: int, encoding: str) -> RawArticle | Rejected:
    readable = "utf-8-sig" if encoding.startswith(_WIDE) else encoding
    try:
        text, notes = decode(line, readable)
        record = _parsed(text)
        return article_from(record, record_no=number, encoding=encoding, notes=notes)
    except Unreadable as refusal:
        return Rejected(number, str(refusal))


def _parsed(text: str) -> object:
    """What the JSON says.

    Raises:
        Unreadable: it is no JSON, or nested too deeply.
    """
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = (
            f"line {error.lineno}, column {error.colno}"
            if error.lineno > 1
            else f"column {error.colno}"
        )
        raise Unreadable(f"not valid JSON: {error.msg} at {place}") from None
    except RecursionError:
        raise Unreadable("JSON nested too deeply") from None
    except ValueError as error:  # an integer of thousands of digits
        raise Unreadable(f"not valid JSON: {error}") from None
