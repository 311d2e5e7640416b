"""When an article was published: the ways in which records write it.

ISO 8601 and its relatives, the dates of mail and RSS, seconds since 1970, and dates in words in
Arabic (with the months' names of every Arab country, from CLDR), English and French. What can be
read in two ways is not read at all.
"""

import math
import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from babel import Locale

from isnad.text import fold, normalize


class Moment(NamedTuple):
    """A point in time in UTC, or None, and what had to be assumed."""

    at: datetime | None
    notes: tuple[str, ...] = ()


_LONGEST = 100
_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "en", "fr")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?\Z")
_MILLISECONDS = re.compile(r"\d{12,13}\Z")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)(?P<rest>.*)")
_IN_WORDS = re.compile(
    r"(?<!\d)(?:(?P<day>\d{1,2})\W+)?(?P<words>[^\W\d_][^\d]*?)\W+"
    r"(?:(?P<late_day>\d{1,2})(?:st|nd|rd|th)?\W+)?(?P<year>\d{4})(?!\d)(?P<rest>.*)"
)
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?P<half>[ap]\.?m|[صم](?!\w))?", re.I
)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})\Z|(?:\b(?:UTC|GMT)|Z)\Z", re.I)
_NO_ZONE = "published_at has no time zone: taken as UTC"


def read_date(value: object) -> Moment:
    """Read a date of publication.

    Args:
        value: what the record holds: text, a number of seconds or milliseconds, or anything.

    Returns:
        The moment in UTC, midnight where there is only a day; None for what is no date, can be
        read in two ways (03/06/2018), or misses its day, with a note that says so.
    """
    if value is None or value == "":
        return Moment(None)
    text = normalize(str(value)[:_LONGEST]).text if not isinstance(value, bool) else ""
    try:
        for read in (_since_1970, _iso, _mail, _in_numbers, _in_words):
            found = read(text)
            if found:
                return _in_utc(found)
    except (ValueError, OverflowError, OSError):
        pass
    return Moment(None, (f"published_at was not understood: {text[:40]!r}",))


def _in_utc(found: datetime) -> Moment:
    if found.tzinfo is None:
        return Moment(found.replace(tzinfo=UTC), (_NO_ZONE,))
    return Moment(found.astimezone(UTC))


def _since_1970(text: str) -> datetime | None:
    if _MILLISECONDS.match(text):
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    if _SECONDS.match(text) and math.isfinite(float(text)):
        return datetime.fromtimestamp(float(text), UTC)
    return None


def _iso(text: str) -> datetime | None:
    """2018-06-01, 2018-06-01T00:04:15+04:00, 2018/06/01 00:04 +0400."""
    written = re.sub(r"(?<=\d)/(?=\d)", "-", text)
    written = re.sub(r"\s+(?=[+-]\d{2}:?\d{2}\Z|Z\Z)|\s+UTC\Z", "", written)
    if not re.match(r"\d{4}-?\d{2}-?\d{2}", written):
        return None
    try:
        found = datetime.fromisoformat(written + ("Z" if text.endswith(" UTC") else ""))
    except ValueError:
        return None
    return found


def _mail(text: str) -> datetime | None:
    """Fri, 01 Jun 2018 00:04:15 +0400."""
    if not re.match(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d", text):
        return None
    return parsedate_to_datetime(text)


def _in_numbers(text: str) -> datetime | None:
    """Day, month, year: only where the day can't be a month."""
    found = _NUMBERS.match(text)
    if not found:
        return None
    first, second, year = (int(number) for number in found.groups()[:3])
    if first <= 12 and second <= 12 and first != second:
        raise ValueError("may be read in two ways")
    day, month = (first, second) if second <= 12 else (second, first)
    return _at(year, month, day, found["rest"])


def _in_words(text: str) -> datetime | None:
    """3 يونيو 2018, الأحد 3 حزيران/يونيو 2018 - 10:30, June 3, 2018 5:00 PM."""
    found = _IN_WORDS.search(text)
    if not found:
        return None
    day, month = found["day"] or found["late_day"], _month(found["words"])
    if not day or not month:
        return None
    return _at(int(found["year"]), month, int(day), found["rest"])


def _month(words: str) -> int | None:
    """The month that some words name; the two names of one month may stand together."""
    single = [fold(word).lower() for word in _WORD.findall(words)]
    pairs = [" ".join(two) for two in pairwise(single)]
    named = {_months()[word] for word in single + pairs if word in _months()}
    return named.pop() if len(named) == 1 else None


def _at(year: int, month: int, day: int, rest: str) -> datetime:
    """A day with the clock and the time zone that follow it, where they do."""
    clock, offset = _CLOCK.search(rest), _OFFSET.search(rest.strip())
    zone = None
    if offset:
        hours, minutes = int(offset[2] or 0), int(offset[3] or 0)
        zone = timezone((-1 if offset[1] == "-" else 1) * timedelta(hours=hours, minutes=minutes))
    if not clock:
        return datetime(year, month, day, tzinfo=zone)
    hour, half = int(clock[1]), (clock["half"] or " ")[0].lower()
    if half in "pم" and hour < 12:
        hour += 12
    if half in "aص" and hour == 12:
        hour = 0
    return datetime(year, month, day, hour, int(clock[2]), int(clock[3] or 0), tzinfo=zone)


@cache
def _months() -> dict[str, int]:
    """Every month's names, folded."""
    names: dict[str, int] = {}
    for locale in map(Locale.parse, _LOCALES):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months["format"][width].items():
                names[fold(name).lower().rstrip(".")] = number
    return names
