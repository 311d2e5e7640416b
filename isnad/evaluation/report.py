"""Scores as tables for a person and as a plain object for a program. No figure is made here."""

from typing import Any, get_args

from rich.console import Group, RenderableType
from rich.table import Table

from isnad.evaluation.claims import MEASURES
from isnad.evaluation.counts import Counts
from isnad.evaluation.labels import LabelScore
from isnad.evaluation.scores import Scores
from isnad.evaluation.stance import StanceScores
from isnad.types import EntityType

_FORM_COLUMNS = (
    "cue_overlap",
    "source_overlap",
    "content_overlap",
    "content_exact",
    "content_begin",
    "content_end",
    "claim_overlap",
)
_SPAN_ROWS = ("mentions_strict", "mentions_overlap", *MEASURES, "hops", "hops_via")


def as_object(scores: Scores) -> dict[str, Any]:
    """Everything that was measured, as dictionaries, numbers and None."""
    return {
        "articles": scores.articles,
        "spans": counts_as_object(scores.spans),
        "labels": {name: _label(label) for name, label in scores.labels.items()},
        "who_is_who": counts_as_object(scores.who),
        "scored_apart": counts_as_object(scores.apart),
        "forms": {form: counts_as_object(counts) for form, counts in scores.forms.items()},
    }


def as_tables(scores: Scores) -> RenderableType:
    """The same for a terminal."""
    tables = [
        _counts_table("Found", {name: scores.spans[name] for name in _rows(scores)}),
        _types_table(scores),
        _labels_table(scores),
        _values_table(scores),
        _counts_table("Who is who (pairs under one entity)", scores.who),
        _forms_table(scores),
        _counts_table("Directives, commitments and questions, scored apart", _apart(scores)),
    ]
    return Group(*(table for table in tables if table.row_count))


def beside_baseline(scores: Scores, baseline: Scores) -> RenderableType:
    """The claims' F1 beside the naive reader's."""
    table = _table("Claims beside the naive baseline (F1)", "measure", "engine", "baseline")
    for name in (name for name in _rows(scores) if name in MEASURES):
        table.add_row(
            _words(name), _figure(scores.spans[name].f1), _figure(baseline.spans[name].f1)
        )
    return table


def counts_beside_baseline(
    title: str, counts: dict[str, Counts], baseline: dict[str, Counts], baseline_name: str
) -> RenderableType:
    """A table of counts with the baseline's F1 and recall in the last columns."""
    table = _table(
        title,
        "measure",
        "precision",
        "recall",
        "F1",
        "right",
        "found",
        "gold",
        f"F1 of {baseline_name}",
        "its recall",
    )
    for name, own in counts.items():
        naive = baseline[name]
        sizes = map(str, (own.correct, own.predicted, own.gold))
        table.add_row(_words(name), *_ratios(own), *sizes, _figure(naive.f1), _figure(naive.recall))
    return table


def stances_beside_baseline(scores: StanceScores, baseline: StanceScores) -> RenderableType:
    """Agreement and disagreement beside the baseline's, and how much unrelated was linked."""
    table = counts_beside_baseline(
        "Statements", scores.by_stance, baseline.by_stance, "word overlap"
    )
    overall = _table("Overall", "measure", "engine", "baseline")
    overall.add_row("macro F1", _figure(scores.macro_f1), _figure(baseline.macro_f1))
    linked = (scores.unrelated_linked, baseline.unrelated_linked)
    overall.add_row("unrelated linked", *map(_figure, linked))
    return Group(table, overall)


def _rows(scores: Scores) -> list[str]:
    return [name for name in _SPAN_ROWS if name in scores.spans]


def _apart(scores: Scores) -> dict[str, Counts]:
    return {name: counts for name, counts in scores.apart.items() if name.endswith("_overlap")}


def _counts_table(title: str, rows: dict[str, Counts]) -> Table:
    table = _table(title, "measure", "precision", "recall", "F1", "right", "found", "gold")
    for name, counts in rows.items():
        if counts.gold or counts.predicted:
            sizes = map(str, (counts.correct, counts.predicted, counts.gold))
            table.add_row(_words(name), *_ratios(counts), *sizes)
    return table


def _types_table(scores: Scores) -> Table:
    table = _table(
        "Mentions by type", "type", "precision", "recall", "F1", "strict F1", "found", "gold"
    )
    for kind in get_args(EntityType):
        counts = scores.spans.get(f"mentions_overlap.{kind}")
        if counts and (counts.gold or counts.predicted):
            strict = scores.spans[f"mentions_strict.{kind}"]
            table.add_row(
                kind, *_ratios(counts), _figure(strict.f1), str(counts.predicted), str(counts.gold)
            )
    return table


def _labels_table(scores: Scores) -> Table:
    table = _table(
        "Labels of the claims whose cue was found (beside them: always the commonest)",
        "label",
        "accuracy",
        "commonest",
        "macro-F1",
        "commonest",
        "end to end",
        "claims",
    )
    for name, label in scores.labels.items():
        if label.matched:
            table.add_row(
                _words(name),
                _figure(label.accuracy),
                _figure(label.majority_accuracy),
                _figure(label.macro_f1),
                _figure(label.majority_macro_f1),
                _figure(label.end_to_end_macro_f1),
                str(label.matched),
            )
    return table


def _values_table(scores: Scores) -> Table:
    table = _table(
        "Certainty and polarity by value", "value", "precision", "recall", "F1", "found", "gold"
    )
    for name in ("certainty", "polarity"):
        if name in scores.labels:
            for value, counts in scores.labels[name].by_value.items():
                table.add_row(
                    f"{name} {value}", *_ratios(counts), str(counts.predicted), str(counts.gold)
                )
    return table


def _forms_table(scores: Scores) -> Table:
    table = _table("Claims by form (F1)", "form", *map(_words, _FORM_COLUMNS), "gold")
    for form, counts in scores.forms.items():
        if counts and (counts["cue_overlap"].gold or counts["cue_overlap"].predicted):
            figures = [_figure(counts[name].f1) for name in _FORM_COLUMNS]
            table.add_row(form, *figures, str(counts["cue_overlap"].gold))
    return table


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None)
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _words(name: str) -> str:
    return name.removeprefix("who_").replace("_", " ")


def _ratios(counts: Counts) -> list[str]:
    return [_figure(counts.precision), _figure(counts.recall), _figure(counts.f1)]


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def counts_as_object(counts: dict[str, Counts]) -> dict[str, dict[str, float | None]]:
    """Counts by name, with their ratios, as dictionaries, numbers and None."""
    return {name: _counts(value) for name, value in counts.items()}


def _counts(counts: Counts) -> dict[str, float | None]:
    return {
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
        "correct": counts.correct,
        "predicted": counts.predicted,
        "gold": counts.gold,
    }


def _label(label: LabelScore) -> dict[str, Any]:
    return {
        "matched": label.matched,
        "accuracy": label.accuracy,
        "macro_f1": label.macro_f1,
        "end_to_end_macro_f1": label.end_to_end_macro_f1,
        "majority": label.majority,
        "majority_accuracy": label.majority_accuracy,
        "majority_macro_f1": label.majority_macro_f1,
        "by_value": counts_as_object(label.by_value),
        "by_value_end_to_end": counts_as_object(label.by_value_end_to_end),
    }
