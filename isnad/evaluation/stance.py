"""Pairs of statements judged to agree or to disagree, and how a comparison does on them."""

import csv
from collections.abc import Iterable, Sequence
from random import Random
from statistics import fmean
from typing import Literal, NamedTuple, TypeAlias

from isnad.evaluation.counts import Counts, ratio
from isnad.text import tokenize

Stance: TypeAlias = Literal["agree", "disagree", "other"]
_STANCES: tuple[Stance, ...] = ("agree", "disagree", "other")
_SEED = 1

# The naive reader: statements that share a quarter of their words agree, unless one is negated.
_NAIVE_SHARE = 0.25
_NAIVE_NEGATIONS = frozenset({"لا", "لم", "لن", "ليس", "ليست", "غير", "عدم", "دون", "نفي", "تنفي"})


class StanceError(ValueError):
    """A file is no CSV of statements and stances; the message says where."""


class StancePair(NamedTuple):
    """Two statements, and how the second is judged to stand to the first."""

    one: str
    other: str
    stance: Stance


class StanceScores(NamedTuple):
    """Counts of agreement and disagreement, and the share of unrelated pairs that were linked."""

    by_stance: dict[str, Counts]
    unrelated_linked: float | None

    @property
    def macro_f1(self) -> float:
        """The mean of the two F1."""
        return fmean(counts.f1 or 0.0 for counts in self.by_stance.values())


def read_stances(lines: Iterable[str]) -> list[StancePair]:
    """Read pairs from CSV with the columns s1, s2 and stance.

    Raises:
        StanceError: a column is missing, or a stance is none of agree, disagree and other.
    """
    pairs = []
    for number, row in enumerate(csv.DictReader(lines), start=1):
        one, other, stance = row.get("s1"), row.get("s2"), row.get("stance")
        known = next((one for one in _STANCES if one == stance), None)
        if not one or not other or known is None:
            raise StanceError(f"record {number}: not s1, s2 and a stance: {row!s:.80}")
        pairs.append(StancePair(one, other, known))
    return pairs


def draw_unrelated(pairs: Sequence[StancePair]) -> list[tuple[str, str]]:
    """As many pairs of statements that nobody judged: first ones with second ones at random.

    The draw is the same each time; a statement is never put beside its own partner.
    """
    others = [pair.other for pair in pairs]
    Random(_SEED).shuffle(others)
    drawn = zip(pairs, others, strict=True)
    return [(pair.one, other) for pair, other in drawn if other != pair.other]


def score_stances(
    pairs: Sequence[StancePair],
    said: Sequence[Stance | None],
    said_of_unrelated: Sequence[Stance | None],
) -> StanceScores:
    """Score what was said of each pair, and of pairs that have nothing to do with each other.

    Args:
        pairs: the judged pairs.
        said: how they were said to stand, in the same order; None where nothing was said.
        said_of_unrelated: the same of unrelated pairs.
    """
    judged = [(pair.stance, one) for pair, one in zip(pairs, said, strict=True)]
    by_stance = {
        stance: Counts(
            correct=judged.count((stance, stance)),
            predicted=sum(one == stance for one in said),
            gold=sum(pair.stance == stance for pair in pairs),
        )
        for stance in ("agree", "disagree")
    }
    linked = sum(one is not None for one in said_of_unrelated)
    return StanceScores(by_stance, ratio(linked, len(said_of_unrelated)))


def stance_naively(one: str, other: str) -> Stance | None:
    """The baseline: word overlap, and whether one of the two holds a negation."""
    words, others = _words(one), _words(other)
    if 2 * len(words & others) < _NAIVE_SHARE * (len(words) + len(others)):
        return None
    negated = bool(words & _NAIVE_NEGATIONS) != bool(others & _NAIVE_NEGATIONS)
    return "disagree" if negated else "agree"


def _words(statement: str) -> set[str]:
    return {token.folded for token in tokenize(statement) if token.kind != "mark"}
