"""The comparison of names keeps what it has reached on pairs judged by people."""

from pathlib import Path

import pytest

from isnad.evaluation.name_pairs import read_name_pairs
from isnad.names import compare_forms, is_same_name
from tests.gold.floors import ROOT

HERE = Path(__file__).parent
# The share of pairs that must be judged as people did; what was asked of each is 0.95.
FLOORS = {
    HERE / "near_misses.tsv": 0.98,
    HERE / "same_names.tsv": 0.95,
    ROOT.parent / "shared" / "corpora" / "names" / "jrc_pairs_dev.tsv": 0.96,
}


def pairs_of(path):
    with path.open(encoding="utf-8") as lines:
        return read_name_pairs(lines)


@pytest.mark.parametrize("path", FLOORS, ids=lambda path: path.stem)
def test_pairs_are_judged_as_people_judge_them(path):
    if not path.exists():
        pytest.skip(f"the pairs are not at {path}")
    pairs = pairs_of(path)
    right = [pair for pair in pairs if is_same_name(pair.one, pair.other) is pair.same]
    assert len(right) >= FLOORS[path] * len(pairs), set(pairs) - set(right)


def test_there_are_near_misses_enough_and_true_pairs_beside_them():
    near_misses, same = pairs_of(HERE / "near_misses.tsv"), pairs_of(HERE / "same_names.tsv")
    assert len(near_misses) >= 200
    assert not any(pair.same for pair in near_misses)
    assert len(same) >= 100
    assert all(pair.same for pair in same)


def test_the_order_of_two_names_says_nothing():
    for path in (HERE / "near_misses.tsv", HERE / "same_names.tsv"):
        for pair in pairs_of(path):
            one, other = compare_forms(pair.one, pair.other), compare_forms(pair.other, pair.one)
            assert one.score == other.score, pair
