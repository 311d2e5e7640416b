"""How far the noun phrase goes that a carrier noun governs."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, cue, content of the claim with that cue
PHRASES = {
    "a hashtag of two words": (
        "وهبطت الأسهم وسط مخاوف من فرض #رسوم_جمركية جديدة على الواردات.",
        "مخاوف",
        "فرض #رسوم_جمركية جديدة على الواردات",
    ),
    "two quotations joined by و": (
        'وأوقف الرجل بتهم بممارسة "أعمال شغب" و"سرقة سيارة" في المدينة.',
        "تهم",
        'ممارسة "أعمال شغب" و"سرقة سيارة" في المدينة',
    ),
    "a quotation behind a preposition": (
        'وأوقف الكاتب بتهمة نشر أخبار كاذبة على "فيسبوك".',
        "تهمة",
        'نشر أخبار كاذبة على "فيسبوك',
    ),
    "a second noun that is a broken plural": (
        "وتظاهر العمال للمطالبة بالحقوق السياسية وشروط العمل.",
        "للمطالبة",
        "الحقوق السياسية وشروط العمل",
    ),
    "an adjective behind the last noun": (
        "وخرج الأهالي في مسيرة مع مطالب بالإفراج عن العمال المسجونين.",
        "مطالب",
        "الإفراج عن العمال المسجونين",
    ),
    "a noun with its owner's pronoun": (
        "ورفضت اللجنة اقتراحا بإلغاء عضوية زوجته من المجلس.",
        "اقتراحا",
        "إلغاء عضوية زوجته من المجلس",
    ),
    "a verb behind و goes on without it": (
        "وجاء ذلك بعد مزاعم بحدوث تلاعب في الأصوات وقررت اللجنة إعادة الفرز.",
        "مزاعم",
        "حدوث تلاعب في الأصوات",
    ),
    "a present behind و, too": (
        "وجاء ذلك بعد مزاعم بحدوث تلاعب في الأصوات ويقود التحقيق قاض.",
        "مزاعم",
        "حدوث تلاعب في الأصوات",
    ),
}


@pytest.mark.parametrize(("sentence", "cue", "content"), PHRASES.values(), ids=PHRASES)
def test_whole_phrase(sentence, cue, content):
    claims = {words(sentence, claim.cue): claim for claim in attributed(sentence)}
    assert words(sentence, claims[cue].content_parts[0]) == content
