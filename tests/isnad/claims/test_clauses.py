"""Clauses whose order hides a cue or its subject: لكن, what is fronted, relatives, participles."""

import pytest

from tests.isnad.claims.reading import attributed, read, triples, words

CLAUSES = {
    "a subject nobody knows behind لكن": (
        "عاد الوفد. لكن مفاوضيه أكدوا أن الطريق مغلق.",
        "مفاوضيه",
        "أكدوا",
        "الطريق مغلق",
    ),
    "a quotation that opens behind أن": (
        'قال الحداد إن "مفاوضيه اعتبروا أن الطريق مغلق".',
        "مفاوضيه",
        "اعتبروا",
        "الطريق مغلق",
    ),
    "what is fronted without a comma": (
        "انتقد سامي الحداد القرار. وفي الوقت ذاته أقر بصعوبة الطريق.",
        None,
        "أقر",
        "صعوبة الطريق",
    ),
    "a relative whose head is the pronoun on أن": (
        "قال سامي الحداد إن الطريق مغلق. وانتقد الخطة التي قال إنها فاشلة.",
        None,
        "قال",
        "فاشلة",
    ),
    "a relative whose head is the pronoun on the cue": (
        "حذر سامي الحداد من السائقين الذين وصفهم بأنهم متهورون.",
        None,
        "وصفهم",
        "متهورون",
    ),
    "a pronoun on the cue that is not the relative's head": (
        "عادت إلى البرلمان الفرنسي الذي اتهمها بإغلاق الطريق.",
        "البرلمان الفرنسي",
        "اتهمها",
        "إغلاق الطريق",
    ),
    "no subject behind a participle": (
        "أكد سامي الحداد قرب النهاية، داعيا السكان إلى البقاء في المدينة.",
        None,
        "داعيا",
        "البقاء في المدينة",
    ),
    "plural participle without a comma": (
        "قال محتجون إن الأجور تكفي يومين. وتظاهروا في باريس مطالبين برفع الأجور.",
        None,
        "مطالبين",
        "رفع الأجور",
    ),
    "غير within the subject": (
        "وقالت منظمات غير حكومية إن الطريق مغلق.",
        "منظمات غير حكومية",
        "قالت",
        "الطريق مغلق",
    ),
    "a relative clause whose verb seldom speaks": (
        "ويعتبر العمال الذين يحتجون من أجل رحيله أن الطريق مغلق.",
        "العمال",
        "يعتبر",
        "الطريق مغلق",
    ),
    "أن and لا in one word": (
        "وتعهد سامي الحداد ألا يغلق الطريق.",
        "سامي الحداد",
        "تعهد",
        "ألا يغلق الطريق",
    ),
    "a noun that begins with و": (
        "وأعلن سامي الحداد وقفا لإطلاق النار.",
        "سامي الحداد",
        "أعلن",
        "وقفا لإطلاق النار",
    ),
    "a demonstrative behind the cue's preposition": (
        "ورحبت باريس بهذا القرار.",
        "باريس",
        "رحبت",
        "هذا القرار",
    ),
    "a pronoun as the subject": (
        "تحدث سامي الحداد عن حصار طويل، وهو كان قد هدد بالاستقالة.",
        None,
        "هدد",
        "الاستقالة",
    ),
    "و and a verb of two letters": (
        "قال سامي الحداد إن الطريق مغلق. وحث السكان على البقاء في المدينة.",
        None,
        "حث",
        "البقاء في المدينة",
    ),
    "an object behind a definite subject": (
        "وينفي النشطاء الاتهامات.",
        "النشطاء",
        "ينفي",
        "الاتهامات",
    ),
    "a quotation and هكذا before the cue": (
        '"يجب فتح الطريق في كل الأوقات"، هكذا قال سامي الحداد في مؤتمر صحفي.',
        "سامي الحداد",
        "قال",
        "يجب فتح الطريق في كل الأوقات",
    ),
    "a medium that passes on without عن": (
        "ونقلت صحيفة النهضة أن الطريق مغلق.",
        "صحيفة النهضة",
        "نقلت",
        "الطريق مغلق",
    ),
    "two media in the dual": (
        "وذكرت صحيفتا الشمال والجنوب أن الطريق مغلق.",
        "صحيفتا الشمال والجنوب",
        "ذكرت",
        "الطريق مغلق",
    ),
    "details that are not given": (
        "ولم يذكر المتحدث أي تفاصيل إضافية.",
        "المتحدث",
        "يذكر",
        "أي تفاصيل إضافية",
    ),
    "what a quoted speaker wishes": (
        'قال سامي الحداد: "الطريق طويل ونتمنى أن نصل قريبا إلى المدينة".',
        None,
        "نتمنى",
        "نصل قريبا إلى المدينة",
    ),
    "what somebody intends": (
        "وتعتزم فرنسا فتح الطريق.",
        "فرنسا",
        "تعتزم",
        "فتح الطريق",
    ),
    "what somebody is called": (
        "ويوصف الرجل بأنه صديق المدينة.",
        None,
        "يوصف",
        "صديق المدينة",
    ),
    "what is foreseen": (
        "ومن المتوقع وصول الوفد مساء.",
        None,
        "من المتوقع",
        "وصول الوفد مساء",
    ),
    "what is held to be so": (
        "وأغلق الجنود ما يعتقد أنه طريق قديم.",
        None,
        "يعتقد",
        "طريق قديم",
    ),
    "people directly before a plural participle": (
        "وأوقفت الشرطة محتجين في باريس مطالبين برفع الأجور.",
        "محتجين في باريس",
        "مطالبين",
        "رفع الأجور",
    ),
    "a name behind لكن, parted from its verb": (
        "لكن سامي الحداد البالغ من العمر سبعين سنة اعتبر أن الطريق مغلق.",
        "سامي الحداد",
        "اعتبر",
        "الطريق مغلق",
    ),
    "what a pronoun is held to be": (
        "في خطوة اعتبرتها باريس خضوعا للتهديد.",
        "باريس",
        "اعتبرتها",
        "خضوعا للتهديد",
    ),
    "what somebody holds something to be": (
        "وتعتبر باريس الاتفاق خطوة كبيرة.",
        "باريس",
        "تعتبر",
        "الاتفاق خطوة كبيرة",
    ),
    "whom one asks before what one asks for": (
        "وطلبت فرنسا من كينيا، الاثنين، فتح الطريق.",
        "فرنسا",
        "طلبت",
        "فتح الطريق",
    ),
    "whom one asks before أن": (
        "وطلب سامي الحداد من السكان أن يبقوا في المدينة.",
        "سامي الحداد",
        "طلب",
        "يبقوا في المدينة",
    ),
    "a question": (
        "وتساءل سامي الحداد كيف أغلق الطريق.",
        "سامي الحداد",
        "تساءل",
        "كيف أغلق الطريق",
    ),
    "whether": (
        "وسأل الوزير عما إذا كان الطريق مغلقا.",
        "الوزير",
        "سأل",
        "كان الطريق مغلقا",
    ),
    "what was decided": (
        "وقرر سامي الحداد فتح الطريق.",
        "سامي الحداد",
        "قرر",
        "فتح الطريق",
    ),
    "accusations that are refused": (
        "ورفض سامي الحداد هذه المزاعم.",
        "سامي الحداد",
        "رفض",
        "هذه المزاعم",
    ),
    "words on a sign": (
        "ورفعوا لافتات تدعو إلى فتح الطريق.",
        "لافتات",
        "تدعو",
        "فتح الطريق",
    ),
}


