"""What a word is where it has several senses: what emerges, who sees, what is but a name."""

import pytest

from tests.isnad.claims.reading import attributed, words


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("وفي جلسة المساء تبين أن الطريق مغلق.", "تبين"),
        ("وعاد الوفد، وتبين لاحقا أن الطريق مغلق.", "تبين"),
        ("قال سامي الحداد إن الوفد عاد. واتضح أن الطريق مغلق.", "اتضح"),
    ],
)
def test_what_emerges_is_said_by_nobody(sentence, cue):
    (claim,) = [one for one in attributed(sentence) if words(sentence, one.cue) == cue]
    assert (claim.source_kind, claim.source_party) == ("unspecified", None)
    assert words(sentence, claim.content) == "الطريق مغلق"


def test_they_see_is_not_they_tell():
    (claim,) = attributed("والخبراء يرون أن الطريق مغلق.")
    assert (claim.cue_class, claim.certainty) == ("believe", "PR")


def test_a_name_in_quotation_marks_is_no_quoted_part():
    (claim,) = attributed('وقال سامي الحداد إن السفينة "نورا" غادرت المرفأ.')
    assert claim.style == "indirect"
    (claim,) = attributed('وقال سامي الحداد إن السفينة غادرت "دون أي إذن" المرفأ.')
    assert claim.style == "mixed"


def test_officials_of_two_countries_are_not_those_of_one():
    text = "قال مسؤولون كينيون إن الطريق مفتوح. ونفى المسؤولون الفرنسيون والكينيون ذلك."
    (denial,) = [claim for claim in attributed(text) if words(text, claim.cue) == "نفى"]
    assert denial.source_party.name == "المسؤولون الفرنسيون والكينيون"
