"""Who is meant: dropped subjects, nouns that point back, kinds of source, chains."""

import pytest

from isnad.types import Party
from tests.isnad.claims.reading import (
    KARIM,
    LAYLA,
    MINISTRY,
    NAHDA,
    SAMI,
    UFUQ,
    attributed,
    read,
    words,
)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قال سامي الحداد إن الطريق مغلق.\nوأضاف أن الجسر سقط.", SAMI),
        ("قالت وزارة الصحة إن الطريق مغلق.\nوأضافت أن الجسر سقط.", MINISTRY),
        ('قال سامي الحداد إن الطريق مغلق.\nوتابع: "لن نعود إلى المدينة".', SAMI),
        ("قال سامي الحداد إن الطريق مغلق، مشيرا إلى أن الجسر سقط.", SAMI),
        ("قال سامي الحداد إن الوزارة أغلقت الطريق، مؤكدا أن الجسر سقط.", SAMI),
        (
            "قالت وزارة الصحة إن الطريق مغلق.\nوقال سامي الحداد إن الجسر سقط.\n"
            "وأوضحت أن النهر فاض.",
            MINISTRY,
        ),
        ("زار سامي الحداد المدينة، قائلا إن الطريق مغلق.", SAMI),
    ],
)
def test_a_dropped_subject_is_the_latest_that_agrees(text, party):
    claim = attributed(text)[-1]
    assert claim.source is None
    assert claim.source_inferred
    assert claim.source_party == party


@pytest.mark.parametrize(
    "text",
    [
        "عاد الناس إلى البيوت.\nوأضافت أن الجسر سقط.",
        "قال سامي الحداد إن الطريق مغلق.\nوأضافوا أن الجسر سقط.",
    ],
)
def test_nobody_is_guessed_where_nobody_agrees(text):
    reading = read(text)
    assert not [claim for claim in reading.claims if claim.source_inferred]
    reasons = [abstention.reason for abstention in reading.abstentions]
    assert reasons == ["nobody agrees with the cue"]


def test_the_agency_is_the_agency_named_before():
    text = 'قالت وكالة "الأفق" إن الطريق مغلق.\nوتوقعت الوكالة أن يسقط الجسر.'
    first, second = attributed(text)
    assert second.source_party == first.source_party
    assert words(text, second.source) == "الوكالة"
    assert not second.source_inferred


def test_an_unnamed_source_is_one_party_throughout_its_article():
    text = "قال مسؤول كيني إن الطريق مغلق.\nوأشار المسؤول إلى أن الجسر سقط."
    first, second = attributed(text)
    assert first.source_party == second.source_party == Party("مسؤول كيني", None)
    assert first.source_kind == second.source_kind == "anonymous"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال سامي الحداد إن الطريق مغلق.", "person"),
        ("قال الرئيس الفرنسي إن الطريق مغلق.", "person"),
        ("قالت فرنسا إن الطريق مغلق.", "government"),
        ("قالت وزارة الدفاع إن الطريق مغلق.", "government"),
        ("قالت السلطات إن الطريق مغلق.", "government"),
        ("قال المسؤولون الكينيون إن الطريق مغلق.", "government"),
        ("قالت الأمم المتحدة إن الطريق مغلق.", "organization"),
        ("قالت صحيفة النهضة إن الطريق مغلق.", "media"),
        ("وقالت وسائل إعلام محلية إن الطريق مغلق.", "media"),
        ("وأظهر تقرير أن الطريق مغلق.", "document"),
        ("وأظهر المؤشر العالمي أن الطريق مغلق.", "document"),
        ("وقال وجهاء المدينة إن الطريق مغلق.", "collective"),
        ("وقال خبراء إن الطريق مغلق.", "collective"),
        ("وقال بعض السكان إن الطريق مغلق.", "collective"),
        ("وقالت مصادر أمنية إن الطريق مغلق.", "anonymous"),
        ("وقال مسؤول فرنسي إن الطريق مغلق.", "anonymous"),
        ("ويقال إن الطريق مغلق.", "unspecified"),
        ("ولم يكشف عن أسباب الحريق.", "unspecified"),
        ("ولم يُكشف عن أسباب الحريق.", "unspecified"),
    ],
)
def test_kinds_of_source(text, kind):
    assert attributed(text)[0].source_kind == kind


