"""Whom a definite phrase means: titles, nouns, names that no list knows, spokesmen."""

import pytest

from isnad.engine import read_article
from isnad.types import Party
from tests.isnad.claims.reading import KARIM, NAHDA, SAMI, UFUQ, attributed


@pytest.mark.parametrize(
    ("first", "later", "party"),
    [
        ("قال الرئيس الفرنسي سامي الحداد إن الطريق مغلق.", "وأكد الرئيس أن الجسر سقط.", SAMI),
        ("قال رئيس فرنسا السابق سامي الحداد كلمة.", "وأكد رئيس فرنسا السابق أنه باق.", SAMI),
        ("زار وزير الصحة الفرنسي سامي الحداد نيروبي.", "وأكد الوزير أن الجسر سقط.", SAMI),
        ("زار وزير الصحة الفرنسي سامي الحداد نيروبي.", "وأكد وزير صحة فرنسا أن الجسر سقط.", SAMI),
        (
            "قال نائب وزير الصحة الكيني سامي الحداد إنه باق.",
            "وأكد المسؤول الكيني أن الجسر سقط.",
            SAMI,
        ),
        (
            "قال المتحدث باسم الشرطة، العقيد سامي الحداد، إنه باق.",
            "وأكد المتحدث أن الجسر سقط.",
            SAMI,
        ),
        ("قال سامي الحداد، المتحدث باسم الشرطة، إنه باق.", "وأكد المتحدث أن الجسر سقط.", SAMI),
        (
            "استقبل الرئيس الكيني كريم داود الرئيس الفرنسي سامي الحداد.",
            "وأكد الرئيس الكيني أن الجسر سقط.",
            KARIM,
        ),
    ],
)
def test_a_bare_title_means_who_holds_the_office(first, later, party):
    claim = attributed(f"{first}\n{later}")[-1]
    assert claim.source_party == party
    assert claim.source_kind == "person"
    assert not claim.source_inferred


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("قال رئيس الحكومة سامي الحداد إنه باق.", "وأكد الرئيس أن الجسر سقط."),
        ("قال الرئيس الفرنسي الراحل سامي الحداد إنه باق.", "وأكد الرئيس الفرنسي أن الجسر سقط."),
        ("قال نائب وزير الصحة سامي الحداد إنه باق.", "وأكد الوزير أن الجسر سقط."),
        ("قال المسؤول الكيني سامي الحداد إنه باق.", "وأكد المسؤول الفرنسي أن الجسر سقط."),
    ],
)
def test_a_title_that_is_not_theirs_means_somebody_else(first, later):
    assert attributed(f"{first}\n{later}")[-1].source_party != SAMI


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("مصدر مقرب من سامي الحداد", "anonymous"),
        ("متحدث باسم سامي الحداد", "anonymous"),
        ("متحدث باسم الرئيس الفرنسي سامي الحداد", "anonymous"),
        ("محامي سامي الحداد", "person"),
        ("مكتب سامي الحداد", "government"),
        ("أنصار سامي الحداد", "collective"),
    ],
)
def test_a_name_within_a_complement_is_not_the_speaker(phrase, kind):
    (claim,) = attributed(f"قال {phrase} إن الطريق مغلق.")
    assert claim.source_party == Party(phrase, None)
    assert claim.source_kind == kind


@pytest.mark.parametrize(
    "phrase",
    [
        "محامي الدفاع سامي الحداد",
        "المتحدث باسم الرئيس الفرنسي سامي الحداد",
        "مدير مكتب وزارة الصحة سامي الحداد",
    ],
)
def test_a_name_behind_a_whole_title_is_the_speaker(phrase):
    (claim,) = attributed(f"قال {phrase} إن الطريق مغلق.")
    assert claim.source_party == SAMI


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وقال المتحدث باسم شرطة العاصمة سامي الحداد إن الطريق مغلق.", "شرطة العاصمة"),
        ("وقال المتحدث باسم القوات العقيد سامي الحداد إن الطريق مغلق.", "القوات"),
        ("وقال متحدث باسم القوات إن الطريق مغلق.", "القوات"),
    ],
)
def test_the_body_spoken_for_ends_before_rank_and_name(text, party):
    (claim,) = attributed(text)
    assert claim.spokesperson_for == Party(party, None)


@pytest.mark.parametrize(
    ("first", "later", "party"),
    [
        ("قال وزير الصحة، زيدان بركوتي، إنه باق.", "وأكد بركوتي أن الجسر سقط.", "زيدان بركوتي"),
        (
            "قال أمين الصندوق، عبد الستار بركوتي، إنه باق.",
            "وأكد بركوتي أنه باق.",
            "عبد الستار بركوتي",
        ),
        (
            "قال زيدان بن بركوت آل مزروق إنه باق.",
            "وأكد بن بركوت أنه باق.",
            "زيدان بن بركوت آل مزروق",
        ),
    ],
)
def test_a_name_that_no_list_knows_is_known_by_its_end(first, later, party):
    claims = attributed(f"{first}\n{later}")
    assert {claim.source_party.name for claim in claims} == {party}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("أعلنت الشرطة أن الطريق مغلق.\nوأضاف المصدر ذاته أن الجسر سقط.", Party("الشرطة", None)),
        ("ذكرت صحيفة النهضة أن الطريق مغلق.\nوأضاف المصدر نفسه أن الجسر سقط.", NAHDA),
        (
            "قال دبلوماسي كيني إن الطريق مغلق.\nوقال المصدر إن الجسر سقط.",
            Party("دبلوماسي كيني", None),
        ),
        (
            "قالت مصادر طبية في المدينة إنه باق.\nوأكدت المصادر الطبية أن الجسر سقط.",
            Party("مصادر طبية في المدينة", None),
        ),
        (
            "قال بعض المحللين إن الطريق مغلق.\nويرى هؤلاء المحللون أن الجسر سقط.",
            Party("بعض المحللين", None),
        ),
    ],
)
def test_a_noun_means_the_latest_of_its_kind(text, party):
    assert attributed(text)[-1].source_party == party


