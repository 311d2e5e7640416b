"""Names of bodies by their head noun: وزارة الزراعة, مركز "الأفق" لدراسات المياه, جامعة حلب.

The head opens the name and its kind says what may follow. A nationality that trails is left
outside, but for an army's; where every country has such a body, the nationality is part of the
key by which articles are joined.
"""

import re
from dataclasses import replace

from isnad.names.names_in_bodies import laid_over
from isnad.names.person_words import is_common, may_be_name
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import Coder, WordFacts, class_words

_RANK = 3
_TABLE = {
    "army_heads": "A",
    "armed_forces": "f",
    "town_heads": "I",
    "media_of_state": "m",
    "force_heads": "F",
    "corps": "c",
    "lone_bodies": "L",
    "media_heads": "M",
    "ministry_heads": "Y",
    "school_heads": "U",
    "company_heads": "K",
    "centre_heads": "R",
    "party_heads": "P",
    "loose_party_heads": "Q",
    "state_heads": "H",
    "definite_heads": "B",
    "holders": "h",
    "complements": "d",
    "army_words": "d",
    "constructs": "i",
    "titles": "T",
    "nasab": "n",
    "particles_of_names": "n",
    "given_foreign": "n",
    "given_arabic": "n",
    "given_women": "n",
}
_HEADS = "AfMYURKPQHBImF"
_OPENERS = frozenset(_HEADS + "L")
_WITH_AND = {"d": "e", "D": "E", "i": "j"}
_QUOTED = '"[^"]{1,6}"'
_TAIL = "(?:[rs]i{0,3}[dDC]?[de]{0,2})"
_SURE_TAIL = "(?:ri{0,3}[dDC]?[de]{0,2})"
_BODY = f"(?:i{{0,2}}[dj][de]{{0,3}}{_SURE_TAIL}?)"
_GRAMMAR: tuple[re.Pattern[str], ...] = (
    re.compile(f"I(?:G+[dD]{{0,2}}|{_BODY})"),
    re.compile("mN"),
    re.compile("Hh"),
    re.compile("F(?:cd?|d{2})"),
    re.compile(f"[MURKPHI]d?{_QUOTED}{_TAIL}?"),
    # تنظيم "…" may also hold an event: only a body's own name follows it.
    re.compile('Q"[^"x][^"]{0,5}"'),
    re.compile(f"Y#?(?:i{{0,2}}[dDC][deE]{{0,3}}|{_BODY})"),
    re.compile("(?:AdN?|AN?|fdN?)(?!d)"),
    re.compile("BN[rs]i{0,3}[dDC]?[de]{0,2}"),
    re.compile(f"[HMURPQ]{_BODY}"),
    re.compile("M(?:O+|n{1,3}|D(?!N))(?:s|r[dD])?"),
    re.compile("P(?:G[dDC]|D(?![DCN])|D[de]{0,3}|n{1,2}d?|O+d?)|Q(?:D[de]{0,3}|O+d?)"),
    re.compile("K(?:n{1,3}|O+)"),
    re.compile(f"(?:U(?:[GO]d?|[CD]d?)|[UR](?:T?[pn]{{1,3}}d?|O+|G+)){_TAIL}?"),
    re.compile(f"B[de]{{1,3}}{_TAIL}?"),
    re.compile("L"),
)


class _BodyCoder(Coder):
    def letter(self, facts: WordFacts) -> str:
        """Heads and complements by class; definite words, words with ل and with و apart."""
        word = facts.word
        if word.kind == "mark":
            return '"' if word.text in '"“”«»' else "#" if word.text == "#" else "X"
        if word.kind == "latin":
            return "n"
        if word.kind != "arabic":
            return "X"
        letter = super().letter(facts)
        cut = min(facts.classes.values(), default=0)
        if letter in "di" and cut:
            proclitics = word.folded[:cut]
            if proclitics == "و":
                return _WITH_AND[letter]
            return "r" if proclitics == "ل" else "x"
        if letter == "n" and cut:
            return "x"
        return letter

    def otherwise(self, facts: WordFacts) -> str:
        """Definite or unknown words; a common word ends any name."""
        word, whole = facts.word, facts.readings[0].form
        if whole.startswith("لل") and len(whole) > 4:
            return "s"
        if whole.startswith("و" + ARTICLE):
            return "E"
        if whole.startswith(ARTICLE) and len(whole) >= 4:
            return "C" if is_common(whole[len(ARTICLE) :]) else "D"
        if facts.classes or whole.endswith("ة") or not may_be_name(word):
            return "x"
        return "n"


# Bodies of every country, and the country behind them: البرلمان العراقي, المجلس الدستوري في لبنان.
_EVERYWHERE = "YHLMBI"
_COUNTRY_AFTER = re.compile("N+|xG+")
# Letters of what a body alone is called: names and marks of quotation.
_OWN = frozenset('OnGp"')
_ARMY = "الجيش"

_CODER = _BodyCoder(_TABLE)


def find_organisations(stretch: Stretch, known: list[Candidate]) -> list[Candidate]:
    """Candidates for bodies that open with a head noun.

    Args:
        stretch: the sentence.
        known: what is already chosen in it, none overlapping another.
    """
    own = stretch.codes(_CODER)
    if _OPENERS.isdisjoint(own):
        return []
    codes = laid_over(stretch, own, known, heads=_HEADS)
    found = []
    for grammar in _GRAMMAR:
        for match in grammar.finditer(codes):
            first, last = match.start(), match.end() - 1
            if _is_no_name(stretch, codes, first, last):
                continue
            if codes[first : last + 1] in ("L", "A") or last > first:
                found.append(_candidate(stretch, codes, first, last))
    return found


def _is_no_name(stretch: Stretch, codes: str, first: int, last: int) -> bool:
    """هذه الهيئة العامة, which the text points at; إدارة الرئيس, which is no office."""
    if codes[last] == "h":
        return "office_heads" not in stretch.facts[first].classes
    before = stretch.facts[first - 1].classes if first else {}
    return codes[first] == "B" and ("demonstratives" in before or "that" in before)


def _is_country(stretch: Stretch, codes: str, first: int, place: int) -> bool:
    """Whether what follows a body is its country: a nationality, or في with a country.

    A body with a name of its own (صحيفة واشنطن بوست في سنغافورة) or of the world is only at work
    there.
    """
    if codes[place] == "N":
        return True
    own = codes[first + 1 : place]
    names = class_words("organisation_words", "international")
    is_anyones = _OWN.isdisjoint(own) and not any(
        word.folded in names for word in stretch.words[first:place]
    )
    return is_anyones and "in_word" in stretch.facts[place].classes


def _candidate(stretch: Stretch, codes: str, first: int, last: int) -> Candidate:
    """The body; one that every country has is called by its country as well, where that follows."""
    cut = min(stretch.facts[first].classes.values(), default=0)
    plain = Candidate(first, last, "ORG", "organisation:head", _RANK, cut)
    if codes[first] == "A" and "two_armies" in stretch.facts[first].classes:
        _, _, behind = stretch.name(plain).partition(" ")
        return replace(plain, name=f"{_ARMY} {behind}".strip())
    if codes[first] not in _EVERYWHERE:
        return plain
    of_country = _COUNTRY_AFTER.match(codes, last + 1)
    if of_country is None or not _is_country(stretch, codes, first, last + 1):
        return plain
    country = stretch.text[stretch.words[last].end : stretch.words[of_country.end() - 1].end]
    return replace(plain, name=" ".join((stretch.name(plain) + country).split()))
