"""Source nouns by kind: what sort of source مسؤول, بيان or الوزارة is.

The words stand in `lexicon/source_nouns.yml`; endings and ال are taken care of here.
"""

from functools import cache
from typing import NamedTuple, get_args

from isnad.claims.grammar import word_set
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import SourceKind

_PLURAL_ENDINGS = (("ون", "و"), ("ين", "ي"), ("ان", "ا"))


class SourceNoun(NamedTuple):
    """A noun that can head a source."""

    noun: str
    kind: SourceKind
    definite: bool
    plural: bool
    feminine: bool


@cache
def _table() -> dict[str, SourceNoun]:
    table: dict[str, SourceNoun] = {}
    for kind, nouns in load("source_nouns").items():
        if kind not in get_args(SourceKind):
            continue
        for noun in nouns:
            for spelling, definite in _spellings(fold(noun)):
                entry = SourceNoun(noun, kind, definite, _plural(noun), _feminine(noun))
                table.setdefault(spelling, entry)
    return table


def _spellings(noun: str) -> list[tuple[str, bool]]:
    """A noun as it stands in texts: bare, with ال, in construct, accusative, with a pronoun."""
    found = [(noun, False), ("ال" + noun, True), ("لل" + noun, True)]
    if noun.endswith("ة"):
        found += [(noun[:-1] + "تا", False), (noun[:-1] + "تي", False)]  # صحيفتا كذا وكذا
    for long, short in _PLURAL_ENDINGS:
        if noun.endswith(long):
            found.append((noun[:-2] + short, False))
    if noun.endswith("ون"):
        oblique = noun[:-2] + "ين"
        found += [(oblique, False), ("ال" + oblique, True)]
    elif not noun.endswith(("ين", "ات", "ا", "ء", "ة", "ي")):
        found.append((noun + "ا", False))  # أصدرت بيانا تندد فيه
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    if not noun.endswith(("ون", "ين", "ا", "ء", "ي")):
        found += [(stem + pronoun, True) for pronoun in ("ه", "ها", "هم")]
    return found


def _plural(noun: str) -> bool:
    if fold(noun) in word_set("source_nouns", "singular"):
        return False
    return noun.endswith(("ون", "ين", "ان", "اء", "ات")) or fold(noun) in _broken_plurals()


def _feminine(noun: str) -> bool:
    return noun.endswith(("ة", "ات")) or fold(noun) in _inanimate_plurals()


@cache
def _broken_plurals() -> frozenset[str]:
    return word_set("source_nouns", "broken_plurals")


@cache
def _inanimate_plurals() -> frozenset[str]:
    return word_set("source_nouns", "feminine")


def is_feminine(name: str, entity_type: str) -> bool | None:
    """The gender a verb takes with a name: None where the name does not show it (a person)."""
    words = fold(name).split()
    if entity_type == "GPE":
        return words[0] not in word_set("source_nouns", "masculine_places")
    if entity_type != "ORG":
        return None
    head = source_noun(words[0])
    return head.feminine if head is not None else None


def source_noun(folded: str) -> SourceNoun | None:
    """The source noun that a folded word is, if any; و, ب or ل before it is not looked behind."""
    return _table().get(folded)


def head_noun(folded: str) -> SourceNoun | None:
    """The source noun at a phrase's head, behind و, ل, ب or ف too (لبيانات, ومندوبها)."""
    behind = source_noun(folded[1:]) if folded[:1] in "ولبف" else None
    return source_noun(folded) or behind


def is_accusative(folded: str) -> bool:
    """Whether the word is an indefinite source noun in the accusative (تقريرا, دولا)."""
    noun = source_noun(folded)
    return noun is not None and folded.endswith("ا") and folded[:-1] == fold(noun.noun)
