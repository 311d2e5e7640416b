"""What the lexicons know of entities: the id of a spelling, and the record of an id."""

from collections.abc import Iterator
from functools import cache, lru_cache
from operator import ne
from typing import get_args

from isnad.names.entries import entries
from isnad.names.records import EntityRecord, Entry
from isnad.text.folding import fold
from isnad.types import EntityType

# Types that a lexicon's entry may be met under: an agency may be taken for a place it is named by.
Key = tuple[EntityType, str]


_LONG = 8
# Letters that a hurried hand takes for one another by their dots: they join a misspelling to a
# lexicon's name, never two names.
_DOTLESS = str.maketrans("تثنيحخذزق", "ببببججدرف")
_TYPES: tuple[EntityType, ...] = get_args(EntityType)


def entity_record(entity_id: str) -> EntityRecord | None:
    """The best-known name, type and country of an entity of the lexicons; None if it has none."""
    return _records().get(entity_id)


def entity_records() -> list[EntityRecord]:
    """What is known of all entities of the lexicons, the user's own among them."""
    return list(_records().values())


def lexicon_entry(name: str, entity_type: EntityType) -> Entry | None:
    """The lexicon's entry of a spelling, folded and however it is spaced; None if it has none."""
    return _by_spelling().get((entity_type, spelling_key(name)))


def known_entities(name: str) -> frozenset[str]:
    """The ids of all entities of the lexicons that a spelling names, whatever their type."""
    key = spelling_key(name)
    found = (_by_spelling().get((entity_type, key)) for entity_type in _TYPES)
    return frozenset(entry.entity_id for entry in found if entry is not None)


def misprinted_entries(name: str, entity_type: EntityType) -> list[Entry]:
    """Entries of a type that a long name is but for the dots of one letter (فيينا as فيبنا)."""
    key = spelling_key(name)
    if len(key) < _LONG:
        return []
    near = _by_dotless().get((entity_type, key.translate(_DOTLESS)), [])
    return [entry for other, entry in near if sum(map(ne, key, other)) == 1]


@lru_cache(maxsize=1 << 14)  # an article's names recur in it and in others
def spelling_key(name: str) -> str:
    """A name folded, without spaces, hyphens and dots."""
    return fold(name).translate(_NO_SPACES)


_NO_SPACES = str.maketrans("", "", ' -‐–."“”«»')


def _named() -> Iterator[Entry]:
    for entry in entries():
        yield entry
        if entry.entity_type == "NORP" and entry.name != entry.spelling:
            yield entry._replace(spelling=entry.name)


@cache
def _by_spelling() -> dict[Key, Entry]:
    found: dict[Key, Entry] = {}
    for entry in _named():
        found.setdefault((entry.entity_type, spelling_key(entry.spelling)), entry)
    return found


@cache
def _by_dotless() -> dict[Key, list[tuple[str, Entry]]]:
    """Spelling keys without dots → those with them, and their entries."""
    found: dict[Key, list[tuple[str, Entry]]] = {}
    for (entity_type, key), entry in _by_spelling().items():
        if len(key) >= _LONG:
            found.setdefault((entity_type, key.translate(_DOTLESS)), []).append((key, entry))
    return found


@cache
def _records() -> dict[str, EntityRecord]:
    found: dict[str, EntityRecord] = {}
    for entry in entries():
        record = EntityRecord(entry.entity_id, entry.name, entry.entity_type, entry.country)
        found.setdefault(entry.entity_id, record)
    return found
