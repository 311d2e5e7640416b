"""A trie of words: finds the longest known name that starts at a word.

Keys are folded words. Hyphens inside a name are skipped (جونغ-أون), and so are the underscores
of hashtags (#كأس_العالم) and quotation marks that open and close inside it (وكالة "رويترز").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from isnad.names.records import Entry
from isnad.text.tokens import Token, tokenize

HYPHENS = frozenset("-‐‑–ـ_#")
QUOTES = frozenset("\"“”«»„‟'")


@dataclass(slots=True)
class Node:
    """The words that may follow, and the entry that ends here."""

    children: dict[str, Node] = field(default_factory=dict)
    entry: Entry | None = None


class Match(NamedTuple):
    """A known name from word `first` to word `last`, inclusive."""

    first: int
    last: int
    entry: Entry


def insert(root: Node, entry: Entry) -> None:
    """Add an entry; the first entry of a spelling stays."""
    node = root
    for token in tokenize(entry.spelling):
        if token.text not in HYPHENS:
            node = node.children.setdefault(token.folded, Node())
    if node.entry is None:
        node.entry = entry


def longest(node: Node, words: Sequence[Token], first: int) -> Match | None:
    """Follow the words after `first`, whose node is given, as far as names go.

    Args:
        node: where the first word (as read without its proclitics) leads.
        words: the sentence's words.
        first: the place of the first word.

    Returns:
        The longest match, its closing quotation mark included, or None.
    """
    best = Match(first, first, node.entry) if node.entry else None
    place, open_quotes = first + 1, 0
    while place < len(words):
        word = words[place]
        child = node.children.get(word.folded)
        if child is None:
            if word.kind != "mark":
                break
            if word.text in QUOTES and node.children:
                open_quotes += 1
            elif word.text not in HYPHENS:
                break
        else:
            node = child
            if node.entry:
                closed = _closed(words, place, open_quotes)
                best = best if closed is None else Match(first, closed, node.entry)
        place += 1
    return best


def _closed(words: Sequence[Token], place: int, open_quotes: int) -> int | None:
    """The last word of a match once the quotation marks inside it are balanced."""
    if open_quotes % 2 == 0:
        return place
    follows = place + 1
    return follows if follows < len(words) and words[follows].text in QUOTES else None
