"""Where a spelling belongs by what the lexicons hold, and the sentence that says why.

It stands there as it is, behind its head noun, under two names at once, like one name, or
misprinted.
"""

from collections.abc import Iterator
from functools import cache

from isnad.names.blocking import similar_entries
from isnad.names.comparison import SAME_BUT_FOR_MARKS, compare
from isnad.names.countries import country_ids
from isnad.names.entities import lexicon_entry, misprinted_entries
from isnad.names.grouping import Name
from isnad.names.name_forms import is_east_asian
from isnad.names.name_parts import name_parts, without_country
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Entry, Variant
from isnad.names.shared_bodies import shared_name
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold

_SHORTEST_OWN = 3  # letters of a name before what is written on to it
# How alike names must be to be one over all articles: bodies and places are called by words that
# others are called by as well (شركة أبل, شركة أوبل), persons by two names at least.
_LEAST_OF_PERSONS, _LEAST_OF_OTHERS = 0.84, 0.92


def from_lexicon(name: Name) -> Variant | None:
    """Where a spelling belongs by what the lexicons hold; None where they don't say."""
    entity_type, spelling = name
    entry = lexicon_entry(spelling, entity_type)
    if entry is not None:
        return Variant(
            spelling,
            entity_type,
            entry.entity_id,
            1.0,
            f"«{spelling}» stands in the lexicon {entry.source} as «{entry.spelling}»",
        )
    if name[0] == "ORG" and shared_name(name[1]):
        return None
    return _behind_head(name) or _named_twice(name) or _likest_entry(name) or _misprint(name)


def _behind_head(name: Name) -> Variant | None:
    """A body under its generic head noun: وكالة فرانس برس للأنباء is فرانس برس.

    Its country may stand behind it: صحيفة لوموند الفرنسية.
    """
    entity_type, spelling = name
    head = fold(spelling.partition(" ")[0])
    if entity_type != "ORG" or head not in _naming_heads():
        return None
    readings = ((_behind_first(words), of) for words, of in _readings(spelling.split()))
    entry, country = next(((found, of) for found, of in readings if found), (None, ""))
    if entry is None or (head in _heads_of_media() and entry.source != "media"):
        return None  # وكالة الأمم المتحدة is one of its agencies
    if country and not _may_be_of(entry, country):
        return None  # قناة سي إن إن التركية
    evidence = f"«{spelling}» is «{entry.spelling}» of the lexicon {entry.source} behind «{head}»"
    return Variant(spelling, entity_type, entry.entity_id, 0.95, evidence)


def _may_be_of(entry: Entry, country: str) -> bool:
    """Whether a country is a known body's; a medium of the world has its seat in any."""
    if entry.country is None:
        return entry.source == "media"
    return country_ids().get(entry.country) == country


def _behind_first(words: list[str]) -> Entry | None:
    """The body that words name without their first, or with it."""
    return lexicon_entry(" ".join(words[1:]), "ORG") or lexicon_entry(" ".join(words), "ORG")


def _readings(words: list[str]) -> Iterator[tuple[list[str], str]]:
    """A body's words as they are, without a description, and without its country beside it."""
    yield words, ""
    bare = _without_description(words)
    yield bare, ""
    yield without_country(bare)
    yield without_country(_parted(words))


def _parted(words: list[str]) -> list[str]:
    """A body's words, what is written on to the last of them parted: صحيفة لوموندالفرنسية."""
    *before, last = words
    own, article, adjective = last.rpartition(ARTICLE)
    return [*before, own, article + adjective] if len(own) >= _SHORTEST_OWN else words


def _without_description(words: list[str]) -> list[str]:
    """A body's words without what is said of many of its kind: للأنباء, المسلحة.

    So is what a company works at: شركة لافارج للإسمنت.
    """
    known = class_words("organisation_words", "descriptions")
    last = fold(words[-1])
    is_description = last in known or last.startswith("لل")
    return words[:-1] if len(words) > 2 and is_description else words


def _named_twice(name: Name) -> Variant | None:
    """A body under two of its names at once: حلف شمال الأطلسي الناتو."""
    entity_type, spelling = name
    words = spelling.split()
    for cut in range(1, len(words)) if entity_type == "ORG" else ():
        parts = " ".join(words[:cut]), " ".join(words[cut:])
        one, other = (lexicon_entry(part, entity_type) for part in parts)
        if one is not None and other is not None and one.entity_id == other.entity_id:
            evidence = f"«{parts[0]}» and «{parts[1]}» are names of {one.entity_id}"
            return Variant(spelling, entity_type, one.entity_id, 0.95, evidence)
    return None


def _heads_of_media() -> frozenset[str]:
    return class_words("organisation_words", "media_heads")


@cache
def _naming_heads() -> frozenset[str]:
    kinds = ("media_heads", "party_heads", "loose_party_heads", "company_heads")
    heads = frozenset().union(*(class_words("organisation_words", kind) for kind in kinds))
    return heads - class_words("organisation_words", "heads_of_friends")


def _likest_entry(name: Name) -> Variant | None:
    """The one entity of the lexicons that a spelling is like; None where two are as likely."""
    entity_type, spelling = name
    if " " not in spelling and entity_type == "PERS":
        return None
    likely = [
        (likeness.score, entry, likeness.evidence)
        for entry in similar_entries(name)
        if (likeness := compare(spelling, entry.spelling)).score >= least_likeness(name)
    ]
    ids = {entry.entity_id for _, entry, _ in likely}
    if len(ids) != 1:
        return None
    score, entry, evidence = max(likely, key=lambda found: (found[0], found[1].spelling))
    return Variant(spelling, entity_type, entry.entity_id, score, evidence)


def _misprint(name: Name) -> Variant | None:
    """A long name of the lexicons with the dots of one letter misplaced (فيينا as فيبنا)."""
    entity_type, spelling = name
    found = {entry.entity_id: entry for entry in misprinted_entries(spelling, entity_type)}
    if len(found) != 1:
        return None
    entity_id, entry = found.popitem()
    evidence = f"«{spelling}» is «{entry.spelling}» but for the dots of one letter"
    return Variant(spelling, entity_type, entity_id, 0.85, evidence)


def least_likeness(name: Name) -> float:
    """How alike another name must be to be one with this.

    A person whom an article calls by one word only (المالكي, الملقي) is too little to go by: there
    only marks of spelling are forgiven. East Asian names have short words.
    """
    entity_type, spelling = name
    if entity_type != "PERS" or is_east_asian(name_parts(spelling)):
        return _LEAST_OF_OTHERS
    return _LEAST_OF_PERSONS if " " in spelling else SAME_BUT_FOR_MARKS
