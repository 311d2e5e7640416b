"""Cues beyond doubt whose speaker nobody knows, and what only looks like one."""

import pytest

from tests.isnad.claims.reading import attributed, words

CUES = {
    "a plural behind a genitive": (
        "وما زال أكثر من نصف الصيادين يعتقدون أن البحر سيهدأ.",
        "يعتقدون",
        "البحر سيهدأ",
    ),
    "a past in a relative clause": (
        "وأوقف الحرس سائق الحافلة المزدحمة الذي قال إنه أضاع الطريق.",
        "قال",
        "أضاع الطريق",
    ),
    "a participle without a main clause's speaker": (
        "ومنع الحارس الزوار من الدخول لساعات، مشيرا إلى أن القاعة مغلقة.",
        "مشيرا",
        "القاعة مغلقة",
    ),
}
TRAPS = {
    "a thing that shows": "سادت الفرحة البيضاء التي تؤكد أن اليوم كان جميلا.",
    "a broadcast interview": "وفي المقابلة التي بثت في وقت متأخر إن الحديقة واسعة.",
    "the speaker's own past": 'وفي الدفتر "مرت أيام طويلة حين أدركت أن البئر جافة".',
}


@pytest.mark.parametrize("form", CUES)
def test_cue_without_a_known_speaker(form):
    sentence, cue, content = CUES[form]
    claims = attributed(sentence)
    assert (cue, content) in [
        (words(sentence, one.cue), words(sentence, one.content)) for one in claims
    ]


@pytest.mark.parametrize("cue", ["طُلب", "أُعلن", "اتُّهم"])
def test_a_vocalised_past_is_a_passive(cue):
    sentence = f"قال سامي الحداد إن المطر نزل. وصدر القرار بعد أن {cue} إغلاق الطريق."
    assert attributed(sentence)[-1].source_kind == "unspecified"


@pytest.mark.parametrize("sentence", TRAPS.values(), ids=TRAPS)
def test_no_cue(sentence):
    assert attributed(sentence) == []
