"""What is found in an article: spans, types, full names, roles."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.names import find_mentions
from isnad.text import segment
from isnad.types import Mention

Found = set[tuple[str, str]]


def mentions(text: str) -> list[Mention]:
    return find_mentions(text, segment(text))


def found(text: str) -> Found:
    return {(m.text, m.entity_type) for m in mentions(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد إلى موسكو.", {("موسكو", "GPE")}),
        ("وقالت باريس وبرلين إن الاجتماع تأجل.", {("باريس", "GPE"), ("برلين", "GPE")}),
        ("سُلّمت الرسالة للروس.", {("لروس", "NORP")}),
        ("شارك مسؤولون كوريون شماليون.", {("كوريون شماليون", "NORP")}),
        ("رأى سائحًا روسيًا.", {("روسيًا", "NORP")}),
        ("عاد من روسيا.", {("روسيا", "GPE")}),
        ("أعلن الكرملين القرار.", {("الكرملين", "ORG")}),
        ('نقلت وكالة "رويترز" الخبر.', {('وكالة "رويترز"', "ORG")}),
        ("قصف الجيش الإسرائيلي الموقع.", {("الجيش الإسرائيلي", "ORG")}),
        ("عبرت السفينة البحر الأحمر.", {("البحر الأحمر", "LOC")}),
        ("حطت الطائرة في قاعدة حميميم.", {("قاعدة حميميم", "FAC")}),
        ("ظهرت دبابات T-62 في العرض.", {("T-62", "PRODUCT")}),
        ("نشرها على تويتر.", {("تويتر", "PRODUCT")}),
        ("انتهت الحرب العالمية الثانية.", {("الحرب العالمية الثانية", "EVENT")}),
        ('كتب عن ذلك في كتاب "طريق البحر الطويل".', {("طريق البحر الطويل", "WORK")}),
        ("قطعوا 20 كيلومترا.", {("20 كيلومترا", "QUANTITY")}),
        ("طردت الحكومة 25 دبلوماسيا.", set()),
        ("يتردد وسم #السعودية في المنصات.", {("السعودية", "GPE")}),
    ],
)
def test_known_names_and_their_edges(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكدت وزارة الخارجية المصرية ذلك.", {("وزارة الخارجية", "ORG"), ("المصرية", "NORP")}),
        ("درس في جامعة القاهرة.", {("جامعة القاهرة", "ORG")}),
        ("ولم يعلق المجلس الدستوري.", {("المجلس الدستوري", "ORG")}),
        (
            'يعمل في مركز "باسل كرم" لدراسات الأمن الدولي.',
            {('مركز "باسل كرم" لدراسات الأمن الدولي', "ORG")},
        ),
        ("انضم إلى حزب الوفاء الوطني.", {("حزب الوفاء الوطني", "ORG")}),
        ("عقد مجلس الشيوخ الأمريكي جلسة.", {("مجلس الشيوخ", "ORG"), ("الأمريكي", "NORP")}),
        ("أقر مجلس الشيوخ القانون للمرة الأولى.", {("مجلس الشيوخ", "ORG")}),
        ("زار غرفة دمشق.", {("غرفة دمشق", "ORG")}),
        ("بثه التلفزيون المصري.", {("التلفزيون المصري", "ORG")}),
        ("انضم إلى قوات الدرك.", {("قوات الدرك", "ORG")}),
        ("أعلنت وزارة #الداخلية القرار.", {("وزارة #الداخلية", "ORG")}),
        ("نفت وزارة الحج والعمرة ذلك.", {("وزارة الحج والعمرة", "ORG")}),
        ("كانوا جزءا من جبهة موحدة.", set()),
        ("شكلوا لجنة خاصة ومجموعة صغيرة وحركة جديدة.", set()),
        ("قالت تلك الهيئة القضائية إنها لا تعلم.", set()),
        ("انسحبت القوات الفرنسية.", {("الفرنسية", "NORP")}),
        ('منعوا تنظيم "مسيرات العودة" هناك.', {("مسيرات العودة", "EVENT")}),
    ],
)
def test_bodies_are_cut_at_their_right_edge(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وقال الوزير برايان تيشلر إن الخطة جاهزة.", "برايان تيشلر"),
        ("التقى وزير الزراعة التونسي شكري المرابطي وفدا.", "شكري المرابطي"),
        ("واستبعد غونتر كرافيتس، في حديث للصحيفة، ذلك.", "غونتر كرافيتس"),
        ("وبحسب ريغمار ديسلوف، خبير الملاحة، فإن البحر هادئ.", "ريغمار ديسلوف"),
        ("تحدث الشيخ طلال بن غانم الدويش عن الزراعة.", "طلال بن غانم الدويش"),
        ("وصل عبد الرحمن الزهيري إلى المكان.", "عبد الرحمن الزهيري"),
        ("وقالت المتحدثة دلفا رومينات إن الأمر انتهى.", "دلفا رومينات"),
        ("وصل وفد برئاسة هاري كامبل.", "هاري كامبل"),
        ("حضر رالف ديسلوف وكارمن تيشلر الحفل.", "كارمن تيشلر"),
        ("وقالت أم خالد، إحدى الجارات، إن البيت قديم.", "أم خالد"),
        ("وقال توماس كلاين المصنف أولا إنه تعب.", "توماس كلاين"),
    ],
)
def test_unseen_persons_by_their_frames(text: str, person: str) -> None:
    assert (person, "PERS") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "كان الأمل كبيرا في سلام دائم بين الطرفين.",
        "هذا قرار مالي جديد وكبير.",
        "قال الرئيس خلال اجتماع أمس الأول للمجلس",
        "وأكد المتحدث باسم الشركة.",
        "استمرت حرب الكلام، والرئيس باحترام نظام المجلس ملتزم.",
    ],
)
def test_common_words_are_no_persons_or_places(text: str) -> None:
    assert not {kind for _, kind in found(text)} & {"PERS", "GPE"}


def test_a_feminine_country_behind_a_definite_noun_is_its_adjective() -> None:
    assert found("قالت الشرطة السعودية إن السعودية آمنة.") == {
        ("السعودية", "NORP"),
        ("السعودية", "GPE"),
    }


@pytest.mark.parametrize("word", ["لحضور", "لمناقشة", "باعتماد", "سيؤكد", "ليبحث", "لاستقبال"])
def test_a_name_ends_before_verbs_and_purposes(word: str) -> None:
    text = f"وصل الوزير وانغ جيان مين. ثم دعاه السيد وانغ {word} الأمر."
    persons = [m for m in mentions(text) if m.entity_type == "PERS"]
    assert [(m.text, m.name) for m in persons] == [
        ("وانغ جيان مين", "وانغ جيان مين"),
        ("وانغ", "وانغ جيان مين"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد إلى جمهورية مالطا.", {("جمهورية مالطا", "GPE")}),
        ("يعيش في فيرندال في كندا.", {("فيرندال", "GPE"), ("كندا", "GPE")}),
        ("وصلوا إلى بلدة حضر ليلا.", {("حضر", "GPE")}),
        ("هبطت في مطار الملك فهد الدولي.", {("مطار الملك فهد الدولي", "FAC")}),
        ('أطلقوا مبادرة "بيوت تبنى معا" هناك.', {("بيوت تبنى معا", "WORK")}),
        ("شاهدوا #كأس_العالم معا.", {("كأس_العالم", "EVENT")}),
        ("صوّروه في ستاد دو فرانس.", {("ستاد دو فرانس", "FAC")}),
    ],
)
def test_places_works_and_hashtags(text: str, expected: Found) -> None:
    assert found(text) == expected


def test_a_country_that_is_spelled_like_its_adjective() -> None:
    text = "قالت مصادر عسكرية سورية إن وزير خارجية سورية عاد إلى سورية."
    assert [m.entity_type for m in mentions(text)] == ["NORP", "GPE", "GPE"]


def test_a_word_of_two_readings_is_not_cut_into_a_name() -> None:
    assert found("شاركت كارمن في ستاد دو فرانس، وعاد إلى مسقط رأسه.") == {("ستاد دو فرانس", "FAC")}


def test_a_short_form_stands_for_the_full_name_of_its_article() -> None:
    text = "قال الباحث ديريك هولمستاد إن البيانات ناقصة. وأضاف هولمستاد أن العمل مستمر."
    persons = [m for m in mentions(text) if m.entity_type == "PERS"]
    assert [(m.text, m.name) for m in persons] == [
        ("ديريك هولمستاد", "ديريك هولمستاد"),
        ("هولمستاد", "ديريك هولمستاد"),
    ]


def test_a_name_within_a_hashtag_is_called_as_without_it() -> None:
    text = "التقى #دونالد_ترمب ضيفه. وقال دونالد #ترمب إنه باق. وغادر ترمب."
    people = {m.name for m in mentions(text) if m.entity_type == "PERS"}
    assert people == {"دونالد ترمب"}


def test_a_surname_in_another_spelling_is_the_same_person_in_its_article() -> None:
    text = "وصل وزير النقل توماس فيغلر. وبعد زيارة السيد فيجلر عاد الوفد."
    assert [m.name for m in mentions(text) if m.entity_type == "PERS"] == ["توماس فيغلر"] * 2


def test_the_role_beside_a_person_is_kept_apart_from_the_name() -> None:
    (person,) = [
        m
        for m in mentions("قال وزير الدفاع الروسي سيرغي شويغو إن الأمر انتهى.")
        if m.entity_type == "PERS"
    ]
    assert (person.name, person.role) == ("سيرغي شويغو", "وزير الدفاع الروسي")


def test_a_body_of_every_country_is_called_by_the_country_behind_it() -> None:
    text = "عقد البرلمان العراقي جلسة. ولم يعلق المجلس الدستوري في بلجيكا."
    names = {m.name for m in mentions(text) if m.entity_type == "ORG"}
    assert names == {"البرلمان العراقي", "المجلس الدستوري في بلجيكا"}


_TEXT = """
قال وزير الرئيس محمد بن للأمم المتحدة وفي الـ كيم - " ( ) ، . # 12 2018 مايو يوم عبد آل الروسي كوريا
الشمالية وكالة حزب لِلرُّوسِ T 62 مليون دولار منذ \u200f شركة أبو السعودية
"""
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(_WORDS, max_size=40))
def test_spans_reproduce_the_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    all_found = mentions(text)
    assert all(text[m.start : m.end] == m.text and m.text.strip() for m in all_found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(all_found))


_LETTERS = st.text('ابتوفلكيةىأإآًٌَُِّـ \u0640\u0670\u0654\u200f\u200bﻻﷲ١2٣-"«»(),،.#:/%$Aé\n')


@given(_LETTERS)
def test_no_text_stops_the_search(text: str) -> None:
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions(text))
