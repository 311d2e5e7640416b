import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import find_quotations


def found(text):
    return [(text[one.inner_start : one.inner_end], one.closed) for one in find_quotations(text)]


@pytest.mark.parametrize(
    "pair",
    ["«»", "“”", "‹›", "‘’", "„‟", "„“", '""', "''", "»«", "”“", "””", ("((", "))"), '“"', '«"'],
)
def test_every_make_of_mark(pair):
    opening, closing = pair
    text = f"قال الوزير {opening}لن نوقع الاتفاق{closing} أمس."
    assert found(text) == [("لن نوقع الاتفاق", True)]
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.inner_start] == opening == quotation.mark
    assert text[quotation.inner_end : quotation.end] == closing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال لـ"النهار" و"الحياة" إنه باق', ["النهار", "الحياة"]),
        ('قال:"سنبقى" وأضاف:"سنعود".', ["سنبقى", "سنعود"]),
        ('قال "سنبقى".\nوقال "سنعود".', ["سنبقى", "سنعود"]),
        ('قال " سنبقى هنا " ومضى', [" سنبقى هنا "]),
        ('قال "سنبقى هنا "ومضى في كلامه إلى "سنعود".', ["سنبقى هنا ", "سنعود"]),
        ('قال \u200f"سنبقى"\u200f.', ["سنبقى"]),
        ('قال "إن شركة "نور" باقية في البلاد".', ['إن شركة "نور" باقية في البلاد', "نور"]),
        ("قال «إن شركة \"نور\" باقية» أمس", ['إن شركة "نور" باقية', "نور"]),
        ("قال “إن 'النور' باقية”", ["إن 'النور' باقية", "النور"]),
        ('كتبت عن صحيفة "الأمل".', ["الأمل"]),
    ],
)  # fmt: skip
def test_pairs(text, expected):
    assert found(text) == [(inner, True) for inner in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال "سنبقى هنا.\nومضى.', [("سنبقى هنا.", False)]),
        ("قال «سنبقى هنا", [("سنبقى هنا", False)]),
        (
            'قال "سنبقى في هذا البلد إلى الأبد، وأضاف "سنعود إلى كل القرى التي تركناها قريبا".',
            [
                ("سنبقى في هذا البلد إلى الأبد، وأضاف ", False),
                ("سنعود إلى كل القرى التي تركناها قريبا", True),
            ],
        ),
        (
            'قال "لم يفت الوقت لإنقاذ "النور".',
            [('لم يفت الوقت لإنقاذ "النور', True), ("النور", True)],
        ),
        ("قال الوزير» أمس", []),
        ('قال الوزير" أمس.', []),
        ("عاد ' أمس", []),
        ("O'Neill و‘Abd", []),
        ("(( لا نهاية", []),
    ],
)
def test_marks_without_a_partner(text, expected):
    assert found(text) == expected


def test_a_quotation_over_paragraphs_that_opens_anew_each_time():
    text = "قال «سنبقى هنا.\n«وسنعود غدا.\n«ولن نرحل» كما يقول."
    assert found(text) == [("سنبقى هنا.", False), ("وسنعود غدا.", False), ("ولن نرحل", True)]


def test_a_quotation_over_paragraphs_that_opens_once():
    text = 'قال: "سنبقى هنا.\nوسنعود غدا.\nولن نرحل"، كما يقول.'
    quotations = find_quotations(text)
    assert found(text) == [("سنبقى هنا.", False), ("وسنعود غدا.", False), ("ولن نرحل", True)]
    assert [one.start == one.inner_start for one in quotations] == [False, True, True]
    assert {one.mark for one in quotations} == {'"'}


def test_an_open_quotation_is_not_carried_for_ever():
    text = 'قال: "سنبقى.\n' + "فقرة أخرى.\n" * 6 + 'ولن نرحل" كما يقول.'
    assert found(text) == [("سنبقى.", False)]


@given(st.text(st.sampled_from("اب \n.،\"«»“”‹›„'‘’()\u200fـ"), max_size=80))
def test_quotations_nest_never_cross_and_stay_in_their_paragraph(text):
    quotations = find_quotations(text)
    for one in quotations:
        assert 0 <= one.start <= one.inner_start <= one.inner_end <= one.end <= len(text)
        assert "\n" not in text[one.start : one.end]
        assert one.closed == (one.inner_end < one.end)
    for one in quotations:
        for other in quotations:
            assert not one.start < other.start < one.end < other.end
    assert quotations == sorted(quotations, key=lambda one: (one.start, -one.end))
