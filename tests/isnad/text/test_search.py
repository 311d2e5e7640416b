"""A query finds a text in whatever form and spelling its words stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import query_words, search_words

SENTENCE = "أعلنت الوزارةُ أنَّ المتظاهرين الـ٢٣ غادروا السفارة على متن T-54 ووزير المفاوضات والبنوك"


def finds(query: str, text: str) -> bool:
    held = set(search_words(text))
    return all(not held.isdisjoint(keys) for keys in query_words(query))


@pytest.mark.parametrize(
    "query",
    [
        "الوزاره",
        "وزارة",
        "للوزارة",
        "اعلنت",
        "متظاهرون",
        "23",
        "سفارة",
        "t-54",
        "والمتظاهرين",
        "مفاوضات",
        "بالمفاوضات",
        "مُفاوضَة",
        "بنوك",
        "",
    ],
)
def test_other_spellings_and_forms_find_a_sentence(query):
    assert finds(query, SENTENCE)


@pytest.mark.parametrize("query", ["الجسر", "32", "سفير", "الوزارة الجسر"])
def test_other_words_do_not(query):
    assert not finds(query, SENTENCE)


def test_texts_that_are_not_there_have_no_words():
    assert search_words(None, "", "؟!") == []


@given(st.text(), st.text())
def test_two_texts_have_the_words_of_both(one, other):
    assert search_words(one, other) == sorted({*search_words(one), *search_words(other)})


@given(st.text())
def test_a_text_finds_itself(text):
    assert finds(text, text)
