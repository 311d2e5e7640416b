"""Attribution in all its forms: one sentence, its cue, source and content."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, source, cue, content; the sentence's first claim is meant
FORMS = {
    "verb, subject, إن": (
        "وقال سامي الحداد إن المدارس ستفتح غدا.",
        "سامي الحداد",
        "قال",
        "المدارس ستفتح غدا",
    ),
    "title and name": (
        "أكد وزير الصحة الكيني سامي الحداد أن اللقاح متوفر.",
        "وزير الصحة الكيني سامي الحداد",
        "أكد",
        "اللقاح متوفر",
    ),
    "apposition behind a comma": (
        "وقال وزير الصحة، سامي الحداد، في بيان، إن اللقاح متوفر.",
        "وزير الصحة",
        "قال",
        "اللقاح متوفر",
    ),
    "date and venue between": (
        "أعلنت وزارة الدفاع، الاثنين، خلال مؤتمر صحفي، أن الجسر سقط.",
        "وزارة الدفاع",
        "أعلنت",
        "الجسر سقط",
    ),
    "relative clause between": (
        "وقال سامي الحداد، الذي يزعم أن له أنصارا، إن الحملة بدأت.",
        "سامي الحداد",
        "قال",
        "الحملة بدأت",
    ),
    "governed by إلى": (
        "وأشارت وزارة الصحة إلى أن العدد تراجع.",
        "وزارة الصحة",
        "أشارت",
        "العدد تراجع",
    ),
    "governed by على": (
        "وشدد سامي الحداد على أن الطريق مغلق.",
        "سامي الحداد",
        "شدد",
        "الطريق مغلق",
    ),
    "governed by من": (
        "حذرت وزارة الصحة من أن الوباء قريب.",
        "وزارة الصحة",
        "حذرت",
        "الوباء قريب",
    ),
    "governed by ب": (
        'وأفادت وكالة "الأفق" بأن الطائرة هبطت.',
        'وكالة "الأفق"',
        "أفادت",
        "الطائرة هبطت",
    ),
    "pronoun on the complementizer is no content": (
        "وقالت وزارة الصحة إنها أغلقت المطار.",
        "وزارة الصحة",
        "قالت",
        "أغلقت المطار",
    ),
    "colon and straight marks": (
        'وقال سامي الحداد: "سنعود إلى بيوتنا قريبا".',
        "سامي الحداد",
        "قال",
        "سنعود إلى بيوتنا قريبا",
    ),
    "guillemets without a colon": (
        "وقال سامي الحداد «سنعود إلى بيوتنا قريبا».",
        "سامي الحداد",
        "قال",
        "سنعود إلى بيوتنا قريبا",
    ),
    "curly marks behind أن": (
        "وأكدت ليلى منصور أن “الأبواب كلها مفتوحة”.",
        "ليلى منصور",
        "أكدت",
        "الأبواب كلها مفتوحة",
    ),
    "a quotation of two sentences": (
        'وقال سامي الحداد: "لن نرحل. سنبقى هنا طويلا".',
        "سامي الحداد",
        "قال",
        "لن نرحل. سنبقى هنا طويلا",
    ),
    "quotation first": (
        '"سنعود إلى بيوتنا قريبا"، قال سامي الحداد.',
        "سامي الحداد",
        "قال",
        "سنعود إلى بيوتنا قريبا",
    ),
    "subject first behind كان": (
        "وكانت وزارة الدفاع قد أعلنت أن الجسر سقط.",
        "وزارة الدفاع",
        "أعلنت",
        "الجسر سقط",
    ),
    "subject first in a headline": (
        "سامي الحداد يؤكد أن اللقاح متوفر",
        "سامي الحداد",
        "يؤكد",
        "اللقاح متوفر",
    ),
    "relative clause": (
        "التقى الوفد ليلى منصور التي قالت إن الأسعار ارتفعت.",
        "ليلى منصور",
        "قالت",
        "الأسعار ارتفعت",
    ),
    "document": (
        "استند القرار إلى معلومات تفيد بأن السد مهدد.",
        "معلومات",
        "تفيد",
        "السد مهدد",
    ),
    "noun phrase behind its preposition": (
        "وكشفت وزارة الصحة عن خطة جديدة لعلاج الأطفال.",
        "وزارة الصحة",
        "كشفت",
        "خطة جديدة لعلاج الأطفال",
    ),
    "bare noun phrase": (
        "ونفى سامي الحداد هذه الاتهامات.",
        "سامي الحداد",
        "نفى",
        "هذه الاتهامات",
    ),
    "accusation holds the accused": (
        "اتهمت فرنسا كينيا بإغلاق الميناء.",
        "فرنسا",
        "اتهمت",
        "كينيا بإغلاق الميناء",
    ),
    "several sources": (
        "وقال مسؤولون كينيون إن السد جاهز.",
        "مسؤولون كينيون",
        "قال",
        "السد جاهز",
    ),
    "sources joined by و": (
        "وقالت وزارة الصحة ووزارة الدفاع إن السد جاهز.",
        "وزارة الصحة ووزارة الدفاع",
        "قالت",
        "السد جاهز",
    ),
    "بحسب behind": (
        "وارتفع عدد الجرحى إلى عشرة، بحسب وزارة الصحة.",
        "وزارة الصحة",
        "بحسب",
        "ارتفع عدد الجرحى إلى عشرة",
    ),
    "وفقا ل behind": (
        "ارتفع عدد الجرحى إلى عشرة، وفقا لوزارة الصحة.",
        "وزارة الصحة",
        "وفقا",
        "ارتفع عدد الجرحى إلى عشرة",
    ),
    "بحسب in front": (
        "وبحسب وزارة الصحة، فإن عدد الجرحى ارتفع.",
        "وزارة الصحة",
        "بحسب",
        "عدد الجرحى ارتفع",
    ),
    "بحسب ما with a verb": (
        "أغلق المطار كله أمس، بحسب ما ذكره سامي الحداد.",
        "سامي الحداد",
        "بحسب",
        "أغلق المطار كله أمس",
    ),
    "كما with a verb": (
        "أغلق المطار كله أمس، كما قالت ليلى منصور.",
        "ليلى منصور",
        "كما",
        "أغلق المطار كله أمس",
    ),
    "headline with a colon": (
        "سامي الحداد: لن نغلق المطار\n\nقضى الناس يومهم في بيوتهم.",
        "سامي الحداد",
        ":",
        "لن نغلق المطار",
    ),
    "expected by nobody": (
        "ومن المتوقع أن يصل الوفد غدا.",
        None,
        "من المتوقع",
        "يصل الوفد غدا",
    ),
    "believed by nobody": (
        "ويعتقد أن الوفد وصل سرا.",
        None,
        "يعتقد",
        "الوفد وصل سرا",
    ),
    "said by nobody": ("وقيل إن الوفد وصل سرا.", None, "قيل", "الوفد وصل سرا"),
    "carrier noun": (
        "أغلقت المتاجر أبوابها وسط مخاوف من عودة القتال.",
        None,
        "مخاوف",
        "عودة القتال",
    ),
    "office in construct with an indefinite noun": (
        "وأكد حاكم ولاية الجبل أن الطريق مغلق.",
        "حاكم ولاية الجبل",
        "أكد",
        "الطريق مغلق",
    ),
    "headline of a person and another verb": (
        "سامي الحداد يزور المدينة: لن نغلق المطار\n\nقضى الناس يومهم في بيوتهم.",
        "سامي الحداد",
        ":",
        "لن نغلق المطار",
    ),
    "a court rules": (
        "وقضت محكمة نيروبي بأن الحكم باطل.",
        "محكمة نيروبي",
        "قضت",
        "الحكم باطل",
    ),
    "document's relative clause": (
        "وأصدر الوفد بيانا يندد بإغلاق الميناء.",
        "بيانا",
        "يندد",
        "إغلاق الميناء",
    ),
    "subject nobody knows before what begins an object": (
        "ونفى بركات أي صلة بالحادث.",
        "بركات",
        "نفى",
        "أي صلة بالحادث",
    ),
    "venue between commas before عن": (
        "وكشفت ليلى منصور، في مقابلة، عن خطة جديدة.",
        "ليلى منصور",
        "كشفت",
        "خطة جديدة",
    ),
    "cue and its speaker close the paragraph": (
        "لن يعود السكان قبل الصيف. وقال هؤلاء الخبراء.",
        "هؤلاء الخبراء",
        "قال",
        "لن يعود السكان قبل الصيف",
    ),
}


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), FORMS.values(), ids=list(FORMS))
def test_source_cue_and_content(sentence, source, cue, content):
    claim = attributed(sentence)[0]
    assert (
        words(sentence, claim.source),
        words(sentence, claim.cue),
        words(sentence, claim.content),
    ) == (source, cue, content)


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
    ("sentence", "content"),
    [
        ("قال سامي الحداد إن الطريق مغلق وأضاف أن الجسر سقط.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، مضيفا أن الجسر سقط.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق وأن الجسر سقط.", "الطريق مغلق وأن الجسر سقط"),
        ("قال سامي الحداد إن الطريق مغلق، بحسب صحيفة النهضة.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، لكن فرنسا قالت إنه مفتوح.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، فيما عاد الوفد.", "الطريق مغلق"),
        ("(قال سامي الحداد إن الطريق مغلق). وعاد الوفد.", "الطريق مغلق"),
        (
            'قال سامي الحداد إن "الطريق كله مغلق" منذ شهر.',
            'الطريق كله مغلق" منذ شهر',
        ),
        (
            'قال سامي الحداد: "الطريق كله مغلق"، وعاد إلى بيته.',
            "الطريق كله مغلق",
        ),
        (
            "قال سامي الحداد إن القطار الذي يعتقد أنه يقل الوفد، غادر.",
            "القطار الذي يعتقد أنه يقل الوفد، غادر",
        ),
    ],
)
def test_contents_end_where_they_end(sentence, content):
    assert words(sentence, attributed(sentence)[0].content) == content


def test_contents_keep_their_pieces_around_a_particle():
    sentence = "القطار الكبير الأخير، بحسب وزارة الدفاع، غادر المدينة ليلا."
    (claim,) = attributed(sentence)
    pieces = [words(sentence, part) for part in claim.content_parts]
    assert pieces == ["القطار الكبير الأخير", "غادر المدينة ليلا"]


def test_doubt_and_what_follows_but_are_two_claims():
    sentence = "استبعد سامي الحداد أن تكون الحملة حاسمة، لكنها ستسهل العمل."
    doubted, held = attributed(sentence)
    assert words(sentence, doubted.content) == "تكون الحملة حاسمة"
    assert (doubted.certainty, doubted.polarity) == ("PR", "-")
    assert words(sentence, held.content) == "ستسهل العمل"
    assert (held.certainty, held.polarity) == ("CT", "+")
    assert doubted.cue == held.cue


def test_what_is_only_possible_is_a_claim_of_its_own():
    sentence = "أعلنت وزارة الصحة أن العدد سيبقى كما هو هذا العام، بل ربما يزيد."
    held, possible = attributed(sentence)
    assert words(sentence, held.content) == "العدد سيبقى كما هو هذا العام"
    assert held.certainty == "CT"
    assert words(sentence, possible.content) == "ربما يزيد"
    assert possible.certainty == "PS"


def test_what_somebody_calls_something_is_a_claim():
    sentence = 'وانتقد سامي الحداد ما سماه "الحملة الظالمة" على بلاده.'
    called = attributed(sentence)[-1]
    assert words(sentence, called.cue) == "سماه"
    assert words(sentence, called.content) == "الحملة الظالمة"


def test_a_quoted_speaker_who_calls_on_somebody_does_so_by_saying_it():
    sentence = 'وقال سامي الحداد: "نناشد فرنسا فتح الحدود الآن".'
    said, called = attributed(sentence)
    assert words(sentence, called.cue) == "نناشد"
    assert called.cue_class == "direct"
    assert called.source_party == said.source_party
    assert called.source is None
