"""Who copied whom, by the order in which articles came out."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.copies import Copy, find_origins


def test_the_earliest_of_each_text_is_the_origin():
    texts = {"first": 1, "second": 2, "third": 1, "fourth": 3}
    assert find_origins(texts, []) == [Copy("third", "first")]
    assert find_origins(texts, [(2, 3)]) == [Copy("third", "first"), Copy("fourth", "second")]


def test_copies_of_copies_have_one_origin():
    texts = {"first": 1, "second": 2, "third": 3}
    assert {copy.origin_id for copy in find_origins(texts, [(2, 3), (1, 2)])} == {"first"}


PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8)


@given(PAIRS, st.randoms())
def test_the_order_of_pairs_is_nothing(pairs, random):
    texts = {f"article {n}": n % 6 for n in range(9)}
    shuffled = [(b, a) for a, b in random.sample(pairs, len(pairs))]
    assert find_origins(texts, pairs) == find_origins(texts, shuffled)
