"""Subjects that stand before their cue, close to it or parted from it."""

import pytest

from tests.isnad.claims.reading import attributed, words

# sentence, cue, its source
SOURCES = {
    "behind كان, an apposition between": (
        "وكانت فرنسا، العضو في المجلس، طالبت المجلس بتعليق العملية.",
        "طالبت",
        "فرنسا",
    ),
    "behind كان, a relative clause between": (
        "وكان الحداد الذي خسر الانتخابات قد قال إن المطر نزل.",
        "قال",
        "الحداد",
    ),
    "behind كان, a clause without its pronoun": (
        "وكانت أرقام أولية صدرت قبل شهر قد أظهرت أن العدد ارتفع.",
        "أظهرت",
        "أرقام أولية",
    ),
    "the last clause of its sentence": (
        "وأظهرت صور حطام الطائرة، لكن حاكم الولاية، سامي الحداد، قال إن أحدا لم يقتل.",
        "قال",
        "حاكم الولاية",
    ),
    "before the quotation that its verb begins": (
        'وقالت وزارة الصحة إن الحداد "أشار إلى ضرورة الالتزام بالاتفاق".',
        "أشار",
        "الحداد",
    ),
    "an indefinite noun in construct": (
        "لكن جماعات حقوق الإنسان تشكك في إمكانية العودة.",
        "تشكك",
        "جماعات حقوق الإنسان",
    ),
    "himself, who": (
        "وحضر المصدر نفسه الذي أشار إلى فرار المقاتلين.",
        "أشار",
        "المصدر نفسه",
    ),
    "a relative clause that has a subject of its own": (
        "والحكومة التي تقودها فرنسا أكدت أن المطر نزل.",
        "أكدت",
        "الحكومة",
    ),
    "its own relative clause": (
        "وحضر الحداد والحكومة التي تقودها فرنسا التي أكدت أن المطر نزل.",
        "أكدت",
        "فرنسا",
    ),
    "a title that only looks like و and لي": (
        "وأكد ولي العهد أن المطر نزل.",
        "أكد",
        "ولي العهد",
    ),
}


@pytest.mark.parametrize("case", SOURCES)
def test_the_subject_is_found(case: str) -> None:
    sentence, cue, source = SOURCES[case]
    found = [claim for claim in attributed(sentence) if words(sentence, claim.cue) == cue]
    assert words(sentence, found[0].source) == source


def test_if_he_was_is_no_clause_of_the_cue() -> None:
    sentence = "وحين سئل إن كان كريم داود خصما، قال إن المطر نزل."
    assert all(claim.source is None for claim in attributed(sentence))
