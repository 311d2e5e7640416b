"""Labels: accuracy, macro-F1, and what always saying the commonest value would score."""

import pytest

from isnad.evaluation.counts import Counts
from isnad.evaluation.labels import score_label


def test_a_constant_wins_on_accuracy_and_loses_on_macro_f1():
    gold = ["+"] * 9 + ["-"]
    label = score_label(gold, ["+"] * 10, [(one, "+") for one in gold])
    assert label.accuracy == label.majority_accuracy == 0.9
    assert label.majority == "+"
    assert label.macro_f1 == label.majority_macro_f1 == pytest.approx((18 / 19 + 0) / 2)


def test_a_value_whose_every_row_was_missed_counts_as_zero():
    label = score_label(["CT", "U"], ["CT"], [("CT", "CT")])
    assert label.accuracy == 1.0
    assert label.macro_f1 == 0.5


def test_a_value_that_only_the_prediction_has_counts_as_zero():
    label = score_label(["CT", "CT"], ["CT", "PS"], [("CT", "CT"), ("CT", "PS")])
    assert label.macro_f1 == pytest.approx((2 / 3 + 0) / 2)


def test_end_to_end_a_made_up_row_counts_against_its_value():
    label = score_label(["CT"], ["CT", "CT"], [("CT", "CT")])
    assert label.by_value["CT"] == Counts(1, 1, 1)
    assert label.by_value_end_to_end["CT"] == Counts(1, 2, 1)
    assert label.macro_f1 == 1.0
    assert label.end_to_end_macro_f1 == pytest.approx(2 / 3)


def test_nothing_matched_is_nothing_measured():
    label = score_label(["CT"], [], [])
    assert label.accuracy is None
    assert label.macro_f1 is None
    assert label.end_to_end_macro_f1 == 0.0
