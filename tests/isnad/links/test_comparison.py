"""Whether two contents say the same, contradict each other, or are about different things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.links import Named, compare_contents, read_content


def content(text, **names):
    """Read a content; a keyword gives what a name in it is: its kind and its key."""
    return read_content(
        text,
        [
            Named(text.index(name), text.index(name) + len(name), *kind_and_key)
            for name, kind_and_key in names.items()
        ],
    )


def relation(one, other):
    found = compare_contents(content(one), content(other))
    return found and found.relation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الجسر أغلق بعد الفيضان في المدينة", "أغلق الجسر في المدينة بعد الفيضان"),
        ("القطار غادر العاصمة مساء الأحد", "القطار يغادر العاصمة مساء الأحد"),
        ("ارتفعت أسعار القمح في الأسواق المحلية", "ارتفاع أسعار القمح في الأسواق المحلية"),
        ("الوزير لن يغادر منصبه هذا العام", "الوزير لم يغادر منصبه هذا العام"),
        ("مقتل ثلاثة جنود في الكمين", "مقتل 3 جنود في الكمين"),
    ],
)
def test_the_same(one, other):
    assert relation(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ارتفعت أسعار القمح في الأسواق", "انخفضت أسعار القمح في الأسواق"),
        ("ارتفاع أسعار القمح في الأسواق", "أسعار القمح في الأسواق تتراجع"),
        ("الوزير سيستقيل من منصبه غدا", "الوزير لن يستقيل من منصبه غدا"),
        ("الحكومة وافقت على مشروع السد الجديد", "الحكومة رفضت مشروع السد الجديد"),
        ("السلطات اعتقلت مدير المصنع", "السلطات أفرجت عن مدير المصنع"),
        ("القوات سيطرت على الميناء القديم", "القوات فشلت في السيطرة على الميناء القديم"),
        ("مقتل 3 جنود في كمين قرب الحدود", "مقتل 25 جنديا في كمين قرب الحدود"),
        ("بدء المفاوضات حول الحدود البحرية", "وقف المفاوضات حول الحدود البحرية"),
    ],
)
def test_against_each_other(one, other):
    assert relation(one, other) == "contradicts"
    assert relation(other, one) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ارتفعت أسعار القمح في الأسواق", "المنتخب يخوض مباراته الأولى غدا"),
        ("ارتفعت أسعار القمح في الأسواق", "انخفضت درجات الحرارة في الشمال"),
        ("لن يستقيل الوزير", "لن تعود السفينة إلى الميناء"),
        ("", "ارتفعت أسعار القمح"),
        ("في ذلك", "من هذا"),
    ],
)
def test_about_different_things(one, other):
    assert relation(one, other) is None


def test_one_that_says_all_of_the_other_and_more_supports_it():
    more = "الجسر القديم أغلق لأن الفيضان أضر بأعمدته وبطريق الميناء المجاور كله حتى إشعار آخر"
    assert relation("الجسر القديم أغلق", more) == relation(more, "الجسر القديم أغلق") == "supports"
    assert relation("الجسر", more) is None, "too little is shared to say"


def test_another_name_of_its_kind_is_a_conflict_and_a_spelling_is_none():
    one = content("غرق العبارة قبالة صور مساء الأحد", صور=("GPE", "tyre"))
    assert compare_contents(one, one).relation == "same"
    other = content("غرق العبارة قبالة صيدا مساء الأحد", صيدا=("GPE", "sidon"))
    found = compare_contents(one, other)
    assert found.relation == "contradicts"
    assert found.detail.startswith(
        ("«صور» where the other has «صيدا»", "«صيدا» where the other has «صور»")
    )
    spelled = content("غرق العبارة قبالة مدينة صُور مساء الأحد", **{"صُور": ("GPE", "tyre")})
    assert compare_contents(one, spelled).relation == "same"


def test_names_of_different_kinds_are_no_conflict():
    one = content("ترحب روسيا بالاتفاق الجديد حول الملاحة", روسيا=("GPE", "russia"))
    other = content("يرحب لافروف بالاتفاق الجديد حول الملاحة", لافروف=("PERS", "sergey_lavrov"))
    assert compare_contents(one, other).relation == "same"


def test_the_detail_names_what_decided():
    found = compare_contents(
        content("الوزير سيستقيل من منصبه غدا"), content("الوزير لن يستقيل من منصبه غدا")
    )
    assert found.detail.startswith("only one is negated («لن»); both have «الوزير»")
    assert 0.5 < found.score <= 1


WORDS = st.lists(
    st.sampled_from(
        [
            "ارتفعت",
            "انخفضت",
            "أسعار",
            "القمح",
            "لن",
            "3",
            "25",
            "جنود",
            "رفض",
            "الوزير",
            "الجسر",
            "أغلق",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(WORDS, WORDS)
def test_it_does_not_matter_which_is_first(one, other):
    assert compare_contents(content(one), content(other)) == compare_contents(
        content(other), content(one)
    )


@given(WORDS)
def test_a_content_never_contradicts_itself(text):
    found = compare_contents(content(text), content(text))
    assert found is None or found.relation == "same"
