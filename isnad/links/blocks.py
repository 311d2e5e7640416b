"""Which contents need comparing at all: those published near each other that share what tells.

A content meets others under its marks: its names, its numbers, the roots of its words. Two that
share enough of their marks to be related, one of them neither a name nor a word of all news, are
compared; a new content so meets tens, however many there are. How common a word is stands in a
lexicon, never in today's counts, and no block is cut off at a size.
"""

from functools import cache
from itertools import chain
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.comparison import RELATED, WEIGHTS
from isnad.links.content import Content, Word, read_content

#: Two contents are about one event only if they came out within so many days of each other: news
#: name a day by its name alone, which is another day a week later.
WINDOW_DAYS = 7
#: The least that two contents share, of the weight of the marks of both (Dice): with less they are
#: not related, as their comparison says.
SHARED_WEIGHT = RELATED
#: One common mark says nothing: «the bridge» may be any bridge.
SHARED_MARKS = 2


class Mark(NamedTuple):
    """What contents meet by, what it weighs, and whether it tells news from other news."""

    key: str
    weight: float
    is_telling: bool


def marks(content: Content) -> list[Mark]:
    """The marks of a content, each once, in the order of their keys."""
    found = {_key(word): word for word in content.words}
    return [Mark(key, WEIGHTS[word.kind], _is_telling(word)) for key, word in sorted(found.items())]


def _key(word: Word) -> str:
    looser = word.long_root if word.kind == "word" else word.root
    return f"{word.kind} {looser or word.key}"


def _is_telling(word: Word) -> bool:
    if word.kind == "number":
        return bool(word.unit)
    return word.kind == "word" and _key(word) not in _in_all_news()


@cache
def _in_all_news() -> frozenset[str]:
    listed = " ".join(chain.from_iterable(load("news_words").values()))
    return frozenset(map(_key, read_content(listed).words))
