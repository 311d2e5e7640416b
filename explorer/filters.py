"""What claims a page shows: read from the address, so that every state is a link."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, get_args

from starlette.datastructures import QueryParams

from isnad.types import Certainty, CueClass, EntityType, Style

PAGE_CLAIMS = 25
LAST_PAGE = 400
_LONGEST = 200

NAMINGS = ("named", "anonymous")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "cue_class": get_args(CueClass),
    "certainty": get_args(Certainty),
    "style": get_args(Style),
    "naming": NAMINGS,
    "contested": ("yes",),
    "entity_type": tuple(one for one in get_args(EntityType) if one not in ("DATE", "QUANTITY")),
}


class BadFilterError(ValueError):
    """The address asks for something that cannot be, in words for whoever typed it."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are wanted; an empty field leaves them all in.

    words: in any spelling; all of them stand in the claim.
    source, about: entity ids, of who says it and of whom it concerns.
    since, until: days of publication, both within.
    """

    words: str = ""
    source: str = ""
    about: str = ""
    since: date | None = None
    until: date | None = None
    outlet: tuple[str, ...] = ()
    cue_class: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    page: int = 1

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What the address says for this filter, in order, without what is empty."""
        found: list[tuple[str, str]] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                found += [(field.name, one) for one in value]
            elif value and not (field.name == "page" and value == 1):
                found.append((field.name, str(value)))
        return found

    def toggled(self, facet: str, value: str) -> "ClaimFilter":
        """Take a value of a facet in, or out if it is in, and begin at the first page."""
        now: tuple[str, ...] = getattr(self, facet)
        after = tuple(one for one in now if one != value) if value in now else (*now, value)
        changed: dict[str, Any] = {facet: after, "page": 1}
        return replace(self, **changed)

    def at_page(self, page: int) -> "ClaimFilter":
        """The same filter, at another page."""
        return replace(self, page=page)


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """Which persons, bodies and places are wanted; an empty field leaves them all in."""

    words: str = ""
    entity_type: tuple[str, ...] = ()
    page: int = 1


FACETS = ("outlet", "cue_class", "certainty", "naming", "style", "contested")


def read_filter(parameters: QueryParams) -> ClaimFilter:
    """Read a filter from an address.

    Raises:
        BadFilterError: a value is too long, no date, no number, or not among its choices.
    """
    chosen = {facet: _choices(parameters, facet) for facet in FACETS}
    return ClaimFilter(
        words=_text(parameters, "words"),
        source=_text(parameters, "source"),
        about=_text(parameters, "about"),
        since=_date(parameters, "since"),
        until=_date(parameters, "until"),
        page=_page(parameters),
        **chosen,
    )


def read_entity_filter(parameters: QueryParams) -> EntityFilter:
    """Read a filter of entities from an address.

    Raises:
        BadFilterError: a value is too long, no number, or not among its choices.
    """
    return EntityFilter(
        words=_text(parameters, "words"),
        entity_type=_choices(parameters, "entity_type"),
        page=_page(parameters),
    )


def _text(parameters: QueryParams, name: str) -> str:
    value = parameters.get(name, "").strip()
    if len(value) > _LONGEST:
        raise BadFilterError(f"{name}: longer than {_LONGEST} characters")
    if not _is_text(value):
        raise BadFilterError(f"{name}: holds control characters")
    return value


def _choices(parameters: QueryParams, name: str) -> tuple[str, ...]:
    values = tuple(dict.fromkeys(parameters.getlist(name)))
    for value in values:
        if len(value) > _LONGEST or not _is_text(value):
            raise BadFilterError(f"{name}: a value is too long or holds control characters")
        if name in _CHOICES and value not in _CHOICES[name]:
            raise BadFilterError(f"{name}: one of {', '.join(_CHOICES[name])}")
    return values


def _date(parameters: QueryParams, name: str) -> date | None:
    value = parameters.get(name, "").strip()
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise BadFilterError(f"{name}: not a date like 2018-06-07") from None


def _page(parameters: QueryParams) -> int:
    value = parameters.get("page") or "1"
    number = int(value) if re.fullmatch("[0-9]{1,4}", value) else 0
    if not 1 <= number <= LAST_PAGE:
        raise BadFilterError(f"page: a number from 1 to {LAST_PAGE}")
    return number


def _is_text(value: str) -> bool:
    """Whether there is nothing in a value but text; marks of direction come with pasted Arabic."""
    return not any(unicodedata.category(character) in ("Cc", "Cs") for character in value)
