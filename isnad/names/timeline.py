"""What a date means on the calendar: half-open ranges of UTC days, or nothing where unknown.

Resolved are days, weeks, months and years that name themselves or stand in a plain relation to
the day of publication. A bare month has no year and stays open. A bare weekday is one of the
seven days up to publication, as news speaks of what has happened.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple, TypeAlias

from isnad.lexicon import load
from isnad.names.vocabulary import WordFacts
from isnad.text.folding import fold

Range: TypeAlias = tuple[datetime | None, datetime | None]
OPEN: Range = (None, None)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Part(NamedTuple):
    """One word of a date and the letter of its class in the grammar."""

    letter: str
    facts: WordFacts


def resolve_date(parts: list[Part], published_at: datetime | None) -> Range:
    """The days that a date covers.

    Args:
        parts: the date's words with their letters, as `isnad.names.dates` gives them.
        published_at: the article's date; without it only absolute dates resolve.

    Returns:
        Start and end, both None where the date cannot be known.
    """
    letters = "".join(part.letter for part in parts)
    years = [int(part.facts.word.folded) for part in parts if part.letter == "Y"]
    if set("hEB") & set(letters):
        return OPEN
    if years:
        return _absolute(parts, letters, years)
    if published_at is None:
        return OPEN
    today = (
        published_at.astimezone(UTC) if published_at.tzinfo else published_at.replace(tzinfo=UTC)
    )
    return _relative(parts, letters, today.replace(hour=0, minute=0, second=0, microsecond=0))


def _absolute(parts: list[Part], letters: str, years: list[int]) -> Range:
    if len(years) == 2:
        return _year(years[0])[0], _year(years[1])[1]
    month = _month_number(parts)
    if month is None:
        return _year(years[0]) if set(letters) <= set("ATYrq") and "q" not in letters else OPEN
    day = next((p for p in parts if p.letter == "N"), None)
    if day is None:
        return OPEN if "O" in letters.replace("KO", "") else _month(years[0], month)
    if not day.facts.word.folded.isdigit():
        return OPEN
    try:
        start = datetime(years[0], month, int(day.facts.word.folded), tzinfo=UTC)
    except ValueError:  # 31 February: written so, but no day
        return OPEN
    return start, start + _DAY


def _relative(parts: list[Part], letters: str, today: datetime) -> Range:
    for letter, resolve in _RELATIVE:
        if letter in letters:
            try:
                return resolve(parts, letters, today)
            except (ValueError, OverflowError):  # منذ 66 مليون سنة: beyond any calendar
                return OPEN
    return OPEN


def _weekday(parts: list[Part], letters: str, today: datetime) -> Range:
    if letters.count("W") > 1:
        return OPEN
    part = next(p for p in parts if p.letter == "W")
    wanted = _value("weekdays", part.facts)
    if wanted is None:
        return OPEN
    back = (today.weekday() - wanted) % 7
    if "F" in letters:
        start = today + timedelta(days=(wanted - today.weekday()) % 7 or 7)
    else:
        start = today - timedelta(days=back or (7 if "P" in letters else 0))
    return start, start + _DAY


def _named_day(parts: list[Part], letters: str, today: datetime) -> Range:
    part = next(p for p in parts if p.letter == "d")
    distance = _value("days", part.facts)
    if distance is None:
        return OPEN
    start = today + timedelta(days=distance - (1 if "O" in letters else 0))
    return start, start + _DAY


def _today(parts: list[Part], letters: str, today: datetime) -> Range:  # noqa: ARG001
    return today, today + _DAY


def _definite(parts: list[Part], letters: str, today: datetime) -> Range:
    """هذا الشهر, الأسبوع الماضي, العام المقبل: the unit that holds today, moved by one."""
    if any(letter in letters for letter in "fNnOLqH"):
        return OPEN
    move = -1 if "P" in letters else 1 if "F" in letters else 0
    unit = next(_unit("definite_units", p.facts) for p in parts if p.letter in "TQA")
    return _moved(unit, today, move)


def _moved(unit: str | None, today: datetime, move: int) -> Range:
    if unit == "day":
        return today + move * _DAY, today + (move + 1) * _DAY
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + move * _WEEK
        return monday, monday + _WEEK
    if unit == "month":
        months = today.year * 12 + today.month - 1 + move
        return _month(months // 12, months % 12 + 1)
    if unit == "year":
        return _year(today.year + move)
    return OPEN


def _ago(parts: list[Part], letters: str, today: datetime) -> Range:
    """قبل 40 عاماً: the year, month, week or day so far back; منذ runs from there until today."""
    number = _number(parts)
    unit = next((_unit("units", p.facts) for p in parts if p.letter in "UJASuyZ"), None)
    opener = next(p.facts for p in parts if p.letter == "o")
    forms = {reading.form for reading in opener.readings}
    if (
        number is None
        or unit is None
        or "g" in letters
        or "I" in letters
        or not forms & {_SINCE, _AGO}
    ):
        return OPEN
    start, end = _moved(unit, today, -number)
    return (start, today + _DAY) if _SINCE in forms else (start, end)


_SINCE, _AGO = fold("منذ"), fold("قبل")
_RELATIVE: tuple[tuple[str, Callable[[list[Part], str, datetime], Range]], ...] = (
    ("o", _ago),
    ("W", _weekday),
    ("d", _named_day),
    ("t", _today),
    ("T", _definite),
    ("Q", _definite),
)


def _number(parts: list[Part]) -> int | None:
    """The number in digits, one for a lone unit, two for a dual; spelled numbers by their sum."""
    if any(part.letter in "uZ" for part in parts):
        return 2
    if len(parts) == 2 and parts[1].letter in "yJSA":
        return 1
    total = 0
    for part in parts:
        if part.letter == "N" and part.facts.word.folded.isdigit():
            total += int(part.facts.word.folded)
        elif part.letter == "n":
            value = _value("numerals", part.facts)
            if value is None:
                return None
            total += value
    return total or None


def _month_number(parts: list[Part]) -> int | None:
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        if part.letter in "Mm":
            return _value("months", part.facts)
        if part.letter == "K" and after is not None:
            pairs = (f"{r.form} {after.facts.word.folded}" for r in part.facts.readings)
            months = _values("paired_months")
            return next((months[pair] for pair in pairs if pair in months), None)
    return None


def _year(year: int) -> Range:
    return datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)


def _month(year: int, month: int) -> Range:
    after = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    return datetime(year, month, 1, tzinfo=UTC), after


@cache
def _values(name: str) -> dict[str, int]:
    return {fold(word): value for word, value in load("calendar")[name].items()}


@cache
def _units(name: str) -> dict[str, str]:
    groups = load("calendar")[name].items()
    return {fold(word): unit for unit, words in groups for word in words}


def _value(name: str, facts: WordFacts) -> int | None:
    values = _values(name)
    return next((values[r.form] for r in facts.readings if r.form in values), None)


def _unit(name: str, facts: WordFacts) -> str | None:
    units = _units(name)
    return next((units[r.form] for r in facts.readings if r.form in units), None)
