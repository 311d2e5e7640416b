"""What stands between a cue and its content: the subject, where it was said, and to whom."""

from typing import NamedTuple

from isnad.claims.cues.words import is_addressee
from isnad.claims.grammar import (
    ADVERB,
    CHANNEL,
    CLOSED,
    COMPLEMENTIZER,
    DEMONSTRATIVE,
    PREPOSITION,
    RELATIVE,
    SWITCH,
    flags,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.attachments import before_clause, name_behind
from isnad.claims.phrases.candidates import may_be_subject
from isnad.claims.phrases.cutting import can_head, noun_phrase
from isnad.claims.phrases.nouns import source_noun

_APPOSITION = 16  # tokens of a description between two commas
_NOTHING: frozenset[str] = frozenset()
_OF_VENUES = frozenset({"في", "علي", "ب"})  # what a venue stands behind, not إلى or عن


class Zone(NamedTuple):
    """Token ranges: the subject, the venue and the audience, each None where the text has none.

    `rest` is where a noun-phrase content could begin: behind the subject and what follows it.
    """

    subject: tuple[int, int] | None
    channel: tuple[int, int] | None
    audience: tuple[int, int] | None
    rest: int


def read_zone(page: Page, cue: int, end: int, governed: frozenset[str], *, open_end: bool) -> Zone:
    """Read the stretch behind a cue.

    Args:
        page: the article.
        cue: the cue's token.
        end: the token of the opener, or the clause's end.
        governed: the prepositions that the cue itself governs.
        open_end: no opener was found, so the content may be a noun phrase within the stretch.

    Returns:
        The zone; its subject is None where the subject is dropped or stands before the cue.
    """
    at, subject, channel, audience = cue + 1, None, None, None
    expected = True
    while at < end:
        if expected and subject is None and may_be_subject(page, at, cue, open_end=open_end):
            stop = _subject_end(page, at, end, governed if open_end else None)
            quoted = at in page.quote_close
            subject = (at + 1, stop - 1) if quoted else (at, stop)
            at = stop
            continue
        if open_end and _is_governed(page, at, governed):
            break
        if open_end and subject is not None and page.bits[at] & RELATIVE:
            at = _comma_after(page, at, end)
            continue
        if open_end and subject is not None and (stop := _apposition(page, at, end)):
            at = stop
            continue
        step, kind = step_over(page, at, end, governed if open_end else _NOTHING)
        if kind == "channel" and channel is None:
            channel = (at, step)
        elif kind == "audience" and audience is None:
            audience = (at, step)
        elif kind == "":
            if open_end:
                break
            expected = False  # an object stands here; the subject would have come before it
        at = max(step, at + 1)
    return Zone(subject, channel, audience, at)


def _subject_end(page: Page, at: int, end: int, governed: frozenset[str] | None) -> int:
    """Where the subject that begins here ends; `governed` where nothing closes it from outside."""
    strict = governed is not None
    stop = _quoted_name(page, at, end) or noun_phrase(page, at, end, strict=strict)
    stop = before_clause(page, at, stop)
    stop = name_behind(page, at, stop, end, strict=strict)
    return _before_governed(page, at, stop, governed) if governed is not None else stop


def _before_governed(page: Page, start: int, stop: int, governed: frozenset[str]) -> int:
    """Where the subject ends if the cue's own preposition was read into it (حذر الوزير من …).

    An indefinite subject keeps its first one (حذر مسؤول من الوزارة من …).
    """
    if stop < len(page.tokens) and page.tokens[stop].folded in governed:
        return stop
    inside = (at for at in range(start + 1, stop) if _parts(page, at, governed))
    return next(inside, stop)


def _parts(page: Page, at: int, governed: frozenset[str]) -> bool:
    """Whether the cue's preposition stands here and no name holds it (من, not في within a name)."""
    word = page.tokens[at].folded
    led = word_set("source_nouns", "led_by") - word_set("source_nouns", "spoken_for")
    if "ب" in governed and word in led:
        return True  # تتهمه أنقرة بقيادة المجموعة
    return word in governed and at not in page.mention_over


def _apposition(page: Page, at: int, end: int) -> int:
    """The token behind «، العقيد فلان،» or «، وهو عضو في المنظمة،» after a subject, or 0."""
    first = at + 1
    if not page.is_mark(at, "،,") or first >= end:
        return 0
    if page.tokens[first].folded in word_set("grammar", "opens_apposition"):
        return _comma_ahead(page, first, min(end, at + _APPOSITION))
    if not can_head(page, first):
        return 0
    stop = noun_phrase(page, first, end, strict=False)
    named = any(
        page.mention_at[index].entity_type == "PERS"
        for index in range(first, stop)
        if index in page.mention_at
    )
    titled = source_noun(page.tokens[first].folded)
    return stop if stop < end and page.is_mark(stop, "،,") and (named or titled) else 0


def _comma_ahead(page: Page, first: int, end: int) -> int:
    """The comma that ends a description, with no further clause before or و behind it; or 0."""
    for at in range(first + 1, end - 1):
        if page.bits[at] & COMPLEMENTIZER:
            return 0
        if page.is_mark(at, "،,"):
            return 0 if page.tokens[at + 1].folded.startswith("و") else at
    return 0


def _comma_after(page: Page, at: int, end: int) -> int:
    """The token behind the comma that ends a relative clause."""
    return next((index + 1 for index in range(at, end) if page.is_mark(index, "،,")), end)


def _is_governed(page: Page, at: int, governed: frozenset[str]) -> bool:
    token = page.tokens[at]
    if token.folded in governed or token.plain in governed:
        after = at + 1
        outside = ADVERB | (CHANNEL if token.folded in _OF_VENUES else 0)
        return after < len(page.bits) and not page.bits[after] & outside
    name = page.mention_at.get(at)
    if name is not None and name.start == token.start:
        return False
    joined = token.folded[0] in governed and token.kind == "arabic" and len(token.folded) > 2
    if joined and _points(page, at):
        return True
    return joined and not page.bits[at] & (ADVERB | PREPOSITION) and not source_noun(token.folded)


def _points(page: Page, at: int) -> bool:
    """رحب بهذا الاتفاق: a demonstrative with its noun; without one, بهذا says how."""
    pointed = flags().get(page.tokens[at].folded[1:], 0) & DEMONSTRATIVE
    return bool(pointed) and page.tokens[min(at + 1, len(page.tokens) - 1)].folded.startswith("ال")


def _quoted_name(page: Page, at: int, end: int) -> int:
    """The end of a source that stands in quotation marks ("بلومبرغ"), or 0."""
    close = page.quote_close.get(at)
    if close is None or not 1 < close - at <= 5 or close + 1 > end:
        return 0
    return close + 1


def step_over(
    page: Page, at: int, end: int, governed: frozenset[str] = _NOTHING
) -> tuple[int, str]:
    """Step over one adjunct; its kind is channel, audience, aside, or "" where it is none.

    The cue's own prepositions, `governed`, end it (أكد خلال لقائه مع فلان على …).
    """
    token, bits = page.tokens[at], page.bits[at]
    if token.kind == "mark":
        close = page.quote_close.get(at) or page.bracket_close.get(at)
        return (close + 1 if close else at + 1), "aside"
    if is_addressee(page, at):
        return _phrase_end(page, at, end, governed), "audience"
    if bits & PREPOSITION:
        return _prepositional(page, at, end, governed)
    if bits & ADVERB or (token.kind == "number" and page.is_mark(at - 1, ")")):
        return at + 1, "aside"  # آذار (مارس) 2018
    name = page.mention_at.get(at)
    if name is not None and name.entity_type == "DATE":
        return page.mention_end[at], "aside"
    if token.folded[0] in "بل" and bits & CHANNEL == 0 and token.folded[1:3] == "ال":
        return at + 1, "aside"
    return at + 1, ""


def _prepositional(page: Page, at: int, end: int, governed: frozenset[str]) -> tuple[int, str]:
    after = at + 1
    if after >= end:
        return after, "aside"
    name = page.mention_at.get(after)
    if name is not None and name.entity_type == "DATE":
        return page.mention_end[after], "aside"
    if page.bits[after] & SWITCH:
        return after + 1, "aside"  # من جهته
    if page.tokens[after].folded in ("وقت", "ساعة"):
        return min(after + 2, end), "aside"  # في وقت سابق
    kind = "channel" if page.bits[after] & CHANNEL else "aside"
    stop = _phrase_end(page, after, end, governed)
    return stop, kind


def _phrase_end(page: Page, at: int, end: int, governed: frozenset[str]) -> int:
    """The end of a noun phrase with all that hangs on it: venues swallow their names."""
    stop = max(noun_phrase(page, at, end, strict=False), page.mention_end.get(at, at + 1))
    stop = _before_governed(page, at, stop, governed)
    while stop < end and _hangs_on(page, stop) and not _is_governed(page, stop, governed):
        longer = max(
            noun_phrase(page, stop, end, strict=False), page.mention_end.get(stop, stop + 1)
        )
        stop = _before_governed(page, stop, longer, governed)
    return stop


def _hangs_on(page: Page, at: int) -> bool:
    token, bits = page.tokens[at], page.bits[at]
    if token.kind == "mark":
        return at in page.quote_close and page.quote_close[at] - at <= 5
    if bits & (CLOSED | ADVERB):
        return False
    if bits & (PREPOSITION | DEMONSTRATIVE):
        return True
    if is_addressee(page, at):
        return True
    before = page.bits[at - 1] & PREPOSITION
    return bool(before) or token.folded[0] in "لب"
