"""Every date of a sentence, with the days that it covers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from isnad.names.dates.grammar import CODER, GRAMMAR, TRIGGERS
from isnad.names.dates.periods import DAY
from isnad.names.dates.resolution import resolve_date
from isnad.names.dates.tense import tense_before
from isnad.names.dates.words import Part, Setting
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

_RANK = 1


def find_dates(stretch: Stretch, published_at: datetime | None) -> list[Candidate]:
    """Every date, age and duration of a sentence, resolved where the article's date allows.

    Args:
        stretch: the sentence.
        published_at: the article's date; without it only absolute dates resolve.
    """
    codes = stretch.codes(CODER)
    if not TRIGGERS.search(codes):
        return []
    today = _day_of(published_at)
    found = [
        _candidate(stretch, codes, match.start(), match.end() - 1, today)
        for match in GRAMMAR.finditer(codes)
        if not _is_misread(stretch, match.start())
    ]
    return _in_sequence(codes, found)


def _candidate(
    stretch: Stretch, codes: str, first: int, last: int, today: datetime | None
) -> Candidate:
    parts = [Part(codes[i], stretch.facts[i]) for i in range(first, last + 1)]
    is_anchored = codes[last + 1 : last + 2] == "r"
    setting = Setting(today, tense_before(stretch, first), is_anchored)
    start, end = resolve_date(parts, setting)
    cut = min(stretch.facts[first].classes.values(), default=0)
    return Candidate(first, last, "DATE", "date:grammar", _RANK, cut, None, None, start, end)


def _is_misread(stretch: Stretch, place: int) -> bool:
    """لامس is a verb: ل is written onto no أمس without its hamza."""
    return stretch.words[place].plain.endswith("لامس")


def _in_sequence(codes: str, found: list[Candidate]) -> list[Candidate]:
    """Of الخميس والجمعة the second is the day that follows, whichever Thursday it is."""
    ordered: list[Candidate] = []
    for date in found:
        if ordered and _follows(codes, ordered[-1], date):
            before, start = ordered[-1].date_start, date.date_start
            if before is not None and start is not None:
                start = before + timedelta(days=(start.weekday() - before.weekday()) % 7)
                date = replace(date, date_start=start, date_end=start + DAY)
        ordered.append(date)
    return ordered


def _follows(codes: str, first: Candidate, second: Candidate) -> bool:
    """Whether two dates are bare weekdays side by side."""
    return second.first == first.last + 1 and all(
        set(codes[date.first : date.last + 1]) <= set("WJp&") for date in (first, second)
    )


def _day_of(published_at: datetime | None) -> datetime | None:
    if published_at is None:
        return None
    today = (
        published_at.astimezone(UTC) if published_at.tzinfo else published_at.replace(tzinfo=UTC)
    )
    return today.replace(hour=0, minute=0, second=0, microsecond=0)
