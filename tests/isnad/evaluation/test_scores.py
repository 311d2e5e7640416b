"""The whole scorer: perfect is 1, roles swap, order doesn't matter, kinds of rows stay apart."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.evaluation import Annotation, ClaimLabel, MentionLabel, score
from isnad.evaluation.counts import Counts
from isnad.types import Certainty, CueClass, EntityType, Polarity, SourceKind, Span, Style

TEXT = "قالت سلمى إن الجسر مغلق اليوم، بحسب ما ذكرت الصحيفة. وأضافت أن العمل بدأ."
NAMES = st.sampled_from(["x", "y", "z"])
SPANS = st.builds(
    lambda start, length: Span(start, min(len(TEXT), start + length)),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 20),
)
MENTIONS = st.builds(
    MentionLabel, SPANS, st.sampled_from(get_args(EntityType)[:3]), st.none() | NAMES
)
CLAIMS = st.builds(
    ClaimLabel,
    cue=SPANS,
    content=SPANS,
    source=st.none() | SPANS,
    entity=st.none() | NAMES,
    source_kind=st.sampled_from(get_args(SourceKind)),
    cue_class=st.sampled_from(get_args(CueClass)),
    style=st.sampled_from(get_args(Style)),
    certainty=st.sampled_from(get_args(Certainty)),
    polarity=st.sampled_from(get_args(Polarity)),
    content_negated=st.booleans(),
    via=st.lists(NAMES, max_size=2).map(tuple),
)
LAYERS = st.tuples(
    st.lists(MENTIONS, max_size=6, unique_by=lambda m: m.span).map(tuple),
    st.lists(CLAIMS, max_size=6).map(tuple),
)


def article(layers, name="a"):
    return Annotation(name, TEXT, *layers)


@given(LAYERS)
def test_a_perfect_prediction_scores_one_everywhere(layers):
    gold = [article(layers)]
    scores = score(gold, gold)
    of_chains = {
        name: value for name, value in scores.figures().items() if "via" in name
    }  # an outer source that is nowhere a mention or source has no counterpart to be known by
    assert all(
        value == pytest.approx(1.0)
        for name, value in scores.figures().items()
        if name not in of_chains
    )


@given(LAYERS, LAYERS)
def test_swapping_the_sides_swaps_precision_and_recall(one, other):
    there = score([article(one)], [article(other)])
    back = score([article(other)], [article(one)])
    for name in (name for name in there.spans if name.endswith("_overlap")):
        counts, swapped = there.spans[name], back.spans[name]
        assert (counts.precision, counts.recall) == (swapped.recall, swapped.precision)


@given(LAYERS, LAYERS, st.data())
def test_the_order_of_rows_and_articles_does_not_matter(one, other, data):
    def shuffled(layers):
        return tuple(tuple(data.draw(st.permutations(layer))) for layer in layers)

    straight = score([article(one), article(other, "b")], [article(other), article(one, "b")])
    mixed = score(
        [article(shuffled(other), "b"), article(shuffled(one))],
        [article(shuffled(one), "b"), article(shuffled(other))],
    )
    assert mixed.figures() == pytest.approx(straight.figures())


@given(LAYERS, LAYERS)
def test_figures_lie_between_nothing_and_everything(one, other):
    figures = score([article(one)], [article(other)]).figures()
    assert all(0 <= value <= 1 for value in figures.values())


SAID = ClaimLabel(
    cue=Span(0, 4), content=Span(13, 29), source=Span(5, 9), entity="s", cue_class="say"
)
ORDERED = replace(SAID, cue=Span(31, 35), cue_class="direct")


@pytest.mark.parametrize(
    ("gold", "predicted", "main", "apart"),
    [
        ([SAID, ORDERED], [SAID, ORDERED], Counts(1, 1, 1), Counts(1, 1, 1)),
        ([SAID], [SAID, ORDERED], Counts(1, 1, 1), Counts(0, 1, 0)),
        ([SAID, ORDERED], [SAID], Counts(1, 1, 1), Counts(0, 0, 1)),
        # A statement taken for a command is a miss on one side and made up on the other.
        ([SAID], [replace(SAID, cue_class="ask")], Counts(0, 0, 1), Counts(0, 1, 0)),
    ],
)
def test_directives_commitments_and_questions_are_scored_apart(gold, predicted, main, apart):
    scores = score(
        [Annotation("a", TEXT, (), tuple(gold))], [Annotation("a", TEXT, (), tuple(predicted))]
    )
    assert scores.spans["cue_overlap"] == main
    assert scores.apart["cue_overlap"] == apart


def test_a_layer_that_nobody_annotated_is_not_scored():
    gold = [Annotation("a", TEXT, None, (SAID,)), Annotation("b", TEXT, (), None)]
    found = MentionLabel(Span(0, 4), "PERS")
    predicted = [Annotation(name, TEXT, (found,), (SAID,)) for name in "ab"]
    scores = score(gold, predicted)
    assert scores.spans["mentions_overlap"] == Counts(0, 1, 0)
    assert scores.spans["cue_overlap"] == Counts(1, 1, 1)


def test_a_label_that_nobody_annotated_is_not_scored():
    predicted = replace(SAID, certainty="PS", via=("x",))
    scores = score(
        [Annotation("a", TEXT, None, (SAID,))], [Annotation("a", TEXT, None, (predicted,))]
    )
    assert scores.labels["certainty"].matched == 0
    assert scores.labels["via"].matched == 0
    assert scores.spans["hops"] == Counts(0, 0, 0)


def test_an_article_without_a_prediction_is_an_error():
    with pytest.raises(ValueError, match="not predicted: a"):
        score([article(((), ()))], [])


def test_forms_are_those_of_the_gold_row():
    according = replace(SAID, cue=Span(31, 35), source=Span(44, 51), style="indirect")
    dropped = replace(SAID, cue=Span(53, 60), source=None, via=("s",), style="direct")
    gold = [Annotation("a", TEXT, None, (according, dropped))]
    scores = score(gold, [Annotation("a", TEXT, None, (replace(dropped, style="mixed"),))])
    found = {form: counts["cue_overlap"] for form, counts in scores.forms.items()}
    assert found["prepositional"] == found["indirect"] == Counts(0, 0, 1)
    assert found["dropped subject"] == found["nested"] == found["direct"] == Counts(1, 1, 1)
    assert found["mixed"] == found["impersonal"] == Counts(0, 0, 0)
