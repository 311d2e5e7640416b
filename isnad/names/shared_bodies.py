"""Bodies whose names several countries share, parties above all: حزب العدالة والتنمية.

With its country's adjective (التركي) such a name is one body's in every article. Bare, it is the
body of the country that its article says, which `isnad.names.body_countries` finds out.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from isnad.lexicon import load
from isnad.names.countries import country_ids
from isnad.names.demonyms import definite
from isnad.names.records import Entry
from isnad.text.folding import fold

SOURCE = "shared_bodies"


class SharedName(NamedTuple):
    """What a name stands for: the key of its names, and the ISO codes of who has such a body."""

    key: str
    owners: frozenset[str]


def shared_names() -> Iterator[Entry]:
    """The bare names, to be found in texts; the entity id is empty, for nobody has them alone."""
    for name in _owners_by_name():
        yield Entry(name, "ORG", "", None, name, SOURCE)


def bodies_by_country() -> Iterator[Entry]:
    """Every shared name with every adjective of every country that has such a body.

    The adjective is part of the name, but not of its mention.
    """
    for name, owners in _owners_by_name().items():
        for country, entity_id in owners.items():
            for adjective in _adjectives(country):
                full = f"{name} {adjective}"
                trailing = len(adjective.split())
                yield Entry(full, "ORG", entity_id, country, full, SOURCE, trailing=trailing)


def shared_name(name: str) -> SharedName | None:
    """What a bare name stands for in several countries; None if it is no shared one."""
    return _by_folded().get(fold(name))


def name_of_country(name: str, country: str) -> str:
    """A shared name with a country's adjective; bare if the country has none that is known.

    Args:
        name: a bare name (حركة النهضة).
        country: an ISO code, also of a country that is not known to have such a body.
    """
    adjectives = _adjectives(country)
    if not adjectives:
        return name
    head = name.split()[0]
    return f"{name} {adjectives[1 if fold(head) in _feminine_heads() else 0]}"


@cache
def _feminine_heads() -> frozenset[str]:
    """Heads that take a feminine adjective: those in ة, and the plural القوات."""
    words = load("organisation_words")
    kinds = ("definite_heads", "party_heads", "loose_party_heads", "state_heads", "ministry_heads")
    in_ta = (word for kind in kinds for word in words[kind] if word.endswith("ة"))
    return frozenset(map(fold, (*in_ta, *words["armed_forces"])))


@cache
def _adjectives(country: str) -> list[str]:
    """A country's definite adjectives in both genders: of each the masculine, then the feminine."""
    nisba = load("countries").get(country, {}).get("nisba", [])
    return [form for stem in nisba for form in definite(stem)]


@cache
def _owners_by_name() -> dict[str, dict[str, str]]:
    """Bare name → country → the id of its body."""
    return {
        name: facts.get("of", {}) | _other_owners(key, facts)
        for key, facts in load(SOURCE).items()
        for name in facts["names"]
    }


def _other_owners(key: str, facts: dict[str, Any]) -> dict[str, str]:
    """Country → an id made of the names' key, where no other name of the body is known."""
    return {code: f"{key}_{country_ids()[code]}" for code in facts.get("other", ())}


@cache
def _by_folded() -> dict[str, SharedName]:
    return {
        fold(name): SharedName(key, frozenset({*facts.get("of", ()), *facts.get("other", ())}))
        for key, facts in load(SOURCE).items()
        for name in facts["names"]
    }
