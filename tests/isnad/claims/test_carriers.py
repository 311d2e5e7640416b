"""Nouns that carry a proposition, and headlines in which a colon does."""

import pytest

from tests.isnad.claims.reading import attributed, triples, words

CARRIERS = {
    "a charge in construct": ("وأوقف الرجل بتهمة القتل.", None, "تهمة", "القتل"),
    "charges behind ب": ("ويواجه الرجل تهما بالفساد.", None, "تهما", "الفساد"),
    "allegations in construct": (
        "وفتح تحقيق في مزاعم تزوير كبير.",
        None,
        "مزاعم",
        "تزوير كبير",
    ),
    "who is charged behind the noun": (
        "وجاء ذلك بعد اتهام باريس بالتدخل في القرار.",
        None,
        "اتهام",
        "باريس بالتدخل في القرار",
    ),
    "an account of his": (
        "وكان الحداد صادقا في روايته بأن المطر نزل.",
        None,
        "روايته",
        "المطر نزل",
    ),
    "who is charged as a pronoun": (
        "وهرب التاجر بعد اتهامه بالقتل.",
        None,
        "اتهامه",
        "القتل",
    ),
    "an invitation": (
        "وجاء ذلك بعد دعوة سامي الحداد إلى فتح الطريق.",
        "سامي الحداد",
        "دعوة",
        "فتح الطريق",
    ),
    "a demand": (
        "وتظاهر العمال للمطالبة برفع الأجور.",
        None,
        "للمطالبة",
        "رفع الأجور",
    ),
    "an owner in construct": (
        "وجاء ذلك بعد دعوة وزير الصحة إلى فتح الطريق.",
        "وزير الصحة",
        "دعوة",
        "فتح الطريق",
    ),
    "what its owner decides": (
        "وجاء ذلك بعد قرار فرنسا الانسحاب من الاتفاق.",
        "فرنسا",
        "قرار",
        "الانسحاب من الاتفاق",
    ),
    "what its owner declares": (
        "وجاء ذلك بعد إعلان فرنسا انتهاء الحرب.",
        "فرنسا",
        "إعلان",
        "انتهاء الحرب",
    ),
    "a pretext": (
        "ومنع الجيش وصولهم إلى القرية بحجة أنها منطقة مغلقة.",
        None,
        "حجة",
        "منطقة مغلقة",
    ),
    "criticism without an owner": (
        "وعلقت الشركة العرض وسط انتقادات لها بسبب طريقة البيع.",
        None,
        "انتقادات",
        "طريقة البيع",
    ),
    "statements with their owner": (
        "وجاء ذلك بعد تصريحات سامي الحداد بشأن الهجرة.",
        "سامي الحداد",
        "تصريحات",
        "الهجرة",
    ),
    "an order": ("وأصدر القضاء أمرا بفتح الطريق.", None, "أمرا", "فتح الطريق"),
    "a wish with its owner": (
        "وجاء ذلك على خلفية رغبة باريس في فتح الطريق.",
        "باريس",
        "رغبة",
        "فتح الطريق",
    ),
}
COLONS = {
    "a negated verb of we": ("فرنسا: لن نغلق الطريق", "لن نغلق الطريق"),
    "what is ours": ("فرنسا: حدودنا مغلقة منذ أيام", "حدودنا مغلقة منذ أيام"),
    "what we shall do": ("فرنسا: سنفتح الحدود قريبا", "سنفتح الحدود قريبا"),
    "nothing but a quotation": ('فرنسا: "الطريق مغلق منذ أيام"', "الطريق مغلق منذ أيام"),
}
_BODY = "\n\nقضى الناس يومهم في بيوتهم."


@pytest.mark.parametrize("form", CARRIERS)
def test_carrier(form):
    sentence, source, cue, content = CARRIERS[form]
    assert (source, cue, content) in triples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "ويواجه الرجل تهما جديدة.",
        "وأثارت مزاعم المعارضة غضب السكان.",
        "ورأى القاضي أن الاتهام باطل.",
        "وجاء ذلك بعد رغبة طويلة.",
        "وأصدرت المحكمة قرارها بأغلبية كبيرة.",
        "وجاء ذلك بعد إعلان الحرب.",
        "ولعل إعلان فرنسا سيدفع السكان إلى الرحيل.",
        "وأثار ذلك عاصفة من الانتقادات على مواقع التواصل.",
        "ورفع الرجل دعوى ضد الشركة.",
        "ولا ندلي بتصريحات بشأن الموعد.",
    ],
)
def test_noun_that_carries_nothing(sentence):
    cues = [words(sentence, claim.cue) for claim in attributed(sentence)]
    assert cues in ([], ["رأى"])


@pytest.mark.parametrize("form", COLONS)
def test_place_that_speaks_before_a_colon(form):
    headline, content = COLONS[form]
    text = headline + _BODY
    (claim,) = attributed(text)
    assert (words(text, claim.source), words(text, claim.content)) == ("فرنسا", content)


@pytest.mark.parametrize(
    "headline",
    [
        "فرنسا: القضاء يلاحق شبانا",
        "فرنسا: مباريات تنقل مجانا",
        'فرنسا: "الطريق الطويل" يفتح بعد عام',
        "فرنسا: سنوات من الحصار",
    ],
)
def test_place_before_a_colon_where_it_happened(headline):
    assert attributed(headline + _BODY) == []
