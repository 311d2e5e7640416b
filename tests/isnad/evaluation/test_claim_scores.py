"""Claims: cue, source and content, alone and together."""

from dataclasses import replace

import pytest

from isnad.evaluation.annotations import ClaimLabel
from isnad.evaluation.claims import pair_claims, score_claims
from isnad.evaluation.counts import Counts
from isnad.types import Span

TEXT = "قالت سلمى إن الجسر مغلق اليوم، بحسب الصحيفة."
GOLD = ClaimLabel(cue=Span(0, 4), source=Span(5, 9), content=Span(13, 29), entity="salma")
RIGHT, WRONG, ABSENT = Counts(1, 1, 1), Counts(0, 1, 1), Counts(0, 0, 0)


def count(gold, predicted):
    return score_claims(pair_claims("a", TEXT, gold, predicted))


def test_the_row_itself_is_right_in_everything():
    assert set(count([GOLD], [GOLD]).values()) == {RIGHT}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"cue": Span(0, 3)}, {"cue_exact", "claim_exact"}),
        ({"source": Span(5, 8)}, {"source_exact", "claim_exact"}),
        (
            {"source": Span(9, 12)},
            {"source_exact", "source_overlap", "claim_exact", "claim_overlap"},
        ),
        ({"content": Span(12, 29)}, {"content_exact", "content_begin", "claim_exact"}),
        (
            {"content": Span(13, 23)},
            {"content_exact", "content_end", "content_end_inside_sentence", "claim_exact"},
        ),
        (
            {"content": Span(13, 18)},
            {
                "content_exact",
                "content_overlap",
                "content_end",
                "content_end_inside_sentence",
                "claim_exact",
                "claim_overlap",
            },
        ),
    ],
)
def test_each_part_counts_for_itself(change, wrong):
    counts = count([GOLD], [replace(GOLD, **change)])
    assert {name for name, value in counts.items() if value != RIGHT} == wrong
    assert {counts[name] for name in wrong} == {WRONG}


def test_a_missed_cue_misses_everything():
    counts = count([GOLD], [replace(GOLD, cue=Span(30, 34))])
    assert set(counts.values()) == {WRONG}


def test_no_source_on_both_sides_is_a_right_claim_and_no_source():
    gold = replace(GOLD, source=None)
    counts = count([gold], [gold])
    assert counts["claim_exact"] == counts["claim_overlap"] == RIGHT
    assert counts["source_overlap"] == ABSENT


def test_a_source_on_one_side_only_is_false_or_missed():
    without = replace(GOLD, source=None)
    assert count([without], [GOLD])["source_overlap"] == Counts(0, 1, 0)
    assert count([GOLD], [without])["source_overlap"] == Counts(0, 0, 1)
    assert count([GOLD], [without])["claim_overlap"] == WRONG


def test_an_end_where_the_sentence_ends_is_not_asked_of_the_gold():
    gold = replace(GOLD, content=Span(13, 43))
    assert count([gold], [GOLD])["content_end_inside_sentence"] == Counts(0, 1, 0)


def test_two_rows_under_one_cue_need_two_and_find_their_own():
    second = replace(GOLD, content=Span(31, 43))
    assert count([GOLD, second], [second])["cue_overlap"] == Counts(1, 1, 2)
    counts = count([GOLD, second], [second, GOLD])
    assert counts["content_exact"] == counts["claim_exact"] == Counts(2, 2, 2)
