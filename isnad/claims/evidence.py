"""What a decision of the engine rests on: entries of the lexicon, ends weighed, cues refused.

The readers note these beside what they decide; explain.py shows them. Nothing here decides.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """Where a word stands in the lexicon: the file without its `.yml`, and the keys to the word."""

    lexicon: str
    keys: tuple[str, ...]


class End(NamedTuple):
    """A candidate: the token before which the content ends, its score, and why."""

    at: int
    score: int
    reason: str


class Refusal(NamedTuple):
    """A token that is a form of a cue and opens no claim here."""

    at: int
    entry: Entry
    reason: str
