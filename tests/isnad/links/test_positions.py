"""What a source does with what is said, and what follows from it for two claims."""

from itertools import product

import pytest

from isnad.links import RELATIONS, link, position

ASSERTS = position("say", "قال", "CT", "+")
EXPECTS = position("expect", "توقع", "PR", "+")
HOLDS_POSSIBLE = position("believe", "خشي", "PS", "+")
DENIES = position("deny", "نفى", "CT", "-")
DOUBTS = position("doubt", "استبعد", "PR", "-")
NO_POSITION = position("no_position", "أكد", "U", "+")
LEAVES_OPEN = position("say", "تساءل", "U", "+")
DEMANDS = position("direct", "طالب", "U", "+")
ASKS = position("ask", "سأل", "U", "+")
CONDEMNS = position("judge", "أدان", "CT", "+")
WELCOMES = position("judge", "رحب", "CT", "+")
EVERY = (
    ASSERTS,
    HOLDS_POSSIBLE,
    DENIES,
    DOUBTS,
    NO_POSITION,
    LEAVES_OPEN,
    DEMANDS,
    ASKS,
    CONDEMNS,
    WELCOMES,
)


@pytest.mark.parametrize(
    ("one", "other", "contents", "expected"),
    [
        (ASSERTS, ASSERTS, "same", "same"),
        (ASSERTS, EXPECTS, "supports", "supports"),
        (ASSERTS, HOLDS_POSSIBLE, "same", "same"),
        (DENIES, DENIES, "same", "same"),
        (DENIES, ASSERTS, "same", "denies"),
        (DENIES, HOLDS_POSSIBLE, "supports", "denies"),
        (ASSERTS, ASSERTS, "contradicts", "contradicts"),
        (DOUBTS, ASSERTS, "same", "contradicts"),
        (DOUBTS, DOUBTS, "same", "same"),
        (DEMANDS, DEMANDS, "same", "same"),
        (CONDEMNS, CONDEMNS, "supports", "supports"),
    ],
)
def test_what_follows(one, other, contents, expected):
    found = link(one, other, contents)
    assert found is not None
    assert found.relation == expected
    assert not found.is_reversed


@pytest.mark.parametrize(
    ("one", "other", "contents"),
    [
        (NO_POSITION, ASSERTS, "same"),  # لم يؤكد is no denial
        (NO_POSITION, ASSERTS, "contradicts"),
        (LEAVES_OPEN, LEAVES_OPEN, "same"),
        (DOUBTS, HOLDS_POSSIBLE, "same"),
        (DOUBTS, DENIES, "same"),
        (DENIES, ASSERTS, "contradicts"),  # not up is not yet down
        (DEMANDS, ASSERTS, "same"),
        (DENIES, DEMANDS, "same"),
        (ASKS, ASSERTS, "contradicts"),
        (CONDEMNS, WELCOMES, "same"),
        (CONDEMNS, ASSERTS, "same"),
        (HOLDS_POSSIBLE, ASSERTS, "contradicts"),
        (DENIES, DENIES, "contradicts"),
    ],
)
def test_what_does_not_follow(one, other, contents):
    assert link(one, other, contents) is None
    assert link(other, one, contents) is None


@pytest.mark.parametrize(("one", "other", "contents"), [*product(EVERY, EVERY, RELATIONS)])
def test_only_a_denial_has_a_direction(one, other, contents):
    there, back = link(one, other, contents), link(other, one, contents)
    assert (there and there.relation) == (back and back.relation)
    if there and back and there.relation == "denies":
        assert there.is_reversed != back.is_reversed
        assert (other if there.is_reversed else one) == DENIES
    elif there and back:
        assert (there.is_reversed, back.is_reversed) == (False, False)
