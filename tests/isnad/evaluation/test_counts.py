"""Precision, recall and F1, and what they say where there is nothing to measure."""

import pytest

from isnad.evaluation.counts import Counts, total


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(3, 4, 6), 0.75, 0.5, 0.6),
        (Counts(0, 4, 6), 0.0, 0.0, 0.0),
        (Counts(0, 0, 6), None, 0.0, 0.0),
        (Counts(0, 4, 0), 0.0, None, 0.0),
        (Counts(0, 0, 0), None, None, None),
    ],
)
def test_ratios(counts, precision, recall, f1):
    assert (counts.precision, counts.recall, counts.f1) == (precision, recall, f1)


def test_articles_are_summed_before_ratios_are_taken():
    assert total([Counts(1, 1, 1), Counts(0, 3, 1)]).precision == 0.25
