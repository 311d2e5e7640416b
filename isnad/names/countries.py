"""Countries, former countries and peoples: their names (GPE) and their adjectives (NORP).

Names come from CLDR through babel, and from the lexicon what CLDR lacks.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from unicodedata import normalize

from babel import Locale

from isnad.lexicon import load
from isnad.names.demonyms import article_forms, inflect
from isnad.names.records import Entry
from isnad.text.folding import plain

_ASIDE = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[a-z0-9]+")
# CLDR's codes that are no territory: unions, pseudo-languages, and the unknown.
_NO_TERRITORY = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "UM"})


def slug(english: str) -> str:
    """An entity id from an English name: "North Korea" → north_korea."""
    letters = normalize("NFKD", english.lower())
    return "_".join(_WORD.findall("".join(c for c in letters if c.isascii() and c != "'")))


@cache
def country_ids() -> dict[str, str]:
    """The entity id of every ISO country code."""
    english, arabic = Locale("en").territories, Locale("ar").territories
    own = load("countries")
    return {
        code: own.get(code, {}).get("id") or slug(_ASIDE.sub("", english[code]))
        for code in sorted(english)
        if code.isalpha() and code in arabic and code not in _NO_TERRITORY
    }


def country_entries() -> Iterator[Entry]:
    """Every name and adjective of every country, people and group, names first."""
    yield from _names()
    yield from _adjectives()


def _names() -> Iterator[Entry]:
    arabic, own = Locale("ar").territories, load("countries")
    for code, entity_id in country_ids().items():
        official = plain(_ASIDE.sub("", arabic[code]))
        for name in dict.fromkeys([official, *own.get(code, {}).get("names", [])]):
            yield Entry(name, "GPE", entity_id, code, name, "countries")
    for entity_id, facts in load("former_countries").items():
        for name in facts["names"]:
            yield Entry(name, "GPE", entity_id, None, name, "former_countries")


def _adjectives() -> Iterator[Entry]:
    ids = country_ids()
    for code, facts in load("countries").items():
        yield from _inflected(facts, ids[code], code, "countries")
    for source in ("former_countries", "groups"):
        for entity_id, facts in load(source).items():
            yield from _inflected(facts, entity_id, None, source)


def _inflected(
    facts: dict[str, Any], entity_id: str, country: str | None, source: str
) -> Iterator[Entry]:
    """Every form that the facts of one country or group give, under one name."""
    nisba, people = facts.get("nisba", []), facts.get("people", [])
    words = facts.get("words", [])
    name = next(iter([*nisba, *people, *words]), "")
    forms = [form for stem in nisba for form in inflect(stem)]
    for form in [*forms, *article_forms(people), *words]:
        if form not in facts.get("refuse", ()):
            yield Entry(form, "NORP", entity_id, country, name, source)
