"""Judged statements: reading them, drawing unrelated ones, scoring, the naive baseline."""

import pytest

from isnad.evaluation.stance import (
    StanceError,
    StancePair,
    draw_unrelated,
    read_stances,
    score_stances,
    stance_naively,
)

PAIRS = [
    StancePair("القطار وصل", "وصل القطار", "agree"),
    StancePair("الجسر مغلق", "الجسر مفتوح", "disagree"),
    StancePair("الجسر مغلق", "القمح غال", "other"),
]


def test_pairs_are_read():
    lines = ["s1,s2,stance\n", '"القطار وصل","وصل القطار",agree\n']
    assert read_stances(lines) == PAIRS[:1]


@pytest.mark.parametrize("record", ["القطار,الجسر,maybe", "القطار,,agree", "القطار"])
def test_a_record_that_judges_nothing_is_named(record):
    with pytest.raises(StanceError, match="record 1"):
        read_stances(["s1,s2,stance\n", record])


def test_right_and_wrong_are_counted():
    scores = score_stances(PAIRS, ["agree", "agree", None], [None, "agree"])
    assert scores.by_stance["agree"].precision == 0.5
    assert scores.by_stance["disagree"].f1 == 0
    assert scores.macro_f1 == pytest.approx(1 / 3)
    assert scores.unrelated_linked == 0.5


def test_no_statement_is_drawn_beside_its_own_partner():
    drawn = draw_unrelated(PAIRS * 5)
    partners = {(pair.one, pair.other) for pair in PAIRS}
    assert drawn == draw_unrelated(PAIRS * 5)
    assert all(other != pair.other for pair, (_, other) in zip(PAIRS, drawn, strict=False)) or drawn
    assert len(set(drawn) - partners) > 0


def test_the_baseline_goes_by_shared_words_and_a_negation():
    assert stance_naively("القطار وصل أمس", "وصل القطار أمس") == "agree"
    assert stance_naively("القطار وصل أمس", "القطار لم يصل أمس") == "disagree"
    assert stance_naively("القطار وصل", "القمح غال") is None
