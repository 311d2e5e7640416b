"""A filter is its address: what one says, the other says, and nonsense is told apart."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from explorer.filters import LAST_PAGE, NAMINGS, BadFilterError, ClaimFilter, read_filter

words = st.text(st.characters(exclude_categories=["C"]), max_size=20).map(str.strip)
filters = st.builds(
    ClaimFilter,
    words=words,
    source=words,
    about=words,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    outlet=st.lists(words, unique=True, max_size=2).map(tuple),
    cue_class=st.lists(st.sampled_from(["say", "deny"]), unique=True).map(tuple),
    certainty=st.lists(st.sampled_from(["CT", "U"]), unique=True).map(tuple),
    naming=st.lists(st.sampled_from(NAMINGS), unique=True).map(tuple),
    style=st.lists(st.sampled_from(["direct"]), unique=True).map(tuple),
    contested=st.sampled_from([(), ("yes",)]),
    page=st.integers(1, LAST_PAGE),
)


@given(filters)
def test_a_filter_is_read_back_from_its_address(wanted: ClaimFilter):
    assert read_filter(QueryParams(wanted.pairs)) == wanted


@given(filters)
def test_a_value_that_is_toggled_twice_is_as_it_was(wanted: ClaimFilter):
    twice = wanted.toggled("style", "mixed").toggled("style", "mixed")
    assert twice == wanted.at_page(1)


@pytest.mark.parametrize(
    ("query", "about"),
    [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=401", "page"),
        ("page=٢", "page"),
        ("page=1e3", "page"),
        ("since=yesterday", "since"),
        ("until=2021-13-01", "until"),
        ("cue_class=shout", "cue_class"),
        ("certainty=CT&certainty=maybe", "certainty"),
        ("naming=x", "naming"),
        ("style='; DROP TABLE claims", "style"),
        ("words=%00", "words"),
        ("outlet=%1B", "outlet"),
        (f"words={'ا' * 201}", "words"),
    ],
)
def test_what_cannot_be_asked_for_is_said_so(query: str, about: str):
    with pytest.raises(BadFilterError, match=f"^{about}: "):
        read_filter(QueryParams(query))


def test_marks_of_direction_that_come_with_pasted_words_are_no_fault():
    assert read_filter(QueryParams([("words", "\u200fباريس\u200c")])).words


def test_days_are_read_and_an_empty_field_of_the_form_is_none():
    wanted = read_filter(QueryParams("since=2021-03-04&until=&words=&page="))
    assert wanted == ClaimFilter(since=date(2021, 3, 4))
