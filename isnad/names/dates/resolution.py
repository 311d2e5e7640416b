"""What a date means on the calendar: half-open ranges of UTC days, or nothing where unknown.

A part of a day, month or year (مساء الأحد, أواخر مايو) gives the whole that holds it; seasons,
times of day, and what is counted from another event than the publication give nothing.
"""

import re
from collections.abc import Sequence

from isnad.names.dates.named import resolve_named
from isnad.names.dates.periods import GREGORIAN, OPEN, UMM_AL_QURA, Range, century, days, years
from isnad.names.dates.relative import in_century, resolve_relative
from isnad.names.dates.words import Part, Setting, letters_of, ordinal

_MONTH = re.compile("[MmhsKj]|GO")
_UNKNOWABLE = re.compile("[RfgIv=:]|G(?![Oj])")


def resolve_date(parts: Sequence[Part], setting: Setting) -> Range:
    """The days that a date covers.

    Args:
        parts: the date's words with their letters, as the grammar gives them.
        setting: what stands around it; without a day of publication only absolute dates resolve.

    Returns:
        Start and end, both None where the date cannot be known.
    """
    letters = letters_of(parts)
    if _UNKNOWABLE.search(letters) or any(
        part.is_one_of("seasons") and part.letter == "q" for part in parts
    ):
        return OPEN
    try:
        absolute = _absolute(parts, letters, setting)
        return resolve_relative(parts, letters, setting) if absolute is None else absolute
    except (ValueError, OverflowError):  # 31 فبراير, منذ 66 مليون سنة: on no calendar
        return OPEN


def _absolute(parts: Sequence[Part], letters: str, setting: Setting) -> Range | None:
    """A date that names its month, its year or its century; None if it names none."""
    if _MONTH.search(letters):
        return resolve_named(parts, setting)
    if letters.count("/") == 2 or letters.count("-") == 2:
        return _in_digits(parts)
    if "~" in letters:
        number = next(part.digits for part in parts if part.letter in "N^")
        return OPEN if number is None else years(number, calendar=UMM_AL_QURA)
    written = [part.digits for part in parts if part.letter == "Y"]
    if written and None not in written and "U" not in letters:
        first, last = written[0], written[-1]
        return (
            OPEN
            if first is None or last is None or last < first
            else years(first, last - first + 1)
        )
    if "Q" in letters and "O" in letters and "T" not in letters:
        return in_century(parts, century(ordinal(parts) or 0))
    return None


def _in_digits(parts: Sequence[Part]) -> Range:
    """9/11/2023: the day first, as Arabic newspapers write; 2023-11-09: the year first."""
    numbers = [part.digits or 0 for part in parts if part.letter in "NY"]
    day, month, year = numbers if parts[0].letter == "N" else reversed(numbers)
    return (
        days(GREGORIAN.day(year, month, day))
        if parts[-1].letter == "Y" or parts[0].letter == "Y"
        else OPEN
    )
