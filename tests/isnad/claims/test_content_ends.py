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
    "ولم behind a noun phrase": (
        "نفت فرنسا ضلوعها في الهجوم ولم ترد على الأسئلة.",
        "نفت",
        "ضلوعها في الهجوم",
    ),
    "ولم behind a subjunctive": (
        "نفى سامي الحداد أن يكون شريكا في الصفقة ولم توجه له تهمة.",
        "نفى",
        "يكون شريكا في الصفقة",
    ),
    "when it was said": (
        "أعرب سامي الحداد عن صدمته بعد أن سقط الجسر.",
        "أعرب",
        "صدمته",
    ),
    "a relative clause in front of the main predicate": (
        "القرار الذي تصفه فرنسا بأنه خطأ جسيم، لم يصدر بعد.",
        "تصفه",
        "خطأ جسيم",
    ),
    "a relative clause within another cue's zone": (
        "وانتقدت فرنسا، التي تزعم أن الجزيرة تابعة لها، التحركات الأخيرة.",
        "تزعم",
        "الجزيرة تابعة لها",
    ),
    "على حد تعبيره and the next clause": (
        "قال سامي الحداد إن القرار خطأ على حد تعبيره، وعاد إلى بيته.",
        "قال",
        "القرار خطأ",
    ),
    "all of it": (
        "ينفي سامي الحداد تلك الاتهامات كلها.",
        "ينفي",
        "تلك الاتهامات كلها",
    ),
    "somebody else's answer": (
        "قالت فرنسا إن الجسر سقط، وهو ما نفاه سامي الحداد.",
        "قالت",
        "الجسر سقط",
    ),
    "و and قد before a particle stay outside": (
        "وقد سقط الجسر أمس، بحسب صحيفة النهضة.",
        "بحسب",
        "قد سقط الجسر أمس",
    ),
}
GOES_ON = {
    "a relative clause with a cue of its own": (
        "نفت فرنسا التهم التي أعلنتها صحيفة النهضة أمس.",
        "نفت",
        "التهم التي أعلنتها صحيفة النهضة أمس",
    ),
    "ولا behind a subjunctive": (
        "نفى سامي الحداد أن يكون شريكا في الصفقة أو مالكا لها.",
        "نفى",
        "يكون شريكا في الصفقة أو مالكا لها",
    ),
    "على حد تعبيره as an insertion": (
        'قال سامي الحداد إن ضحية الأزمة "المفتعلة" على حد تعبيره، مجلس المدينة كله.',
        "قال",
        'ضحية الأزمة "المفتعلة" على حد تعبيره، مجلس المدينة كله',
    ),
    "what is foretold": (
        "قالت فرنسا إن الجسر سقط، وهو ما سيؤخر القطار.",
        "قالت",
        "الجسر سقط، وهو ما سيؤخر القطار",
    ),
    "a quoted clause outside its marks": (
        'وأضاف سامي الحداد "سنعيد كل الناس الذين رحلوا" إلى المدينة.',
        "أضاف",
        'سنعيد كل الناس الذين رحلوا" إلى المدينة',
    ),
    "but not a quotation that the writer explains": (
        'وأضاف سامي الحداد "سنعيد كل الناس الذين رحلوا" في إشارة إلى اللاجئين.',
        "أضاف",
        "سنعيد كل الناس الذين رحلوا",
    ),
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
