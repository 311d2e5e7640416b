"""Where the source's noun phrase ends: before an object, a venue, whoever is told, a new clause."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, the source of its first claim
SOURCES = {
    "a verbal noun is the object": ("انتقد الوزير الفرنسي التراشق بين البلدين.", "الوزير الفرنسي"),
    "a verbal noun of another form": ("شجبت النقابة المحلية الإضراب الأخير.", "النقابة المحلية"),
    "a noun that does not agree": ("أعلنت الشرطة المحلية القبض على رجل.", "الشرطة المحلية"),
    "a feminine noun behind a man": ("انتقد الوزير الفرنسي المعارضة بشدة.", "الوزير الفرنسي"),
    "somebody behind a body": ("دانت المحكمة الفتاة بالسرقة.", "المحكمة"),
    "a body before أنّ": ("اتهم الحزب الكيني الحكومة بأنها تكذب.", "الحزب الكيني"),
    "a place": ("اتهم الوزير الكيني فرنسا بسرقة الأسرار.", "الوزير الكيني"),
    "ب and a noun spelled like an adjective": (
        "تعهد الوزير الكيني الجديد بتبني الخطة.",
        "الوزير الكيني الجديد",
    ),
    "a name behind where its title is held": (
        "وقال كبير الباحثين في القصر سامي الحداد إن المطر نزل.",
        "كبير الباحثين في القصر سامي الحداد",
    ),
    "a name behind whose its title is": (
        "وقالت السيدة الأولى للأمم المتحدة ليلى منصور إن المطر نزل.",
        "السيدة الأولى للأمم المتحدة ليلى منصور",
    ),
    "somebody with a title of his own": (
        "وقال كبير الباحثين في مكتب الرئيس سامي الحداد إن المطر نزل.",
        "كبير الباحثين",
    ),
    "something pointed at": ('وصف الوزير هذه الخطة بأنها "خطوة إلى الوراء".', "الوزير"),
    "an indefinite accusative": ("أكدت وزارة الصحة تقريرا عن الوباء.", "وزارة الصحة"),
    "adjectives that agree stay": (
        "وأعلنت الهيئة المحلية العليا فتح الطريق.",
        "الهيئة المحلية العليا",
    ),
    "an adjective with a complement": (
        "وقالت الحكومة المعترف بها إن الهدنة انتهت.",
        "الحكومة المعترف بها",
    ),
    "an adjective in some respect": (
        "وقال المسؤول الكيني الرفيع المستوى إن الهدنة انتهت.",
        "المسؤول الكيني الرفيع المستوى",
    ),
    "in construct nothing is an object": (
        "أكدت لجنة التحقيق المحلية إغلاق الملف.",
        "لجنة التحقيق المحلية",
    ),
    "a clause of its own": ("وقال حمدان وهو طبيب إن المطر نزل.", "حمدان"),
    "its own statement": ("وقالت المنظمة الكينية في بيانها إن المطر نزل.", "المنظمة الكينية"),
    "for its part": ("وأعلنت وزارة الصحة من جانبها أن اللقاح متوفر.", "وزارة الصحة"),
    "a medium is told": ('وقال مصدر مطلع لـ"الأفق" إن الهدنة انتهت.', "مصدر مطلع"),
    "the police are told": ("وقالت ليلى منصور للشرطة إن الباب كان مفتوحا.", "ليلى منصور"),
    "an office's body is not told": (
        "وقال الأمين العام للأمم المتحدة سامي الحداد إن المطر نزل.",
        "الأمين العام للأمم المتحدة سامي الحداد",
    ),
    "a document's origin": (
        "وقال تقرير صادر عن وزارة الصحة إن الوباء انحسر.",
        "تقرير صادر عن وزارة الصحة",
    ),
    "a document in construct behind ل": (
        "وبلغ العدد ألفا وفقا لبيانات مجلس القمح العالمي.",
        "بيانات مجلس القمح العالمي",
    ),
    "a body's name in marks": (
        'وقالت وكالة الأنباء المحلية "وان" إن المطر نزل.',
        'وكالة الأنباء المحلية "وان"',
    ),
    "a clause without its pronoun": (
        "وكشفت بيانات حديثة نشرتها وزارة الصحة أن الوباء انحسر.",
        "بيانات حديثة",
    ),
    "a noun with a pronoun is no clause": (
        "وقال مدير مكتبه في باريس إن المطر نزل.",
        "مدير مكتبه في باريس",
    ),
    "himself": ("وقال المصدر نفسه إن المطر نزل.", "المصدر نفسه"),
    "for his part before a title": (
        "ودعا من جهته رئيس المجلس المحلي سامي الحداد إلى الهدوء.",
        "رئيس المجلس المحلي سامي الحداد",
    ),
    "a definite body behind an indefinite one": (
        "واتهمت منظمات حقوقية القوات الكينية باستخدام القوة.",
        "منظمات حقوقية",
    ),
    "a construct behind an indefinite noun": (
        "وأعلن جهاز حماية الغابات أن الحريق انتهى.",
        "جهاز حماية الغابات",
    ),
    "what is described is not who describes": (
        "ووصف سامي الحداد رئيس الوزراء بأنه كاذب.",
        "سامي الحداد",
    ),
    "a verbal noun that is described": (
        'ووصف التحالف عرقلة السفينة بأنها "متعمدة".',
        "التحالف",
    ),
    "the object with a pronoun on it": (
        "وأكد النواب رفضهم القاطع للقانون الجديد.",
        "النواب",
    ),
    "an indefinite body behind a definite one": (
        "وحذر البرلمان الكيني شركة النفط من التأخير.",
        "البرلمان الكيني",
    ),
    "of whom a body asks": ("وطلبت اللجنة الكينية من فرنسا استرداد المال.", "اللجنة الكينية"),
    "a definite venue": ('وقال محاموه في البيان "حتى الآن لم يحدث شيء هنا".', "محاموه"),
    "those who take part in it": (
        "وقال المشاركون في الاجتماع إن المطر نزل.",
        "المشاركون في الاجتماع",
    ),
    "when, not where": ("وذكر الصندوق لدى إعلان النتائج أن النمو تباطأ.", "الصندوق"),
    "whose a body is": (
        "وقال المركز التابع لوكالة الفضاء إن المطر نزل.",
        "المركز التابع لوكالة الفضاء",
    ),
    "all of them": ("وقالت الأطراف جميعها إن المطر نزل.", "الأطراف جميعها"),
    "and his counterpart": (
        "وقال الوزير الفرنسي ونظيره الكيني سامي الحداد إن المطر نزل.",
        "الوزير الفرنسي ونظيره الكيني سامي الحداد",
    ),
    "the name علي is no preposition": ("وقال سامي علي إن المطر نزل.", "سامي علي"),
}
# the only noun phrase behind the verb is its object: the subject was named before
DROPPED = {
    "an accusative": "وأعلنت وزارة الصحة الطوارئ، ودعت دولا أخرى إلى التعاون.",
    "an oblique plural": "وأعلنت وزارة الصحة الطوارئ، ودعت المتطوعين إلى التعاون.",
    "what is described": 'وقال سامي الحداد إن المطر نزل، ووصف القرار بأنه "خطوة متواضعة".',
    "a man described": 'وقال سامي الحداد إن المطر نزل، ووصف كريم داود بأنه "كاذب محترف".',
    "the accused": "وقال سامي الحداد إن المطر نزل، واتهم كريم داود بالتزوير.",
    "an adverb": "وقال سامي الحداد إن المطر نزل، ونفى تماما الاتهامات الموجهة إليه.",
    "a pronoun": "وقال سامي الحداد إن المطر نزل، واعترف لكم بالخطأ.",
}


@pytest.mark.parametrize("case", SOURCES)
def test_the_phrase_ends_where_the_source_does(case: str) -> None:
    sentence, source = SOURCES[case]
    assert words(sentence, attributed(sentence)[0].source) == source


@pytest.mark.parametrize("case", DROPPED)
def test_an_object_is_not_the_subject(case: str) -> None:
    claims = attributed(DROPPED[case])
    assert claims[-1].source is None
    assert claims[-1].source_party == claims[0].source_party


def test_a_dual_in_construct_is_a_subject() -> None:
    sentence = "ويقول والدا سامي الحداد إن المطر نزل."
    assert words(sentence, attributed(sentence)[0].source) == "والدا سامي الحداد"
