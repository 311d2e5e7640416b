"""Where contents begin: behind their cue's preposition, and with the noun a quotation is of."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, cue, content of the claim with that cue
BEGINNINGS = {
    "what something is called, behind its object": (
        "وصفت ليلى منصور هذه الخطوة بالعدوان الأكبر.",
        "وصفت",
        "العدوان الأكبر",
    ),
    "what something is called, quoted": (
        'وصف سامي الحداد القرار "بالخطأ الجسيم" وعاد إلى بيته.',
        "وصف",
        "الخطأ الجسيم",
    ),
    "what something is called, a whole quotation": (
        'وصف سامي الحداد وضع الأسر في المدينة "بالكابوس الإنساني الكبير".',
        "وصف",
        "الكابوس الإنساني الكبير",
    ),
    "بأنه within the quotation": (
        'وصف سامي الحداد القرار "بأنه خطأ جسيم جدا".',
        "وصف",
        "خطأ جسيم جدا",
    ),
    "behind who is warned": (
        "حذرت فرنسا الشركة، صاحبة الجسر، الاثنين، من مواصلة العمل.",
        "حذرت",
        "مواصلة العمل",
    ),
    "behind who is called upon": (
        "دعا سامي الحداد دول العالم، الاثنين، إلى توحيد الجهود.",
        "دعا",
        "توحيد الجهود",
    ),
    "من جانبه is not the cue's": (
        "دعا سامي الحداد الحكومة، من جانبه، إلى الحوار.",
        "دعا",
        "الحوار",
    ),
    "behind who is told": (
        "أوعز سامي الحداد إلى الوزير، في وقت سابق، بوقف العمل.",
        "أوعز",
        "وقف العمل",
    ),
    "a noun phrase with a quotation in it": (
        'أعرب سامي الحداد عن أمله في أن "تعود الأسر كلها إلى بيوتها".',
        "أعرب",
        'أمله في أن "تعود الأسر كلها إلى بيوتها',
    ),
    "the same of a participle": (
        'عاد سامي الحداد مشددا على ضرورة "عودة كل الأسر إلى بيوتها".',
        "مشددا",
        'ضرورة "عودة كل الأسر إلى بيوتها',
    ),
    "a quotation directly behind the preposition": (
        'شدد سامي الحداد على "ضرورة عودة كل الأسر".',
        "شدد",
        "ضرورة عودة كل الأسر",
    ),
    "the object behind what describes the subject": (
        "أكدت فرنسا، وهي عضو في المجلس، دعمها للاتفاق.",
        "أكدت",
        "دعمها للاتفاق",
    ),
    "the object behind a superlative that describes the subject": (
        "قررت المحكمة، أعلى سلطة قضائية في البلاد، إعادة فرز الأصوات.",
        "قررت",
        "إعادة فرز الأصوات",
    ),
    "a venue is no object": (
        'أفاد سامي الحداد في تصريح "سقط الجسر أمس في النهر".',
        "أفاد",
        "سقط الجسر أمس في النهر",
    ),
}


@pytest.mark.parametrize(("sentence", "cue", "content"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_contents(sentence, cue, content):
    claim = next(one for one in attributed(sentence) if words(sentence, one.cue) == cue)
    assert words(sentence, claim.content) == content
