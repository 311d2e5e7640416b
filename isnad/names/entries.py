"""Every known name, in the order in which they win a shared spelling: the user's own first."""

from collections.abc import Iterator
from functools import cache

from isnad.lexicon import load
from isnad.names.cities import city_entries
from isnad.names.countries import country_entries
from isnad.names.own import own_names
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Entry
from isnad.names.shared_bodies import bodies_by_country, shared_names
from isnad.names.trie import Node, insert
from isnad.text.folding import fold
from isnad.types import EntityType

# Lexicon files of the shape country → id → spellings, and what they hold.
_LEXICONS: tuple[tuple[str, EntityType], ...] = (
    ("organisations", "ORG"),
    ("media", "ORG"),
    ("places", "GPE"),
    ("regions", "LOC"),
    ("facilities", "FAC"),
    ("persons", "PERS"),
    ("figures", "PERS"),
    ("products", "PRODUCT"),
    ("events", "EVENT"),
    ("works", "WORK"),
    # Last: a club that is called by its town is the town until `isnad.names.clubs` has seen it.
    ("clubs", "ORG"),
)
WORLD = "001"


def entries() -> Iterator[Entry]:
    """The user's own names, countries and peoples, our lexicons, then cities of GeoNames."""
    yield from own_names().entries
    yield from country_entries()
    for source, entity_type in _LEXICONS:
        for country, things in load(source).items():
            code = None if country == WORLD else country
            for entity_id, spellings in things.items():
                for spelling in spellings:
                    entry = Entry(spelling, entity_type, entity_id, code, spelling, source)
                    yield entry._replace(
                        leading=_leading_words(spelling, entity_type),
                        trailing=int(entity_type == "ORG" and _has_nationality_outside(spelling)),
                    )
    yield from bodies_by_country()
    yield from city_entries()


@cache
def person_names() -> frozenset[str]:
    """Every spelling of every known person."""
    return frozenset(
        spelling
        for source, entity_type in _LEXICONS
        if entity_type == "PERS"
        for things in load(source).values()
        for spellings in things.values()
        for spelling in spellings
    )


def _leading_words(spelling: str, entity_type: EntityType) -> int:
    """How many words before a name, which mentions leave out, are part of a spelling.

    A person's title (البابا فرنسيس), or what tells a town from another word: مدينة قم,
    العاصمة الأردنية عمان.
    """
    first, *rest = spelling.split()
    if entity_type == "GPE":
        words = load("title_words")
        if spelling in words["called_with_head"]:
            return 0
        return len(rest) if first in words["capitals"] else int(first in words["heads_of_places"])
    titles = load("name_words")
    known = first in titles["titles"] or first in titles["honorifics"]
    return int(entity_type == "PERS" and bool(rest) and known)


def _has_nationality_outside(spelling: str) -> bool:
    """Whether a body's last word is a nationality that its mentions leave out.

    So it is where the rest is known by itself (الكونغرس الأمريكي) or is a body that every country
    has (مجلس الشيوخ الأمريكي); a national army and an official name keep theirs.
    """
    rest, _, last = spelling.rpartition(" ")
    if not rest or fold(last) not in _nationalities():
        return False
    return rest in _bodies() or fold(rest.split()[0]) in _state_heads()


@cache
def _nationalities() -> frozenset[str]:
    """Definite adjectives of countries: those of peoples (العربية) are parts of names."""
    return frozenset(
        fold(entry.spelling)
        for entry in country_entries()
        if entry.entity_type == "NORP"
        and entry.source == "countries"
        and entry.spelling.startswith(ARTICLE)
        and " " not in entry.spelling
    )


@cache
def _bodies() -> frozenset[str]:
    return frozenset(
        spelling
        for source in ("organisations", "media")
        for things in load(source).values()
        for spellings in things.values()
        for spelling in spellings
    )


@cache
def _state_heads() -> frozenset[str]:
    words = load("organisation_words")
    heads = (*words["ministry_heads"], *words["lone_bodies"], *words["short_ministries"])
    return frozenset(fold(head) for head in (*heads, "مجلس", "المحكمة"))


@cache
def lexicon_trie() -> Node:
    """The trie of all known names, those that several bodies share among them; built once."""
    root = Node()
    for entry in (*entries(), *shared_names()):
        insert(root, entry)
    return root
