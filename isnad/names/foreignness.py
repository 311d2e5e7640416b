"""Whether an unknown word reads like a foreign name, by its letters alone.

Two models of letters are learned from our own lexicons: given names and full names of foreigners
on one side, ordinary words on the other. كالديرون is likelier a name than a word; مقترح is not.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log

from isnad.names.entries import person_names
from isnad.names.proclitics import ARTICLE
from isnad.names.vocabulary import class_words, known_words
from isnad.text.folding import fold

# Natural logarithm of how much likelier the letters are in a foreign name than in a word.
_SURE = 2.0
# Short words have fewer letters to tell by.
_SURER = 3.0
_SHORT = 4
_SHORTEST = 3
_LETTERS = 38
_BACKOFF = 4.0
_EDGE = "#"
_GIVEN = frozenset({"given_arabic", "given_women", "given_foreign", "shy_given"})


@cache
def reads_foreign(form: str) -> bool:
    """Whether a folded word that no lexicon has looks like a foreign name."""
    if len(form) < _SHORTEST:
        return False
    return foreign_odds(form) > (_SURE if len(form) > _SHORT else _SURER)


@cache
def foreign_odds(form: str) -> float:
    """Natural logarithm of how much likelier a folded word's letters are in a foreign name."""
    foreign, ordinary = _models()
    return foreign.likelihood(form) - ordinary.likelihood(form)


class _Letters:
    """Letters by the two before them, backing off to the one before and to the letter alone."""

    def __init__(self, words: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        self._contexts: Counter[str] = Counter()
        for word in words:
            written = f"{_EDGE}{word}{_EDGE}"
            for place in range(1, len(written)):
                for start in range(max(0, place - 2), place + 1):
                    self._counts[written[start : place + 1]] += 1
                    self._contexts[written[start:place]] += 1

    def likelihood(self, word: str) -> float:
        """The logarithm of the chance of a word's letters."""
        written = f"{_EDGE}{word}{_EDGE}"
        return sum(
            log(self._chance(written[max(0, place - 2) : place + 1]))
            for place in range(1, len(written))
        )

    def _chance(self, letters: str) -> float:
        """The chance of the last letter behind those before it."""
        chance = 1 / _LETTERS
        for start in range(len(letters) - 1, -1, -1):
            count, context = self._counts[letters[start:]], self._contexts[letters[start:-1]]
            chance = (count + _BACKOFF * chance) / (context + _BACKOFF)
        return chance


@cache
def _models() -> tuple[_Letters, _Letters]:
    """The letters of foreign names, and those of ordinary words without the article."""
    ordinary = {
        fold(word).removeprefix(ARTICLE)
        for word, classes in known_words().items()
        if _GIVEN.isdisjoint(classes) and len(word) >= _SHORTEST
    }
    return _Letters(sorted(_foreign_names() - ordinary)), _Letters(sorted(ordinary))


def _foreign_names() -> set[str]:
    """Foreign given names, and the other names of known persons who bear them."""
    given = class_words("name_words", "given_foreign") | class_words("given_names", "given_foreign")
    names = {word for word in given if len(word) >= _SHORTEST}
    for first, *rest in (fold(name).split() for name in person_names()):
        if first in given:
            names.update(word for word in rest if len(word) >= _SHORTEST)
    return names
