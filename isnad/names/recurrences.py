"""A name recognised once is recognised everywhere in its article, in full or by a short form.

هولمستاد after ديريك هولمستاد, وانغ after وانغ جيان مين: a short form stands for the full form
nearest before it. A surname in another spelling is known by its skeleton (غريفتس after توم جريفتس).
Nothing here looks beyond the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from isnad.names.person_words import is_common, surnames
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate
from isnad.names.skeleton import skeleton
from isnad.names.state_bodies import StateBodies
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold
from isnad.types import EntityType

_RANK = 5
_SHORTEST_SURNAME = 3
_SHORTEST_SKELETON = 3
# What a word may be (in the letters of person_words) to stand for a whole name by itself.
_MAY_STAND_ALONE = frozenset("SAnFDGgK124lu")
_SURNAME_OPENERS = ("particles_of_names", "nasab", "kunya", "abd")


class Full(NamedTuple):
    """A full form, in which sentence it stood, and what it names."""

    sentence: int
    name: str
    entity_type: EntityType


@dataclass(slots=True)
class Register:
    """The full names of one article by all their forms, as tuples of folded words."""

    forms: dict[tuple[str, ...], list[Full]] = field(default_factory=dict)
    skeletons: dict[str, list[Full]] = field(default_factory=dict)
    openings: dict[str, int] = field(default_factory=dict)
    bodies: StateBodies = field(default_factory=StateBodies)

    def add(self, form: tuple[str, ...], full: Full) -> None:
        """Register a form of a full name."""
        self.forms.setdefault(form, []).append(full)
        self.openings[form[0]] = max(self.openings.get(form[0], 0), len(form))

    def nearest(self, form: tuple[str, ...], sentence: int) -> Full | None:
        """The full form that stands nearest before a sentence, or the first one after it."""
        return _nearest(self.forms.get(form), sentence)


def register(chosen: list[tuple[Stretch, list[Candidate]]]) -> Register:
    """Collect the full names of persons and the bodies of an article."""
    found = Register()
    for number, (stretch, candidates) in enumerate(chosen):
        for candidate in candidates:
            if candidate.entity_type == "PERS" and candidate.last > candidate.first:
                _add_person(found, Full(number, stretch.name(candidate), "PERS"), candidate.rule)
            elif candidate.entity_type == "ORG":
                found.bodies.add(stretch.name(candidate), number)
                if candidate.rule == "organisation:head":
                    _add_body(found, stretch, candidate, number)
    return found


def recurrences(
    stretch: Stretch, codes: str, candidates: list[Candidate], number: int, known: Register
) -> list[Candidate]:
    """Names of the article that recur in a sentence and are not chosen there yet.

    Args:
        stretch: the sentence.
        codes: its letters, as `isnad.names.persons.person_codes` gives them.
        candidates: what was chosen in it.
        number: which sentence of the article it is.
        known: the article's full names.
    """
    if not known.openings:
        return []
    taken = {place for c in candidates for place in range(c.first, c.last + 1)}
    return list(_new(stretch, codes, taken, number, known))


def full_form(name: str, sentence: int, known: Register) -> str:
    """The full form that a one-word person stands for in its article; the name itself if none."""
    form = (fold(name),)
    full = known.nearest(form, sentence) or _nearest(known.skeletons.get(skeleton(name)), sentence)
    return name if full is None else full.name


def _new(
    stretch: Stretch, codes: str, taken: set[int], number: int, known: Register
) -> Iterator[Candidate]:
    for place, facts in enumerate(stretch.facts):
        if place in taken or codes[place] not in _MAY_STAND_ALONE:
            continue
        for reading in facts.readings:
            match = _longest(stretch, place, reading.form, number, taken, known)
            if match is not None and not _is_part_of_other(codes, place, match[0]):
                last, full = match
                yield Candidate(
                    place,
                    last,
                    full.entity_type,
                    "article:recurrence",
                    _RANK,
                    reading.cut,
                    full.name,
                )
                break


def _is_part_of_other(codes: str, first: int, last: int) -> bool:
    """Whether a given name stands before another surname, and so is another person's."""
    after = codes[last + 1 : last + 2]
    return first == last and codes[first] in "Gg12" and after != "" and after in "nFSADGgBabkYl"


