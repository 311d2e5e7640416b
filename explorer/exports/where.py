"""Which claims an export is narrowed to: the page's own filters, as NAME=VALUE."""

from collections.abc import Sequence
from dataclasses import fields

from starlette.datastructures import QueryParams

from explorer.filters import FACETS, BadFilterError, ClaimFilter, read_filter

NAMES = tuple(field.name for field in fields(ClaimFilter) if field.name != "page")


def read_where(conditions: Sequence[str]) -> ClaimFilter:
    """Read conditions, which all hold; of a name that stands several times, any value will do.

    Args:
        conditions: each NAME=VALUE, with the names and values of the page's addresses.

    Raises:
        BadFilterError: there is no such name, it takes one value and has several, or the value is
            none that it can have.
    """
    pairs = [_pair(condition) for condition in conditions]
    given = [name for name, _ in pairs]
    for name in given:
        if given.count(name) > 1 and name not in FACETS:
            raise BadFilterError(f"{name}: given more than once")
    return read_filter(QueryParams(pairs))


def _pair(condition: str) -> tuple[str, str]:
    name, equals, value = condition.partition("=")
    if not equals or name not in NAMES:
        raise BadFilterError(f"{condition}: not NAME=VALUE with a NAME of {', '.join(NAMES)}")
    return name, value
