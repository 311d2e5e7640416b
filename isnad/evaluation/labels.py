"""How well one label is chosen, judged against always answering the commonest one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from isnad.evaluation.counts import Counts, ratio


@dataclass(frozen=True, slots=True)
class LabelScore:
    """One label over the rows that both sides have.

    `by_value` counts each value over the matched rows, `by_value_end_to_end` over all rows, so
    that a row that was missed or made up counts against its value. A macro-F1 is the plain
    mean of F1 over the values that stand in any scored gold row or were predicted for a row
    it counts; a value whose gold rows were all missed has F1 0. `majority` is the gold's
    commonest value among the matched rows, with what it would have scored as a constant.
    """

    matched: int
    accuracy: float | None
    macro_f1: float | None
    end_to_end_macro_f1: float | None
    majority: str | None
    majority_accuracy: float | None
    majority_macro_f1: float | None
    by_value: dict[str, Counts]
    by_value_end_to_end: dict[str, Counts]


def score_label(
    gold: Sequence[str], predicted: Sequence[str], matched: Sequence[tuple[str, str]]
) -> LabelScore:
    """Score one label.

    Args:
        gold: its value in every gold row.
        predicted: its value in every predicted row.
        matched: (gold, predicted) value of the rows that were paired.
    """
    in_gold = Counter(gold)
    of_matched = Counter(one for one, _ in matched)
    by_value = _by_value(matched, in_gold, of_matched, Counter(p for _, p in matched))
    end_to_end = _by_value(matched, in_gold, in_gold, Counter(predicted))
    # The first in the alphabet of equally common values.
    majority = min(of_matched, key=lambda value: (-of_matched[value], value), default=None)
    constant = [(one, str(majority)) for one, _ in matched]
    as_constant = _by_value(constant, in_gold, of_matched, Counter(value for _, value in constant))
    return LabelScore(
        matched=len(matched),
        accuracy=_accuracy(matched),
        macro_f1=_macro_f1(by_value) if matched else None,
        end_to_end_macro_f1=_macro_f1(end_to_end),
        majority=majority,
        majority_accuracy=_accuracy(constant),
        majority_macro_f1=_macro_f1(as_constant) if matched else None,
        by_value=by_value,
        by_value_end_to_end=end_to_end,
    )


def _by_value(
    matched: Sequence[tuple[str, str]],
    values: Counter[str],
    gold: Counter[str],
    predicted: Counter[str],
) -> dict[str, Counts]:
    right = Counter(one for one, other in matched if one == other)
    return {
        value: Counts(right[value], predicted[value], gold[value])
        for value in sorted(values | predicted)
    }


def _accuracy(matched: Sequence[tuple[str, str]]) -> float | None:
    return ratio(sum(one == other for one, other in matched), len(matched))


def _macro_f1(by_value: dict[str, Counts]) -> float | None:
    return fmean(counts.f1 or 0.0 for counts in by_value.values()) if by_value else None
