"""Forms beside the plain ones: subjects no list knows, carriers, pronouns, clauses in documents."""

import pytest

from tests.isnad.claims.reading import attributed, words

FORMS = {
    "somebody's own words": (
        'قال سامي الحداد إن الضحية في هذه الأزمة "المفتعلة في المدينة" على حد وصفه هم السكان.',
        None,
        "على حد وصفه",
        "المفتعلة في المدينة",
    ),
    "a verb that mostly means something else, behind a title": (
        "وعلق رئيس الوزراء السابق سامي الحداد على هذا الأمر مساء الاثنين أن الحل قريب.",
        "رئيس الوزراء السابق سامي الحداد",
        "علق",
        "الحل قريب",
    ),
    "what a quoted speaker believes": (
        'قال سامي الحداد: "نعتقد أن الخطأ كبير".',
        None,
        "نعتقد",
        "الخطأ كبير",
    ),
    "documents that show": (
        "وتبين التسجيلات التي جمعها الحرس أن الباب كان مفتوحا.",
        "التسجيلات",
        "تبين",
        "الباب كان مفتوحا",
    ),
    "a masdar spelled like a past behind a participle": (
        "وقال سامي الحداد إن الحوار مستمر، مؤكدا رفض فرنسا فتح الميناء.",
        None,
        "مؤكدا",
        "رفض فرنسا فتح الميناء",
    ),
    "a demonstrative before the source": (
        "وأغلقت الطرق كلها مساء الأحد، وفقا لهذا المصدر.",
        "هذا المصدر",
        "وفقا",
        "أغلقت الطرق كلها مساء الأحد",
    ),
    "a newspaper's review": (
        "ما زال الحوار بعيدا عن الحل تقول صحيفة النهضة.",
        "صحيفة النهضة",
        "تقول",
        "ما زال الحوار بعيدا عن الحل",
    ),
    "reminding": (
        "ورفض سامي الحداد الفكرة، مذكرا بأن القانون واضح.",
        None,
        "مذكرا",
        "القانون واضح",
    ),
    "subject nobody knows before the cue's preposition": (
        "وتحدثت قافلة الشمال عن حصار طويل.",
        "قافلة الشمال",
        "تحدثت",
        "حصار طويل",
    ),
    "subject nobody knows before a bare object": (
        "فيما أعلنت القوافل الشمالية في وقت سابق تعليق السير.",
        "القوافل الشمالية",
        "أعلنت",
        "تعليق السير",
    ),
    "the cue's own preposition ends its subject": (
        "وحذرت الأمم المتحدة من تداعيات القرار.",
        "الأمم المتحدة",
        "حذرت",
        "تداعيات القرار",
    ),
    "brackets before أن": (
        "وذكر معهد الزلازل (النجم) أن الأرض اهتزت.",
        "معهد الزلازل",
        "ذكر",
        "الأرض اهتزت",
    ),
    "adjectives joined by و": (
        "وأكدت مصادر عسكرية وطبية مقتل عشرة جنود.",
        "مصادر عسكرية وطبية",
        "أكدت",
        "مقتل عشرة جنود",
    ),
    "after بعد أن": (
        "عاد الوفد بعد أن أعلن سامي الحداد فتح الطريق.",
        "سامي الحداد",
        "أعلن",
        "فتح الطريق",
    ),
    "plural of people without a feminine ending": (
        "وحذر خبراء من تداعيات القرار.",
        "خبراء",
        "حذر",
        "تداعيات القرار",
    ),
    "only somebody to address": (
        "قالت ليلى منصور إن الطريق مغلق. وحثت السكان على البقاء في المدينة.",
        None,
        "حثت",
        "البقاء في المدينة",
    ),
    "pronoun as the accused": (
        "وهرب التاجر الذي تتهمه باريس بالوقوف وراء الهجوم.",
        "باريس",
        "تتهمه",
        "الوقوف وراء الهجوم",
    ),
    "بالقول behind another verb": (
        "واكتفت ليلى منصور بالقول إن الطريق مغلق.",
        None,
        "بالقول",
        "الطريق مغلق",
    ),
    "وحسب at the beginning": (
        "وحسب المصادر، فإن الطريق مغلق منذ أيام.",
        "المصادر",
        "حسب",
        "الطريق مغلق منذ أيام",
    ),
    "one of several": (
        "ووفقا لأحد السكان، أغلق الطريق منذ أيام.",
        "أحد السكان",
        "وفقا",
        "أغلق الطريق منذ أيام",
    ),
    "carrier": ("عاد الوفد وسط ادعاءات بأنه خسر.", None, "ادعاءات", "خسر"),
    "carrier with its owner": (
        "ورحب السكان بتعهدات الوزير بفتح الطريق.",
        "الوزير",
        "تعهدات",
        "فتح الطريق",
    ),
    "carrier with the accused": (
        "وتكررت الاتهامات لباريس بالتدخل في الانتخابات.",
        None,
        "الاتهامات",
        "باريس بالتدخل في الانتخابات",
    ),
    "instructions": (
        "وأصدر سامي الحداد تعليماته للجيش بفتح الطريق.",
        None,
        "تعليماته",
        "فتح الطريق",
    ),
    "no comment": (
        "ورفضت وزارة الصحة التعليق على المفاوضات الجارية.",
        "وزارة الصحة",
        "رفضت",
        "المفاوضات الجارية",
    ),
    "no comment with a negated verb": (
        "ولم يعلق سامي الحداد على التقرير.",
        "سامي الحداد",
        "يعلق",
        "التقرير",
    ),
    "no comment was issued": (
        "ولم يصدر تعليق من جانب وزارة الصحة بشأن الطريق.",
        "وزارة الصحة",
        "يصدر",
        "الطريق",
    ),
    "accused by nobody": ("ولا يزال التاجر يتهم بالتواطؤ.", None, "يتهم", "التواطؤ"),
    "feeling shown": (
        "وأبدى سامي الحداد استعداده للقاء الوفد.",
        "سامي الحداد",
        "أبدى",
        "استعداده للقاء الوفد",
    ),
    "two objects": (
        "واعتبر سامي الحداد القرار خطأ كبيرا.",
        "سامي الحداد",
        "اعتبر",
        "القرار خطأ كبيرا",
    ),
    "noun spelled like a verb within": (
        'ووصف مصدر في وزارة الصحة نقل العناصر بأنه "عملية سرية كبيرة".',
        "مصدر في وزارة الصحة",
        "وصف",
        "عملية سرية كبيرة",
    ),
    "order with a pronoun": (
        "وكانت وزارة الصحة قد أمرته بفتح الطريق.",
        "وزارة الصحة",
        "أمرته",
        "فتح الطريق",
    ),
    "particle alone": (
        "أغلق الطريق الساحلي منذ أيام. بحسب صحيفة النهضة.",
        "صحيفة النهضة",
        "بحسب",
        "أغلق الطريق الساحلي منذ أيام",
    ),
    "the writer goes on behind a noun phrase": (
        "وأعلنت وزارة الصحة فتح الطريق، ما أدى إلى عودة السكان.",
        "وزارة الصحة",
        "أعلنت",
        "فتح الطريق",
    ),
    "what is said of the saying": (
        "قال سامي الحداد إن الطريق مفتوح على حد تعبيره.",
        "سامي الحداد",
        "قال",
        "الطريق مفتوح",
    ),
    "فيما بعد before إن": (
        "لكن سامي الحداد قال فيما بعد إن الطريق مفتوح.",
        "سامي الحداد",
        "قال",
        "الطريق مفتوح",
    ),
    "venue before the cue's preposition": (
        "وأثنت ليلى منصور خلال لقائها مع سامي الحداد على فتح الطريق.",
        "ليلى منصور",
        "أثنت",
        "فتح الطريق",
    ),
    "بأن where another preposition stands in the lexicon": (
        "وأكد سامي الحداد بأن الطريق مفتوح.",
        "سامي الحداد",
        "أكد",
        "الطريق مفتوح",
    ),
    "feminine participle with a noun phrase": (
        "وعادت ليلى منصور، مؤكدة استئناف السير.",
        None,
        "مؤكدة",
        "استئناف السير",
    ),
    "name in marks before its verb": (
        '"النهضة" تتهم باريس بتدمير الطريق',
        "النهضة",
        "تتهم",
        "باريس بتدمير الطريق",
    ),
    "seen as something by nobody": (
        "وكان ينظر إليه على أنه خليفة محتمل للوزير.",
        None,
        "ينظر",
        "خليفة محتمل للوزير",
    ),
    "carrier behind ل": (
        "عاد الوفد في انتهاك لتعهدات الوزير باحترام نظام الحزب.",
        "الوزير",
        "تعهدات",
        "احترام نظام الحزب",
    ),
    "carrier whose phrase goes on": (
        "عاد الوفد وسط مخاوف من احتمال عرقلة مثل هذا المشروع.",
        None,
        "مخاوف",
        "احتمال عرقلة مثل هذا المشروع",
    ),
}


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), FORMS.values(), ids=list(FORMS))
def test_source_cue_and_content(sentence, source, cue, content):
    claim = attributed(sentence)[-1]
    assert (
        words(sentence, claim.source),
        words(sentence, claim.cue),
        words(sentence, claim.content),
    ) == (source, cue, content)


def test_what_an_agency_passes_on_is_one_content_for_both():
    sentence = "ذكرت صحيفة النهضة، نقلا عن مسؤول فرنسي، أن الطريق مغلق."
    outer, inner = attributed(sentence)
    assert outer.content == inner.content
    assert words(sentence, inner.source) == "مسؤول فرنسي"
    assert [via.name for via in inner.via] == ["صحيفة النهضة"]
    assert outer.via == ()


def test_a_warning_with_saying_has_the_quotation_for_its_content():
    sentence = 'وحذر سامي الحداد قائلا "إذا أغلقوا الطريق فسنكون في مشكلة".'
    warning, saying = attributed(sentence)
    assert warning.cue_class == "warn"
    assert warning.content == saying.content


def test_a_target_is_the_object_and_no_name_farther_on():
    sentence = "وحذرت باريس نيروبي من أنها ستدفع الثمن إذا ساعدت كينيا."
    assert attributed(sentence)[0].target.name == "نيروبي"


def test_no_target_where_the_object_is_no_name():
    sentence = "وحذر سامي الحداد السكان من أن باريس ستغلق الطريق."
    assert attributed(sentence)[0].target is None