def test_a_spokesperson_speaks_for_a_body():
    (claim,) = attributed("وقال المتحدث باسم وزارة الصحة سامي الحداد إن الطريق مغلق.")
    assert claim.source_party == SAMI
    assert claim.spokesperson_for == MINISTRY


def test_a_chain_is_one_claim_a_hop():
    text = 'نقلت وكالة "الأفق" عن مسؤول كيني قوله إن الطريق مغلق.'
    outer, inner = attributed(text)
    assert words(text, outer.content) == "عن مسؤول كيني قوله إن الطريق مغلق"
    assert outer.is_hop
    assert words(text, inner.source) == "مسؤول كيني"
    assert words(text, inner.cue) == "قوله"
    assert words(text, inner.content) == "الطريق مغلق"
    assert inner.parent == 0
    assert inner.via == (outer.source_party,)


def test_a_chain_without_a_masdar_has_its_inner_claim_too():
    text = "نقلت صحيفة النهضة عن سامي الحداد أن الطريق مغلق."
    outer, inner = attributed(text)
    assert (outer.is_hop, inner.is_hop) == (True, False)
    assert inner.source_party == SAMI
    assert inner.via == (Party("صحيفة النهضة", "ORG"),)


def test_a_masdar_with_nobody_before_it_is_the_main_subjects():
    text = "أعرب سامي الحداد عن اعتقاده أن الطريق مغلق."
    belief = attributed(text)[-1]
    assert words(text, belief.cue) == "اعتقاده"
    assert belief.source is None
    assert belief.source_party == SAMI


def test_via_goes_outermost_first():
    text = "ذكرت صحيفة النهضة أن سامي الحداد قال إن فرنسا تعتقد أن الطريق مغلق."
    claims = attributed(text)
    assert [claim.parent for claim in claims] == [None, 0, 1]
    assert claims[2].via == (Party("صحيفة النهضة", "ORG"), SAMI)


def test_who_is_told_is_the_audience_and_a_medium_is_a_via():
    text = 'وقال سامي الحداد لوكالة "الأفق" إن الطريق مغلق.'
    (claim,) = attributed(text)
    assert claim.audience is not None
    assert claim.via == (Party('وكالة "الأفق"', "ORG"),)
    (own,) = [c for c in read(text, outlet='وكالة "الأفق"').claims if c.cue]
    assert own.via == ()


def test_what_was_told_through_a_medium_stays_so_for_the_unnamed():
    text = 'نقلت وكالة "الأفق" عن مسؤول كيني قوله إن الطريق مغلق.\nوأشار المسؤول إلى أن الجسر سقط.'
    assert attributed(text)[-1].via == (Party('وكالة "الأفق"', "ORG"),)


def test_a_denial_points_to_what_it_denies():
    text = "اتهمت فرنسا كينيا بإغلاق الميناء.\nونفى سامي الحداد هذه الاتهامات."
    accusation, denial = attributed(text)
    assert accusation.target == Party("كينيا", "GPE")
    assert denial.refers_to == 0
    assert (denial.certainty, denial.polarity) == ("CT", "-")


def test_when_where_and_why_unnamed():
    text = "وقال مسؤول كيني، طلب عدم الكشف عن هويته، الاثنين في بيان إن الطريق مغلق."
    (claim,) = attributed(text)
    assert claim.anonymity_reason == "طلب عدم الكشف عن هويته"
    assert claim.channel == "في بيان"
    assert claim.uttered_start is not None
    assert claim.uttered_start.day == 4


def test_a_sentence_that_attributes_nothing_is_the_authors():
    text = "وقال سامي الحداد إن الطريق مغلق. وعاد الناس إلى بيوتهم مساء."
    author = read(text).claims[-1]
    assert (author.source_kind, author.cue, author.source_party) == ("author", None, None)
    assert words(text, author.content) == "وعاد الناس إلى بيوتهم مساء"


