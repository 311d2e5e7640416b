"""How many letters apart two words are, at costs of the caller's choosing."""

from collections.abc import Callable
from typing import TypeAlias

#: What it costs to leave out or put in a letter.
GapCost: TypeAlias = Callable[[str], float]
#: What it costs to write one letter for another, equal ones included.
SwapCost: TypeAlias = Callable[[str, str], float]


def _unit_gap(_letter: str) -> float:
    return 1.0


def _unit_swap(one: str, other: str) -> float:
    return float(one != other)


def edit_distance(
    one: str, other: str, *, gap: GapCost = _unit_gap, swap: SwapCost = _unit_swap
) -> float:
    """The least cost of turning one word into another (Wagner & Fischer 1974).

    Args:
        one: a word.
        other: another.
        gap: the cost of a letter that only one of them has; by default 1.
        swap: the cost of a letter against another; by default 1, and 0 between equals.
    """
    row = [0.0]
    for letter in other:
        row.append(row[-1] + gap(letter))
    for letter in one:
        previous, row = row, [row[0] + gap(letter)]
        for place, opposite in enumerate(other):
            row.append(
                min(
                    previous[place] + swap(letter, opposite),
                    previous[place + 1] + gap(letter),
                    row[place] + gap(opposite),
                )
            )
    return row[-1]
