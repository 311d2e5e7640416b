"""The forms of carrier nouns, and where what one carries begins behind it or its owner.

Which nouns carry a proposition, and whose it is, is in nominal.py.
"""

from functools import cache
from typing import Any, NamedTuple

from isnad.claims.cues.conjugate import PRONOUNS
from isnad.claims.grammar import ADVERB, COMPLEMENTIZER, GOVERNED, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import is_definite, noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Range
from isnad.claims.readers.impersonal import folded
from isnad.claims.sources.titles import nation_of
from isnad.text.folding import fold

PROCLITICS = "وفبل"
_ADJECTIVES = ("ية", "يين")
_DEED = ("ه", "ها", "هم", "ة")
_JOINED = 4  # letters of a word that can stand behind a joined preposition
_AGAINST = 8  # tokens of an accused between اتهامات لـ and what he is accused of


class Carrier(NamedTuple):
    """A form of a carrier noun; `pronoun` is what stands on it."""

    entry: dict[str, Any]
    pronoun: str
    definite: bool


@cache
def carriers() -> dict[str, Carrier]:
    """Every form of every carrier by its folded spelling."""
    forms: dict[str, Carrier] = {}
    for noun, entry in folded("carriers", "carriers").items():
        forms[noun] = Carrier(entry, "", False)
        if not noun.endswith(("ة", "ات", "اء")):
            forms[noun + "ا"] = Carrier(entry, "", False)
        for article in ("ال", "لل"):
            forms[article + noun] = Carrier(entry, "", True)
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        for pronoun in PRONOUNS:
            forms.setdefault(stem + pronoun, Carrier(entry, pronoun, True))
    return forms


def carrier_words() -> list[str]:
    """Every folded form of a carrier, what can stand joined before it included."""
    return [before + form for form in carriers() for before in ("", *PROCLITICS)]


def deed(page: Page, at: int, carrier: Carrier) -> Range | None:
    """قرار ترامب الانسحاب, إعلان الرئيس فرض رسوم: what the owner does, behind the owner."""
    if "masdar" not in carrier.entry or page.tokens[at].kind != "arabic" or page.bits[at]:
        return None
    word = page.tokens[at].folded
    named = at in page.mention_over or word in word_set("source_nouns", "adjectives")
    possible = word.startswith("ال") or word.endswith(_DEED) or is_definite(page, at + 1)
    plain = not word.startswith(("ي", "سي", "ست", "لل", "بال", "كال", "و"))
    return (at, 0) if possible and plain and not named else None


def construct(page: Page, at: int, carrier: Carrier) -> Range | None:
    """What follows a carrier in construct: what is alleged, or who is charged with something."""
    first, entry = at + 1, carrier.entry
    if carrier.definite or page.tokens[first].kind != "arabic" or page.bits[first]:
        return None
    word = page.tokens[first].folded
    described = word in word_set("carriers", "describing") or word.endswith(_ADJECTIVES)
    if described or word.startswith("ي"):
        return None
    if "charges" in entry:
        end = noun_phrase(page, first, page.limit(at), strict=True)
        charged = end > first and _joined(page, end, [fold(word) for word in entry["with"]])
        if end < page.limit(at) and charged:
            return first, 0  # اتهام موسكو بالتدخل
    if "construct" not in entry or first in page.mention_over:
        return None
    owner = source_noun(word)
    return None if owner is not None and owner.kind != "document" else (first, 0)


def owner_of(page: Page, at: int) -> Range | None:
    """The noun phrase behind a bare carrier whose saying it is (تعهدات الرئيس)."""
    start = at + 1
    name = page.mention_at.get(start)
    if name is not None:
        capable = name.entity_type in ("PERS", "ORG", "GPE") and name.start == (
            page.tokens[start].start
        )
    else:
        noun = source_noun(page.tokens[start].folded)
        definite = noun is not None and (noun.definite or is_definite(page, start + 1))
        capable = noun is not None and definite and noun.kind != "document"
    if not capable or page.bits[start]:
        return None
    end = noun_phrase(page, start, page.limit(at), strict=True)
    return (start, end) if start < end < page.limit(at) - 1 else None


def nation_of_owner(page: Page, at: int, carrier: Carrier) -> Range | None:
    """الاتهامات القطرية, تحذيرات أمريكية: the adjective says whose they are, never of whom.

    A carrier with a pronoun has its owner, and a plural is a people (دعوته البريطانيين إلى).
    """
    adjective = at + 1
    if carrier.pronoun or page.tokens[adjective].folded.endswith(("ين", "ون")):
        return None
    return (adjective, adjective + 1) if nation_of(page, adjective) else None


def behind(page: Page, at: int, carrier: Carrier) -> Range | None:
    """Where what the carrier governs begins, and the letters of a joined preposition."""
    if page.bits[at] & GOVERNED or ("that" in carrier.entry and page.bits[at] & COMPLEMENTIZER):
        return at, 0
    prepositions = [fold(word) for word in carrier.entry["with"]]
    while page.bits[at] & ADVERB and at + 1 < page.limit(at):
        at += 1
    found = _joined(page, at, prepositions)
    if found is None and _is_adjective(page, at, carrier):
        at += 1
        found = _joined(page, at, prepositions)
    if found is None and "against" in carrier.entry and page.tokens[at].folded[0] == "ل":
        return _accused(page, at, prepositions, told=carrier.entry["against"] == "told")
    return found


def about(page: Page, at: int, carrier: Carrier) -> Range | None:
    """What a carrier is about without an owner: انتقادات لها بسبب, انتقادات شديدة بسبب."""
    prepositions = [fold(word) for word in carrier.entry.get("about", ())]
    if not prepositions or page.is_mark(at, "،,"):
        return None
    stepped = page.tokens[at].folded in word_set("grammar", "from_him")
    at += stepped or _is_adjective(page, at, carrier)
    return _joined(page, at, prepositions) if page.tokens[at].folded in prepositions else None


def _is_adjective(page: Page, at: int, carrier: Carrier) -> bool:
    """Whether the word can go with the carrier (مخاوف متزايدة من, القلق الدولي من)."""
    word = page.tokens[at].folded
    if (
        word.startswith("ي")
        or page.tokens[at].kind != "arabic"
        or page.bits[at]
        or at + 2 >= page.limit(at)
    ):
        return False
    if carrier.definite:
        return word.startswith("ال")
    return word.endswith(("ة", "ي", "يا")) and (
        at not in page.mention_at or bool(nation_of(page, at))
    )


def _joined(page: Page, at: int, prepositions: list[str]) -> Range | None:
    token, name = page.tokens[at], page.mention_at.get(at)
    if token.folded in prepositions or token.plain in prepositions:
        return (at + 1, 0) if at + 1 < page.limit(at) else None
    own = name is not None and name.start == token.start
    own = own or token.folded in word_set("carriers", "describing")  # الاتهام باطل
    joined = token.folded[0] in prepositions and len(token.folded) >= _JOINED
    return (at, 1) if joined and not own and not page.bits[at] else None


def _accused(page: Page, at: int, prepositions: list[str], *, told: bool) -> Range | None:
    """اتهامات لموسكو بالتدخل: the content begins with the accused; whom one tells is outside."""
    for index in range(at + 1, min(page.limit(at), at + _AGAINST)):
        if page.tokens[index].kind == "mark" and index not in page.quote_close:
            return None
        found = _joined(page, index, prepositions)
        if found and told:
            return found
        if found:
            return (at + 1, 0) if page.tokens[at].plain == "ل" else (at, 1)
    return None
