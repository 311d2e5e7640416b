"""One spelling of the same words, and the way back from it to the raw text.

What is changed, and what is left alone, is written in `steps`; here the steps are applied and
their offsets kept. `camel_tools.utils.normalize` and `dediac` do single steps as well, but rewrite
a whole text at once and keep no record of where a character came from.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from isnad.text.characters import DIACRITICS, MARK_FORMS, TATWEEL
from isnad.text.steps import SPACING, STEPS, UNUSUAL, Step

_MARKS = re.compile(rf"[{DIACRITICS}{MARK_FORMS}{TATWEEL}]*")


class Edit(NamedTuple):
    """A stretch of a step's input and the stretch of its output that took its place."""

    before: int
    before_end: int
    after: int
    after_end: int


class Applied(NamedTuple):
    """What one step did to one text."""

    step: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Normalized:
    """A normalized text, the steps that had something to do, and the raw text they began with."""

    text: str
    raw: str
    steps: tuple[Applied, ...]

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Find the stretch of raw text that a stretch of the normalized text came from.

        Marks that stood on the last letter belong to the stretch; a letter out of a ligature
        leads to the whole ligature.

        Args:
            start: where it begins in `text`.
            end: where it ends in `text`, exclusive.

        Returns:
            Begin and end in `raw`, half-open.

        Raises:
            ValueError: the stretch does not lie within `text`.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} does not lie within 0:{len(self.text)}")
        if start == end:
            place = self._character(start)[0] if start < len(self.text) else len(self.raw)
            return place, place
        last = self._character(end - 1)[1]
        marks = _MARKS.match(self.raw, last)
        return self._character(start)[0], marks.end() if marks else last

    def _character(self, place: int) -> tuple[int, int]:
        """The raw stretch behind one character of the normalized text."""
        start, end = place, place + 1
        for applied in reversed(self.steps):
            start = _before(applied.edits, start)[0]
            end = _before(applied.edits, end - 1)[1]
        return start, end


def _before(edits: tuple[Edit, ...], place: int) -> tuple[int, int]:
    """Where one character of a step's output stood in its input."""
    found = bisect_right(edits, place, key=lambda edit: edit.after) - 1
    if found < 0:
        return place, place + 1
    edit = edits[found]
    if place < edit.after_end:
        return edit.before, edit.before_end
    moved = place - edit.after_end + edit.before_end
    return moved, moved + 1


def normalize(text: str) -> Normalized:
    """Bring a text into one spelling.

    Args:
        text: any text; a sentence or a whole article.

    Returns:
        The normalized text with the steps taken; `STEPS` names them all, in their order.
        Normalizing it once more changes nothing.
    """
    current, taken = text, []
    for step in _steps_for(text):
        if step.pattern.search(current):
            current, applied = _apply(step, current)
            taken.append(applied)
    return Normalized(current, text, tuple(taken))


def _steps_for(text: str) -> tuple[Step, ...]:
    """The steps that may have something to do; none for most sentences."""
    if UNUSUAL.search(text):
        return STEPS
    return () if text == " ".join(text.split()) else SPACING


def _apply(step: Step, text: str) -> tuple[str, Applied]:
    """Let one step act on the whole text."""
    pieces: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for match in step.pattern.finditer(text):
        put = step.replace(match)
        start, end = match.span()
        length += start - done
        pieces += text[done:start], put
        edits.append(Edit(start, end, length, length + len(put)))
        length += len(put)
        done = end
    pieces.append(text[done:])
    return "".join(pieces), Applied(step.name, tuple(edits))
