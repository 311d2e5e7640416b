"""Which words of two contents stand for each other."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from isnad.links.content import Word
from isnad.names import block_key, is_same_name

_SAME_STEM, _SAME_MEANT, _SAME_SPELLING, SAME_ROOT = 1.0, 0.95, 0.9, 0.8


class Alignment(NamedTuple):
    """Pairs of words with how alike they are, and what is left of either side, in order.

    `places` says of the place of each paired word at which place of the other side its partner is.
    """

    pairs: tuple[tuple[Word, Word, float], ...]
    only_one: tuple[Word, ...]
    only_other: tuple[Word, ...]
    places: Mapping[int, int]


def align(words: Sequence[Word], others: Sequence[Word]) -> Alignment:
    """Pair the words of two contents one to one, the likest first."""
    found = _Pairing(words, others)
    found.pair_by(_SAME_STEM, lambda word: (word.kind, word.key))
    found.pair_by(_SAME_MEANT, lambda word: word.kind == "name" and (word.root or word.key))
    found.pair_spellings()
    found.pair_by(SAME_ROOT, lambda word: word.kind == "word" and word.long_root)
    return found.alignment()


class _Pairing:
    """The words of two contents while they are paired, by their places."""

    def __init__(self, words: Sequence[Word], others: Sequence[Word]) -> None:
        self._words, self._others = words, others
        self._left = dict.fromkeys(range(len(words)))
        self._other_left = dict.fromkeys(range(len(others)))
        self._pairs: dict[int, tuple[int, float]] = {}

    def pair_by(self, likeness: float, key_of: Callable[[Word], Hashable]) -> None:
        """Pair the words that are left and have a key in common, in order; no key pairs none."""
        waiting: dict[Hashable, list[int]] = {}
        for place in self._other_left:
            if key := key_of(self._others[place]):
                waiting.setdefault(key, []).append(place)
        for place in list(self._left):
            if same := waiting.get(key_of(self._words[place])):
                self._pair(place, same.pop(0), likeness)

    def pair_spellings(self) -> None:
        """Pair names with what spells them otherwise, be it found to be a name or not."""
        for place in list(self._left):
            for other_place in list(self._other_left):
                if _is_one_name(self._words[place], self._others[other_place]):
                    self._pair(place, other_place, _SAME_SPELLING)
                    break

    def alignment(self) -> Alignment:
        """What was paired, and what is left."""
        return Alignment(
            tuple(
                (self._words[place], self._others[other_place], likeness)
                for place, (other_place, likeness) in sorted(self._pairs.items())
            ),
            tuple(self._words[place] for place in self._left),
            tuple(self._others[place] for place in self._other_left),
            {place: other_place for place, (other_place, _) in self._pairs.items()},
        )

    def _pair(self, place: int, other_place: int, likeness: float) -> None:
        self._pairs[place] = (other_place, likeness)
        del self._left[place], self._other_left[other_place]


def _is_one_name(word: Word, other: Word) -> bool:
    kinds = {word.kind, other.kind}
    return "name" in kinds <= {"name", "word"} and _is_spelled_alike(word.text, other.text)


@lru_cache(maxsize=1 << 16)
def _is_spelled_alike(one: str, other: str) -> bool:
    # Comparing two names takes a hundred times as long as to see that no word of them is alike.
    return not _word_keys(one).isdisjoint(_word_keys(other)) and is_same_name(one, other)


@lru_cache(maxsize=1 << 16)
def _word_keys(name: str) -> frozenset[str]:
    """The keys that other spellings of the words of a name share."""
    return frozenset(map(block_key, name.split()))
