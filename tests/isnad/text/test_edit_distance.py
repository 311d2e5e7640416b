"""Edit distance: the unit costs, costs of one's own, and what every distance obeys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text.edit_distance import edit_distance

WORDS = st.text(alphabet="ابتس", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("سعد", "سعيد", 1), ("سعد", "", 3), ("بدر", "بشر", 1), ("كتاب", "باكت", 4)],
)
def test_every_edit_costs_one(one, other, distance):
    assert edit_distance(one, other) == distance


def test_costs_can_be_the_callers():
    distance = edit_distance("سعد", "سعيد", gap=lambda letter: 0.25 if letter == "ي" else 1.0)
    assert distance == 0.25
    assert edit_distance("ب", "ف", swap=lambda _one, _other: 0.5) == 0.5


@given(WORDS, WORDS, WORDS)
def test_it_is_a_metric(one, other, third):
    assert edit_distance(one, other) == edit_distance(other, one)
    assert (edit_distance(one, other) == 0) == (one == other)
    assert edit_distance(one, third) <= edit_distance(one, other) + edit_distance(other, third)
