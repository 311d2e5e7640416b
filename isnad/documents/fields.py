"""A record of any make as an article: which field is which is in lexicon/record_fields.yml."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from isnad.documents.dates import read_date
from isnad.documents.language import language_of
from isnad.documents.records import RawArticle, Unreadable
from isnad.lexicon import load

_Value = TypeVar("_Value")

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SHOWS = re.compile(r"\S")
_SEPARATORS = re.compile(r"[\s_-]+")
_MOST_NAMED = 8  # fields that a refusal names


def article_from(
    record: object, *, record_no: int | None, encoding: str, notes: tuple[str, ...] = ()
) -> RawArticle:
    """Read one article record.

    Args:
        record: what the JSON held.
        record_no: its place in the file, if the file holds several.
        encoding: that of the file.
        notes: what has been noted about it already.

    Returns:
        The article; its text is title, blank line, body where there is a title.

    Raises:
        Unreadable: the record is no object, or has no text.
    """
    if not isinstance(record, Mapping):
        raise Unreadable(f"not an article: {_json_name(record)} where an object should stand")
    fields = _fields(record)
    body = _first(fields, "text", _as_body)
    if body is None:
        raise Unreadable(_no_text(fields))
    body, replaced = _SURROGATE.subn("\ufffd", body)
    title = _first(fields, "title", _as_name)
    text = with_title(title, body)
    moment = read_date(_first(fields, "published_at", _as_it_is))
    return RawArticle(
        record_no=record_no,
        external_id=_first(fields, "external_id", _as_name),
        title=title,
        outlet=_first(fields, "outlet", _as_name),
        url=_first(fields, "url", _as_name),
        author=_first(fields, "author", _as_name),
        published_at=moment.at,
        language=language_of(text, _first(fields, "language", _as_name)),
        text=text,
        encoding=encoding,
        notes=(*notes, *moment.notes, *text_notes(text, replaced)),
    )


def with_title(title: str | None, body: str) -> str:
    """Title, blank line, body; a body that begins with a line of the title has it once."""
    if not title:
        return body
    if body.startswith(title) and body[len(title) : len(title) + 1] in ("\n", "\r"):
        body = body[len(title) :].lstrip("\r\n")
    return f"{title}\n\n{body}"


def text_notes(text: str, replaced: int = 0) -> tuple[str, ...]:
    """What is odd about the characters of a text.

    Args:
        text: the article's text.
        replaced: how many lone surrogates were replaced.

    Returns:
        Notes in plain English, none for an ordinary text.
    """
    notes = []
    if replaced:
        notes.append(f"lone surrogates replaced by U+FFFD: {replaced}")
    if "\0" in text:
        notes.append(f"NUL characters in the text: {text.count(chr(0))}")
    return tuple(notes)


def articles_within(record: object) -> list[object] | None:
    """The list of articles that a JSON file is, or that its object wraps; None for neither."""
    if isinstance(record, list):
        return record
    if not isinstance(record, Mapping):
        return None
    fields = _fields(record)
    if _first(fields, "text", _as_body) is not None:
        return None
    lists = (fields.get(_plain_name(name)) for name in _names("lists"))
    return next((one for one in lists if isinstance(one, list)), None)


def _fields(record: Mapping[object, object]) -> dict[str, object]:
    return {_plain_name(name): value for name, value in record.items()}


def _first(
    fields: Mapping[str, object], part: str, read: Callable[[object], _Value | None]
) -> _Value | None:
    """The first of a part's fields that holds anything."""
    for name in _names(part):
        value = read(fields.get(_plain_name(name)))
        if value is not None:
            return value
    return None


def _as_body(value: object) -> str | None:
    """A text, or a list of paragraphs."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = "\n".join(value)
    return value if isinstance(value, str) and _SHOWS.search(value) else None


def _as_name(value: object) -> str | None:
    """A name in whatever form: text, number, a list of names, an object that holds one."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value.strip()) or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list):
        names = [name for one in value if not isinstance(one, list) and (name := _as_name(one))]
        return ", ".join(names) or None
    if isinstance(value, Mapping):
        held = (value.get(name) for name in _names("name_within"))
        return next((_as_name(one) for one in held if isinstance(one, str) and one.strip()), None)
    return None


def _as_it_is(value: object) -> object | None:
    return value if value != "" else None


def _no_text(fields: Mapping[str, object]) -> str:
    found = ", ".join(sorted(fields)[:_MOST_NAMED]) or "no field at all"
    known = ", ".join(_names("text")[:3])
    return f"the record has no text (looked for {known} …; found {found})"


def _json_name(value: object) -> str:
    names: dict[type, str] = {list: "a list", str: "a text", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")


def _plain_name(name: object) -> str:
    return _SEPARATORS.sub("", str(name)).lower()


@cache
def _names(part: str) -> tuple[str, ...]:
    return tuple(load("record_fields")[part])
