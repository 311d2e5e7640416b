"""Chains: through whom a saying came, and what an interrupting or trailing source attributes."""

import pytest

from tests.isnad.claims.reading import attributed, read, words

UFUQ, NAHDA = 'وكالة "الأفق"', "صحيفة النهضة"


def chains(text: str, outlet: str | None = None) -> list[tuple[str | None, list[str]]]:
    """Cue and via of every attributed claim."""
    claims = [claim for claim in read(text, outlet).claims if claim.cue]
    return [(words(text, claim.cue), [via.name for via in claim.via]) for claim in claims]


@pytest.mark.parametrize(
    "particle",
    [
        "بحسب صحيفة النهضة",
        "وفقا لصحيفة النهضة",
        "وفق ما أوردت صحيفة النهضة",
        "حسبما ذكرت صحيفة النهضة",
    ],
)
def test_a_particle_within_a_clause_attributes_all_of_it(particle):
    text = f"وأكد سامي الحداد، {particle}، أن الطريق مغلق."
    verb, outer = attributed(text)
    assert words(text, outer.content) == f"أكد سامي الحداد، {particle}، أن الطريق مغلق"
    assert [via.name for via in verb.via] == [NAHDA]
    assert words(text, verb.content) == "الطريق مغلق"
    assert outer.is_hop
    assert outer.via == ()


def test_a_particle_of_a_relative_clause_does_not():
    text = "وقال سامي الحداد، الذي تقدم وفقا للنتائج الأولية، إن الطريق مغلق."
    verb = attributed(text)[0]
    assert words(text, verb.content) == "الطريق مغلق"
    assert verb.via == ()
