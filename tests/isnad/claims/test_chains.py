"""Chains: through whom a saying came, and what an interrupting or trailing source attributes."""

import pytest

from tests.isnad.claims.reading import attributed, read, words

UFUQ, NAHDA = 'وكالة "الأفق"', "صحيفة النهضة"


def chains(text: str, outlet: str | None = None) -> list[tuple[str | None, list[str]]]:
    """Cue and via of every attributed claim."""
    claims = [claim for claim in read(text, outlet).claims if claim.cue]
    return [(words(text, claim.cue), [via.name for via in claim.via]) for claim in claims]


@pytest.mark.parametrize(
    "particle",
    [
        "بحسب صحيفة النهضة",
        "وفقا لصحيفة النهضة",
        "وفق ما أوردت صحيفة النهضة",
        "حسبما ذكرت صحيفة النهضة",
    ],
)
def test_a_particle_within_a_clause_attributes_all_of_it(particle):
    text = f"وأكد سامي الحداد، {particle}، أن الطريق مغلق."
    verb, outer = attributed(text)
    assert words(text, outer.content) == f"أكد سامي الحداد، {particle}، أن الطريق مغلق"
    assert [via.name for via in verb.via] == [NAHDA]
    assert words(text, verb.content) == "الطريق مغلق"
    assert outer.is_hop
    assert outer.via == ()


def test_a_particle_of_a_relative_clause_does_not():
    text = "وقال سامي الحداد، الذي تقدم وفقا للنتائج الأولية، إن الطريق مغلق."
    verb = attributed(text)[0]
    assert words(text, verb.content) == "الطريق مغلق"
    assert verb.via == ()


PASSED_ON = {
    "a name nobody knows, and an aside": (
        "ونقلت صحيفة النهضة عن الكابتن نوار، المتحدث باسم الفريق، قوله إن الطريق مغلق.",
        "الكابتن نوار",
    ),
    "the aside is a relative clause": (
        "ونقلت صحيفة النهضة عن المعلم الذي لم يكشف عن اسمه، قوله إن الطريق مغلق.",
        "المعلم",
    ),
    "نسب إلى": ("ونسبت صحيفة النهضة إلى وزير المياه قوله إن الطريق مغلق.", "وزير المياه"),
    "على لسان": ("ونقلت صحيفة النهضة على لسان الحداد قوله إن الطريق مغلق.", "الحداد"),
}


@pytest.mark.parametrize(("text", "source"), PASSED_ON.values(), ids=PASSED_ON)
def test_whose_words_are_passed_on(text, source):
    outer, inner = attributed(text)
    assert words(text, outer.source) == NAHDA
    assert words(text, inner.source) == source
    assert words(text, inner.content) == "الطريق مغلق"
    assert [via.name for via in inner.via] == [NAHDA]


def test_whose_words_are_passed_on_was_said_before():
    text = "قال سامي الحداد إن النهر فاض. ونقلت عنه صحيفة النهضة قوله إن الطريق مغلق."
    _, outer, inner = attributed(text)
    assert words(text, outer.content) == "قوله إن الطريق مغلق"
    assert inner.source_party is not None
    assert inner.source_party.name == "سامي الحداد"
    assert [via.name for via in inner.via] == [NAHDA]


def test_a_carrier_says_itself_what_it_takes_from_nobody():
    text = "ونقلت صحيفة النهضة أن الطريق مغلق."
    (claim,) = attributed(text)
    assert words(text, claim.source) == NAHDA
    assert words(text, claim.content) == "الطريق مغلق"
    assert claim.cue_class == "report"


def test_who_carries_people_somewhere_says_nothing():
    assert attributed("ونقل الجيش الجرحى إلى المستشفى بعد أن فتح الطريق.") == []


