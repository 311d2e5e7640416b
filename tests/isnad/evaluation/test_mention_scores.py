"""Mentions: strict, overlap, by type."""

import pytest

from isnad.evaluation.annotations import MentionLabel
from isnad.evaluation.counts import Counts
from isnad.evaluation.mentions import pair_mentions, score_mentions
from isnad.types import Span


def person(start, end):
    return MentionLabel(Span(start, end), "PERS")


def place(start, end):
    return MentionLabel(Span(start, end), "GPE")


@pytest.mark.parametrize(
    ("gold", "predicted", "strict", "overlap"),
    [
        ([person(0, 4)], [person(0, 4)], Counts(1, 1, 1), Counts(1, 1, 1)),
        ([person(0, 4)], [person(0, 9)], Counts(0, 1, 1), Counts(1, 1, 1)),
        ([person(0, 4)], [person(4, 9)], Counts(0, 1, 1), Counts(0, 1, 1)),
        ([person(0, 4)], [place(0, 4)], Counts(0, 1, 1), Counts(0, 1, 1)),
        # One long span doesn't stand for two mentions.
        ([person(0, 4), person(5, 9)], [person(0, 9)], Counts(0, 1, 2), Counts(1, 1, 2)),
        # An exact partner isn't taken away by a longer neighbour.
        ([person(0, 4)], [person(0, 9), person(0, 4)], Counts(1, 2, 1), Counts(1, 2, 1)),
    ],
)
def test_matches(gold, predicted, strict, overlap):
    counts = score_mentions(pair_mentions("a", gold, predicted))
    assert counts["mentions_strict"] == strict
    assert counts["mentions_overlap"] == overlap


def test_types_are_counted_apart():
    gold = [person(0, 4), place(5, 9)]
    counts = score_mentions(pair_mentions("a", gold, [person(0, 4), person(5, 9)]))
    assert counts["mentions_overlap.PERS"] == Counts(1, 2, 1)
    assert counts["mentions_overlap.GPE"] == Counts(0, 0, 1)
