"""What the words of a date count: numbers, ordinals, months, units, and which way they point."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from isnad.lexicon import load
from isnad.names.dates.periods import GREGORIAN, UMM_AL_QURA, Calendar
from isnad.names.vocabulary import WordFacts, class_words
from isnad.text.folding import fold

Tense: TypeAlias = Literal["past", "present", "future"]
_ROUND = 1000


class Setting(NamedTuple):
    """What stands around a date.

    today: the day of publication, if known.
    tense: whether the words before it put it behind that day or ahead of it.
    is_anchored: whether من follows, which counts it from another event (قبل يومين من الحفل).
    """

    today: datetime | None
    tense: Tense | None = None
    is_anchored: bool = False


class Part(NamedTuple):
    """One word of a date and the letter of its class in the grammar."""

    letter: str
    facts: WordFacts

    @property
    def digits(self) -> int | None:
        """The number that it writes in digits."""
        return int(self.facts.word.folded) if self.facts.word.folded.isdigit() else None

    def value(self, mapping: str) -> int | None:
        """What the lexicon says that the word counts."""
        values = _values(mapping)
        return next((values[r.form] for r in self.facts.readings if r.form in values), None)

    def unit(self, group: str) -> str | None:
        """The unit of time that the word names."""
        units = _units(group)
        return next((units[r.form] for r in self.facts.readings if r.form in units), None)

    def is_one_of(self, name: str) -> bool:
        """Whether the word is of a class of the lexicon."""
        return any(r.form in class_words("calendar", name) for r in self.facts.readings)

    @property
    def opens_with_and(self) -> bool:
        """Whether و is written onto the word: وفبراير."""
        return self.facts.word.folded[:1] == "و" and min(self.facts.classes.values(), default=0) > 0


def letters_of(parts: Sequence[Part]) -> str:
    """The letters of a date's words."""
    return "".join(part.letter for part in parts)


def direction(letters: str) -> int | None:
    """Which way ماضي, مقبل, جاري and هذا point: -1, 1, 0; None where nothing does."""
    moves = (("P", -1), ("F", 1), ("C", 0), ("D", 0))
    return next((move for letter, move in moves if letter in letters), None)


def count(parts: Sequence[Part]) -> int | None:
    """How many: digits, spelled numbers by their sum, two for a dual, one for a lone unit."""
    letters = letters_of(parts)
    if letters[-1:] in ("u", "Z") or "uc" in letters:
        return 2
    if len(parts) == 2 and letters[1] in "yJSA":
        return 1
    total = 0
    for part in parts:
        number: int | None = 0
        if part.letter in "NY^":
            number = part.digits
        elif part.letter in "nx":
            number = part.value("numerals")
        elif part.letter == "#":
            number = part.value("definite_numerals")
        elif part.letter == "O":
            number = part.value("ordinals")
        if number is None or number >= _ROUND:  # ألف عام: a round number, not a count of years
            return None
        total += number
    return total or None


def ordinal(parts: Sequence[Part]) -> int | None:
    """The sum of ordinals: الحادي والعشرين, التاسع عشر."""
    named = [part.value("ordinals") or 10 for part in parts if part.letter in "Ox"]
    return sum(named) or None


def month_of(parts: Sequence[Part]) -> tuple[Calendar, int, int] | None:
    """The first month that is named: its calendar, its number, and where it stands."""
    for place, part in enumerate(parts):
        if part.letter in "MmhsKG":
            pair = parts[place : place + 2]
            for calendar, single, paired in (
                (GREGORIAN, "months", "paired_months"),
                (UMM_AL_QURA, "hijri_months", "paired_hijri_months"),
            ):
                number = _of_pair(paired, pair) or part.value(single)
                if number is not None:
                    return calendar, number, place
    return None


def _of_pair(mapping: str, pair: Sequence[Part]) -> int | None:
    if len(pair) < 2:
        return None
    pairs = (f"{reading.form} {pair[1].facts.word.folded}" for reading in pair[0].facts.readings)
    return next((_values(mapping)[one] for one in pairs if one in _values(mapping)), None)


@cache
def _values(name: str) -> dict[str, int]:
    return {fold(word): value for word, value in load("calendar")[name].items()}


@cache
def _units(name: str) -> dict[str, str]:
    groups = load("calendar")[name].items()
    return {fold(word): unit for unit, words in groups for word in words}
