"""Reading a stream with bounds: a look at its beginning, then all of it, or line by line."""

import codecs
import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from isnad.documents.encodings import SAMPLE, recognise
from isnad.documents.records import LARGEST, MEBIBYTE, Unreadable

_CHUNK = 1 << 16
# News text is packed to a fifth, repeated lines to a fiftieth; gzip's own limit is a thousandth.
_LARGEST_RATIO = 200
_UNSUSPICIOUS = 64 * MEBIBYTE


def read_whole(stream: BinaryIO, advice: str) -> tuple[bytes, str]:
    """Read a file that holds text.

    Args:
        stream: the open file.
        advice: what to do about a file that is too large, for the refusal.

    Returns:
        Its bytes and its encoding.

    Raises:
        Unreadable: it is empty, binary, in no known encoding, or larger than `LARGEST`. Of a
            binary file only the beginning is read.
    """
    head = stream.read(SAMPLE)
    if not head:
        raise Unreadable("the file is empty")
    encoding = recognise(head)
    data = head + stream.read(LARGEST - len(head) + 1)
    if len(data) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // MEBIBYTE} MB: {advice}")
    return data, encoding


def read_chunks(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of a stream, piece by piece."""
    while chunk := stream.read(_CHUNK):
        yield chunk


def read_gzip(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of a compressed stream, piece by piece, up to where it is damaged.

    Raises:
        Unreadable: it is no gzip file, damaged from here on, or packed as no text can be.
    """
    size = 0
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            # read1 gives what is there; read would throw away what it has when the end is missing
            while chunk := unpacked.read1(_CHUNK):
                size += len(chunk)
                if size > max(_UNSUSPICIOUS, _LARGEST_RATIO * stream.tell()):
                    raise Unreadable(
                        f"it unpacks to more than {_LARGEST_RATIO} times its size: no text does, "
                        "and what comes after is not read"
                    )
                yield chunk
    except EOFError:
        raise Unreadable("the compressed file ends early: what comes after is lost") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise Unreadable(f"the compressed file is damaged from here on ({error})") from None


def with_full_head(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes; the first piece is `SAMPLE` long, or all that comes before a damage."""
    head = b""
    try:
        for chunk in chunks:
            head += chunk
            if len(head) >= SAMPLE:
                break
    except Unreadable:
        if head:
            yield head
        raise
    if head:
        yield head
    yield from chunks


def as_utf8(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """The same text in UTF-8, for an encoding in which a line break is more than one byte."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def physical_lines(chunks: Iterator[bytes]) -> Iterator[bytes | None]:
    """The lines of a stream, without their line break; None for one longer than `LARGEST`."""
    pieces: list[bytes] = []
    size = 0
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for last in ended:
            size += len(last)
            yield b"".join([*pieces, last]) if size <= LARGEST else None
            pieces, size = [], 0
        size += len(rest)
        if size <= LARGEST:
            pieces.append(rest)
        else:
            pieces = []
    if size:
        yield b"".join(pieces) if size <= LARGEST else None
