"""Spans: how far they agree, and whether words follow within the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.evaluation.spans import ends_before_its_sentence, intersection_over_union, overlaps
from isnad.types import Span

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 30)
)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (Span(0, 4), Span(0, 4), 1.0),
        (Span(0, 4), Span(4, 8), 0.0),
        (Span(0, 4), Span(2, 6), 2 / 6),
        (Span(0, 10), Span(2, 4), 0.2),
    ],
)
def test_intersection_over_union(one, other, value):
    assert intersection_over_union(one, other) == pytest.approx(value)


def test_half_of_the_ground_is_enough_and_less_is_not():
    assert overlaps(Span(0, 4), Span(0, 8))
    assert not overlaps(Span(0, 4), Span(0, 9))


@given(SPANS, SPANS)
def test_it_is_symmetric_and_one_only_for_equal_spans(one, other):
    value = intersection_over_union(one, other)
    assert value == intersection_over_union(other, one)
    assert 0 <= value <= 1
    assert (value == 1) == (one == other)


@pytest.mark.parametrize(
    ("text", "content", "early"),
    [
        ("قالت سلمى إن الجسر مغلق.", "الجسر مغلق", False),
        ("قالت سلمى إن الجسر مغلق.", "الجسر مغلق.", False),
        ('قالت سلمى إن "الجسر مغلق".', "الجسر مغلق", False),
        ("قالت سلمى إن الجسر مغلق، بحسب الصحيفة.", "الجسر مغلق", True),
        ("قالت سلمى إن الجسر مغلق. ثم عادت.", "الجسر مغلق", False),
        ("قالت سلمى إن الجسر مغلق. ثم عادت.", "الجسر مغلق. ثم", True),
        ("قالت سلمى إن الجسر مغلق\nوعادت.", "الجسر مغلق", False),
        ("قالت إن الطول 3.5 أمتار.", "الطول 3", True),
        ("هل الجسر مغلق؟ سألت سلمى.", "الجسر مغلق", False),
        ("قالت سلمى إن الجسر مغلق", "الجسر مغلق", False),
    ],
)
def test_content_that_ends_before_its_sentence(text, content, early):
    start = text.index(content)
    assert ends_before_its_sentence(text, Span(start, start + len(content))) is early
