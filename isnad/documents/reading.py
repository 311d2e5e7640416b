"""A file by its name: which format it is, and what becomes of one that can't be read."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from isnad.documents.json_files import read_compressed_json_lines, read_json, read_json_lines
from isnad.documents.plain_text import read_text
from isnad.documents.records import RawArticle, Rejected, Unreadable
from isnad.documents.web_page import read_page

_FORMATS: dict[str, Callable[[BinaryIO], Iterator[RawArticle | Rejected]]] = {
    ".txt": read_text,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".jsonl.gz": read_compressed_json_lines,
    ".html": read_page,
    ".htm": read_page,
}


def read_articles(filename: str, stream: BinaryIO) -> Iterator[RawArticle | Rejected]:
    """Read the articles of a file.

    Args:
        filename: its name; the ending, in capitals or not, tells the format.
        stream: its bytes, open for reading; it need not be seekable.

    Yields:
        Articles in the file's order, and a refusal for each record, or for the whole file
        (`record_no` None), that is none. What is wrong with one record stops no other.

    Raises:
        OSError: the stream can't be read.
    """
    name = filename.lower()
    read = next((read for ending, read in _FORMATS.items() if name.endswith(ending)), None)
    if read is None:
        yield Rejected(None, f"not a kind of file that is read: {', '.join(_FORMATS)}")
        return
    try:
        yield from read(stream)
    except Unreadable as refusal:
        yield Rejected(None, str(refusal))
