"""How likely two spellings name the same thing, with the reason in a sentence.

Two questions that must not be taken for one: whether two names are one name spelled twice, which
may join articles (`compare`), and whether one may be said for the other where it is clear who is
meant: without a title or a middle name, by the family's name alone (`compare_forms`).
"""

from typing import NamedTuple

from isnad.names.entities import known_entities
from isnad.names.name_forms import other_form
from isnad.names.name_parts import NameParts, name_parts
from isnad.names.skeleton import sound_key
from isnad.names.word_likeness import same_but_for_marks, sound_cost, unit_likeness

SAME = 0.8
SAME_BUT_FOR_MARKS = 0.98
# A word more is little in a whole name, so names joined to one must be closer.
_SAME_IN_ONE = 0.9
_SURE_NASAB = 3


class Likeness(NamedTuple):
    """A score from 0 (different) to 1 (the same), and why."""

    score: float
    evidence: str


def compare(one: str, other: str) -> Likeness:
    """Say how likely two spellings are of one name, wherever they stand.

    Args:
        one: a name as mentions carry it.
        other: another of the same type.

    Returns:
        A score of at least `SAME` where they are one name spelled twice, and the reason.
    """
    known = known_entities(one), known_entities(other)
    if all(known):
        return _as_known(one, other, *known)
    parts, others = name_parts(one), name_parts(other)
    unlike = _told_apart(parts, others)
    if unlike:
        return Likeness(0.0, unlike)
    score, said = _spelled(parts, others), f"«{one}» and «{other}»"
    if score < SAME:
        return Likeness(min(score, 0.5), "the words of the names are not alike")
    if same_but_for_marks(parts.joined, others.joined):
        evidence = f"{said} are the same but for hamza, ى/ي, ة/ه, ال, بن or spaces"
        return Likeness(SAME_BUT_FOR_MARKS, evidence)
    score = round(min(score, SAME_BUT_FOR_MARKS), 3)
    return Likeness(score, f"{said} sound alike, word for word {score}")


def compare_forms(one: str, other: str) -> Likeness:
    """Say how likely one name may be said for another where it is clear who is meant.

    Args:
        one: a name, which may have a title before it or a bracket behind it.
        other: another of the same type.

    Returns:
        What `compare` says, and if that is no: a score of at least `SAME` where the names are
        forms of one, of different length or order, and by which rule.
    """
    likeness = compare(one, other)
    if likeness.score >= SAME or (known_entities(one) and known_entities(other)):
        return likeness
    parts, others = name_parts(one), name_parts(other)
    if parts.namesakes and others.namesakes and parts.namesakes != others.namesakes:
        return likeness
    score, said = _spelled(parts, others), f"«{one}» and «{other}»"
    if score >= SAME:
        return Likeness(round(0.95 * score, 3), f"{said} are one but for a title or بن")
    form = other_form(parts, others)
    return likeness if form is None else Likeness(form.score, f"{said}: {form.reason}")


def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings are likely enough one name, or forms of one."""
    return compare_forms(one, other).score >= SAME


def _as_known(one: str, other: str, ids: frozenset[str], others: frozenset[str]) -> Likeness:
    both = sorted(ids & others)
    if both:
        return Likeness(1.0, f"the lexicons have «{one}» and «{other}» for {both[0]}")
    apart = f"the lexicons have «{one}» for {min(ids)}, «{other}» for {min(others)}"
    return Likeness(0.0, apart)


def _told_apart(parts: NameParts, others: NameParts) -> str:
    """What around the words of two names tells them apart; empty if nothing."""
    if parts.namesakes != others.namesakes:
        return "the words behind the names tell namesakes apart"
    if parts.titles != others.titles:
        return "only one of the names has a title, or they have different ones"
    of_father = [[unit.of_father for unit in name.units] for name in (parts, others)]
    if len(of_father[0]) == len(of_father[1]) < _SURE_NASAB and of_father[0] != of_father[1]:
        return "only one of two short names has بن"
    return ""


def _spelled(parts: NameParts, others: NameParts) -> float:
    """How alike two names are, word for word, or in one where their spaces differ."""
    if same_but_for_marks(parts.joined, others.joined):
        return 1.0
    is_arabic = parts.is_arabic or others.is_arabic
    if len(parts.units) == len(others.units):
        pairs = zip(parts.units, others.units, strict=True)
        return min(unit_likeness(a, b, is_arabic=is_arabic) for a, b in pairs)
    if is_arabic or sound_key(parts.joined) != sound_key(others.joined):
        return 0.0
    words = [{unit.word for unit in name.units} for name in (parts, others)]
    if words[0] <= words[1] or words[1] <= words[0]:
        return 0.0  # كيم جونغ is not كيم يو جونغ
    score = 1 - sound_cost(parts.joined, others.joined)
    return score if score >= _SAME_IN_ONE else 0.0
