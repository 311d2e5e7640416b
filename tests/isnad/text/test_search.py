"""A query finds a text in whatever form and spelling its words stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import search_words

SENTENCE = "أعلنت الوزارةُ أنَّ المتظاهرين الـ٢٣ غادروا السفارة على متن T-54"


@pytest.mark.parametrize(
    "query", ["الوزاره", "اعلنت", "متظاهرون", "23", "سفارة", "t-54", "والمتظاهرين", ""]
)
def test_other_spellings_and_forms_find_a_sentence(query):
    assert set(search_words(query)) <= set(search_words(SENTENCE))


@pytest.mark.parametrize("query", ["الجسر", "32", "سفير"])
def test_other_words_do_not(query):
    assert not set(search_words(query)) <= set(search_words(SENTENCE))


def test_texts_that_are_not_there_have_no_words():
    assert search_words(None, "", "؟!") == []


@given(st.text(), st.text())
def test_two_texts_have_the_words_of_both(one, other):
    assert search_words(one, other) == sorted({*search_words(one), *search_words(other)})
