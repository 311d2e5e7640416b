"""Where a content ends inside its sentence, and where it goes on."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, cue, content of the claim with that cue
ENDS = {
    "a participle that makes no claim": (
        "قال سامي الحداد إن الجسر سيفتح غدا، مواصلا جولته في المدينة.",
        "قال",
        "الجسر سيفتح غدا",
    ),
    "a participle of the speaker's gender, feminine": (
        "أعلنت وزارة الصحة تضامنها مع المرضى، محملة الشركات مسؤولية التأخير.",
        "أعلنت",
        "تضامنها مع المرضى",
    ),
    "و and a past verb behind a noun phrase": (
        "نفت فرنسا ضلوعها في الهجوم وقررت طرد السفير.",
        "نفت",
        "ضلوعها في الهجوم",
    ),
    "و and a verb with its object behind a clause": (
        "قال سامي الحداد إن المجلس أخفى التقرير، واعتبره خطأ كبيرا.",
        "قال",
        "المجلس أخفى التقرير",
    ),
    "the participle of a speaker who came in between": (
        "حذر سامي الحداد من الفيضان، بينما توعد كريم داود الشركة بالقول إن السد خطر.",
        "حذر",
        "الفيضان",
    ),
    "where it was said": (
        "قال سامي الحداد إن الموسم انتهى، في تصريحات نقلتها صحيفة النهضة.",
        "قال",
        "الموسم انتهى",
    ),
    "a carrier noun with its clause": (
        "نفت فرنسا مزاعم بأن عملاء للأمم المتحدة تجسسوا على المكتب.",
        "مزاعم",
        "عملاء للأمم المتحدة تجسسوا على المكتب",
    ),
}
GOES_ON = {
    "a masdar behind و": (
        "دعت وزارة الصحة إلى إغلاق المدارس، ومتابعة المرضى في بيوتهم.",
        "دعت",
        "إغلاق المدارس، ومتابعة المرضى في بيوتهم",
    ),
    "a past verb behind و within a relative clause": (
        "نفت فرنسا وفاة الموظفة التي سافرت أمس وقررت العودة.",
        "نفت",
        "وفاة الموظفة التي سافرت أمس وقررت العودة",
    ),
    "a venue in the middle": (
        "قال سامي الحداد إن الوزير رفض، في تصريحات أمس، طلب النواب.",
        "قال",
        "الوزير رفض، في تصريحات أمس، طلب النواب",
    ),
}


@pytest.mark.parametrize(
    ("sentence", "cue", "content"), (ENDS | GOES_ON).values(), ids=ENDS | GOES_ON
)
def test_contents(sentence, cue, content):
    claim = next(one for one in attributed(sentence) if words(sentence, one.cue) == cue)
    assert words(sentence, claim.content) == content