@pytest.mark.parametrize("form", CLAUSES)
def test_clause(form):
    sentence, source, cue, content = CLAUSES[form]
    assert (source, cue, content) in triples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "وعاد الوفد إلا بعض أعضائه.",
        "وهي خطوة في طريق تؤكد قوة المدينة.",
        "وهو أمر صعب على المدينة.",
        'وحمل الوفد لافتة "المدينة" تؤكد أن الطريق مغلق.',
        "ورفض سامي الحداد الاستقالة من منصبه.",
        "وتقرر فتح الطريق مساء.",
        "وتعتبر كينيا الشريك الأول للمدينة.",
        "وتعتبر كينيا دولة كبيرة.",
        "وارتفعت أسعار نقل الطن إلى حد أن السكان احتجوا.",
        "وجاءت الأرباح أقل من المتوقع هذا العام.",
    ],
)
def test_clause_without_a_claim(sentence):
    assert [words(sentence, claim.cue) for claim in attributed(sentence)] == []


def test_a_fronted_adjunct_is_no_subject():
    sentence = "لكن بالمقابل نفى سامي الحداد ارتكاب أي خطأ."
    assert words(sentence, attributed(sentence)[0].source) == "سامي الحداد"


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى المدينة. وقالت إن الطريق مغلق.",
        "وصل الوفد إلى المدينة، وقالت إن الطريق مغلق.",
    ],
)
def test_a_certain_cue_without_its_speaker_is_a_claim_and_an_abstention(text):
    attribution = read(text)
    (claim,) = [one for one in attribution.claims if one.cue is not None]
    assert (claim.source_party, claim.source_kind) == (None, "unspecified")
    assert words(text, claim.content) == "الطريق مغلق"
    assert [one.reason for one in attribution.abstentions] == ["nobody agrees with the cue"]


def test_a_cue_within_a_quotation_may_be_the_speakers_own():
    text = 'وصل الوفد إلى المدينة. "كان يوما طويلا. شعرت أن الطريق مغلق تماما".'
    assert [one for one in attributed(text) if one.cue is not None] == []


HEADLINES = {
    "العالم يتخوف من حرب جديدة": ["يتخوف"],
    "تلويح بإضراب يهدد باريس بالشلل": [],
    "لجنة ترفض طلب المحامي بالإفراج عنه": [],
}


@pytest.mark.parametrize("headline", HEADLINES)
def test_headline_that_begins_with_its_subject(headline):
    text = headline + "\n\nقضى الناس يومهم في بيوتهم."
    assert [words(text, claim.cue) for claim in attributed(text)] == HEADLINES[headline]
