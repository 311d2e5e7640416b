"""Denials and confirmations that take up what stands before them (وهو ما نفته س)."""

import pytest

from tests.isnad.claims.reading import attributed, words

RESUMED = {
    "what was said": ("قال الحداد إن الطريق مغلق، وهو ما تنفيه باريس.", "باريس", "الطريق مغلق"),
    "a charge": (
        "واتهم الحداد باريس بإغلاق الطريق، الأمر الذي نفته باريس مرارا.",
        "باريس",
        "باريس بإغلاق الطريق",
    ),
    "what happened": (
        "عاد السكان إلى المدينة، وهو ما أكده الحداد.",
        "الحداد",
        "عاد السكان إلى المدينة",
    ),
}


@pytest.mark.parametrize("case", RESUMED)
def test_what_stands_before_is_denied_or_confirmed(case):
    sentence, source, content = RESUMED[case]
    claim = attributed(sentence)[-1]
    assert (words(sentence, claim.source), words(sentence, claim.content)) == (source, content)
