"""Sentences that attribute nothing, however much they look like it."""

import pytest

from tests.isnad.claims.reading import attributed, words

NOTHING_ATTRIBUTED = {
    "aside": "يذكر أن المدينة تقع على النهر.",
    "aside with جدير": "وجدير بالذكر أن المدينة تقع على النهر.",
    "future": "وسيعلن سامي الحداد أن المطار مغلق.",
    "condition": "إذا أكد سامي الحداد أن المطار مغلق عاد الوفد.",
    "not yet": "عاد الوفد قبل أن يعلن سامي الحداد أن المطار مغلق.",
    "was not said": "ولم يقل سامي الحداد إن المطار مغلق.",
    "hedge": "وقد يصل الوفد غدا.",
    "schedule": "ومن المقرر أن يصل الوفد غدا.",
    "accusations without a complement": "ردت الصحف على اتهامات باريس.",
    "only": "وصل الوفد وحسب.",
    "pursuant to": "أغلق المطار وفق المادة الخامسة.",
    "another meaning": "تابع سامي الحداد طريقه إلى المدينة.",
    "noun behind إن": "إن طلب المساعدة حق.",
    "preposition that looks like a verb": "وصل الوفد عبر الجسر إلى المدينة.",
    "conditional": "سيعود الوفد إن لم يغلق المطار كما قال.",
    "adjective of accusation": "حوكم ثلاثون متهما بالسرقة في المدينة.",
    "which shows": "عاد السكان ما يؤكد أهمية الطريق.",
    "promotion": "اقرأ أيضا: سامي الحداد يؤكد أن المطار مغلق",
    "title in marks": 'وصدر كتاب بعنوان "قال لي جدي يوما".',
}


@pytest.mark.parametrize("sentence", NOTHING_ATTRIBUTED.values(), ids=list(NOTHING_ATTRIBUTED))
def test_what_opens_no_claim(sentence):
    assert [words(sentence, claim.cue) for claim in attributed(sentence)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "واعتقله الجنود بتهديد السلاح.",
        "ولم يعلق السكان صورا كبيرة على الجدار.",
        "وعاد الوفد لتوعية السكان وحثهم على البقاء.",
        "قال سامي الحداد للكاتب في مقاطعة آن أرونديل كلمة.",
        "وحوكم أحد ممثلي ادعاء الفرنسيين.",
        "وكان له طريقان وحسب.",
        "ووافق الطرفان على حد أدنى للأجور.",
        "وأغلق الباب وفقا لهذا القانون.",
        "ومن الأفضل لنا جميعا ألا تقول الصحيفة.",
        "عاد السكان إلى المدينة، وهو ما رفضه الحداد.",
        "وهو ما تنفيه باريس.",
        "وكان من المفترض أن يصل الوفد.",
        "وأثبت الحداد أنه قوي.",
        "ووصلت عالمة أن تركها الحارس.",
        "وينام السكان عادة أن كان الليل.",
    ],
)
def test_what_only_looks_like_a_cue_opens_no_claim(sentence):
    assert [words(sentence, claim.cue) for claim in attributed(sentence)] == []
