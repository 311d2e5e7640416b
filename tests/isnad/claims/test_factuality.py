"""How sure a source is: the cue's class, negation, and hedges in the content's main clause."""

import pytest

from tests.isnad.claims.reading import attributed

VALUES = [
    # sentence, class, certainty, polarity, content_negated
    ("قال سامي الحداد إن الطريق مغلق.", "say", "CT", "+", False),
    ("أكد سامي الحداد أن الطريق مغلق.", "assert", "CT", "+", False),
    ("كشفت وزارة الدفاع أن الطريق مغلق.", "disclose", "CT", "+", False),
    ("زعمت وزارة الدفاع أن الطريق مغلق.", "distance", "CT", "+", False),
    ("نفى سامي الحداد أن يكون الطريق مغلقا.", "deny", "CT", "-", False),
    ("نفى سامي الحداد عدم دفع الراتب.", "deny", "CT", "-", True),
    ("استبعد سامي الحداد أن يسقط الجسر.", "doubt", "PR", "-", False),
    ("لم يستبعد سامي الحداد أن يسقط الجسر.", "doubt", "PS", "+", False),
    ("لم يؤكد سامي الحداد هذه التقارير.", "no_position", "U", "+", False),
    ("ولم تنف وزارة الدفاع أن الطريق مغلق.", "no_position", "U", "+", False),
    ("توقع سامي الحداد أن يسقط الجسر.", "expect", "PR", "+", False),
    ("يعتقد سامي الحداد أن الجسر سقط.", "believe", "PR", "+", False),
    ("لا يعتقد سامي الحداد أن الجسر سقط.", "believe", "PR", "-", False),
    ("ويخشى السكان من أن يسقط الجسر.", "believe", "PS", "+", False),
    ("حذر سامي الحداد من أن الجسر سيسقط.", "warn", "CT", "+", False),
    ("دعا سامي الحداد إلى إغلاق الطريق.", "direct", "U", "+", False),
    ("تعهد سامي الحداد بإصلاح الطريق.", "commit", "PR", "+", False),
    ('وتساءل سامي الحداد: "متى يعود الناس إلى بيوتهم".', "ask", "U", "+", False),
    ("قال سامي الحداد إن الجسر قد يسقط.", "say", "PS", "+", False),
    ("قال سامي الحداد إن الجسر قد سقط.", "say", "CT", "+", False),
    ("قال سامي الحداد إن الجسر ربما سقط.", "say", "PS", "+", False),
    ("قال سامي الحداد إن الجسر سقط على الأرجح.", "say", "PR", "+", False),
    ("قال سامي الحداد إنه يبدو أن الجسر سقط.", "say", "PR", "+", False),
    ('قال سامي الحداد: "أعتقد أن الجسر سقط أمس".', "say", "PR", "+", False),
    ("قال سامي الحداد إن الجسر لم يسقط.", "say", "CT", "+", True),
    ("قال سامي الحداد إن الجسر الذي قد يسقط مغلق.", "say", "CT", "+", False),
    ("قال سامي الحداد إن القطار الذي يعتقد أنه تعطل، غادر.", "say", "CT", "+", False),
    # a hedge that describes a noun, or stands in a second clause
    ("قال سامي الحداد إن الشركة ستختار مواد قد تضر بالسكان.", "say", "CT", "+", False),
    ("تعهد سامي الحداد بتبني سياسات قد تزيد العبء.", "commit", "PR", "+", False),
    ("قال سامي الحداد إن الطريق مغلق، ما قد يؤخر القطار.", "say", "CT", "+", False),
    ("قال سامي الحداد إن هذا يعني أن الجسر قد يسقط.", "say", "CT", "+", False),
    ("قال سامي الحداد إن هجوما كبيرا قد يقع غدا.", "say", "PS", "+", False),
    ("قال سامي الحداد إنه إذا لم ينزل المطر فإن السد قد يجف.", "say", "PS", "+", False),
    # words that look like hedges
    ("قال سامي الحداد إن القرار يمكنها من فتح الطريق.", "say", "CT", "+", False),
    ("قال سامي الحداد إن الشركة لا يمكنها أن تنتظر.", "say", "CT", "+", True),
    ("قال سامي الحداد إن الأسر شعرت بخيبة أمل من القرار.", "say", "CT", "+", False),
    ("قال سامي الحداد إنهم سيقررون ما إذا كانوا سيعودون.", "say", "CT", "+", False),
    ("قال سامي الحداد إن السكان تحدثوا عن احتمال سقوط الجسر.", "say", "CT", "+", False),
    # the speaker's own hedge governs his first sentence only
    ('قال سامي الحداد: "سقط الجسر أمس ومات الناس. أعتقد أن الخطأ كبير".', "say", "CT", "+", False),
    ('قال سامي الحداد: "بعد كل هذا، نعتقد أن الخطأ كبير".', "say", "PR", "+", False),
    # a question, and a statement behind one
    ('وأضاف سامي الحداد: "هل يعود الناس إلى بيوتهم؟"', "say", "U", "+", False),
    ('وأضاف سامي الحداد: "هل نعود؟ سنعود غدا إلى بيوتنا".', "say", "CT", "+", False),
    # negations of something else
    ("قال سامي الحداد إن الوزير تحدث بصورة لا تقبل الشك.", "say", "CT", "+", False),
    ("هدد سامي الحداد بفرض حظر في حال لم يدفع المال.", "warn", "CT", "+", False),
    ("قال سامي الحداد إن الجسر سيسقط ما لم يصلحه الجيش.", "say", "CT", "+", False),
    ("قال سامي الحداد إن ما لا يقل عن عشرة غرقوا.", "say", "CT", "+", False),
    ("قال سامي الحداد إن المدينة تعاني من عدم الاستقرار.", "say", "CT", "+", False),
    ("قال سامي الحداد إن الشركة دخلت بطريقة غير قانونية.", "say", "CT", "+", False),
    ("قال سامي الحداد إن القرار غير قانوني.", "say", "CT", "+", True),
    ("طالب سامي الحداد بعدم فتح الطريق.", "direct", "U", "+", True),
    ("قال سامي الحداد إن الوزير يجب ألا يستقيل.", "say", "CT", "+", True),
    ("قال سامي الحداد إن السكان لم يتلقوا ماء.", "say", "CT", "+", True),
]


