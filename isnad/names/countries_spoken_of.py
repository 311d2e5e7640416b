"""Which countries a sentence speaks of: by name, or by their cities, leaders and bodies."""

from typing import TypeAlias

from isnad.names.entities import lexicon_entry
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

Sentence: TypeAlias = tuple[Stretch, list[Candidate]]
"""A sentence and what was found in it."""

# Outlets are quoted on every country, so whose they are says nothing of an article.
_TELLING_NOTHING = "media"


def countries_named(stretch: Stretch, found: list[Candidate]) -> frozenset[str]:
    """The ISO codes of the countries of what was found in a sentence."""
    countries = (country_of(stretch, one) for one in found)
    return frozenset(country for country in countries if country is not None)


def country_of(stretch: Stretch, one: Candidate) -> str | None:
    """The ISO code of the country of what was found; None for outlets, and where none is known."""
    entry = lexicon_entry(stretch.name(one), one.entity_type)
    return None if entry is None or entry.source == _TELLING_NOTHING else entry.country
