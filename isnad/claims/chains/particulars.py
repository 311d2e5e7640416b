"""What else a clause tells of a saying: when, where, to whom, why unnamed."""

from datetime import datetime

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal, Range

_COMMAS = "،,."


def uttered(page: Page, proposal: Proposal) -> tuple[datetime | None, datetime | None]:
    """When it was said: a date between the cue and its content, where the date resolves."""
    first, last = proposal.cue[1], proposal.first
    if proposal.backward:
        return None, None
    for at in range(first, min(last, len(page.tokens))):
        name = page.mention_at.get(at)
        if name is not None and name.entity_type == "DATE" and name.date_start is not None:
            return name.date_start, name.date_end
    return None, None


def phrase_text(page: Page, span: Range | None) -> str | None:
    """The words of a venue or an audience."""
    if span is None or span[1] <= span[0]:
        return None
    start, end = page.span(*span)
    return page.text[start:end].strip(' "«»“”،,') or None


def anonymity_reason(page: Page, proposal: Proposal) -> str | None:
    """The clause that says why or that a source is not named (طلب عدم الكشف عن هويته)."""
    if proposal.source is None:
        return None
    words = word_set("source_nouns", "anonymity")
    first, limit = proposal.source[1], page.limit(proposal.cue[0])
    if not proposal.backward:
        limit = min(limit, max(proposal.first, first))
    hit = next((at for at in range(first, limit) if page.tokens[at].folded in words), None)
    if hit is None:
        return None
    begin = hit
    while begin > first and not page.is_mark(begin - 1, _COMMAS):
        begin -= 1
    end = hit + 1
    while end < limit and page.tokens[end].kind == "arabic":
        end += 1
    start, stop = page.span(begin, end)
    return page.text[start:stop]
