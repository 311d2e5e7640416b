"""Judged pairs of names: reading them, scoring what was said of them, the naive baseline."""

import pytest

from isnad.evaluation.name_pairs import (
    NamePair,
    NamePairsError,
    is_same_naively,
    read_name_pairs,
    score_pairs,
)

PAIRS = [
    NamePair("سمير الخطيب", "سمير خطيب", same=True),
    NamePair("جورج ميلر", "جورج ميللر", same=True),
    NamePair("سمير الخطيب", "سامر الخطيب", same=False),
]


def test_pairs_are_read_and_notes_passed_over():
    lines = ["# a note\n", "\n", "سمير\tسامر\tFALSE\n", "نور \tنور\ttrue\tand a reason\n"]
    assert read_name_pairs(lines) == [
        NamePair("سمير", "سامر", same=False),
        NamePair("نور", "نور", same=True),
    ]


@pytest.mark.parametrize("line", ["سمير\tسامر", "سمير\tسامر\tMAYBE", "\tسامر\tTRUE"])
def test_a_line_that_judges_nothing_is_named(line):
    with pytest.raises(NamePairsError, match="line 2"):
        read_name_pairs(["# a note", line])


def test_joining_and_keeping_apart_are_counted_by_themselves():
    counts = score_pairs(PAIRS, [True, False, True])
    assert (counts["one_name"].precision, counts["one_name"].recall) == (0.5, 0.5)
    assert (counts["two_names"].correct, counts["two_names"].gold) == (0, 1)
    right = score_pairs(PAIRS, [True, True, False])
    assert right["one_name"].f1 == right["two_names"].f1 == 1.0


def test_the_baseline_forgives_a_fifth_of_the_letters():
    assert is_same_naively(PAIRS[0])
    assert is_same_naively(PAIRS[2]), "which is what it does wrong"
    assert not is_same_naively(NamePair("سمير الخطيب", "نادر الخطيب", same=False))
