"""A .txt file is one article: its text, untouched."""

from collections.abc import Iterator
from typing import BinaryIO

from isnad.documents.encodings import decode
from isnad.documents.fields import text_notes
from isnad.documents.language import language_of
from isnad.documents.records import RawArticle, Unreadable
from isnad.documents.streams import read_whole


def read_text(stream: BinaryIO) -> Iterator[RawArticle]:
    """Read a .txt file.

    Yields:
        The article; its text is the decoded bytes, line breaks and all, without the byte order
        mark.

    Raises:
        Unreadable: there is no text in it, or it is too large.
    """
    data, encoding = read_whole(stream, "a .txt file holds one article; put several in a .jsonl")
    text, notes = decode(data, encoding)
    if not text.strip():
        raise Unreadable("the file holds only white space")
    yield RawArticle(
        record_no=None,
        external_id=None,
        title=None,
        outlet=None,
        url=None,
        author=None,
        published_at=None,
        language=language_of(text),
        text=text,
        encoding=encoding,
        notes=(*notes, *text_notes(text)),
    )
