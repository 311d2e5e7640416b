"""A headline beside its article: surer, as sure, or against it."""

import pytest

from isnad.links import Statement, match_headline, read_content

OPEN = "الجسر القديم أغلق أمام الشاحنات بعد الفيضان"
CLOSED_TOO = "الجسر القديم أغلق أمام كل الشاحنات بعد الفيضان"
SOMETHING_ELSE = "سوق السمك تعود إلى العمل يوم الأحد"


def statement(text, certainty="CT", polarity="+", position="asserts", source="الشرطة", hedges=()):
    return Statement(read_content(text), certainty, polarity, position, hedges, source)


@pytest.mark.parametrize(
    ("certainty", "polarity", "verdict"),
    [
        ("PS", "+", "surer"),
        ("PR", "+", "surer"),
        ("U", "+", "surer"),
        ("CT", "+", "as sure"),
        ("CT", "-", "against"),
    ],
)
def test_a_headline_that_is_certain(certainty, polarity, verdict):
    headline = statement(OPEN, source=None)
    match = match_headline(
        headline, [statement(SOMETHING_ELSE), statement(CLOSED_TOO, certainty, polarity)]
    )
    assert (match.place, match.verdict) == (1, verdict)


def test_a_headline_that_only_asks_is_less_sure():
    match = match_headline(statement(OPEN, "U", position="leaves open"), [statement(CLOSED_TOO)])
    assert match.verdict == "less sure"


def test_the_surest_of_several_counts():
    body = [statement(CLOSED_TOO, "PS"), statement(CLOSED_TOO, "CT"), statement(OPEN, "PR")]
    match = match_headline(statement(OPEN), body)
    assert (match.place, match.verdict) == (1, "as sure")


def test_it_says_what_the_verdict_rests_on():
    match = match_headline(
        statement(OPEN, source=None), [statement(CLOSED_TOO, "PS", hedges=("قد",))]
    )
    assert match.detail.startswith(
        "the headline has it as certain in its own voice, "
        "the article has it as possible («قد») by «الشرطة»; both have «الجسر»"
    )


@pytest.mark.parametrize(
    "body",
    [
        [],
        [statement(SOMETHING_ELSE)],
        [statement("الجسر القديم فتح أمام الشاحنات بعد الفيضان")],
        # A demand is surer of nothing.
        [statement(CLOSED_TOO, "U", position="directs")],
    ],
)
def test_what_nothing_bears_out_is_not_weighed(body):
    assert match_headline(statement(OPEN), body) is None
