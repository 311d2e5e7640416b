"""Which quotation behind a cue is what was said, and which is a name or a scare quote."""

from isnad.claims.cues.entries import Frame
from isnad.claims.grammar import PREPOSITION, word_set
from isnad.claims.page import Page

_SHORT_QUOTE = 4


def is_speech(page: Page, cue: int, at: int, frame: Frame) -> bool:
    """Whether the quotation that opens here is what was said, not a name or a scare quote."""
    close, before = page.quote_close[at], page.tokens[at - 1]
    if at + 1 in page.mention_at and page.mention_end[at + 1] >= close:
        return False
    if at in page.mention_over or before.folded in word_set("grammar", "names_a_title"):
        return False
    if at == cue + 1 and _is_described(page, close):
        return False
    if page.bits[at - 1] & PREPOSITION and before.folded not in frame.prepositions:
        return False
    if before.plain in ("ل", "ب", "ك", "و") and before.folded not in frame.prepositions:
        return False
    arabic = sum(token.kind == "arabic" for token in page.tokens[at + 1 : close])
    if close - at - 1 >= _SHORT_QUOTE:
        return arabic > 1
    after = close + 1
    ends = after >= page.limit(at) or page.is_mark(after, "،,.؛!؟")
    return close - at - 1 >= 2 and ends and not frame.adjacent and at - cue <= 14


def _is_described(page: Page, close: int) -> bool:
    """Whether a definite adjective behind a comma describes what is quoted ("…"، التابع لـ)."""
    behind = close + 2
    if behind >= page.limit(close - 1) or not page.is_mark(close + 1, "،,"):
        return False
    return page.tokens[behind].folded.startswith("ال")
