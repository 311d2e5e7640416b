"""Dates counted from the day of publication: أمس, الأحد المقبل, قبل أسبوع, العام الماضي."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from isnad.names.dates.named import split_range
from isnad.names.dates.periods import (
    DAY,
    GREGORIAN,
    OPEN,
    Range,
    days,
    so_many_away,
    unit_around,
    years,
)
from isnad.names.dates.words import Part, Setting, count, direction, ordinal
from isnad.text.folding import fold

_Resolve: TypeAlias = Callable[[Sequence[Part], str, Setting, datetime], Range]
_SINCE, _AGO, _AFTER = fold("منذ"), fold("قبل"), fold("بعد")
_WEEK = 7
_SOON = 4


def resolve_relative(parts: Sequence[Part], letters: str, setting: Setting) -> Range:
    """The days of a date that names no month and no year; open where the article has no date."""
    if setting.today is None:
        return OPEN
    for letter, resolve in _BY_LETTER:
        if letter in letters:
            return resolve(parts, letters, setting, setting.today)
    return OPEN


def in_century(parts: Sequence[Part], whole: Range) -> Range:
    """ستينيات القرن الماضي: ten years of a century, or all."""
    decade = next((part.value("decades") for part in parts if part.letter == "H"), None)
    start = whole[0]
    return whole if decade is None or start is None else years(start.year - 1 + decade, 10)


def _counted_day(parts: Sequence[Part], letters: str, _setting: Setting, today: datetime) -> Range:
    """أمس, أول من أمس, بعد غد; of a weekday beside it, the one nearest by."""
    part = next(part for part in parts if part.letter in "d@t")
    distance = 0 if part.letter == "t" else part.value("days") or 0
    if part.letter == "t" and set("PF") & set(letters):
        return OPEN
    if set("oqO") & set(letters):
        distance += 1 if distance > 0 else -1
    day = today + distance * DAY
    weekday = next((part.value("weekdays") for part in parts if part.letter == "W"), None)
    if weekday is not None:
        ahead = (weekday - day.weekday()) % _WEEK
        day += timedelta(days=ahead if ahead <= _WEEK // 2 else ahead - _WEEK)
    return days(day)


def _weekday(parts: Sequence[Part], letters: str, setting: Setting, today: datetime) -> Range:
    """The last such day up to today, unless a word says otherwise; of two, from one to the next."""
    if letters.count("W") == 1:
        return days(_nearest(parts, direction(letters), setting, today))
    left, right = split_range(parts)
    if not left:
        return OPEN
    start = _nearest(left, direction(letters), setting, today)
    until = next(part.value("weekdays") or 0 for part in right if part.letter == "W")
    return start, start + ((until - start.weekday()) % _WEEK + 1) * DAY


def _nearest(
    parts: Sequence[Part], move: int | None, setting: Setting, today: datetime
) -> datetime:
    wanted = next(part.value("weekdays") or 0 for part in parts if part.letter == "W")
    ahead = (wanted - today.weekday()) % _WEEK
    if move == 1:
        return today + timedelta(days=ahead or _WEEK)
    if move == -1:
        return today - timedelta(days=_WEEK - ahead)
    if setting.tense == "future" or (setting.tense == "present" and ahead <= _SOON):
        return today + timedelta(days=ahead)
    return today - timedelta(days=(_WEEK - ahead) % _WEEK)


def _ago(parts: Sequence[Part], _letters: str, setting: Setting, today: datetime) -> Range:
    """قبل 40 عاماً: the year, month, week or day so far back; منذ runs from there until today.

    بعد أسبوعين counts from today only where the sentence looks ahead.
    """
    number = count(parts)
    unit = next((part.unit("units") for part in parts if part.letter in "UJASuyZ"), None)
    opener = next(part.facts for part in parts if part.letter == "o")
    forms = {reading.form for reading in opener.readings}
    if number is None or unit is None or setting.is_anchored:
        return OPEN
    if _AFTER in forms:
        return unit_around(unit, today, number) if setting.tense == "future" else OPEN
    start, end = unit_around(unit, today, -number)
    if _SINCE in forms:
        return (None, None) if start is None else (start, today + DAY)
    return (start, end) if _AGO in forms else OPEN


def _bare_decade(parts: Sequence[Part], letters: str, setting: Setting, today: datetime) -> Range:
    """الثمانينيات: the last ones that are over."""
    if "Q" in letters:
        return _definite(parts, letters, setting, today)
    decade = next(part.value("decades") or 0 for part in parts if part.letter == "H")
    first = today.year // 100 * 100 + decade
    return years(first if first + 10 <= today.year else first - 100, 10)


def _definite(parts: Sequence[Part], letters: str, _setting: Setting, today: datetime) -> Range:
    """هذا الشهر, الأسبوع الماضي, الأشهر الستة المقبلة, 24 من الشهر الجاري."""
    word = next(part for part in parts if part.letter in "TQUJASy")
    unit, move = word.unit("definite_units") or word.unit("units"), direction(letters)
    if unit is None or move is None:
        return OPEN
    if "rT" in letters or "rDT" in letters:
        return _day_of_month(parts, unit_around(unit, today, move)) if unit == "month" else OPEN
    number = 2 if word.is_one_of("two_of_them") else count(parts)
    if number is None:
        whole = OPEN if word.is_one_of("more_of_them") else unit_around(unit, today, move)
        return in_century(parts, whole) if "H" in letters else whole
    if "O" in letters and number < 20:
        return OPEN
    end = so_many_away(unit, today, number * move)
    if end is None or move == 0:
        return OPEN
    return (end, today + DAY) if move < 0 else (today, end + DAY)


def _day_of_month(parts: Sequence[Part], month: Range) -> Range:
    number = next((part.digits for part in parts if part.letter == "N"), None) or ordinal(parts)
    start = month[0]
    if number is None or start is None:
        return OPEN
    return days(GREGORIAN.day(start.year, start.month, number))


_BY_LETTER: tuple[tuple[str, _Resolve], ...] = (
    ("@", _counted_day),
    ("d", _counted_day),
    ("t", _counted_day),
    ("W", _weekday),
    ("o", _ago),
    ("H", _bare_decade),
    ("Q", _definite),
    ("T", _definite),
    ("P", _definite),
    ("F", _definite),
)
