"""What became of an article's claims when its text was replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.engine import read_article
from isnad.revisions import Saying, compare_claims


def sayings(text):
    """The claims of a text, as they are compared."""
    return [
        Saying(
            source=claim.source_party and claim.source_party.name,
            source_kind=claim.source_kind,
            cue_class=claim.cue_class,
            content=text[slice(*claim.content)],
            certainty=claim.certainty,
            polarity=claim.polarity,
            content_negated=claim.content_negated,
            outlet_certainty=claim.outlet_certainty,
            hedges=claim.hedges,
        )
        for claim in read_article(text).claims
        if not claim.is_hop
    ]


def changes(before, after):
    """What changed between two texts: the change and what became of the source."""
    found = compare_claims(sayings(before), sayings(after))
    return [(one.change, one.source_change) for one in found]


SAID = "قال الوزير سامح فهمي إن الجسر القديم سيغلق أمام الشاحنات الثقيلة."


@pytest.mark.parametrize(
    ("after", "change", "source_change"),
    [
        (SAID, "kept", None),
        ("قال الوزير سامح فهمي إنّ الجسر القديم سيُغلق أمام الشاحنات الثقيلة.", "kept", None),
        ("قال الوزير سامح فهمي إن الجسر  القديم، سيغلق أمام الشاحنات الثقيلة", "kept", None),
        (
            "قال الوزير سامح فهمي إن الجسر القديم سيغلق أمام شاحنة ثقيلة.",
            "reworded",
            None,
        ),
        (
            "قال الوزير سامح فهمي إن الجسر القديم سيغلق غدا أمام الشاحنات الثقيلة.",
            "reworded",
            None,
        ),
        (
            "قال الوزير سامح فهمي إن الجسر القديم قد يغلق أمام الشاحنات الثقيلة.",
            "softened",
            None,
        ),
        (
            "رجح الوزير سامح فهمي أن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "softened",
            None,
        ),
        (
            "زعم الوزير سامح فهمي أن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "softened",
            None,
        ),
        (
            "أكد الوزير سامح فهمي أن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "hardened",
            None,
        ),
        (
            "قال الوزير سامح فهمي إن الجسر القديم لن يغلق أمام الشاحنات الثقيلة.",
            "reversed",
            None,
        ),
        (
            "نفى الوزير سامح فهمي أن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "reversed",
            None,
        ),
        (
            "قال مسؤول حكومي رفيع إن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "kept",
            "anonymized",
        ),
        (
            "قال السفير ليث المرزوقي إن الجسر القديم سيغلق أمام الشاحنات الثقيلة.",
            "kept",
            "replaced",
        ),
    ],
)
def test_what_became_of_a_claim(after, change, source_change):
    assert changes(SAID, after) == [(change, source_change)]


@pytest.mark.parametrize(
    ("before", "after", "change", "source_change"),
    [
        (
            "قال مصدر أمني طلب عدم الكشف عن هويته إن القطار غادر العاصمة ليلا.",
            "قال الوزير سامح فهمي إن القطار غادر العاصمة ليلا.",
            "kept",
            "named",
        ),
        (
            "قال الوزير سامح فهمي إن القطار غادر العاصمة ليلا.",
            "غادر القطار العاصمة ليلا.",
            "hardened",
            "attribution_dropped",
        ),
        (
            "غادر القطار العاصمة ليلا.",
            "قال الوزير سامح فهمي إن القطار غادر العاصمة ليلا.",
            "softened",
            "attributed",
        ),
        (
            "قال الوزير سامح فهمي إن القصف أدى إلى مقتل 7 جنود قرب الحدود.",
            "قال الوزير سامح فهمي إن القصف أدى إلى مقتل 25 جنديا قرب الحدود.",
            "altered",
            None,
        ),
    ],
)
def test_what_became_of_another(before, after, change, source_change):
    assert changes(before, after) == [(change, source_change)]


def test_what_only_one_text_has_is_added_or_dropped():
    other = "ونفى السفير ليث المرزوقي أن تكون المحادثات قد فشلت."
    assert changes(SAID, f"{SAID} {other}") == [("kept", None), ("added", None)]
    assert changes(f"{SAID} {other}", SAID) == [("kept", None), ("dropped", None)]


def test_somebody_else_who_says_the_opposite_does_not_continue_a_claim():
    after = "قال السفير ليث المرزوقي إن الجسر القديم لن يغلق أمام الشاحنات الثقيلة."
    assert changes(SAID, after) == [("added", None), ("dropped", None)]


def test_claims_that_changed_places_are_the_same_claims():
    other = "وقال السفير ليث المرزوقي إن الشاحنات الثقيلة ستعبر من الجسر الجديد."
    found = compare_claims(sayings(f"{SAID}\n{other}"), sayings(f"{other}\n{SAID}"))
    assert {(one.before, one.after, one.change) for one in found} == {
        (0, 1, "kept"),
        (1, 0, "kept"),
    }


def test_what_the_article_says_itself_is_no_revision_of_a_claim():
    assert changes("غادر القطار العاصمة.", "وصل الوفد إلى المدينة.") == []


def test_the_detail_says_what_changed():
    softened = "قال مسؤول حكومي رفيع إن الجسر القديم قد يغلق أمام الشاحنات الثقيلة."
    (found,) = compare_claims(sayings(SAID), sayings(softened))
    assert "certainty CT → PS" in found.detail
    assert "«قد» added" in found.detail
    assert "source «سامح فهمي» →" in found.detail


contents = st.sampled_from(
    ["الجسر أغلق اليوم", "الجسر لم يغلق اليوم", "القطار غادر", "مقتل 3 جنود", ""]
)
claims = st.lists(
    st.builds(
        Saying,
        source=st.sampled_from([None, "سامح فهمي", "ليث المرزوقي"]),
        source_kind=st.sampled_from(["person", "anonymous", "author"]),
        cue_class=st.sampled_from(["say", "deny", "assert"]),
        content=contents,
        certainty=st.sampled_from(["CT", "PR", "U"]),
        polarity=st.sampled_from(["+", "-"]),
    ),
    max_size=6,
)


@given(claims, claims)
def test_every_attributed_claim_stands_once(before, after):
    found = compare_claims(before, after)
    for side, places in (
        (before, [one.before for one in found if one.before is not None]),
        (after, [one.after for one in found if one.after is not None]),
    ):
        assert len(places) == len(set(places))
        assert {place for place, one in enumerate(side) if one.is_attributed} <= set(places)


@given(claims)
def test_a_text_that_stays_changes_nothing(both):
    found = compare_claims(both, both)
    assert {one.change for one in found} <= {"kept"}
    assert {one.source_change for one in found} <= {None}