@pytest.mark.parametrize(("sentence", "cue_class", "certainty", "polarity", "negated"), VALUES)
def test_commitment_of_the_source(sentence, cue_class, certainty, polarity, negated):
    claim = attributed(sentence)[0]
    assert (claim.cue_class, claim.certainty, claim.polarity, claim.content_negated) == (
        cue_class,
        certainty,
        polarity,
        negated,
    )


@pytest.mark.parametrize(
    ("sentence", "style"),
    [
        ('قال سامي الحداد: "لن نعود إلى المدينة".', "direct"),
        ('قال سامي الحداد إن "الطريق كله مغلق تماما".', "direct"),
        ('قال سامي الحداد إن الطريق "مغلق تماما" منذ شهر.', "mixed"),
        ("قال سامي الحداد إن الطريق مغلق.", "indirect"),
        ('قال سامي الحداد إن وكالة "الأفق" أغلقت.', "indirect"),
    ],
)
def test_style(sentence, style):
    assert attributed(sentence)[0].style == style


@pytest.mark.parametrize(
    "sentence",
    [
        "باريس لا تخشى استهداف الوزير.",
        "وقالت الشركة يومها ولم توقع فرنسا على الاتفاق.",
    ],
)
def test_negations_that_say_nothing(sentence):
    assert attributed(sentence) == []


def test_suspicions_hold_possible_what_doubts_hold_unlikely():
    suspicion = attributed("وأثار القرار شبهات حول بيع الأرض.")[0]
    doubt = attributed("وأثار القرار شكوكا حول بيع الأرض.")[0]
    assert (suspicion.certainty, suspicion.polarity) == ("PS", "+")
    assert (doubt.certainty, doubt.polarity) == ("PR", "-")


def test_a_passing_on_is_as_certain_as_can_be():
    text = "نقلت صحيفة النهضة عن سامي الحداد قوله إن الجسر ربما لم يسقط."
    hop, saying = attributed(text)
    assert (hop.certainty, hop.content_negated) == ("CT", False)
    assert saying.certainty == "PS"
