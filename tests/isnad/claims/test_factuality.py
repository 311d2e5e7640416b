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