def _longest(
    stretch: Stretch, place: int, opening: str, number: int, taken: set[int], known: Register
) -> tuple[int, Full] | None:
    """The longest registered form that begins at a word read in one way."""
    longest = known.openings.get(opening, 0)
    if not longest:
        return _by_skeleton(place, opening, number, known)
    words = [opening, *(w.folded for w in stretch.words[place + 1 : place + longest])]
    for length in range(min(longest, len(words)), 0, -1):
        full = known.nearest(tuple(words[:length]), number)
        last = place + length - 1
        if full is not None and taken.isdisjoint(range(place, last + 1)):
            return last, full
    return None


def _by_skeleton(place: int, opening: str, number: int, known: Register) -> tuple[int, Full] | None:
    """The person whose surname a word spells in another way."""
    bones = skeleton(opening)
    if len(bones) < _SHORTEST_SKELETON or opening in _skipped():
        return None
    full = _nearest(known.skeletons.get(bones), number)
    return None if full is None else (place, full)


@cache
def _skipped() -> frozenset[str]:
    return _given("given_arabic", "given_foreign")


@cache
def _given(*kinds: str) -> frozenset[str]:
    """Given names of some kinds, the common ones and the rest."""
    files = ("name_words", "given_names")
    return frozenset().union(*(class_words(name, kind) for name in files for kind in kinds))


def _add_person(found: Register, full: Full, rule: str) -> None:
    words = fold(full.name).replace("-", " ").split()
    found.add(tuple(words), full)
    openers = _surname_openers()
    start = len(words) - 1
    while start > 1 and words[start - 1] in openers:
        start -= 1
    surname = words[start:]
    if len("".join(surname)) >= _SHORTEST_SURNAME and _is_surname(
        surname[-1], rule, long=len(words) > 2
    ):
        found.add(tuple(surname), full)
        bones = skeleton(surname[-1])
        if len(surname) == 1 and len(bones) > 1 and surname[0] not in _skipped():
            found.skeletons.setdefault(bones, []).append(full)
    if words[0] in class_words("name_words", "family_first") or words[0] in _called_by():
        found.add((words[0],), full)


@cache
def _surname_openers() -> frozenset[str]:
    return frozenset().union(*(class_words("name_words", name) for name in _SURNAME_OPENERS))


@cache
def _called_by() -> frozenset[str]:
    """Given names that may stand for their person: none that is a common word as well."""
    return _given("given_women", "given_arabic") - _given("shy_given")


def _is_surname(word: str, rule: str, *, long: bool) -> bool:
    """Whether a last word may stand for its person: no common word, and sure if it is definite.

    A definite word is surer at the end of a name of three words and more.
    """
    bare = word.removeprefix(ARTICLE)
    if is_common(bare) or (word.endswith("ة") and not rule.startswith("lexicon")):
        return word in surnames()
    return word == bare or word.endswith("ي") or rule != "person:given" or long


def _add_body(found: Register, stretch: Stretch, candidate: Candidate, number: int) -> None:
    """The own name of a medium, party or company behind its head noun, if it is a rare word."""
    own = [
        word.folded
        for word in stretch.words[candidate.first + 1 : candidate.last + 1]
        if word.kind != "mark"
    ]
    facts = stretch.facts[candidate.first + 1 : candidate.last + 1]
    rare = 1 <= len(own) <= 3 and not own[0].startswith(ARTICLE)
    if rare and not any(f.classes for f in facts):
        found.add(tuple(own), Full(number, stretch.name(candidate), "ORG"))


def _nearest(fulls: list[Full] | None, sentence: int) -> Full | None:
    if not fulls:
        return None
    before = [full for full in fulls if full.sentence <= sentence]
    return before[-1] if before else fulls[0]