def test_a_medium_that_carried_the_statement_is_a_via():
    text = "وقالت وزارة الدفاع في بيان نشرته صحيفة النهضة إن الطريق مغلق."
    (claim,) = attributed(text)
    assert claim.via == (Party("صحيفة النهضة", "ORG"),)


def test_who_denies_a_report_did_not_pass_it_on():
    text = "ونفت وزارة الصحة تقارير تشير إلى أن الماء ملوث."
    denial, report = attributed(text)
    assert report.parent == 0
    assert report.via == ()
    assert denial.via == ()


def test_an_object_of_the_other_gender_is_no_subject():
    text = "قال سامي الحداد إن الطريق مغلق.\nواتهم فرنسا بإغلاق الطريق."
    accusation = attributed(text)[-1]
    assert accusation.source_party == SAMI
    assert words(text, accusation.content) == "فرنسا بإغلاق الطريق"


@pytest.mark.parametrize(
    "trailing", ["وفقا لما نقلته صحيفة النهضة", "بحسب صحيفة النهضة", "وفق ما ذكرت صحيفة النهضة"]
)
def test_a_medium_behind_the_claim_is_its_via_and_no_antecedent(trailing):
    text = f"قال سامي الحداد إن الطريق مغلق، {trailing}.\nوأضاف أن الجسر سقط."
    claims = attributed(text)
    assert claims[0].via == claims[-1].via == (NAHDA,)
    assert claims[-1].source_party == SAMI


def test_a_sentence_of_somebody_else_brings_the_new_speaker_whatever_its_verb():
    text = (
        "قال سامي الحداد إن الطريق مغلق.\n"
        "بدوره، حدد مدير عام وزارة الصحة كريم داود موعد الافتتاح، لافتا إلى أن الجسر سقط.\n"
        "وأضاف أن النهر فاض."
    )
    assert [claim.source_party for claim in attributed(text)] == [SAMI, KARIM, KARIM]


def test_a_title_of_the_other_gender_brings_no_speaker():
    text = (
        "قالت ليلى منصور إن الطريق مغلق.\n"
        "من جانبه، زار المدير كريم داود المدينة.\nوأضافت أنها باقية."
    )
    assert attributed(text)[-1].source_party == LAYLA


def test_a_sentence_that_says_where_it_stood_gives_the_medium():
    text = (
        "أكدت وزارة الصحة أن الطريق مغلق.\n"
        "جاء ذلك في بيان نشرته صحيفة النهضة.\nوأضاف البيان أن الجسر سقط."
    )
    assert [claim.via for claim in attributed(text)] == [(NAHDA,), (NAHDA,)]


def test_a_full_name_far_away_is_heard_anew():
    filler = "وعاد الناس إلى بيوتهم مساء.\n" * 4
    text = f'قال سامي الحداد لوكالة "الأفق" إن الطريق مغلق.\n{filler}وقال سامي الحداد إنه باق.'
    claims = attributed(text)
    assert claims[0].via == (UFUQ,)
    assert claims[-1].via == ()


def test_what_others_said_of_a_speaker_is_no_via_of_theirs():
    text = "قالت ليلى منصور إن سامي الحداد أكد أن الطريق مغلق.\nوقال سامي الحداد إنه باق."
    assert attributed(text)[-1].via == ()


def test_an_outlet_is_no_via_by_any_of_its_names():
    text = 'وقال سامي الحداد لوكالة "الأفق" إن الطريق مغلق.'
    assert [c.via for c in read(text, outlet='وكالة "الأفق"').claims if c.cue] == [()]
    assert [c.via for c in read(text, outlet="BBC").claims if c.cue] == [(UFUQ,)]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("توجيهات جديدة", "document"),
        ("المرشدون الجدد", "collective"),
        ("أحد منظمي الحفل", "anonymous"),
        ("زيدون", "person"),
    ],
)
def test_kinds_of_sources_without_a_known_noun(source, kind):
    (claim,) = attributed(f"وقال {source} إن الطريق مغلق.")
    assert claim.source_kind == kind


def test_a_body_is_known_without_what_it_is_for():
    text = "قال المركز الكيني لدراسات المياه إن النهر فاض.\nوأضاف المركز الكيني أن الجسر سقط."
    first, second = attributed(text)
    assert first.source_party == second.source_party
