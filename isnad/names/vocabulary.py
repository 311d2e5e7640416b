"""What is known of a word by itself: where known names may start, and its classes.

A word is looked up whole first, then without its proclitics; what is found is remembered, since
a few thousand words make up most of any text. Nothing here looks at neighbours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from isnad.lexicon import load
from isnad.names.entries import lexicon_trie
from isnad.names.proclitics import Reading, readings
from isnad.names.trie import Node
from isnad.text.folding import fold
from isnad.text.tokens import Token, tokenize

FATHATAN = "\N{ARABIC FATHATAN}"
_MOST_REMEMBERED = 200_000
_LEXICONS = (
    "calendar",
    "measures",
    "name_words",
    "given_names",
    "organisation_words",
    "title_words",
    "common_words",
)


@dataclass(frozen=True, slots=True)
class WordFacts:
    """A word by itself: its readings, name beginnings (cut, node), classes (class → cut).

    `letters` holds the word's letter in each grammar, by the number of the grammar's coder.
    """

    word: Token
    readings: tuple[Reading, ...]
    starts: tuple[tuple[int, Node], ...]
    classes: dict[str, int]
    letters: tuple[str, ...] = ()


class _Remembered(dict[str, WordFacts]):
    """Facts by the exact spelling of a word, looked up when first met."""

    def __missing__(self, text: str) -> WordFacts:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        facts = _look_up(tokenize(text)[0])
        letters = tuple(coder.letter(facts) for coder in _CODERS)
        facts = self[text] = replace(facts, letters=letters)
        return facts


_REMEMBERED = _Remembered()
_CODERS: list["Coder"] = []


def facts_of(words: Iterable[str]) -> list[WordFacts]:
    """What is known of each word, given as the text has it."""
    return list(map(_REMEMBERED.__getitem__, words))


@cache
def class_words(lexicon: str, name: str) -> frozenset[str]:
    """The folded words of one class of a lexicon file."""
    return frozenset(fold(word) for word in _flat(load(lexicon)[name]))


def readings_of(word: Token) -> tuple[Reading, ...]:
    """A word's readings; an accusative written with its mark (ً) is also read without its alef."""
    if word.kind != "arabic":
        return (Reading(0, word.folded),)
    found = readings(word.folded)
    if FATHATAN in word.text and word.folded.endswith("ا"):
        return (*(Reading(r.cut, r.form[:-1]) for r in found), *found)
    return found


@cache
def known_words() -> dict[str, tuple[str, ...]]:
    """Word → the classes it belongs to, over all files of word classes.

    Spellings as the files have them come with their own classes only; folded ones, where no file
    has the spelling itself, with those of every word that folds alike: علي is a name, على is not.
    """
    exact: dict[str, set[str]] = {}
    folded: dict[str, set[str]] = {}
    for lexicon in _LEXICONS:
        for name, words in load(lexicon).items():
            for word in _flat(words):
                exact.setdefault(word, set()).add(name)
                folded.setdefault(fold(word), set()).add(name)
    return {word: tuple(sorted(names)) for word, names in (folded | exact).items()}


def plain_form(word: Token, reading: Reading) -> str:
    """A reading in the word's plain spelling, the swallowed article written out."""
    rest = word.plain[reading.cut :]
    return reading.form[:1] + rest if len(reading.form) > len(rest) else rest


def _flat(words: Any) -> Iterator[str]:  # noqa: ANN401  (a list, or a mapping of words or lists)
    """The words of a class, however its file groups them."""
    if isinstance(words, dict):
        groups: Iterable[Any] = words.values()
        nested = [group for group in groups if isinstance(group, list)]
        words = [word for group in nested for word in group] if nested else list(words)
    yield from (str(word) for word in words)


def _look_up(word: Token) -> WordFacts:
    known, found = known_words(), readings_of(word)
    children = lexicon_trie().children
    starts = tuple((r.cut, children[r.form]) for r in found if r.form in children)
    classes: dict[str, int] = {}
    # The plain spelling decides before the folded one: وأدى is و and a verb, وادي a valley.
    forms = [(plain_form(word, r), r.cut) for r in found] + [(r.form, r.cut) for r in found]
    for form, cut in forms:
        if form in known:
            classes = dict.fromkeys(known[form], cut)
            break
    return WordFacts(word, found, starts, classes)


class Coder:
    """One letter for every word, for a grammar written as a regular expression over letters.

    The letters are those of the first class in `table` that the word belongs to; a word of no
    such class goes to `otherwise`. A coder is made once, beside its grammar, and from then on its
    letter is among the facts of every word, at `number`.
    """

    def __init__(self, table: dict[str, str]) -> None:
        self.number = len(_CODERS)
        _CODERS.append(self)
        _REMEMBERED.clear()
        self._ranks = {name: rank for rank, name in enumerate(table)}
        self._letters = list(table.values())

    def letter(self, facts: WordFacts) -> str:
        """The letter of a word."""
        known = [self._ranks[name] for name in facts.classes if name in self._ranks]
        return self._letters[min(known)] if known else self.otherwise(facts)

    def otherwise(self, facts: WordFacts) -> str:  # noqa: ARG002  (for subclasses to look at)
        """The letter of a word of no class of the table."""
        return "x"
