"""An .html file is one article: its main text, title, date, site and author, by trafilatura."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from isnad.documents.dates import read_date
from isnad.documents.encodings import decode
from isnad.documents.fields import text_notes, with_title
from isnad.documents.language import language_of
from isnad.documents.records import RawArticle, Unreadable
from isnad.documents.streams import read_whole

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.I)
_DECLARED_WITHIN = 4096

# What a page only hints at is no date of publication; and no answer may hang on today's date.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "max_date": "2100-01-01",
}


def read_page(stream: BinaryIO) -> Iterator[RawArticle]:
    """Read an .html file.

    Yields:
        The article; its text is title, blank line, and what trafilatura takes for the main text.

    Raises:
        Unreadable: it is too large, or there is no main text in it.
    """
    from trafilatura import bare_extraction  # loaded late: it takes longer than most runs need
    from trafilatura.settings import Document

    data, encoding = read_whole(stream, "is it a web page?")
    encoding = _declared(data, encoding)
    page, notes = decode(data, encoding)
    found = bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )
    body = found.text if isinstance(found, Document) else None
    if not isinstance(found, Document) or not body or not body.strip():
        raise Unreadable("no main text was found in the page")
    text = with_title(found.title, body)
    moment = read_date(found.date)
    yield RawArticle(
        record_no=None,
        external_id=None,
        title=found.title,
        outlet=found.sitename or found.hostname,
        url=found.url,
        author=found.author,
        published_at=moment.at,
        language=language_of(text),
        text=text,
        encoding=encoding,
        notes=(*notes, *moment.notes, *text_notes(text)),
    )


def _declared(data: bytes, encoding: str) -> str:
    """The encoding that a page declares, where the bytes leave it open and bear it out."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if encoding.startswith("utf") or not found:
        return encoding
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        data.decode(name)
    except (LookupError, UnicodeError):
        return encoding
    return name
