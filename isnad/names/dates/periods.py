"""Arithmetic of the calendar: half-open ranges of UTC days, and moves from one to the next."""

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple, TypeAlias

from hijridate import Gregorian, Hijri

Range: TypeAlias = tuple[datetime | None, datetime | None]
OPEN: Range = (None, None)
DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MONTHS = 12


class Calendar(NamedTuple):
    """A calendar of twelve months: from its year, month and day to a UTC day, and back.

    Both raise ValueError or OverflowError for days that it does not have or know.
    """

    day: Callable[[int, int, int], datetime]
    date: Callable[[datetime], tuple[int, int, int]]

    def month(self, year: int, month: int) -> tuple[datetime, datetime]:
        """The days of a month."""
        return self.day(year, month, 1), self.day(*_next_month(year, month), 1)


def _next_month(year: int, month: int) -> tuple[int, int]:
    return year + month // _MONTHS, month % _MONTHS + 1


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


GREGORIAN = Calendar(
    day=lambda year, month, day: datetime(year, month, day, tzinfo=UTC),
    date=lambda moment: (moment.year, moment.month, moment.day),
)
UMM_AL_QURA = Calendar(
    day=lambda year, month, day: _midnight(Hijri(year, month, day).to_gregorian()),
    date=lambda moment: Gregorian.fromdate(moment.date()).to_hijri().datetuple(),
)


def days(start: datetime, n: int = 1) -> Range:
    """So many days from one on."""
    return start, start + n * DAY


def years(first: int, n: int = 1, calendar: Calendar = GREGORIAN) -> Range:
    """So many years from the first day of one on."""
    return calendar.day(first, 1, 1), calendar.day(first + n, 1, 1)


def century(number: int) -> Range:
    """The years of a century: the twentieth is 1901 to 2000."""
    return years(number * 100 - 99, 100)


def unit_around(unit: str | None, today: datetime, move: int) -> Range:
    """The day, week (from Monday), month, year or century that holds a day, moved by so many."""
    if unit == "day":
        return days(today + move * DAY)
    if unit == "week":
        return days(today - timedelta(days=today.weekday()) + move * _WEEK, 7)
    if unit == "month":
        first = today.year * _MONTHS + today.month - 1 + move
        return GREGORIAN.month(first // _MONTHS, first % _MONTHS + 1)
    if unit == "year":
        return years(today.year + move)
    if unit == "century":
        return century((today.year + 99) // 100 + move)
    if unit == "night" and move == -1:
        return days(today - DAY, 2)
    return OPEN


def so_many_away(unit: str | None, today: datetime, n: int) -> datetime | None:
    """The same day so many days, weeks, months, years or decades away, or the month's last."""
    if unit in ("day", "week"):
        return today + n * (DAY if unit == "day" else _WEEK)
    months = {"month": 1, "year": _MONTHS, "decade": 10 * _MONTHS}.get(unit or "")
    if months is None:
        return None
    first = today.year * _MONTHS + today.month - 1 + n * months
    year, month = first // _MONTHS, first % _MONTHS + 1
    return today.replace(year=year, month=month, day=min(today.day, monthrange(year, month)[1]))
