"""Which spellings, over all articles, are one entity.

Spellings are put in blocks by type and sound, compared in pairs inside a block, and joined from the
likeliest pair down; a union that would put two entities of the lexicons together is refused. The
answer depends on the set of names alone, not on their order or number.
"""

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import TypeAlias

from isnad.names.blocking import blocks, similar_entries
from isnad.names.comparison import SAME_BUT_FOR_MARKS, compare
from isnad.names.entities import lexicon_entry, misprinted_entries
from isnad.names.grouping import Groups, Name
from isnad.names.judged import judged_names
from isnad.names.name_forms import is_east_asian
from isnad.names.name_parts import name_parts
from isnad.names.records import Judgements, NameCount, Variant
from isnad.names.state_bodies import is_of_unknown_country
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold
from isnad.types import EntityType

Reason: TypeAlias = tuple[float, str]
_NO_ENTITY: frozenset[EntityType] = frozenset({"DATE", "QUANTITY"})
# How alike names must be to be one over all articles: bodies and places are called by words that
# others are called by as well (شركة أبل, شركة أوبل), persons by two names at least.
_LEAST_OF_PERSONS, _LEAST_OF_OTHERS = 0.84, 0.92


def resolve(keys: Iterable[NameCount], judgements: Judgements | None = None) -> list[Variant]:
    """Join the spellings of many articles to entities.

    Args:
        keys: names with their types, as mentions carry them; counts decide nothing.
        judgements: what people have joined and split; it always wins.

    Returns:
        One variant a name and type, in order of type and name. The id is the lexicon's, else a
        digest of the smallest (type, name) of those joined; None where a body may be any country's.
        DATE and QUANTITY join nothing.
    """
    names = sorted({(k.entity_type, k.name) for k in keys if k.entity_type not in _NO_ENTITY})
    judged = judged_names(names, judgements or Judgements())
    found = {name: _from_lexicon(name) for name in names}
    known = {name: v.entity_id for name, v in found.items() if v is not None and v.entity_id}
    anyones = {name for name in names if found[name] is None and _is_anyones(name)}
    groups = Groups(judged.without_split(known))
    for split in judged.splits:
        for one, other in split.pairs():
            groups.split(one, other)
    for join in judged.joins:
        for other in join.names[1:]:
            groups.join(join.names[0], other, judged=True)
    reasons: dict[Name, Reason] = {}
    for score, one, other, evidence in _pairs(name for name in names if name not in anyones):
        if groups.join(one, other):
            for name in (one, other):
                reasons.setdefault(name, (score, evidence))
    return [
        judged.variant(name, groups.entity_id(name))
        or _listed(found[name], groups.entity_id(name))
        or (_unjoined(name) if name in anyones else _joined(name, groups, reasons))
        for name in names
    ]


def _is_anyones(name: Name) -> bool:
    """Whether a name is a body's that every country has, without its country."""
    return name[0] == "ORG" and is_of_unknown_country(name[1])


def _unjoined(name: Name) -> Variant:
    evidence = f"every country may have a «{name[1]}», and nothing says whose this is"
    return Variant(name[1], name[0], None, 0.0, evidence)


def _listed(variant: Variant | None, entity_id: str) -> Variant | None:
    """What the lexicons say of a name, under the entity that its own was joined to by hand."""
    if variant is None or variant.entity_id == entity_id:
        return variant
    evidence = f"{variant.evidence}; by hand that is {entity_id}"
    return variant._replace(entity_id=entity_id, evidence=evidence, judgement="human")


def _from_lexicon(name: Name) -> Variant | None:
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
    return _behind_head(name) or _likest_entry(name) or _misprint(name)


def _behind_head(name: Name) -> Variant | None:
    """A body under its generic head noun: وكالة فرانس برس is فرانس برس."""
    entity_type, spelling = name
    head, _, own = spelling.partition(" ")
    if entity_type != "ORG" or fold(head) not in _naming_heads():
        return None
    entry = lexicon_entry(own, entity_type)
    if entry is None or (fold(head) in _heads_of_media() and entry.source != "media"):
        return None  # وكالة الأمم المتحدة is one of its agencies
    evidence = f"«{spelling}» is «{entry.spelling}» of the lexicon {entry.source} behind «{head}»"
    return Variant(spelling, entity_type, entry.entity_id, 0.95, evidence)


def _heads_of_media() -> frozenset[str]:
    return class_words("organisation_words", "media_heads")


@cache
def _naming_heads() -> frozenset[str]:
    kinds = ("media_heads", "party_heads", "loose_party_heads", "company_heads")
    return frozenset().union(*(class_words("organisation_words", kind) for kind in kinds))


def _likest_entry(name: Name) -> Variant | None:
    """The one entity of the lexicons that a spelling is like; None where two are as likely."""
    entity_type, spelling = name
    if " " not in spelling and entity_type == "PERS":
        return None
    likely = [
        (likeness.score, entry, likeness.evidence)
        for entry in similar_entries(name)
        if (likeness := compare(spelling, entry.spelling)).score >= _least(name)
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


def _pairs(names: Iterable[Name]) -> list[tuple[float, Name, Name, str]]:
    """The pairs of a block that are likely one name, the likeliest first."""
    pairs = []
    for members in blocks(names).values():
        for one, other in combinations(members, 2):
            if one[0] == "PERS" and (" " in one[1]) != (" " in other[1]):
                continue
            likeness = compare(one[1], other[1])
            if likeness.score >= _least(one):
                pairs.append((likeness.score, one, other, likeness.evidence))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _least(name: Name) -> float:
    """How alike another name must be to be one with this.

    A person whom an article calls by one word only (المالكي, الملقي) is too little to go by: there
    only marks of spelling are forgiven. East Asian names have short words.
    """
    entity_type, spelling = name
    if entity_type != "PERS" or is_east_asian(name_parts(spelling)):
        return _LEAST_OF_OTHERS
    return _LEAST_OF_PERSONS if " " in spelling else SAME_BUT_FOR_MARKS


def _joined(name: Name, groups: Groups, reasons: dict[Name, Reason]) -> Variant:
    score, evidence = reasons.get(name, (1.0, f"«{name[1]}» is spelled in one way only"))
    return Variant(name[1], name[0], groups.entity_id(name), score, evidence)
