"""Claims as JSON objects: every field, and beside every span its text."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from isnad.cli.files import Found
from isnad.types import Claim, Party, Reading, Span


def claim_objects(found: Found, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield one object a claim.

    Its keys are `article`, `claim_no` (what `parent` and `refers_to` count by), `content` (the
    longest of `content_parts`) and the fields of `isnad.types.Claim`.
    """
    text = found.article.text
    for number, claim in enumerate(reading.claims):
        values = {field.name: getattr(claim, field.name) for field in fields(Claim)}
        yield {
            "article": found.name,
            "claim_no": number,
            "content": _value(claim.content, text),
            **{name: _value(value, text) for name, value in values.items()},
        }


def _value(value: object, text: str) -> object:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": text[value.start : value.end]}
    if isinstance(value, Party):
        return {"name": value.name, "entity_type": value.entity_type}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_value(part, text) for part in value]
    return value