TOLD = {
    "behind ل and a mark": 'وقال مسؤول فرنسي لـ"رويترز" إن الطريق مغلق.',
    "behind what hangs on the source": "وقال مصدر مطلع على الملف لصحيفة النهضة إن الطريق مغلق.",
    "informed": "وأبلغ سامي الحداد صحيفة النهضة أن الطريق مغلق.",
    "who asked": "وقال سامي الحداد في المقابلة التي أجرتها معه صحيفة النهضة إن الطريق مغلق.",
    "whom he met": "وقال سامي الحداد خلال لقاء له مع صحيفة النهضة إن الطريق مغلق.",
    "عبر": "وقال سامي الحداد عبر صحيفة النهضة إن الطريق مغلق.",
    "who saw the papers": "وأظهرت وثائق اطلعت عليها صحيفة النهضة أن الطريق مغلق.",
    "behind a quotation": '"الطريق مغلق منذ أيام"، قال سامي الحداد لصحيفة النهضة.',
    "behind a particle": "أغلق الطريق منذ أيام، كما أعلن سامي الحداد لصحيفة النهضة.",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_a_medium_that_was_told_is_a_via(text):
    claim = attributed(text)[0]
    assert [via.name for via in claim.via] in ([NAHDA], ["رويترز"])
    assert words(text, claim.source) in ("مسؤول فرنسي", "مصدر مطلع", "سامي الحداد", "وثائق")


NOT_TOLD = {
    "their own pages": "وقالت الأمم المتحدة على موقعها الإلكتروني إن الطريق مغلق.",
    "the press at large": "وحذر سامي الحداد خلال لقاء مع وسائل الإعلام من إغلاق الطريق.",
    "whom they work for": "وقال المدير العام لصحيفة النهضة إن الطريق مغلق.",
}


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_no_medium_of_the_saying(text):
    assert attributed(text)[0].via == ()


def test_an_audience_before_a_noun_phrase_is_no_part_of_it():
    text = 'وأكد سامي الحداد لوكالة "الأفق"، مقتل ثلاثة جنود.'
    assert words(text, attributed(text)[0].content) == "مقتل ثلاثة جنود"


def test_a_dropped_subject_goes_on_through_the_medium_of_the_claim_before():
    text = (
        "قال سامي الحداد لصحيفة النهضة إن الطريق مغلق. وأضاف أن النهر فاض. "
        "وكان الحداد قد أكد أن الجسر انهار، مشيرا إلى أن الناس رحلوا."
    )
    vias = [via for _, via in chains(text)]
    assert vias == [[NAHDA], [NAHDA], [], []]


def test_a_medium_that_carried_what_is_answered_is_no_via():
    text = "وأكد سامي الحداد تعليقا على تقرير نشرته صحيفة النهضة أن الطريق مغلق."
    assert attributed(text)[0].via == ()


PRONOUNS = {
    "negated": ("وقال سامي الحداد إنه لا يعتقد أن الطريق مغلق.", "الطريق مغلق"),
    "an object behind the cue": (
        "وأكد سامي الحداد أنه حذر الأمم المتحدة من أن الطريق مغلق.",
        "الطريق مغلق",
    ),
    "a quoted object": (
        'وأوضح سامي الحداد أنه يتوقع "نتيجة طيبة" لهذا اللقاء.',
        'نتيجة طيبة" لهذا اللقاء',
    ),
}


@pytest.mark.parametrize(("text", "content"), PRONOUNS.values(), ids=PRONOUNS)
def test_the_pronoun_on_that_is_the_subject_of_the_inner_cue(text, content):
    outer, inner = attributed(text)
    assert inner.source is None
    assert inner.source_party == outer.source_party
    assert words(text, inner.content) == content


def test_what_is_thought_to_be_something():
    text = "وقالت ليلى منصور إن النار دمرت ما يعتقد أنه مخزن للقمح."
    inner = attributed(text)[-1]
    assert inner.source_kind == "unspecified"
    assert words(text, inner.content) == "مخزن للقمح"


HELD = {
    "behind في": ("وجاء في البيان أن الطريق مغلق.", "البيان", []),
    "behind a source of its own": (
        "وبحسب صحيفة النهضة، ورد في التقرير أن الطريق مغلق.",
        "التقرير",
        [NAHDA],
    ),
    "carried": ("وجاء في بيان نشرته صحيفة النهضة أن الطريق مغلق.", "بيان", [NAHDA]),
    "passed on whole": (
        'ونقلت صحيفة النهضة البيان الذي جاء فيه: "الطريق مغلق منذ أيام".',
        "البيان",
        [NAHDA],
    ),
}


@pytest.mark.parametrize(("text", "source", "via"), HELD.values(), ids=HELD)
def test_what_a_document_holds(text, source, via):
    claim = attributed(text)[-1]
    assert words(text, claim.source) == source
    assert str(words(text, claim.content)).startswith("الطريق مغلق")
    assert claim.source_kind == "document"
    assert [party.name for party in claim.via] == via


def test_who_came_somewhere_holds_nothing():
    assert attributed("وجاء في المركز الأول فريق المدينة بعد أن أغلق الطريق.") == []


def test_a_particle_behind_a_quotation_of_several_sentences_attributes_all_of_it():
    text = 'وقال سامي الحداد: "الطريق مغلق منذ أيام. لن نفتحه الآن"، وفق ما نقلت صحيفة النهضة.'
    verb, outer = attributed(text)
    assert words(text, outer.content) == text[1 : text.index('"، وفق')]
    assert [via.name for via in verb.via] == [NAHDA]


@pytest.mark.parametrize("denied", ["الاتهامات", "هذه الاتهامات", "صحة ذلك", "صحة هذه الاتهامات"])
def test_what_a_denial_points_back_to(denied):
    text = f"اتهمت فرنسا كينيا بإغلاق الطريق. ونفت كينيا {denied}."
    assert attributed(text)[-1].refers_to == 0


@pytest.mark.parametrize("denied", ["الاتهامات الموجهة إلى رجالها", "وجود خلاف"])
def test_what_points_back_to_nothing(denied):
    text = f"اتهمت فرنسا كينيا بإغلاق الطريق. ونفت كينيا {denied}."
    assert attributed(text)[-1].refers_to is None


def test_an_unnamed_source_told_in_the_lead_what_it_told_a_medium():
    text = (
        "قال مسؤول كيني إن الطريق مغلق.\n"
        "وقال المسؤول لصحيفة النهضة إن الجسر سقط.\n"
        "وقال مسؤول فرنسي إن النهر فاض."
    )
    assert chains(text) == [("قال", [NAHDA]), ("قال", [NAHDA]), ("قال", [])]


def test_an_unnamed_source_of_two_media_is_nobody_else_s_in_the_lead():
    text = (
        "قال مسؤول كيني إن الطريق مغلق.\n"
        "وقال المسؤول لصحيفة النهضة إن الجسر سقط.\n"
        "وقال المسؤول لرويترز إن النهر فاض."
    )
    assert [via for _, via in chains(text)] == [[], [NAHDA], ["رويترز"]]


def test_a_claim_whose_content_is_only_the_next_claim_is_a_hop():
    text = "ذكرت صحيفة النهضة أن مسؤولا محليا أكد أن الطريق مغلق."
    assert [claim.is_hop for claim in attributed(text)] == [True, False]


def test_a_claim_that_says_more_than_the_next_one_is_none():
    text = "ذكرت صحيفة النهضة أن الجسر سقط وأن مسؤولا محليا أكد أن الطريق مغلق."
    assert [claim.is_hop for claim in attributed(text)] == [False, False]


def test_a_denial_of_what_another_says_is_no_hop():
    text = "ونفت الشركة اتهامات الوزارة التي حذرت من أن النهر ملوث."
    assert [(claim.cue_class, claim.is_hop) for claim in attributed(text)] == [
        ("deny", False),
        ("warn", False),
    ]
