"""Which spellings, over all articles, are one entity.

Spellings are put in blocks by type and sound, compared in pairs inside a block, and joined from the
likeliest pair down; a union that would put two entities of the lexicons together is refused. The
answer depends on the set of names alone, not on their order or number.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import TypeAlias

from isnad.names.blocking import blocks
from isnad.names.comparison import compare
from isnad.names.grouping import Groups, Name
from isnad.names.judged import judged_names
from isnad.names.lexicon_variants import from_lexicon, least_likeness
from isnad.names.records import Judgements, NameCount, Variant
from isnad.names.shared_bodies import shared_name
from isnad.names.state_bodies import is_of_unknown_country
from isnad.types import EntityType

Reason: TypeAlias = tuple[float, str]
_NO_ENTITY: frozenset[EntityType] = frozenset({"DATE", "QUANTITY"})


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
    found = {name: from_lexicon(name) for name in names}
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
    """Whether a name is a body's that every country has, or several, without its country."""
    return name[0] == "ORG" and (is_of_unknown_country(name[1]) or _is_shared(name))


def _is_shared(name: Name) -> bool:
    return name[0] == "ORG" and shared_name(name[1]) is not None


def _unjoined(name: Name) -> Variant:
    have = "several countries" if _is_shared(name) else "every country may"
    evidence = f"{have} have a «{name[1]}», and nothing says whose this is"
    return Variant(name[1], name[0], None, 0.0, evidence)


def _listed(variant: Variant | None, entity_id: str) -> Variant | None:
    """What the lexicons say of a name, under the entity that its own was joined to by hand."""
    if variant is None or variant.entity_id == entity_id:
        return variant
    evidence = f"{variant.evidence}; by hand that is {entity_id}"
    return variant._replace(entity_id=entity_id, evidence=evidence, judgement="human")


def _pairs(names: Iterable[Name]) -> list[tuple[float, Name, Name, str]]:
    """The pairs of a block that are likely one name, the likeliest first."""
    pairs = []
    for members in blocks(names).values():
        for one, other in combinations(members, 2):
            if one[0] == "PERS" and (" " in one[1]) != (" " in other[1]):
                continue
            likeness = compare(one[1], other[1])
            if likeness.score >= least_likeness(one):
                pairs.append((likeness.score, one, other, likeness.evidence))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _joined(name: Name, groups: Groups, reasons: dict[Name, Reason]) -> Variant:
    score, evidence = reasons.get(name, (1.0, f"«{name[1]}» is spelled in one way only"))
    return Variant(name[1], name[0], groups.entity_id(name), score, evidence)
