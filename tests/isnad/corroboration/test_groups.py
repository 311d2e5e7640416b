"""Groups of claims: what hangs together by a chain only stays apart, and what is opposed too."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.corroboration import Tie, group_claims


def of_its_own(claims: str) -> dict[str, str]:
    """Every claim in an article of its own."""
    return {claim: f"article of {claim}" for claim in claims}


def alike(pairs: str, score: float = 0.9) -> list[Tie]:
    return [Tie(pair[0], pair[1], score) for pair in pairs.split()]


@pytest.mark.parametrize(
    ("ties", "groups"),
    [
        (alike("ab"), ["ab"]),
        (alike("ab bc ac"), ["abc"]),
        # Of the two neighbours in a chain the likest pair wins.
        ([Tie("a", "b", 0.8), Tie("b", "c", 0.9)], ["bc"]),
        # Five in a chain, each like the next: none is like most of any group but its own pair.
        (alike("ab bc cd de"), ["ab", "cd"]),
        # One pair that was missed, or is just below the mark, tears nothing apart.
        (alike("ab ac ad bc bd"), ["abcd"]),
        # Two tight groups that one pair joins stay two.
        (alike("ab ac bc de df ef") + alike("cd", 0.75), ["abc", "def"]),
        ([*alike("ab bc ac"), Tie("a", "c", None)], ["ab"]),
        ([Tie("a", "b", None)], []),
        ([], []),
    ],
)
def test_what_is_one_group(ties, groups):
    assert ["".join(group) for group in group_claims(ties, of_its_own("abcdef"))] == groups


def test_a_group_never_comes_to_hold_what_is_opposed_by_way_of_others():
    ties = [*alike("ab ac bc cd bd"), Tie("d", "a", None)]
    groups = group_claims(ties, of_its_own("abcd"))
    assert not any({"a", "d"} <= set(group) for group in groups)


def test_two_claims_of_one_article_are_not_compared_and_say_nothing_of_a_group():
    articles = {"a": "one", "b": "one", "c": "one", "x": "other"}
    assert group_claims(alike("ax bx cx"), articles) == [["a", "b", "c", "x"]]


_CLAIMS = "abcdefgh"
_TIES = st.dictionaries(
    st.sampled_from(list(combinations(_CLAIMS, 2))),
    st.one_of(st.none(), st.sampled_from([0.72, 0.8, 0.9, 1.0])),
).map(lambda found: [Tie(*pair, score) for pair, score in found.items()])


@given(_TIES, st.randoms(use_true_random=False), st.lists(st.integers(0, 3), min_size=8))
def test_groups_depend_on_the_set_of_ties_alone(ties, random, numbers):
    articles = dict(zip(_CLAIMS, map(str, numbers), strict=False))
    ties = [tie for tie in ties if articles[tie.one] != articles[tie.other]]
    turned = [Tie(tie.other, tie.one, tie.score) for tie in ties]
    random.shuffle(turned)
    groups = group_claims(ties, articles)
    assert group_claims(turned, dict(reversed(articles.items()))) == groups
    members = [claim for group in groups for claim in group]
    assert len(members) == len(set(members))
    opposed = {frozenset(tie[:2]) for tie in ties if tie.score is None}
    assert not any(
        frozenset(pair) in opposed for group in groups for pair in combinations(group, 2)
    )


@given(_TIES)
def test_a_component_is_grouped_as_if_it_were_alone(ties):
    elsewhere = [Tie(f"{one}'", f"{other}'", score) for one, other, score in ties]
    articles = of_its_own(_CLAIMS)
    both = articles | {f"{claim}'": f"{article}'" for claim, article in articles.items()}
    groups = group_claims(ties, articles)
    assert [group for group in group_claims([*elsewhere, *ties], both) if "'" not in group[0]] == (
        groups
    )
