"""Where sentences end within a paragraph.

A sentence ends with a full stop, a question mark or an exclamation mark that white space follows,
and takes the closing marks and brackets behind it along. Two and more dots are a pause, as Arabic
newspapers use them, and so is a semicolon. A stop within a quotation ends its sentence like any
other: whoever needs the whole quotation has its span from `find_quotations`.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from isnad.lexicon import load
from isnad.text.characters import INVISIBLE, LETTERS
from isnad.text.folding import fold
from isnad.types import Span

_STOP = re.compile(r"[.!?؟\u06D4\u2026]+")
_QUESTION = re.compile(r"[!?؟\u06D4]")
_CLOSING = ")]}»”›’'\""
_WORD = re.compile(rf"[^\W\d_]+(?=[{INVISIBLE}]*\Z)")
_ARABIC_WORD = re.compile(rf"[{LETTERS}]+")
_NEXT_WORD = re.compile(r"\W{0,9}([^\W\d_]+)")
_ENUMERATION = re.compile(rf"\s*[(\[]?(?:\d{{1,3}}|[{LETTERS}]|[A-Za-z])\Z")
_LONGEST_ENUMERATION = 5
_LONGEST_WORD = 24
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\Z")  # أ.ف.ب, سي.بي.إس, U.S
_NUMBER_BEFORE = re.compile(r"\d\s*\Z")
_SHOWS = re.compile(r"\w")


def sentence_spans(
    text: str, paragraph: Span, opening_marks: Collection[int], closing_marks: Collection[int]
) -> Iterator[Span]:
    """Cut a paragraph into sentences.

    Args:
        text: the article's text.
        paragraph: the stretch to cut, trimmed.
        opening_marks: where in the text the quotations' opening marks stand.
        closing_marks: where their closing marks stand.

    Yields:
        The sentences, trimmed of white space; together they hold all that shows.
    """
    start = paragraph.start
    last: Span | None = None
    for match in _STOP.finditer(text, *paragraph):
        if match.end() <= start:
            continue
        end = _behind_closing_marks(text, match.end(), paragraph.end, opening_marks, closing_marks)
        if end == paragraph.end or not _ends_sentence(text, match, end, start):
            continue
        if last and _SHOWS.search(text, start, end):
            yield last
            last = None
        last = Span(last.start if last else start, end)
        start = _next_start(text, end, paragraph.end)
    if last and _SHOWS.search(text, start, paragraph.end):
        yield last
        last = None
    yield Span(last.start if last else start, paragraph.end)


def _next_start(text: str, end: int, limit: int) -> int:
    """Where the next sentence begins."""
    while end < limit and text[end].isspace():
        end += 1
    return end


def _behind_closing_marks(
    text: str,
    place: int,
    limit: int,
    opening_marks: Collection[int],
    closing_marks: Collection[int],
) -> int:
    """The place behind the closing marks and brackets that follow a stop."""
    while place < limit:
        character = text[place]
        if character in _CLOSING and place not in opening_marks:
            place += 1
            continue
        ahead = _next_start(text, place, limit)
        if ahead > place and ahead in closing_marks:
            place = ahead + 1
            continue
        if character in INVISIBLE:
            place += 1
            continue
        return place
    return place


def _ends_sentence(text: str, stop: re.Match[str], end: int, start: int) -> bool:
    """Whether a stop ends the sentence that began at `start`; `end` is behind closing marks."""
    is_question = bool(_QUESTION.search(stop.group()))
    if not is_question and stop.group() != ".":
        return False
    closes = is_question or end > stop.end()
    if not text[end].isspace():
        return _is_glued_end(text, stop, end, start, closes)
    return closes or not _is_abbreviation(text, stop, start)


def _is_glued_end(text: str, stop: re.Match[str], end: int, start: int, closes: bool) -> bool:
    """Whether a sentence ends where the next begins without a space: …الأمن.وقال…."""
    following = _ARABIC_WORD.match(text, end)
    if not following:
        return False
    before, after = _before(text, start, stop.start()), following.group()
    if closes or before.endswith(tuple(_CLOSING)):
        return True
    word = _word_at_end(before)
    long_enough = len(word) > 2 and len(after) > 1
    return long_enough and not (_is_letter_name(word) or _is_letter_name(after))


def _is_abbreviation(text: str, stop: re.Match[str], start: int) -> bool:
    """Whether the stop belongs to the word before it: an initial, a title, a number in a list."""
    place = stop.start()
    before = _before(text, start, place)
    if place - start <= _LONGEST_ENUMERATION and _ENUMERATION.match(before):
        return True
    word = _word_at_end(before)
    following = _NEXT_WORD.match(text, stop.end())
    if dotted := _DOTTED.search(before):
        return dotted.group().count(".") < 2 or not (following and following.group(1)[0] in "وف")
    if _is_letter_name(word):
        return following is not None and _is_letter_name(following.group(1))
    if len(word) == 1:
        return not _NUMBER_BEFORE.search(before[: before.rindex(word)])
    return word in _lexicon("before_stop")


def _before(text: str, start: int, place: int) -> str:
    """What a sentence holds just before a place: enough for one word."""
    return text[max(start, place - _LONGEST_WORD) : place]


def _word_at_end(before: str) -> str:
    """The word that ends a stretch, perhaps with spaces after it; empty where there is none."""
    found = _WORD.search(before.rstrip())
    return found.group() if found else ""


def _is_letter_name(word: str) -> bool:
    return fold(word) in _lexicon("letter_names", folded=True)


@cache
def _lexicon(part: str, *, folded: bool = False) -> frozenset[str]:
    words: list[str] = load("abbreviations")[part]
    return frozenset(fold(word) if folded else word for word in words)
