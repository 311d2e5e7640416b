"""What a word by itself can be evidence of: its letter, the names in it, what it inflects.

The letters are those of `isnad.names.person_words`, and besides: p known place, o other known
name, P head noun of a place (مدينة), Q head noun of a body (شركة), W other head noun (مطار, كتاب),
I word beside places (شمال), v word that may be a name without its proclitics only. A word is
looked at once and remembered.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.names.evidence.records import Inflection
from isnad.names.person_words import PERSON_CODER, is_common, may_be_name
from isnad.names.proclitics import ARTICLE, Reading
from isnad.names.vocabulary import WordFacts, class_words, facts_of, known_words
from isnad.text.tokens import tokenize

_MOST_REMEMBERED = 200_000

_KNOWN = {"GPE": "p", "LOC": "p", "PERS": "l", "NORP": "N"}
_HEADS = {
    "places": "P",
    "loose_places": "P",
    "media_heads": "Q",
    "party_heads": "Q",
    "company_heads": "Q",
    "school_heads": "Q",
    "centre_heads": "W",
    "loose_party_heads": "W",
    "facilities": "W",
    "natural_places": "W",
    "works": "W",
    "events": "W",
    "vehicles": "W",
    "platforms": "W",
    "states": "W",
}
_MAY_BE_NAMES = frozenset("nFSKGgquDA")
_SHORTEST = 3
_ENDINGS: tuple[tuple[str, Inflection], ...] = (
    ("ها", "pronoun"),
    ("هم", "pronoun"),
    ("هما", "pronoun"),
    ("ه", "pronoun"),
    ("نا", "pronoun"),
    ("ات", "plural"),
    ("ون", "plural"),
    ("ين", "plural"),
    ("وا", "conjugated"),
    ("ت", "conjugated"),
)
_PREFIXES = ("ي", "ت", "سي", "ست", "ن")


class EvidenceWord(NamedTuple):
    """A word as evidence.

    letter: its class, for the contexts of its neighbours.
    names: the ways to read it as a name, the least cut first.
    inflected: the surfaces that it inflects, were they words, and how.
    """

    letter: str
    names: tuple[Reading, ...]
    inflected: tuple[tuple[str, Inflection], ...]


class _Remembered(dict[str, EvidenceWord]):
    """Words by their exact spelling, looked at when first met."""

    def __missing__(self, text: str) -> EvidenceWord:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        word = self[text] = _look_at(facts_of([text])[0])
        return word


_REMEMBERED = _Remembered()


def evidence_words(texts: list[str]) -> list[EvidenceWord]:
    """Look at words, given as the text has them."""
    return list(map(_REMEMBERED.__getitem__, texts))


def _look_at(facts: WordFacts) -> EvidenceWord:
    letter = _letter(facts)
    if facts.word.kind != "arabic":
        return EvidenceWord(letter, (), ())
    names = facts.readings[:1] if letter in _MAY_BE_NAMES else ()
    inflected: tuple[tuple[str, Inflection], ...] = ()
    if not facts.classes and not facts.starts:
        names += tuple(r for r in facts.readings[1:] if _is_bare_name(r.form))
        inflected = tuple(dict.fromkeys(_inflected(facts.readings)))
        letter = ("v" if names else "w") if letter == "x" else letter
    return EvidenceWord(letter, names, inflected)


def _letter(facts: WordFacts) -> str:
    known = [node.entry for _, node in facts.starts if node.entry is not None]
    if known:
        return _KNOWN.get(known[0].entity_type, "o")
    heads = [letter for name, letter in _HEADS.items() if name in facts.classes]
    if heads:
        return heads[0]
    if any(reading.form in _beside_places() for reading in facts.readings):
        return "I"
    return facts.letters[PERSON_CODER.number]


@cache
def _beside_places() -> frozenset[str]:
    return class_words("evidence", "beside_places")


@cache
def _is_bare_name(form: str) -> bool:
    """Whether what is left without proclitics may be a name that no lexicon has."""
    unknown = len(form) >= _SHORTEST and form not in known_words()
    return unknown and not form.startswith(ARTICLE) and may_be_name(tokenize(form)[0])


def _inflected(readings: tuple[Reading, ...]) -> Iterator[tuple[str, Inflection]]:
    """The surfaces that a word inflects, by any reading of it, were they words."""
    for _, form in readings:
        bare = form.removeprefix(ARTICLE)
        if bare != form:
            yield from _if_unknown(bare, "definite")
            for stem, _ in _stems(bare):
                yield from _if_unknown(stem, "definite")
        for stem, how in _stems(form):
            yield from _if_unknown(stem, how)


def _if_unknown(stem: str, how: Inflection) -> Iterator[tuple[str, Inflection]]:
    if len(stem) >= _SHORTEST and not is_common(stem):
        yield stem, how


def _stems(form: str) -> Iterator[tuple[str, Inflection]]:
    """What a word is without an ending or the prefix of a verb; ة is put back (مدينته, مدينة)."""
    for ending, how in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form:
            continue
        yield stem, how
        if how == "plural":
            yield f"{stem}ة", how
        elif how == "pronoun" and stem.endswith("ت"):
            yield f"{stem[:-1]}ة", how
    for prefix in _PREFIXES:
        if form.startswith(prefix):
            yield form.removeprefix(prefix), "conjugated"
