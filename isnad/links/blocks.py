"""Which contents need comparing at all: those published near each other that share what tells.

A content meets others under its marks: its names, its numbers, the roots of its words. Two that
share most of what the shorter one has, and some of it tells it from other news, are compared; a
new content so meets a few, however many there are. How much a word tells stands in a lexicon,
never in today's counts, and no block is cut off at a size.
"""

from typing import NamedTuple

from isnad.links.claimed import LEAST_SHARED_WORDS, is_telling, mark_of, weight
from isnad.links.content import Content

#: Two contents are about one event only if they came out within so many days of each other: news
#: name a day by its name alone, which is another day a week later. Of the links within a week, in
#: two months of news, four in five are of one day or the next, one in twelve of the last four days.
WINDOW_DAYS = 7
#: Telling marks that two contents share at least: one of the words that their comparison wants may
#: be a name that only one of them spells as known.
SHARED_MARKS = LEAST_SHARED_WORDS - 1
#: How much of the weight of the lighter content the other has, too: with less they are not related,
#: whatever names are spelled otherwise.
SHARED_WEIGHT = 0.5


class Mark(NamedTuple):
    """What contents meet by, what it weighs, and whether it tells news from other news."""

    key: str
    weight: float
    is_telling: bool


def marks(content: Content) -> list[Mark]:
    """The marks of a content, each once, in the order of their keys."""
    found = {f"{word.kind} {mark_of(word)}": word for word in content.words}
    return [Mark(key, weight(word), is_telling(word)) for key, word in sorted(found.items())]
