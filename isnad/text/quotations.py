"""Quotations: what stands between quotation marks of any make, the unbalanced ones included.

Whether a quotation is somebody's speech, a name or irony is not decided here. Which mark belongs
to which is decided in `pairing`, paragraph by paragraph; here the marks are found, and what runs
over several paragraphs is put together: a closing mark without a beginning ends what an earlier
paragraph left open, and the paragraphs between belong to it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from isnad.text.characters import LINE_BREAKS
from isnad.text.leaning import Leaning, leaning
from isnad.text.pairing import Mark, Pair, pair
from isnad.text.paragraphs import paragraphs
from isnad.types import Span


class Quotation(NamedTuple):
    """A quotation with its marks (start, end) and without them (inner_start, inner_end).

    `mark` is the opening mark as the text has it. Where the paragraph holds no closing mark,
    `closed` is False and the quotation ends with the paragraph, or where another begins. Where
    it only goes on with what an earlier paragraph opened, it has no opening mark of its own:
    `start` is `inner_start`.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    closed: bool


_KIND = {
    **dict.fromkeys(("«", "»"), "guillemet"),
    **dict.fromkeys(("‹", "›"), "single guillemet"),
    **dict.fromkeys(("“", "”", "„", "‟", '"'), "double"),
}
_MADE_TO: dict[str, Leaning] = {
    **dict.fromkeys(("«", "‹", "“", "„", "‟"), "opens"),
    **dict.fromkeys(("»", "›", "”"), "closes"),
}
_MARK = re.compile(r"[«»‹›“”„‟\"]")

# Single marks are also apostrophes and a transliterated ʿayn, and two brackets are also two
# brackets: they make a quotation only in pairs.
_SINGLE_OR_BREAK = re.compile(rf"[‘’‚‛'{LINE_BREAKS}]")
_DOUBLE_BRACKETS = re.compile(r"\(\((?P<inner>[^()]+(?:\([^()]*\)[^()]*)*)\)\)")

_HELD_OPEN = 4  # paragraphs without a mark that an open quotation may run through


@dataclass(slots=True)
class _Reader:
    """Reads one paragraph after the other and remembers what the last one left open."""

    text: str
    found: list[Quotation] = field(default_factory=list)
    carried: str = ""
    held: list[Span] = field(default_factory=list)

    def read(self, paragraph: Span) -> None:
        """Find the quotations of the next paragraph."""
        marks = [self._mark(match, paragraph) for match in self._matches(_MARK, paragraph)]
        if not marks:
            self._hold(paragraph)
            return
        pairs = pair(marks, carried=_KIND.get(self.carried))
        for one in pairs:
            if one.opening is None:
                self.found += [Quotation(*held, *held, self.carried, False) for held in self.held]
            self.found.append(self._quotation(one, marks, paragraph))
        self.carried = next((self.text[marks[number].start] for number in _open(pairs)), "")
        self.held = []

    def _matches(self, pattern: re.Pattern[str], paragraph: Span) -> Iterator[re.Match[str]]:
        return pattern.finditer(self.text, *paragraph)

    def _mark(self, match: re.Match[str], paragraph: Span) -> Mark:
        character = match.group()
        return Mark(
            *match.span(),
            _KIND[character],
            leaning(self.text, *match.span(), *paragraph),
            _MADE_TO.get(character),
        )

    def _quotation(self, one: Pair, marks: list[Mark], paragraph: Span) -> Quotation:
        """The quotation that a pair of marks makes."""
        if one.opening is None:
            start = inner_start = paragraph.start
        else:
            start, inner_start = marks[one.opening][:2]
        if one.closing is not None:
            inner_end, end = marks[one.closing][:2]
        else:
            end = paragraph.end if one.until is None else marks[one.until].start
            inner_end = end
        mark = self.carried if one.opening is None else self.text[start]
        return Quotation(start, end, inner_start, inner_end, mark, one.closing is not None)

    def _hold(self, paragraph: Span) -> None:
        """A paragraph without marks may lie within a quotation; a later one will tell."""
        if not self.carried:
            return
        self.held.append(paragraph)
        if len(self.held) > _HELD_OPEN:
            self.carried, self.held = "", []


def find_quotations(text: str) -> list[Quotation]:
    """Find what stands in quotation marks.

    Args:
        text: the article's text.

    Returns:
        Quotations by their beginning, the outer before the inner; they nest and never cross.
    """
    return list(_find(text))


@lru_cache(maxsize=8)
def _find(text: str) -> tuple[Quotation, ...]:
    """Kept while an article is read: its sentences and its claims both ask for its quotations."""
    reader = _Reader(text)
    for paragraph in paragraphs(text):
        reader.read(paragraph)
    found = reader.found
    pairs = list(_only_in_pairs(text))
    if pairs:
        around = _innermost(found)
        found += [one for one in pairs if around(one.start) == around(one.end - 1)]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _open(pairs: Iterable[Pair]) -> Iterator[int]:
    """The numbers of the opening marks that the paragraph's end finds unclosed."""
    for one in pairs:
        if one.opening is not None and one.closing is None and one.until is None:
            yield one.opening


def _only_in_pairs(text: str) -> Iterator[Quotation]:
    """Quotations in double brackets, else in single marks: the two never cross each other."""
    last = 0
    for match in _DOUBLE_BRACKETS.finditer(text):
        yield from _in_single_marks(text, last, match.start())
        yield Quotation(*match.span(), *match.span("inner"), "((", True)
        last = match.end()
    yield from _in_single_marks(text, last, len(text))


def _in_single_marks(text: str, start: int, end: int) -> Iterator[Quotation]:
    opening: re.Match[str] | None = None
    for match in _SINGLE_OR_BREAK.finditer(text, start, end):
        if match.group().isspace():
            opening = None
            continue
        leans = leaning(text, *match.span(), start, end)
        if leans == "opens":
            opening = match
        elif leans == "closes" and opening:
            inner = opening.end(), match.start()
            yield Quotation(opening.start(), match.end(), *inner, opening.group(), True)
            opening = None


def _innermost(quotations: Iterable[Quotation]) -> Callable[[int], int]:
    """A look-up: where the innermost of these quotations that holds a place begins, or -1."""
    places, inner, within = [0], [-1], [(-1, 0)]
    for one in sorted(quotations, key=lambda one: (one.start, -one.end)):
        while len(within) > 1 and within[-1][1] <= one.start:
            places.append(within.pop()[1])
            inner.append(within[-1][0])
        within.append((one.start, one.end))
        places.append(one.start)
        inner.append(one.start)
    while len(within) > 1:
        places.append(within.pop()[1])
        inner.append(within[-1][0])
    return lambda place: inner[bisect_right(places, place) - 1]
