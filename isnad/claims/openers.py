"""What opens a content after its cue: أنّ with its preposition, a colon, or a quotation.

The stretch between cue and opener is the cue's zone (zones.py reads it).
"""

from typing import Literal, NamedTuple, TypeAlias

from isnad.claims.cues import Frame
from isnad.claims.grammar import (
    BEFORE_THAT,
    COMPLEMENTIZER,
    CONJOINED,
    GOVERNED,
    PREPOSITION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases import is_finite_cue, noun_phrase

OpenerKind: TypeAlias = Literal["that", "colon", "quote"]

FARTHEST = 45  # tokens between a cue and what it opens
NEAREST = 9  # for cues that mostly mean something else
_STOPS = ".!؟?؛;…"
_SHORT_QUOTE = 4
_BEFORE_RELATED = frozenset({"ما", "حسبما", "كما", "مثلما", "لما"})


class Opener(NamedTuple):
    """`at` is the token that opens, `first` the first token of the content behind it."""

    kind: OpenerKind
    at: int
    first: int


def find_opener(page: Page, cue: int, frame: Frame, limit: int) -> Opener | None:
    """Find what opens the content of the cue at a token.

    Args:
        page: the article.
        cue: the cue's token.
        frame: its lexicon entry.
        limit: the token it cannot reach.

    Returns:
        The opener, or None where another clause begins before one is found.
    """
    reach = min(limit, cue + 1 + (NEAREST if frame.adjacent else FARTHEST))
    at, subordinate, owed = cue + 1, False, 0
    while at < reach:
        token, bits = page.tokens[at], page.bits[at]
        if token.kind == "mark":
            opener, at = _at_mark(page, cue, at, frame)
            if opener or at < 0:
                return opener
            if token.text in "،,":
                subordinate, owed = False, 0
            continue
        if bits & COMPLEMENTIZER:
            if owed:
                owed -= 1  # it belongs to a cue within the relative clause
            elif _is_own(page, cue, at, frame):
                return Opener("that", at, at + 1)
        elif bits & RELATIVE:
            subordinate = True
        elif bits & RESUME and not bits & PREPOSITION:
            return None
        elif _other_cue(page, at):
            if not subordinate:
                return _shared(page, cue, at)
            owed += 1
        at += 1
    return None


def _at_mark(page: Page, cue: int, at: int, frame: Frame) -> tuple[Opener | None, int]:
    """The opener at a punctuation mark, and where to go on; -1 to give up."""
    text = page.tokens[at].text
    if text == ":":
        return _at_colon(page, at), at + 1
    close = page.quote_close.get(at)
    if close is not None:
        if is_speech(page, cue, at, frame):
            return Opener("quote", at, at + 1), at
        return None, close + 1
    bracket = page.bracket_close.get(at)
    if bracket is not None:
        return None, bracket + 1
    if text == "." and at + 1 < len(page.tokens) and page.is_mark(at + 1, "."):
        return None, -1
    return None, -1 if text in _STOPS or text in "»”)" else at + 1


def _at_colon(page: Page, at: int) -> Opener | None:
    first = at + 1
    if first >= len(page.tokens):
        return None
    clock = page.tokens[at - 1].kind == "number" and page.tokens[first].kind == "number"
    if clock or page.tokens[first].kind == "latin":
        return None
    return Opener("colon", at, first + 1 if first in page.quote_close else first)


def is_speech(page: Page, cue: int, at: int, frame: Frame) -> bool:
    """Whether the quotation that opens here is what was said, not a name or a scare quote."""
    close, before = page.quote_close[at], page.tokens[at - 1]
    if at + 1 in page.mention_at and page.mention_end[at + 1] >= close:
        return False
    if at in page.mention_over or before.folded in word_set("grammar", "names_a_title"):
        return False
    if page.bits[at - 1] & PREPOSITION and before.folded not in frame.prepositions:
        return False
    if before.plain in ("ل", "ب", "ك", "و") and before.folded not in frame.prepositions:
        return False
    if close - at - 1 >= _SHORT_QUOTE:
        return True
    after = close + 1
    ends = after >= page.limit(at) or page.is_mark(after, "،,.؛!؟")
    return close - at - 1 >= 2 and ends and not frame.adjacent and at - cue <= 14


def _is_own(page: Page, cue: int, at: int, frame: Frame) -> bool:
    """Whether a complementizer belongs to the cue and not to a conjunction before it."""
    bits = page.bits[at]
    if bits & CONJOINED:
        return False
    if bits & GOVERNED:
        return "ب" in frame.prepositions or frame.content == "none"
    if at == cue + 1:
        return True
    before, word = page.bits[at - 1], page.tokens[at - 1].folded
    if word in frame.prepositions:
        return True
    return not before & (BEFORE_THAT | PREPOSITION)


def _shared(page: Page, cue: int, at: int) -> Opener | None:
    """Two cues joined by و share what the second opens (ذكرت الصحيفة وأضافت أن)."""
    that = at + 1
    if page.tokens[at].folded[0] != "و" or that >= len(page.tokens):
        return None
    alone = at == cue + 1 or noun_phrase(page, cue + 1, at, strict=True) == at
    if alone and page.bits[that] & COMPLEMENTIZER and not page.bits[that] & CONJOINED:
        return Opener("that", that, that + 1)
    return None


def _other_cue(page: Page, at: int) -> bool:
    """Whether another cue stands here, to which the next opener belongs."""
    if page.bits[at - 1] & PREPOSITION or page.tokens[at].folded.startswith("ال"):
        return False
    if page.tokens[at - 1].folded in _BEFORE_RELATED or page.bits[at] & PREPOSITION:
        return False
    return at not in page.mention_over and is_finite_cue(page, at)
