"""Names that a common noun opens: works, facilities, towns, events, models.

كتاب "…" is a work, مطار X الدولي a facility, مدينة X a town, طائرات F-35 a product. What needs no
noun to be known stands in the lexicons.
"""

import re
from collections.abc import Iterable

from isnad.names.person_words import PERSON_CODER, is_common, may_be_name
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import Coder, WordFacts
from isnad.types import EntityType

_RANK = 4
_SHORTEST = 2
_TABLE = {
    "undertakings": "U",
    "states": "R",
    "works": "W",
    "agreements": "A",
    "agreement_names": "a",
    "facility_adjectives": "j",
    "facilities": "F",
    "places": "P",
    "loose_places": "Q",
    "natural_places": "L",
    "events": "E",
    "event_names": "e",
    "vehicles": "V",
    "platforms": "V",
    "honorifics": "T",
    "in_word": "i",
}
_PERSON_LETTERS = frozenset("nFSAGgKDlLqaBybk")


class _TitledCoder(Coder):
    def letter(self, facts: WordFacts) -> str:
        """Marks, digits and Latin letters by themselves; names and definite words apart."""
        word = facts.word
        if word.kind == "mark":
            return '"' if word.text in '"“”«»' else word.text if word.text in "-#_/:" else "X"
        if word.kind == "number":
            return "Y" if len(word.text) == 4 else "N"
        if word.kind == "latin":
            return "l" if len(word.text) <= 4 and word.text.isupper() else "w"
        letter = super().letter(facts)
        if letter != "x" and min(facts.classes.values(), default=0):
            return letter if letter not in "aej" else "x"
        return letter

    def otherwise(self, facts: WordFacts) -> str:
        """Letter n for a word that may be a name, d for one with the article, x for the rest."""
        if facts.classes.keys() == {"verbs"} and _is_masculine_perfect(facts.word.folded):
            return "v"
        if facts.classes and PERSON_CODER.letter(facts) not in _PERSON_LETTERS:
            return "x"
        whole = facts.readings[0].form
        if len(whole) < _SHORTEST:
            return "x"
        if whole.startswith(ARTICLE) and len(whole) > 4:
            return "x" if is_common(whole[len(ARTICLE) :]) else "d"
        if whole[0] in _PREPOSITIONS or whole.endswith("ة"):
            return "n" if facts.classes or _is_long_name(facts) else "x"
        return "n" if facts.classes or may_be_name(facts.word) else "x"


def _is_long_name(facts: WordFacts) -> bool:
    """لياونينغ: too long to be a preposition and a word that no lexicon has."""
    form = facts.word.folded
    return len(form) > 6 and not form.endswith("ة") and may_be_name(facts.word)


def _is_masculine_perfect(verb: str) -> bool:
    """Whether a verb cannot belong to the feminine noun before it (بلدة), so that it is a name."""
    return verb[0] not in "يتو" and verb[-1] not in "تاو"


_PREPOSITIONS = "لب"
_CODER = _TitledCoder(_TABLE)
_OPENERS = frozenset("WUAEVFPQLlNRiY")
_OVERLAY = {"GPE": "G", "LOC": "G", "PERS": "p"}
_FRAMES: tuple[tuple[EntityType, str, re.Pattern[str]], ...] = (
    ("WORK", "titled:quoted", re.compile('W:?"([^"]{2,12})"')),
    ("WORK", "titled:undertaking", re.compile('"(U[^"]{2,8})"|U:?"([^"]{2,8})"')),
    ("GPE", "titled:state", re.compile("(RG)(?!G)")),
    ("GPE", "titled:town", re.compile("i(n)(?=iG)")),
    ("GPE", "titled:place", re.compile("P(v)")),
    ("WORK", "titled:agreement", re.compile("(A[aG])")),
    ("EVENT", "titled:event", re.compile("(E[eG]?Y)|(E[eG]N)|(Ee)")),
    ("PRODUCT", "titled:model", re.compile("((?:l-?[NY][lw]?)(?:/l?-?N)?|n-[NY])(?![-/])")),
    ("PRODUCT", "titled:quoted", re.compile('V"([nwld]{1,2}(?:-?[NY])?)"')),
    ("FAC", "titled:facility", re.compile("(F(?:G+|T?(?:p+|n{1,3})|d)j{0,2})")),
    ("GPE", "titled:place", re.compile("(?:P(?=[nd])|Q(?=n))(.)(?![ndG])")),
    ("LOC", "titled:place", re.compile("(L(?:n{1,2}|G))")),
)


def find_titled(stretch: Stretch, known: Iterable[Candidate]) -> list[Candidate]:
    """Candidates of one sentence that a common noun, a mark or a model's number gives away.

    Args:
        stretch: the sentence.
        known: what is already chosen in it, none overlapping another.
    """
    own = stretch.codes(_CODER)
    if _OPENERS.isdisjoint(own):
        return []
    letters = list(own)
    for candidate in known:
        letter = _OVERLAY.get(candidate.entity_type)
        if letter is not None:
            places = slice(candidate.first, candidate.last + 1)
            letters[places] = letter * len(letters[places])
    codes = "".join(letters)
    found = []
    for entity_type, rule, frame in _FRAMES:
        for match in frame.finditer(codes):
            group = match.lastindex or 1
            first, last = match.start(group), match.end(group) - 1
            cut = min(stretch.facts[first].classes.values(), default=0)
            found.append(Candidate(first, last, entity_type, rule, _RANK, cut))
    return found
