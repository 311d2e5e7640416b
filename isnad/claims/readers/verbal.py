"""Finite verbs as cues: قال، أكدت، ينفيان, with their subjects and complements.

Participles and masdars are in circumstantial.py, verbs that pass a saying on in reports.py.
"""

from isnad.claims.contents.complements import with_noun
from isnad.claims.contents.governed import is_governed, is_governed_quotation, is_joined
from isnad.claims.contents.openers import Opener, find_opener, is_saying_so
from isnad.claims.cues.entries import Reading
from isnad.claims.cues.frames import refusal, turn
from isnad.claims.cues.passives import is_impersonal, is_vocalised_passive
from isnad.claims.cues.unmistakable import is_unmistakable
from isnad.claims.evidence import Refusal
from isnad.claims.grammar import AUXILIARY, COMPLEMENTIZER, NEGATION
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.beginnings import (
    begin,
    include_accused,
    open_content,
    reach_of,
    take_zone,
)
from isnad.claims.readers.described import without_object
from isnad.claims.sources.placing import place_subject
from isnad.claims.sources.zones import Zone, read_zone
from isnad.lexicon import load
from isnad.types import Abstention

_OBJECT = 12  # tokens of an object before the cue's preposition
_PRONOUNS = {"m": ("نه", "نهم", "نهما"), "f": ("نها", "نهن")}  # on إنّ, by the cue's gender
_RULES = {"that": "that", "colon": "colon", "quote": "quotation"}


