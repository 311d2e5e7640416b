"""Precision, recall and F1 from three counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, of how many found, of how many there are.

    A ratio whose denominator is 0 is None: there was nothing to measure. F1 is
    2 · correct / (predicted + gold), which is their harmonic mean wherever both exist.
    """

    correct: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return ratio(self.correct, self.predicted)

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found."""
        return ratio(self.correct, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return ratio(2 * self.correct, self.predicted + self.gold)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.correct + other.correct,
            self.predicted + other.predicted,
            self.gold + other.gold,
        )


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of many articles as one (micro-average)."""
    return sum(counts, Counts(0, 0, 0))


def sum_by_name(articles: Sequence[dict[str, Counts]]) -> dict[str, Counts]:
    """The same for every measure by itself; the articles share their measures."""
    names = articles[0] if articles else {}
    return {name: total(counts[name] for counts in articles) for name in names}


def ratio(part: float, whole: float) -> float | None:
    """Part over whole, None where there is no whole."""
    return part / whole if whole else None
