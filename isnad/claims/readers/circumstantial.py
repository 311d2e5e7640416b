"""Participles and masdars as cues: مضيفاً أنّ, مشيرةً إلى, عن مسؤول قوله, بقولها إنّ."""

from isnad.claims.contents.complements import with_noun
from isnad.claims.contents.openers import Opener, find_opener
from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import CHANNEL, PREPOSITION, RELATIVE
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal, Range
from isnad.claims.readers.beginnings import begin, include_accused, open_content, reach_of
from isnad.claims.sources.subjects import phrase_before

_NEAR = 12
_FROM = frozenset({"عن"})
_ASIDES = "،,("


def read_participle(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read a circumstantial participle; its subject is that of the main clause."""
    first = at == page.first(at)
    if at in page.mention_over or (not first and page.bits[at - 1] & PREPOSITION):
        return False
    reach = reach_of(page, at)
    limit = min(reach, page.limit(at))
    opener = find_opener(page, at, reading.frame, min(limit, at + _NEAR))
    proposal: Proposal | None = None
    if opener is not None and _follows_object(page, at, reading, opener):
        opener = None
    if opener is not None:
        proposal = begin(page, at, reading, f"participle+{opener.kind}", opener.first)
        open_content(page, proposal, opener)
        include_accused(page, proposal, at + 1, opener)
    elif first:
        return False
    elif _is_accusative(page, at, reading):
        proposal = with_noun(page, at, reading, limit)
        if proposal is None or proposal.source is not None or not _is_apart(page, at, proposal):
            return False
        proposal.rule = "participle+noun"
    if proposal is None:
        return False
    proposal.subject, proposal.source, proposal.reach = "main", None, reach
    subject = _speaker_before(page, at) or _described(page, at, reading)
    if subject is not None:
        proposal.subject, proposal.source = "overt", subject
    findings.proposals.append(proposal)
    return True


def _is_accusative(page: Page, at: int, reading: Reading) -> bool:
    """Whether the form shows that it says how something is done; ة does behind a comma only."""
    if reading.form.number == "p" and reading.frame.cue_class != "accuse":
        return True  # تظاهروا مطالبين بـ
    marked = page.tokens[at].text.endswith("\N{ARABIC FATHATAN}")
    return marked or reading.form.spelling.endswith("ا") or page.is_mark(at - 1, "،,")


def _follows_object(page: Page, at: int, reading: Reading, opener: Opener) -> bool:
    """مؤكدا استعداده "للعمل معه": the quotation is part of a noun phrase."""
    if opener.kind != "quote" or opener.at == at + 1:
        return False
    governed = page.tokens[at + 1].folded in reading.frame.prepositions
    takes_noun = reading.frame.content in ("bare", "any", "any-stance") or governed
    if not takes_noun:
        return False
    own = page.tokens[opener.at - 1].folded in reading.frame.prepositions
    return not own or (opener.at > at + 2 and not page.bits[at + 1])  # مؤكدا قدرته على "حفظ …"


def _speaker_before(page: Page, at: int) -> Range | None:
    """The subject of an empty cue directly before (وتابع السيسي مؤكداً أن)."""
    found = phrase_before(page, at, page.first(at))
    if found is None or found[1] or found[0] == page.first(at):
        return None
    return (found[0], at) if is_finite_cue(page, found[0] - 1) else None


def _described(page: Page, at: int, reading: Reading) -> Range | None:
    """The people directly before a plural participle (متظاهرين شباب مطالبين بـ)."""
    if reading.form.number != "p":
        return None
    found = phrase_before(page, at, page.first(at), governed=True)
    people = source_noun(page.tokens[found[0]].folded[found[1] :]) if found else None
    if found is None or people is None or not people.plural or people.feminine:
        return None
    return (found[0], at) if found[1] == 0 else None


def _is_apart(page: Page, at: int, proposal: Proposal) -> bool:
    """Whether the participle is no adjective or noun of its phrase (37 متهما بالقتل)."""
    before = page.tokens[at - 1]
    if before.kind == "mark":
        return True
    adjective = proposal.cue_skip > 0 and before.folded.endswith("ا")
    first = proposal.first
    if proposal.cue_class == "accuse" and proposal.rule == "verb+noun":
        return first in page.mention_at or page.tokens[first].folded.startswith("ال")
    governed = proposal.rule == "verb+preposition+noun" and proposal.cue_class != "accuse"
    return governed and not adjective


def read_masdar(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read a masdar with its pronoun or owner; only أنّ, a colon or a quotation makes it a cue."""
    if at in page.mention_over or page.bits[at] & CHANNEL or _is_office(page, at):
        return False
    reach = reach_of(page, at)
    limit = min(reach, page.limit(at))
    opener = find_opener(page, at, reading.frame, min(limit, at + _NEAR))
    if opener is None:
        return False
    proposal = begin(page, at, reading, f"masdar+{opener.kind}", opener.first)
    open_content(page, proposal, opener)
    proposal.reach = reach
    if not _give_owner(page, at, reading, opener, proposal):
        return False
    findings.proposals.append(proposal)
    return True


def _is_office(page: Page, at: int) -> bool:
    """ممثلو ادعاء: who prosecutes, not what is claimed."""
    before = source_noun(page.tokens[at - 1].folded) if at > page.first(at) else None
    return before is not None and source_noun(page.tokens[at].folded) is not None


def _give_owner(page: Page, at: int, reading: Reading, opener: Opener, proposal: Proposal) -> bool:
    """The owner is who stands behind عن before it, its pronoun, or the noun after it."""
    if reading.form.gender is not None:
        proposal.source = source_of_saying(page, at)
        proposal.subject = "overt" if proposal.source else "main"
        if proposal.source:
            proposal.rule = "عن+source+" + proposal.rule
        return proposal.source is not None or opener.at <= at + 2
    if page.tokens[at].folded.startswith("بال") and opener.at == at + 1:
        proposal.subject = "main"  # رد عليه بالتأكيد أنه
        return True
    end = noun_phrase(page, at + 1, opener.at, strict=False)
    governed = opener.at - (page.tokens[opener.at - 1].folded in reading.frame.prepositions)
    capable = at + 1 in page.mention_at or source_noun(page.tokens[at + 1].folded)
    if capable and end > at + 1 and end == governed:
        proposal.source, proposal.subject = (at + 1, end), "overt"
        return True
    return False


def source_of_saying(page: Page, at: int) -> Range | None:
    """The noun phrase behind عن that ends where قوله begins, or before the aside between them."""
    unknown: Range | None = None
    for start in range(at - 1, max(page.first(at), at - 24), -1):
        if page.tokens[start].folded not in _passes_from(page, at):
            continue
        end = noun_phrase(page, start + 1, at, strict=False)
        head = page.tokens[start + 1].folded
        if end > start + 1 and (start + 1 in page.mention_at or source_noun(head)):
            return start + 1, end
        described = page.is_mark(end, _ASIDES) or page.bits[end] & RELATIVE
        aside = described and page.tokens[at - 1].kind == "mark"
        if start + 1 < end and (aside or (end == at and unknown is None)):
            unknown = start + 1, end  # a name nobody knows, but it fills the place
    return unknown


def _passes_from(page: Page, at: int) -> frozenset[str]:
    """The prepositions before whose words they are: those of the verb that passes them on."""
    for index in range(at - 1, page.first(at) - 1, -1):
        token = page.tokens[index]
        for reading in read_cue(token.folded, token.plain):
            if reading.frame.hop:
                return reading.frame.prepositions
    return _FROM
