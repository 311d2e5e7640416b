"""From ranges of tokens back to characters, without what no span may hold."""

from isnad.claims.cues.words import is_conjoined
from isnad.claims.grammar import COMPLEMENTIZER
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal, Range
from isnad.text.folding import plain
from isnad.types import Span

_TRAILING = frozenset('.،,؛;:»”"’›!…-–)؟?')
_LEADING = frozenset('.،,؛;:«“"‘‹…-–(')


def behind_letters(page: Page, at: int, letters: int) -> int:
    """The place in a token behind so many plain letters (the proclitics left outside)."""
    token = page.tokens[at]
    place, seen = token.start, 0
    while seen < letters and place < token.end:
        seen += len(plain(page.text[place]))
        place += 1
    while place < token.end and not plain(page.text[place]):
        place += 1
    return place


def cue_span(page: Page, proposal: Proposal) -> Span:
    """The cue without و or ف before it."""
    start = behind_letters(page, proposal.cue[0], proposal.cue_skip)
    return Span(start, page.tokens[proposal.cue[1] - 1].end)


def source_span(page: Page, proposal: Proposal) -> Span | None:
    """The source without a preposition joined to it."""
    if proposal.source is None:
        return None
    first, last = proposal.source
    start = behind_letters(page, first, proposal.source_skip)
    return Span(start, page.tokens[last - 1].end)


def content_span(page: Page, proposal: Proposal, piece: Range) -> Span | None:
    """A piece of the content without marks around it and و before its first word."""
    first, last = piece
    tokens = page.tokens
    while first < last and tokens[first].text in _LEADING:
        first += 1
    if proposal.backward and first < last and page.bits[first] & COMPLEMENTIZER:
        first += 1
    while last > first and _is_trailing(page, first, last):
        last -= 1
    if first >= last:
        return None
    skip = proposal.first_skip if piece[0] == proposal.first else 0
    if proposal.backward and tokens[first].folded[0] == "و" and first == page.first(first):
        skip = 1 if is_conjoined(page, first) else 0
    return Span(behind_letters(page, first, skip), tokens[last - 1].end)


def _is_trailing(page: Page, first: int, last: int) -> bool:
    """A mark, or وذلك before an attribution; a bracket only where its opening one is outside."""
    text = page.tokens[last - 1].text
    if page.tokens[last - 1].folded == "وذلك":
        return True
    if text == ")":
        opening = page.bracket_of[last - 2] if last >= 2 else -1
        return opening < first
    return text in _TRAILING