@pytest.mark.parametrize(
    ("first", "later", "party"),
    [
        ("قالت صحيفة النهضة إنه باق.", "وأضافت الصحيفة الفرنسية أن الجسر سقط.", NAHDA),
        ("قالت صحيفة النهضة إنه باق.", "وأضافت الجريدة أن الجسر سقط.", NAHDA),
        ('قالت وكالة "الأفق" إنه باق.', "وأضافت الوكالة الرسمية أن الجسر سقط.", UFUQ),
        ('قالت وكالة "الأفق" إنه باق.', "وأضافت الوكالة في بيانها أن الجسر سقط.", UFUQ),
        (
            'ذكرت صحيفة النهضة أن الطريق مغلق.\nوقالت وكالة "الأفق" إنه باق.',
            "وأضافت الصحيفة أن الجسر سقط.",
            NAHDA,
        ),
        ("زار العاهل الكيني سامي الحداد نيروبي.", "وأكد الملك أن الجسر سقط.", SAMI),
        ("قال الدكتور سامي الحداد إنه باق.", "وأضاف الخبير الاقتصادي أن الجسر سقط.", SAMI),
        (
            "قال مصدر في الشرطة إنه باق.",
            "وأضاف المصدر القريب من الملف أن الجسر سقط.",
            Party("مصدر في الشرطة", None),
        ),
        (
            "قال ثلاثة ضباط إنهم باقون.",
            "وأضاف الضباط أن الجسر سقط.",
            Party("ثلاثة ضباط", None),
        ),
    ],
)
def test_a_noun_with_more_words_means_the_one_they_fit(first, later, party):
    assert attributed(f"{first}\n{later}")[-1].source_party == party


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("قالت صحيفة النهضة الكينية إنه باق.", "وأضافت الصحيفة الفرنسية أن الجسر سقط."),
        ('قالت وكالة "الأفق" إنه باق.', "وأضافت الصحيفة أن الجسر سقط."),
        ("قال مسؤولون إنهم باقون.", "وقالت المسؤولة عن الصحة إن الجسر سقط."),
        ("قالت تقارير كينية إنهم باقون.", "وأضافوا أن الجسر سقط."),
        (
            "استقبل وزير الصحة، سامي الحداد، الرئيس الفرنسي، كريم داود، وقال إنه باق.",
            "وأكد الرئيس أن الجسر سقط.",
        ),
    ],
)
def test_a_noun_that_does_not_fit_means_somebody_else(first, later):
    claims = attributed(f"{first}\n{later}")
    assert len(claims) < 2 or claims[0].source_party != claims[-1].source_party


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("قال أمين الصندوق، زيدان بركوتي، إنه باق.", "وأكد زيدان أن الجسر سقط."),
        ("قال أمين الصندوق، زيدان عبد البركوت، إنه باق.", "وأكد عبدالبركوت أن الجسر سقط."),
    ],
)
def test_a_name_that_no_list_knows_is_known_by_its_beginning_and_however_spaced(first, later):
    one, other = attributed(f"{first}\n{later}")
    assert one.source_party == other.source_party


def test_a_name_that_begins_two_names_is_neither_of_them():
    text = (
        "قال أمين الصندوق، زيدان بركوتي، إنه باق.\nوقال مدير الصندوق، زيدان مرزوقي، إنه باق.\n"
        "وأكد زيدان أن الجسر سقط."
    )
    assert attributed(text)[-1].source_party == Party("زيدان", None)


def test_who_are_counted_are_unnamed_and_many():
    claims = attributed("وقال 12 مسؤولا كينيا إن الطريق مغلق.\nوأضافوا أن الجسر سقط.")
    assert [claim.source_kind for claim in claims] == ["anonymous", "anonymous"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("المسؤول في المدينة زيدان بركوتي", "زيدان بركوتي"),
        ("وزير الصحة الكيني زيدان بركوتي", "زيدان بركوتي"),
    ],
)
def test_a_name_that_no_list_knows_ends_a_definite_title(phrase, name):
    (claim,) = attributed(f"قال {phrase} إن الطريق مغلق.")
    assert (claim.source_party, claim.source_kind) == (Party(name, "PERS"), "person")


@pytest.mark.parametrize("phrase", ["وزير الصحة والبيئة", "مسؤول في المدينة", "مدير مكتب الصحة"])
def test_a_title_without_a_name_is_a_description(phrase):
    (claim,) = attributed(f"قال {phrase} إن الطريق مغلق.")
    assert claim.source_party == Party(phrase, None)


def test_who_a_spokesman_speaks_for_is_not_who_speaks():
    text = "قالت المتحدثة باسم المستشارة الألمانية أنغيلا ميركل إن الطريق مغلق."
    (claim,) = [claim for claim in read_article(text).claims if claim.cue]
    assert claim.source_party == Party("المتحدثة باسم المستشارة الألمانية أنغيلا ميركل", None)


def test_a_name_stands_behind_the_comma_of_a_long_title():
    text = "قال المدير الأعلى للصندوق في فرنسا، سامي الحداد، إن الطريق مغلق."
    assert attributed(text)[0].source_party == SAMI


@pytest.mark.parametrize("phrase", ["نفس المصادر", "ذات المصادر", "المصادر نفسها"])
def test_the_same_source_is_the_one_before(phrase):
    claims = attributed(f"قالت مصادر طبية إن الطريق مغلق.\nوأضافت {phrase} أن الجسر سقط.")
    assert claims[0].source_party == claims[1].source_party
