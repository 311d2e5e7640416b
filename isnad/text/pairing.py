"""Which quotation mark belongs to which: the reading of a paragraph that surprises least.

Writers forget closing marks, space them carelessly and set one quotation into another with the
same straight mark, so neither counting nor looking at one mark is enough. Every way to read a
paragraph's marks as openings and closings has a price, and the cheapest wins:

- a mark that closes although it leans towards opening, or the other way round,
- a guillemet or curly mark used against what it was made for (»…«, „…“),
- a quotation inside another, or one closed by a mark of another kind,
- a quotation that is never closed, and a closing mark without an opening.

The prices are small whole numbers; only their order of size was set by looking at what real
newspapers do, and a paragraph without faults costs nothing in any case.
"""

from collections.abc import Sequence
from typing import NamedTuple

from isnad.text.leaning import Leaning

AGAINST_LEANING = 6
AGAINST_MAKE = 4
NESTED = 2
MIXED = 5
ENDS_TWO = 5  # `"… "short"`: one closing mark for the name within the quotation and for both
LEFT_FOR_NEXT = 10  # never closed, and another quotation begins
LEFT_OPEN = 9  # never closed in this paragraph
NO_BEGINNING = 8

DEEPEST = 2  # `ENDS_TWO` counts on it
SHORT = 30  # code points: a name or a catchword, not a sentence


class Mark(NamedTuple):
    """A quotation mark, how it leans and what it was made for (None: a straight one)."""

    start: int
    end: int
    kind: str
    leans: Leaning
    made_to: Leaning | None


class Pair(NamedTuple):
    """Two marks by their number; `closing` is None where the text has none.

    `until` is the number of the mark before which an unclosed quotation ends, if any; `opening`
    is None for a closing mark that ends what an earlier paragraph opened.
    """

    opening: int | None
    closing: int | None
    until: int | None = None


class _Chain(NamedTuple):
    """The pairs made so far, the latest first: readings that begin alike share their beginning."""

    pair: Pair
    earlier: "_Chain | None"


class _Reading(NamedTuple):
    cost: int
    open_marks: tuple[int, ...]
    pairs: _Chain | None


def pair(marks: Sequence[Mark], *, carried: str | None = None) -> list[Pair]:
    """Pair the marks of one paragraph.

    Args:
        marks: the paragraph's marks, in order.
        carried: the kind of a quotation that an earlier paragraph left open, if any.

    Returns:
        The pairs of the cheapest reading, in no order; a mark that belongs to none is left out.
    """
    if _has_no_fault(marks):
        return [Pair(number, number + 1) for number in range(0, len(marks), 2)]
    readings = [_Reading(0, (), None)]
    for number in range(len(marks)):
        best: dict[tuple[str, ...], _Reading] = {}
        for reading in readings:
            for following in _continue(reading, number, marks, carried):
                kinds = tuple(marks[one].kind for one in following.open_marks)
                if kinds not in best or following.cost < best[kinds].cost:
                    best[kinds] = following
        readings = list(best.values())
    cheapest = min(readings, key=lambda one: one.cost + LEFT_OPEN * len(one.open_marks))
    pairs = [Pair(one, None) for one in cheapest.open_marks]
    chain = cheapest.pairs
    while chain:
        pairs.append(chain.pair)
        chain = chain.earlier
    return pairs


def _has_no_fault(marks: Sequence[Mark]) -> bool:
    """Whether the marks open and close by turns, so that every other reading costs more."""
    openings, closings = marks[::2], marks[1::2]
    return len(openings) == len(closings) and all(
        opening.leans == "opens"
        and closing.leans == "closes"
        and opening.kind == closing.kind
        and opening.made_to in ("opens", None)
        and closing.made_to in ("closes", None)
        for opening, closing in zip(openings, closings, strict=True)
    )


def _continue(
    reading: _Reading, number: int, marks: Sequence[Mark], carried: str | None
) -> list[_Reading]:
    """All ways to take the next mark."""
    mark = marks[number]
    within, pairs = reading.open_marks, reading.pairs
    as_opening = reading.cost + _price(mark, "opens")
    as_closing = reading.cost + _price(mark, "closes")
    if not within:
        return [
            _Reading(as_opening, (number,), pairs),
            _without_beginning(as_closing, number, mark, pairs, carried),
        ]
    inner = within[-1]
    as_closing += 0 if marks[inner].kind == mark.kind else MIXED
    ended = _Chain(Pair(inner, number), pairs)
    ways = [_Reading(as_closing, within[:-1], ended), _left(reading, number, as_opening)]
    if len(within) < DEEPEST:
        ways.append(_Reading(as_opening + NESTED, (*within, number), pairs))
    elif mark.start - marks[inner].end <= SHORT:
        both = _Chain(Pair(within[0], number), ended)
        ways.append(_Reading(as_closing + ENDS_TWO, (), both))
    return ways


def _left(reading: _Reading, number: int, cost: int) -> _Reading:
    """What is open was never closed: another quotation begins here."""
    pairs = reading.pairs
    for one in reading.open_marks:
        pairs = _Chain(Pair(one, None, number), pairs)
    return _Reading(cost + LEFT_FOR_NEXT * len(reading.open_marks), (number,), pairs)


def _without_beginning(
    cost: int, number: int, mark: Mark, pairs: _Chain | None, carried: str | None
) -> _Reading:
    """A closing mark where nothing is open: it may end what an earlier paragraph opened."""
    if carried == mark.kind and mark.leans == "closes" and not pairs:
        return _Reading(cost, (), _Chain(Pair(None, number), None))
    return _Reading(cost + NO_BEGINNING, (), pairs)


def _price(mark: Mark, role: Leaning) -> int:
    """What it costs to take a mark in this role."""
    price = 0
    if mark.leans not in (role, "either"):
        price += AGAINST_LEANING
    if mark.made_to not in (role, None):
        price += AGAINST_MAKE
    return price
