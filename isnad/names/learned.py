"""Mentions that a trained model proposes, and what a morphological database says against others.

Both are optional and come from outside (`isnad.models`). A label names a span only where the rules
found nothing, or less of the same thing; a database tells a common word from a name, and which
letters before a name are no part of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Protocol, get_args

from isnad.lexicon import load
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold
from isnad.types import EntityType

_RANK = 9
_PROPER = "noun_prop"
# Rules that go by what stands around a word; the lexicons and a full name elsewhere know it.
_BY_PLACE = ("person:", "ner:")
# A word that can only be one of these names nobody.
_CLOSED = ("verb", "prep", "conj", "pron", "part", "adv")
_COMMON = ("common_words", "title_words")
_COARSE: dict[str, EntityType] = {"PER": "PERS", "LOC": "GPE"}
_NO_NAMES = frozenset(("DATE", "QUANTITY"))


class Analysis(NamedTuple):
    """One way to read a word: its lemma, its part of speech, how many letters are no part of it."""

    lemma: str
    part_of_speech: str
    proclitics: int


class Labeller(Protocol):
    """Whatever labels words (B-PERS, I-PERS, O), sentence by sentence."""

    @property
    def label_names(self) -> frozenset[str]:
        """All labels that it knows."""

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """A label for each word of each sentence."""


class Analyser(Protocol):
    """Whatever says what a word can be; nothing for a word that it does not know."""

    def analyses(self, word: str) -> Sequence[Analysis]:
        """All readings of a word."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What a user's data adds to the rules."""

    labeller: Labeller | None = None
    morphology: Analyser | None = None

    def candidates(self, stretches: Sequence[Stretch]) -> list[list[Candidate]]:
        """What the model labels in each sentence, as candidates."""
        if self.labeller is None:
            return [[] for _ in stretches]
        sentences = [[word.plain for word in stretch.words] for stretch in stretches]
        types = _types(self.labeller.label_names)
        return [
            [
                Candidate(
                    first, last, entity_type, f"ner:{label}", _RANK, self._cut(stretch, first)
                )
                for label, first, last in _spans(labels)
                if (entity_type := types.get(label)) is not None
            ]
            for stretch, labels in zip(stretches, self.labeller.label(sentences), strict=True)
        ]

    def is_no_name(self, stretch: Stretch, candidate: Candidate) -> bool:
        """Whether a word that only its place made a person can only be a common word."""
        if (
            self.morphology is None
            or candidate.entity_type != "PERS"
            or candidate.first != candidate.last
            or not candidate.rule.startswith(_BY_PLACE)
        ):
            return False
        readings = self.morphology.analyses(stretch.words[candidate.first].plain)
        return bool(readings) and all(map(_is_common, readings))

    def _cut(self, stretch: Stretch, place: int) -> int:
        """How many letters of a span's first word stand before the name."""
        word = stretch.words[place]
        if self.morphology is not None:
            readings = self.morphology.analyses(word.plain)
            cuts = [r.proclitics for r in readings if r.part_of_speech == _PROPER]
            if cuts:
                return min(cuts)
        facts = stretch.facts[place]
        cuts = [*(cut for cut, _ in facts.starts), *facts.classes.values()]
        return min(cuts, default=0)


NOTHING_LEARNED = Learned()


def beside_rules(labelled: Iterable[Candidate], chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """The labelled spans that touch nothing of what the rules found, or hold it as one type."""
    for candidate in labelled:
        touched = [
            other
            for other in chosen
            if other.first <= candidate.last and candidate.first <= other.last
        ]
        if all(_holds(candidate, other) for other in touched):
            yield candidate


def _holds(candidate: Candidate, other: Candidate) -> bool:
    return (
        candidate.entity_type == other.entity_type
        and candidate.first <= other.first
        and other.last <= candidate.last
        and candidate.last - candidate.first > other.last - other.first
    )


def _spans(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The labelled spans: type, first and last word; an I- without its B- begins one."""
    first, current = 0, ""
    for place, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if current and (prefix != "I" or name != current):
            yield current, first, place - 1
            current = ""
        if name and not current:
            first, current = place, name


@cache
def _types(labels: frozenset[str]) -> dict[str, EntityType]:
    """What a model's labels are here: its LOC are mostly towns and countries, if it has no GPE."""
    names = {label.partition("-")[2] for label in labels}
    ours = {name: name for name in get_args(EntityType) if name in names - _NO_NAMES}
    return ours | {n: kind for n, kind in _COARSE.items() if n in names and kind not in names}


def _is_common(reading: Analysis) -> bool:
    """Whether a reading is of a verb, a particle, or a word of the common vocabulary."""
    return reading.part_of_speech.startswith(_CLOSED) or (
        reading.part_of_speech != _PROPER and fold(reading.lemma) in _common_words()
    )


@cache
def _common_words() -> frozenset[str]:
    return frozenset().union(
        *(class_words(lexicon, name) for lexicon in _COMMON for name in load(lexicon))
    )
