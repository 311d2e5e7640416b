"""What else a clause tells of a saying: when, where, to whom, about whom, why unnamed."""

from datetime import datetime

from isnad.claims.grammar import ADVERB, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Proposal, Range
from isnad.types import Mention, Party

_COMMAS = "،,."
_TARGETED = ("accuse", "judge", "warn")
_TARGETS = ("PERS", "ORG", "GPE", "NORP")


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


def target_of(page: Page, proposal: Proposal, speaker: Party | None) -> Party | None:
    """Who is accused, judged or warned: the name that is the cue's object, and no other."""
    if proposal.cue_class not in _TARGETED or proposal.backward:
        return None
    behind = proposal.source is not None and proposal.source[0] >= proposal.cue[1]
    begin = proposal.source[1] if behind and proposal.source else proposal.cue[1]
    limit = min(len(page.tokens), page.limit(proposal.cue[0]))
    while begin < min(limit, proposal.first) and _is_aside(page, begin):
        begin = page.mention_end.get(begin, begin + 1)
    object_ = proposal.noun_content or proposal.cue_class == "accuse"
    for start in (begin, proposal.first) if object_ else (begin,):
        name = _named_by(page, start, limit)
        if name is not None and name.name != (speaker.name if speaker else None):
            return Party(name.name, name.entity_type)
    return None


def _is_aside(page: Page, at: int) -> bool:
    """A mark, an adverb or a date between a cue's subject and its object."""
    name = page.mention_at.get(at)
    dated = name is not None and name.entity_type == "DATE"
    return dated or page.tokens[at].kind == "mark" or bool(page.bits[at] & ADVERB)


def _named_by(page: Page, start: int, limit: int) -> Mention | None:
    """The name that a noun phrase is, or the person whose title it begins with."""
    name = page.mention_at.get(start)
    if name is not None:
        return name if name.entity_type in _TARGETS else None
    if start >= limit or source_noun(page.tokens[start].folded) is None:
        return None
    end = noun_phrase(page, start, limit, strict=True)
    names = (page.mention_at[at] for at in range(start, end) if at in page.mention_at)
    return next((name for name in names if name.entity_type == "PERS"), None)


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
