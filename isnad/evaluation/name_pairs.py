"""Pairs of spellings, judged to be one name or two, and how a comparison does on them."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnad.evaluation.counts import Counts
from isnad.text.edit_distance import edit_distance

# Two edits in a name of ten letters: what a hurried search for a spelling would forgive.
_NAIVE_SHARE = 0.2


class NamePairsError(ValueError):
    """A line is not two names and a judgement; the message names the line."""


class NamePair(NamedTuple):
    """Two spellings, and whether they are judged to name the same."""

    one: str
    other: str
    same: bool


def read_name_pairs(lines: Iterable[str]) -> list[NamePair]:
    """Read pairs, one a line: a name, another, TRUE or FALSE, parted by tabs.

    Names are put in NFC; empty lines and lines that begin with # are passed over.

    Raises:
        NamePairsError: a line is something else.
    """
    pairs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [unicodedata.normalize("NFC", column.strip()) for column in line.split("\t")]
        if len(columns) < 3 or not all(columns[:3]) or columns[2].upper() not in ("TRUE", "FALSE"):
            raise NamePairsError(f"line {number}: not name, name, TRUE or FALSE: {line!r:.80}")
        pairs.append(NamePair(columns[0], columns[1], columns[2].upper() == "TRUE"))
    return pairs


def score_pairs(pairs: Sequence[NamePair], said: Sequence[bool]) -> dict[str, Counts]:
    """Score what was said of each pair, in the pairs' order.

    Returns:
        Counts of the pairs that are `one_name`, and of those that are `two_names`: the recall of
        the latter is the share of near misses that were kept apart.
    """
    judged = list(zip((pair.same for pair in pairs), said, strict=True))
    return {
        name: Counts(
            correct=judged.count((same, same)),
            predicted=sum(one is same for one in said),
            gold=sum(pair.same is same for pair in pairs),
        )
        for name, same in (("one_name", True), ("two_names", False))
    }


def is_same_naively(pair: NamePair) -> bool:
    """The baseline: one name where at most a fifth of the longer one's letters are edited."""
    longer = max(len(pair.one), len(pair.other))
    return edit_distance(pair.one, pair.other) <= _NAIVE_SHARE * longer
