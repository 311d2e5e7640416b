"""Names of unknown persons by their frames: titles, given names, nasab, kunya, speech, apposition.

The grammar is written over the letters of `isnad.names.person_words`; known names are laid over
them first, so that a frame may run across وزير الدفاع الروسي to the name behind it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from isnad.names.foreign_persons import find_foreign
from isnad.names.person_words import PERSON_CODER
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

_RANK = 3

_ABD = "a[yTHDAfCcY]"
_MORE = f"(?:-?(?:{_ABD}|[Bb]+(?:{_ABD}|[GgSnADKTHqlyY])|k[GgSnADq]|[GgSnAKl]y?))"
_FIRST = f"(?:(?:[G1]|[gS2](?=[-BbSAak]))y?|{_ABD}|3[yTHDAfCcY])"
_LAST = "(?:-?[Dqw])"
# صلاح الدين, توفيق الحكيم: a given name and a word that عبد or سيف takes.
_PAIR = "[G1]y(?![yD])"
_GIVEN = f"{_FIRST}(?:(?:{_MORE}{{1,3}}{_LAST}?|{_LAST})(?:e[A-Za-z])?|e[A-Za-z])"
_SHY = f"[g2](?:y?[SAGK]{_MORE}{{0,2}}|yD)"
_OF = f"B(?:{_ABD}|k?[GgSnADq])"
_NASAB = f"[GgnSK12](?:{_OF})+(?:{_MORE}|b[DA]|[DAY])?(?:e[A-Za-z])?"
_MOTHER = "m[GgSA1](?![GnSD])"
_KUNYA = f"[k5](?:{_ABD}|[GgSnADq])[ADSN]?"
_REGNAL = "[G1]oo?"
_FAMILY = "[K4](?:-?[nSGg]){1,2}"
_OPEN = f"(?:{_GIVEN}|{_SHY}|{_NASAB}|{_KUNYA}|{_MOTHER}|{_FAMILY}|{_REGNAL}|{_PAIR})"
_UNSURE = f"(?:[nSg]{_MORE}{{1,3}}{_LAST}?|[nSg][Dw]|ny[nSGADg])"
_MIDDLE = "(?:[cCDNOYftTHyAo]|i[NO])"
_END = '(?=[,.)"xzwVXiZ:(]|$)'

_FRAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("person:given", re.compile(f"(?<![-])({_OPEN})")),
    ("person:title", re.compile(f"[HT][fNOo]{{0,3}}({_UNSURE}|(?:[GSK]|{_ABD}){_END})")),
    ("person:title", re.compile(f"H(n){_END}")),
    ("person:office", re.compile(f"[tTH]{_MIDDLE}{{1,7}},?({_UNSURE})")),
    ("person:office", re.compile(f"t{_MIDDLE}{{0,7}},?({_OPEN})")),
    ("person:speech", re.compile(f'V([ng]{_MORE}{{1,2}}w?|[ng]w)(?=[,"(:tTHz])')),
    ("person:speech", re.compile("V([nA])(?=z)")),
    ("person:speech", re.compile("V(gD|nD(?=[,(:z]))")),
    ("person:nationality", re.compile(f"(?<![CDNYTHtfcOA])N([nS]{_MORE}{{1,2}}){_END}")),
    ("person:apposition", re.compile(f"(?<=[V,xzNO.])(n{_MORE}{{1,2}})(?=,[tTH])")),
    ("person:parenthesis", re.compile(f"(?<=,)({_UNSURE})(?=,z)")),
    ("person:age", re.compile(f"(?<![ntc])(n{_MORE}{{1,2}})(?=\\(Z\\))")),
)
# In a list, behind a person: … وكارل تيمنز.
_COORDINATED = re.compile(f"(?<=L)(u(?:{_MORE}{{1,2}}|D))")
_ROLE = re.compile(f"([HTt]{_MIDDLE}{{0,8}}),?$")
_ROLE_AFTER = re.compile(f',([Tt]{_MIDDLE}{{0,8}})(?=[,.)xz"V]|$)')
_OVERLAY = {"PERS": "L", "NORP": "N", "DATE": "Z", "QUANTITY": "x"}


def find_persons(stretch: Stretch, known: Iterable[Candidate]) -> list[Candidate]:
    """Candidates for persons that no lexicon knows.

    Args:
        stretch: the sentence.
        known: what is already chosen in it, none overlapping another.
    """
    own = person_codes(stretch, known)
    codes = own.replace("F", "n")
    found = find_foreign(stretch, own)
    for rule, frame in _FRAMES:
        for match in frame.finditer(codes):
            first, last = match.start(1), match.end(1) - 1
            cut = min(stretch.facts[first].classes.values(), default=0)
            last = _without_adjective(stretch, codes, first, last)
            found.append(Candidate(first, last, "PERS", rule, _RANK, cut))
    found.extend(_coordinated(codes, found))
    return found


def _without_adjective(stretch: Stretch, codes: str, first: int, last: int) -> int:
    """Leave out a definite word behind a foreign full name: توماس كلاين المصنف."""
    foreign = stretch.facts[first].classes.keys() == {"given_foreign"}
    return last - 1 if foreign and codes[last] == "D" and codes[last - 1] in "nSu" else last


def _coordinated(codes: str, found: list[Candidate]) -> list[Candidate]:
    """Names behind و that follow a person found just now or known."""
    letters = list(codes)
    for candidate in found:
        places = slice(candidate.first, candidate.last + 1)
        letters[places] = "L" * len(letters[places])
    matches = _COORDINATED.finditer("".join(letters))
    return [
        Candidate(m.start(1), m.end(1) - 1, "PERS", "person:coordination", _RANK, 1)
        for m in matches
    ]


def person_codes(stretch: Stretch, known: Iterable[Candidate]) -> str:
    """The sentence's letters with known names laid over them."""
    codes = list(stretch.codes(PERSON_CODER))
    for candidate in known:
        if _is_inside_name(codes, candidate):
            continue
        letter = _OVERLAY.get(candidate.entity_type, "O")
        if letter == "L" and candidate.first == candidate.last:
            letter = "x" if candidate.first_cut else "l"
        codes[candidate.first : candidate.last + 1] = letter * (
            candidate.last - candidate.first + 1
        )
    return "".join(codes)


def _is_inside_name(codes: list[str], candidate: Candidate) -> bool:
    """Whether a far town's name follows a given or a family name, and so is a name's part."""
    lone = candidate.first == candidate.last and candidate.first > 0
    return lone and candidate.rule == "lexicon:geonames" and codes[candidate.first - 1] in "KG"


def with_role(stretch: Stretch, codes: str, candidate: Candidate) -> Candidate:
    """The person with the title or office that stands right before or, after a comma, behind."""
    before = _ROLE.search(codes, 0, candidate.first)
    if before is not None:
        return replace(candidate, role=_words(stretch, *before.span(1)))
    after = _ROLE_AFTER.match(codes, candidate.last + 1)
    return candidate if after is None else replace(candidate, role=_words(stretch, *after.span(1)))


def _words(stretch: Stretch, first: int, stop: int) -> str:
    return stretch.text[stretch.words[first].start : stretch.words[stop - 1].end]
