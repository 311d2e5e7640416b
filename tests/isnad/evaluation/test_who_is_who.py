"""Who is who, pair by pair, and the chains that claims came through."""

from isnad.evaluation.annotations import ClaimLabel
from isnad.evaluation.claims import pair_claims
from isnad.evaluation.counts import Counts
from isnad.evaluation.hops import score_hops, score_via
from isnad.evaluation.identity import Item, score_pairs, translate
from isnad.types import Span


def items(*rows):
    return [Item(*row) for row in rows]


def test_a_joined_and_a_split_entity():
    rows = items(("a", "x", "1"), ("a", "x", "1"), ("a", "x", "2"), ("a", "y", "2"))
    assert score_pairs(rows, within_article=True) == Counts(correct=1, predicted=2, gold=3)


def test_pairs_across_articles_count_only_across_articles():
    rows = items(("a", "x", "1"), ("b", "x", "1"))
    assert score_pairs(rows, within_article=False) == Counts(1, 1, 1)
    assert score_pairs(rows, within_article=True) == Counts(0, 0, 0)


def test_nobody_pairs_with_nobody():
    rows = items(("a", None, None), ("a", None, None), ("a", "x", None), ("a", "x", "1"))
    assert score_pairs(rows, within_article=True) == Counts(correct=0, predicted=0, gold=1)


def test_an_entity_split_in_two_keeps_its_better_part_in_translation():
    rows = items(("a", "x", "1"), ("a", "x", "1"), ("a", "x", "2"), ("a", "y", "3"))
    assert translate(rows) == {"1": "x", "3": "y"}


def row(start, *via):
    return ClaimLabel(cue=Span(start, start + 4), content=Span(start + 5, start + 9), via=via)


def test_a_chain_counts_when_it_is_whole_and_in_order():
    gold = [row(0, "x", "y"), row(10, "x", "y"), row(20, "x"), row(30)]
    predicted = [row(0, "1", "2"), row(10, "2", "1"), row(20), row(30, "1")]
    article = pair_claims("a", "", gold, predicted)
    translation = {"1": "x", "2": "y"}
    counts = score_hops([article], translation)
    assert counts["hops"] == Counts(correct=2, predicted=3, gold=3)
    assert counts["hops_via"] == Counts(correct=1, predicted=3, gold=3)
    assert score_via([article], translation).accuracy == 0.25


def test_an_outer_source_that_stands_for_nobody_in_the_gold_is_wrong():
    article = pair_claims("a", "", [row(0, "x")], [row(0, "7")])
    assert score_hops([article], {})["hops_via"] == Counts(0, 1, 1)
