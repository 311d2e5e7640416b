"""Cues behind what they attribute: «…»، قال فلان — … ، يضيف فلان — وقال هؤلاء المحللون."""

from isnad.claims.cues.entries import Reading
from isnad.claims.cues.frames import turn
from isnad.claims.grammar import (
    ADVERB,
    CLOSED,
    COMPLEMENTIZER,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
    SUBORDINATE,
)
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal, Range
from isnad.claims.readers.beginnings import begin, reach_of, take_zone
from isnad.claims.sources.kinds import kind_of_name
from isnad.claims.sources.zones import Zone, read_zone

_COMMAS = "،,"
_CLOSING = '"»”’'
_SHORTEST = 3
_STOPS = ".!؟?…"
_ADJUNCT = PREPOSITION | SUBORDINATE | RESUME | ADVERB


def read_postposed(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read a finite cue that opens nothing but closes what stands before it."""
    if reading.form.passive or reading.frame.hop:
        return False
    limit = min(reach_of(page, at), page.limit(at))
    zone = read_zone(page, at, limit, frozenset(), open_end=True)
    found = (
        _quotation(page, at, reading)
        or _clause(page, at, limit, reading, zone)
        or _paragraph(page, at, limit, reading, zone)
    )
    if found is None:
        return False
    content, rule = found
    proposal: Proposal = begin(page, at, reading, rule, content[0])
    take_zone(proposal, zone)
    proposal.content, proposal.backward = [content], True
    turn(page, at, proposal)
    findings.proposals.append(proposal)
    return True


def _quotation(page: Page, at: int, reading: Reading) -> tuple[Range, str] | None:
    """A quotation that closes directly before the cue, a comma apart."""
    before = at - 1
    if page.tokens[before].folded == "هكذا":
        before -= 1
    if before >= 0 and page.is_mark(before, _COMMAS):
        before -= 1
    if reading.offset or before < page.first(at) or not page.is_mark(before, _CLOSING):
        return None
    opening = page.quote_of[before - 1]
    if opening < 0 or page.quote_close.get(opening) != before or before - opening <= _SHORTEST:
        return None
    return (opening + 1, before), "quotation+verb"


def _clause(
    page: Page, at: int, limit: int, reading: Reading, zone: Zone
) -> tuple[Range, str] | None:
    """The sentence so far, where nothing but the speaker follows the cue."""
    parted = at > page.first(at) and page.is_mark(at - 1, _COMMAS)
    if reading.offset or zone.subject is None or not _only(page, zone, limit):
        return None
    if not parted and not (_is_medium(page, zone.subject[0]) and _is_final(page, at, zone, limit)):
        return None
    first = page.first(at)
    strict = reading.frame.adjacent and not _ended(page, zone, limit)
    if not _is_plain(reading) or strict or page.bits[first] & _ADJUNCT:
        return None
    last = at - parted
    return ((first, last), "clause+verb") if last - first >= _SHORTEST else None


def _is_medium(page: Page, at: int) -> bool:
    name, noun = page.mention_at.get(at), source_noun(page.tokens[at].folded)
    named = name is not None and kind_of_name(name) == "media"
    return named or (noun is not None and noun.kind == "media")


def _is_final(page: Page, at: int, zone: Zone, limit: int) -> bool:
    """… حتى الصيف تقول الصحيفة: a main clause that ends the sentence."""
    before = page.bits[at - 1] & (CLOSED | PREPOSITION | COMPLEMENTIZER | NEGATION | RELATIVE)
    return not before and _ended(page, zone, limit)


def _is_plain(reading: Reading) -> bool:
    """A verb of saying that takes no noun phrase, so that none can be its object here."""
    return reading.frame.cue_class == "say" and reading.frame.content == "none"


def _ended(page: Page, zone: Zone, limit: int) -> bool:
    """Whether nothing follows the subject."""
    end = zone.subject[1] if zone.subject else limit
    return all(page.is_mark(index, _STOPS) for index in range(end, limit))


def _paragraph(
    page: Page, at: int, limit: int, reading: Reading, zone: Zone
) -> tuple[Range, str] | None:
    """The paragraph so far, where its last sentence is the cue and its speaker."""
    if at != page.first(at) or zone.subject is None or not _ended(page, zone, limit):
        return None
    if not _is_plain(reading) or reading.frame.adjacent:
        return None
    number = page.sentence_of[at]
    paragraph, start = page.sentences[number].paragraph_no, number
    while start > 0 and page.sentences[start - 1].paragraph_no == paragraph:
        start -= 1
    first = page.sentence_span[start][0]
    return ((first, at), "paragraph+verb") if at - first >= _SHORTEST else None


def _only(page: Page, zone: Zone, limit: int) -> bool:
    return zone.rest >= limit or all(
        page.is_mark(index, _STOPS) for index in range(zone.rest, limit)
    )
