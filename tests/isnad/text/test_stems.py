"""Stems take inflection away; root keys derivation too."""

import pytest

from isnad.text.stems import root_key, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("والمتظاهرين", "متظاهرون"),
        ("بأسعارها", "بأسعاره"),
        ("الخسارة", "خسارة"),
        ("كتبت", "كتب"),
        ("بأسلحة", "الأسلحة"),
    ],
)
def test_inflected_forms_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ارتفاع", "يرتفع"),
        ("ارتفعت", "رفع"),
        ("استئناف", "يستأنف"),
        ("تشديد", "تشدد"),
        ("وانخفاض", "خفض"),
        ("الانسحاب", "ينسحب"),
        ("مغادرة", "سيغادر"),
    ],
)
def test_derived_forms_have_one_root_key(one, other):
    assert root_key(one) == root_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("رفض", "رفع"), ("قتل", "قبل"), ("شرق", "غرب")])
def test_different_roots_have_different_keys(one, other):
    assert root_key(one) != root_key(other)


def test_too_little_left_is_no_key():
    assert root_key("أو") == ""
