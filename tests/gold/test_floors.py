"""The engine keeps what it has reached on the gold, and floors only go up."""

import pytest

from tests.gold.floors import ROOT, load, measure, pins, raised, shortfalls

PINNED = load()
ASKED = {"cue_overlap_f1": 0.85}

with_texts = pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name,
            marks=pytest.mark.skipif(
                not (ROOT / record["texts"]).exists(),
                reason=f"the texts of {name} are not at {record['texts']}",
            ),
        )
        for name, record in PINNED.items()
    ],
)


@with_texts
def test_the_engine_reaches_its_floors(name):
    figures = measure(name, PINNED[name]["texts"])
    assert shortfalls(figures, PINNED[name]["floors"]) == []


@with_texts
def test_the_gold_is_the_one_the_floors_were_measured_on(name):
    found = pins(name, PINNED[name]["texts"])
    assert {key: PINNED[name][key] for key in found} == found


@pytest.mark.parametrize("name", PINNED)
def test_no_floor_is_below_what_was_asked(name):
    floors = PINNED[name]["floors"]
    asked = PINNED[name]["asked"]
    assert [figure for figure, least in asked.items() if floors[figure] < least] == []


def test_a_better_score_raises_a_floor_and_a_worse_one_is_refused():
    floors = {"cue_overlap_f1": 0.86}
    assert raised(floors, {"cue_overlap_f1": 0.8789})["cue_overlap_f1"] == 0.87
    assert raised(floors, {"cue_overlap_f1": 0.8612})["cue_overlap_f1"] == 0.86
    with pytest.raises(ValueError, match="below its floor"):
        raised(floors, {"cue_overlap_f1": 0.859})
    with pytest.raises(ValueError, match="below its floor"):
        raised(floors, {})


def test_slack_sets_a_floor_lower_but_not_below_what_was_asked():
    assert raised({}, {"cue_overlap_f1": 0.99}, slack=0.05) == {"cue_overlap_f1": 0.94}
    assert raised({}, {"cue_overlap_f1": 0.87}, asked=ASKED, slack=0.05) == {"cue_overlap_f1": 0.85}


def test_a_first_floor_is_set_once_what_was_asked_is_reached():
    figures = {"cue_overlap_f1": 0.84, "cue_exact_f1": 0.58}
    assert raised({}, figures, asked=ASKED) == {"cue_exact_f1": 0.58}
    assert raised({}, {"cue_overlap_f1": 0.85}, asked=ASKED) == {"cue_overlap_f1": 0.85}
