"""Every known name, in the order in which they win a shared spelling: our own lexicons first."""

from collections.abc import Iterator
from functools import cache

from isnad.lexicon import load
from isnad.names.cities import city_entries
from isnad.names.countries import country_entries
from isnad.names.records import Entry
from isnad.names.trie import Node, insert
from isnad.types import EntityType

# Lexicon files of the shape country → id → spellings, and what they hold.
_LEXICONS: tuple[tuple[str, EntityType], ...] = (
    ("organisations", "ORG"),
    ("media", "ORG"),
    ("places", "GPE"),
    ("regions", "LOC"),
    ("facilities", "FAC"),
    ("persons", "PERS"),
    ("products", "PRODUCT"),
    ("events", "EVENT"),
    ("works", "WORK"),
)
WORLD = "001"


def entries() -> Iterator[Entry]:
    """Countries and peoples, our lexicons, then cities of GeoNames."""
    yield from country_entries()
    for source, entity_type in _LEXICONS:
        for country, things in load(source).items():
            code = None if country == WORLD else country
            for entity_id, spellings in things.items():
                for spelling in spellings:
                    yield Entry(spelling, entity_type, entity_id, code, spelling, source)
    yield from city_entries()


@cache
def lexicon_trie() -> Node:
    """The trie of all known names; built once."""
    root = Node()
    for entry in entries():
        insert(root, entry)
    return root
