"""Denials that name an accusation by its accuser, and hardly word what they deny."""

import pytest

from isnad.links import Compared, Named, accusation, compare, compared_marks, denied, read_content

_NAMES = {
    "باريس": ("GPE", "paris"),
    "فرنسا": ("GPE", "france"),
    "مالي": ("GPE", "mali"),
    "روما": ("GPE", "rome"),
}


def content(text):
    places = {name: text.find(name) for name in _NAMES if name in text}
    return read_content(
        text,
        [Named(at, at + len(name), *_NAMES[name]) for name, at in sorted(places.items())],
    )


def denial_of(text):
    return denied(content(text), text)


CHARGE = content("مالي بإرسال صواريخ ومدافع إلى المتمردين في الجنوب خلال الصيف الماضي")


@pytest.mark.parametrize(
    "text",
    [
        "اتهامات باريس بشأن صواريخ قالت إن مالي باعتها سرا لجهات مجهولة",
        "مزاعم فرنسا التي تخشى أن مالي تملك صواريخ من طراز قديم جدا",
    ],
)
def test_a_denial_of_someones_accusations_answers_that_one(text):
    denial = denial_of(text)
    found = compare(accusation(CHARGE, "france"), denial)
    assert found is not None
    assert found.relation == "supports"
    assert found.detail.startswith("the accuser is the same; both have «")
    assert "«صواريخ»" in found.detail
    assert compare(denial, accusation(CHARGE, "paris")) == found


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("اتهامات باريس بشأن صواريخ قالت إن مالي باعتها سرا لجهات مجهولة", "italy"),
        ("اتهامات باريس بشأن صواريخ قالت إن مالي باعتها سرا لجهات مجهولة", None),
        ("اتهامات باريس بشأن انتهاك مالي لحقوق الصيادين في النهر", "france"),
        ("أن تكون باريس طلبت صواريخ من مالي لجهات مجهولة في العاصمة", "france"),
    ],
)
def test_nobody_answers_another_accuser_or_another_charge(text, accuser):
    assert compare(accusation(CHARGE, accuser), denial_of(text)) is None


def test_what_is_denied_is_compared_without_the_word_for_it():
    plain = content("تشغيل سجون سرية في ضواحي العاصمة القديمة")
    assert denial_of("مزاعم تشغيل سجون سرية في ضواحي العاصمة القديمة").content == plain
    assert denied(plain, "تشغيل سجون سرية في ضواحي العاصمة القديمة") == Compared(plain)
    assert denial_of("مزاعم") == Compared(content("مزاعم"))


def test_an_accusation_and_its_denial_meet_under_the_accuser():
    denial = denial_of("اتهامات باريس بشأن صواريخ قالت إن مالي باعتها")
    keys = {mark.key for mark in compared_marks(accusation(CHARGE, "france"))}
    assert {"accuser france"} <= keys & {mark.key for mark in compared_marks(denial)}


@pytest.mark.parametrize(
    "text", ["اتهامات لفرنسا بشأن صواريخ باعتها مالي", "اتهامات ضد فرنسا بشأن صواريخ باعتها مالي"]
)
def test_who_is_accused_is_not_the_accuser(text):
    denial = denial_of(text)
    assert not denial.is_named
    assert denial.content.words[0].key == "france"
    assert compare(accusation(CHARGE, "france"), denial) is None
