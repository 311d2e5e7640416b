"""Rows are paired one to one: as many pairs as there can be, then the heaviest."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from isnad.evaluation.alignment import align

WEIGHTS = st.sampled_from([0.0, 0.25, 0.5, 1.0])
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(WEIGHTS, min_size=width, max_size=width), max_size=5)
)


def pair(table):
    width = len(table[0]) if table else 0
    return align(range(len(table)), range(width), lambda i, j: table[i][j])


def best_by_trying_all(table):
    """(number of pairs, weight) of the best pairing."""
    if not table:
        return (0, 0.0)
    rows, columns = len(table), len(table[0])
    slots = [*range(columns), *[None] * rows]
    best = (0, 0.0)
    for chosen in set(permutations(slots, rows)):
        values = [table[i][j] for i, j in enumerate(chosen) if j is not None]
        if all(values):
            best = max(best, (len(values), sum(values)))
    return best


def test_more_pairs_come_before_heavier_pairs():
    assert pair([[1.0, 0.25], [0.25, 0.0]]) == [(0, 1), (1, 0)]


def test_rows_that_must_not_meet_stay_alone():
    assert pair([[0.0, 0.0], [0.0, 0.5]]) == [(1, 1)]


@given(TABLES)
def test_no_pairing_is_better(table):
    pairs = pair(table)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert (len(pairs), sum(table[i][j] for i, j in pairs)) == best_by_trying_all(table)


@given(st.lists(st.integers(0, 9), max_size=8), st.lists(st.integers(0, 9), max_size=8), st.data())
def test_the_order_of_the_rows_does_not_matter(left, right, data):
    def near(one, other):
        return 3.0 - abs(one - other)

    shuffled = data.draw(st.permutations(left)), data.draw(st.permutations(right))
    assert align(left, right, near) == align(*shuffled, near)