def read_verb(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read a finite cue; True where it was decided, accepted or not."""
    reason = refusal(page, at, reading)
    if reason:
        findings.refusals.append(Refusal(at, reading.frame.entry, reason))
    if reason is not None:
        return reason != ""
    reach = reach_of(page, at)
    opener = find_opener(page, at, reading.frame, min(reach, page.limit(at)))
    if opener and opener.at in findings.taken:
        return True
    if opener and _has_object(page, at, reading, opener):
        opener = None
    proposal = (
        _with_opener(page, at, reading, opener)
        if opener
        else with_noun(page, at, reading, min(reach, page.limit(at)))
    )
    if proposal is None:
        return False
    proposal.reach = reach
    if _is_of_oneself(page, proposal):
        return True
    return _settle(page, at, reading, proposal, findings)


def _settle(page: Page, at: int, reading: Reading, proposal: Proposal, findings: Findings) -> bool:
    """Settle whose cue it is, and accept it or abstain; False where it is no cue after all."""
    charged = proposal.subject == "impersonal"
    impersonal = is_impersonal(page, at, reading) or charged
    if (reading.form.passive and impersonal) or is_vocalised_passive(page, at, reading):
        proposal.source = None  # يوصف بيج بأنه: who is spoken of
    if charged:
        placed = True
    elif reading.form.is_first_person:
        proposal.subject, proposal.source = "speaker", None
        placed = True
    else:
        placed = _place(page, at, reading, proposal, impersonal=impersonal)
    if proposal.source is None and impersonal and not _has_pronoun(page, at, reading):
        proposal.subject, proposal.rule = "impersonal", "impersonal " + proposal.rule
    elif reading.form.passive:
        return False
    elif not placed:
        token = page.tokens[at]
        findings.abstentions.append(
            Abstention(token.start, token.end, proposal.rule, "no subject that agrees")
        )
        return True
    turn(page, at, proposal)
    if _names_nobody(proposal):
        proposal.subject = "impersonal"
    if proposal.rule == "verb+document+that":
        findings.taken.add(proposal.first - 1 - (proposal.quoted is not None))
    findings.proposals.append(proposal)
    return True


def _is_of_oneself(page: Page, proposal: Proposal) -> bool:
    """أثبت الفريق أنه قوي: how somebody turned out; a document proves that something is so."""
    that, source = proposal.first - 1 - (proposal.quoted is not None), proposal.source
    if proposal.lemma not in load("grammar")["of_oneself"] or proposal.rule != "verb+that":
        return False
    noun = source_noun(page.tokens[source[0]].folded) if source else None
    document = noun is not None and noun.kind == "document"
    return not document and page.tokens[that].folded.endswith(("نه", "نها", "نهم"))


def _place(page: Page, at: int, reading: Reading, proposal: Proposal, *, impersonal: bool) -> bool:
    """Find the cue's subject; a cue beyond doubt stands without one."""
    if proposal.source is not None and _has_pronoun(page, at, reading):
        _free_object(proposal)
    if place_subject(page, at, proposal, impersonal=impersonal, clitic=reading.with_object):
        return True
    if reading.form.passive or not is_unmistakable(page, proposal, adjacent=reading.frame.adjacent):
        return False
    proposal.subject = "impersonal"
    return True


def _free_object(proposal: Proposal) -> None:
    """أكد أنه حذر الرئيس: behind a pronoun that is the subject stands the object."""
    if proposal.rule == "verb+noun" and proposal.source is not None:
        proposal.first = proposal.source[0]
    proposal.source, proposal.subject = None, "dropped"


def _names_nobody(proposal: Proposal) -> bool:
    """لم يعلن عن الأسباب: without a subject far more often a passive than a dropped subject."""
    silent = proposal.cue_class == "no_position" and proposal.noun_content
    return silent and proposal.subject == "dropped" and proposal.gender == "m"


def _has_pronoun(page: Page, at: int, reading: Reading) -> bool:
    """قال إنه يتوقع, إنه لم يعلن: the pronoun on إنّ is the subject."""
    that = at - 1
    while that > page.first(at) and page.bits[that] & (NEGATION | AUXILIARY):
        that -= 1
    if that < page.first(at) or reading.form.passive or not page.bits[that] & COMPLEMENTIZER:
        return False
    return page.tokens[that].folded.endswith(_PRONOUNS.get(reading.form.gender or "", ()))


def _has_object(page: Page, at: int, reading: Reading, opener: Opener) -> bool:
    """Whether an object stands before the quotation or قائلا, which then does not open it."""
    frame = reading.frame
    said = next((index for index in range(at, opener.at) if is_saying_so(page, index)), None)
    if said is None and (opener.kind != "quote" or frame.content == "none"):
        return False
    zone = read_zone(page, at, opener.at, frame.prepositions, open_end=True)
    end = opener.at if said is None else said
    while end > at + 1 and page.is_mark(end - 1, "،,"):
        end -= 1
    if zone.rest >= end:
        return False
    if said is None and frame.content in ("governed", "described"):
        directly = is_governed_quotation(page, zone.rest, opener.at, frame)
        return is_governed(page, zone.rest, frame) and not directly
    return said is not None or frame.content in ("bare", "any", "any-stance")


def _with_opener(page: Page, at: int, reading: Reading, opener: Opener) -> Proposal | None:
    governed = reading.frame.prepositions
    zone = without_object(page, reading, read_zone(page, at, opener.at, governed, open_end=False))
    zone = _until_told(page, zone, reading)
    proposal = begin(page, at, reading, f"verb+{_RULES[opener.kind]}", opener.first)
    open_content(page, proposal, opener)
    if reading.frame.content == "described" and is_joined(page, proposal.first, reading.frame):
        proposal.first_skip = 1
    if proposal.cue_class == "accuse" and not reading.with_object:
        behind = read_zone(page, at, opener.at, governed, open_end=True)
        behind = without_object(page, reading, behind)
        include_accused(page, proposal, behind.rest, opener)
    take_zone(proposal, zone)
    return proposal


def _until_told(page: Page, zone: Zone, reading: Reading) -> Zone:
    """End the subject before whom it addresses (طلب الوزير من السكان أن يبقوا)."""
    if zone.subject is None:
        return zone
    first, last = zone.subject
    inside = (at for at in range(first + 1, last) if at not in page.mention_over)
    told = next((at for at in inside if page.tokens[at].folded in reading.frame.told), last)
    return zone._replace(subject=(first, told))
