"""Dates with the name of a month: their day, their year where it is written or follows, ranges."""

from collections.abc import Sequence
from typing import NamedTuple

from isnad.names.dates.periods import DAY, OPEN, Calendar, Range
from isnad.names.dates.words import Part, Setting, Tense, direction, letters_of, month_of, ordinal

_FAR_BACK, _SOON = 6, 2
_TENS, _MONTHS = 20, 12
_MOVE_BY_TENSE = {"past": -1, "future": 1}


class Point(NamedTuple):
    """A month of a calendar, with what is said of its day and its year."""

    calendar: Calendar
    month: int
    day: int | None
    year: int | None
    move: int | None = None
    is_year_moved: bool = False
    weekday: int | None = None

    def within(self, year: int) -> Range:
        """The day, or the whole month, in a year."""
        if self.day is None:
            return self.calendar.month(year, self.month)
        start = self.calendar.day(year, self.month, self.day)
        return start, start + DAY


def resolve_named(parts: Sequence[Part], setting: Setting) -> Range:
    """The days of a date that names a month, or of a range that ends in one."""
    left, right = split_range(parts)
    end = _point(right)
    if end is None:
        return OPEN
    if left:
        return _between(left, end, setting)
    year = _year(end, setting)
    return OPEN if year is None else end.within(year)


def split_range(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """The two ends of a range; the first is empty where there is no range."""
    letters = letters_of(parts)
    between = letters[0] == "b"
    for place, part in enumerate(parts[1:], 1):
        if part.letter == "z" or (
            part.letter in "-&" and (between or letters[:place] == "N" or "W" in letters[:place])
        ):
            return parts[:place], parts[place + 1 :]
        if part.opens_with_and and (between or _is_another_day(part)):
            return parts[:place], parts[place:]
    return [], parts


def _is_another_day(part: Part) -> bool:
    """Whether an ordinal is a day by itself (الأول والثاني من أغسطس), no tens (الحادي والعشرين)."""
    value = part.value("ordinals") if part.letter == "O" else None
    return value is not None and value < _TENS


def _between(left: Sequence[Part], end: Point, setting: Setting) -> Range:
    """From one end to the other; the first shares the month or year that only the second has."""
    begin = _point(left) or end._replace(day=_day(left))
    turns = (begin.month, begin.day or 1) > (end.month, end.day or 31)
    if begin.year is not None and end.year is None:
        first, last = begin.year, begin.year + turns
    else:
        anchor = _year(end, setting)
        if anchor is None:
            return OPEN
        first, last = begin.year or anchor - turns, anchor
    start, until = begin.within(first)[0], end.within(last)[1]
    return OPEN if start is None or until is None or start >= until else (start, until)


def _point(parts: Sequence[Part]) -> Point | None:
    found = month_of(parts)
    if found is None:
        return None
    calendar, month, place = found
    after = parts[place + 1 :]
    written = [
        part.digits
        for part in after
        if part.letter in "Y^" or (part.letter == "N" and "~" in letters_of(after))
    ]
    return Point(
        calendar,
        month,
        _day(parts[:place]),
        written[0] if written else None,
        direction(letters_of(after)),
        any(part.unit("definite_units") == "year" for part in after),
        next((p.value("weekdays") for p in parts[:place] if p.letter == "W"), None),
    )


def _day(before: Sequence[Part]) -> int | None:
    """The day that stands before a month: in digits, as an ordinal, or أول."""
    if before and before[-1].is_one_of("first"):
        return 1
    return next((p.digits for p in before if p.letter == "N"), None) or ordinal(before)


def _year(point: Point, setting: Setting) -> int | None:
    """The year of a month: as written, as said of it, or by the day and the words around it."""
    if point.year is not None or setting.today is None:
        return point.year
    year, month, day = point.calendar.date(setting.today)
    if point.is_year_moved:
        return _year_in(point, setting.today.year + (point.move or 0), year)
    if point.move == 0:
        return year
    if setting.is_anchored and point.move is None:
        return None
    if point.weekday is not None:
        return _year_of_weekday(point, year)
    return _year_around(point, (year, month, day), setting.tense)


def _year_around(point: Point, today: tuple[int, int, int], tense: Tense | None) -> int | None:
    """The last such month or the next, by what is said of it, else by the tense before it.

    Where nothing tells, a month lately gone or about to come is meant, and any other is open; so is
    the month next door where the tense points away from it.
    """
    year, month, day = today
    is_whole = point.day is None and point.move is not None and point.month == month
    here, now = (point.month, point.day or day), (month, day)
    last = year - (here > now or is_whole)
    following = year + (here < now or is_whole)
    ahead = (point.month - month) % _MONTHS
    move = point.move or _MOVE_BY_TENSE.get(tense or "")
    if move is None:
        nearest = year + (point.month < month) if ahead <= _SOON else last
        return nearest if ahead <= _SOON or _MONTHS - ahead <= _FAR_BACK else None
    if point.move is None and ahead == (1 if move < 0 else _MONTHS - 1):
        return None
    return last if move < 0 else following


def _year_in(point: Point, gregorian: int, year: int) -> int | None:
    """The year of a calendar whose month begins in a Gregorian year: رمضان من العام الماضي."""
    for near in (year, year - 1, year + 1, gregorian):
        start, _ = point.within(near)
        if start is not None and start.year == gregorian:
            return near
    return None


def _year_of_weekday(point: Point, year: int) -> int | None:
    """The nearest year in which the date falls on the weekday that is named with it."""
    for near in (year, year - 1, year + 1):
        start, _ = point.within(near)
        if start is not None and start.weekday() == point.weekday:
            return near
    return None
