"""Who is meant: dropped subjects, nouns that point back, kinds of source, chains."""

import pytest

from isnad.engine import read_article
from isnad.types import Party
from tests.isnad.claims.reading import attributed, read, words

SAMI = Party("سامي الحداد", "PERS")
MINISTRY = Party("وزارة الصحة", "ORG")


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


LAYLA, KARIM = Party("ليلى منصور", "PERS"), Party("كريم داود", "PERS")
NAHDA, UFUQ = Party("صحيفة النهضة", "ORG"), Party('وكالة "الأفق"', "ORG")


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
