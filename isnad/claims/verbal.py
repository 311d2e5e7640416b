"""Finite verbs as cues: قال، أكدت، ينفيان, with their subjects and complements.

Participles and masdars are in circumstantial.py, verbs that pass a saying on in reports.py.
"""

from isnad.claims.cues import Frame, Reading
from isnad.claims.frames import refusal, turn
from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    CONJOINED,
    DEMONSTRATIVE,
    NEGATION,
    PREPOSITION,
    RESUME,
)
from isnad.claims.nouns import source_noun
from isnad.claims.openers import Opener, find_opener
from isnad.claims.page import Page
from isnad.claims.phrases import is_finite_cue
from isnad.claims.placing import disagrees, place_subject
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.zones import Zone, read_zone
from isnad.types import Abstention

_OBJECT = 12  # tokens of an object before the cue's preposition
_RULES = {"that": "that", "colon": "colon", "quote": "quotation"}


def reach_of(page: Page, at: int) -> int:
    """The token that nothing said here can pass: its bracket's, quotation's or sentence's end."""
    bracket, quote = page.bracket_of[at], page.quote_of[at]
    if bracket >= 0:
        return page.bracket_close[bracket]
    if quote >= 0:
        return page.quote_close.get(quote, page.continued.get(quote, page.limit(at)))
    return page.limit(at)


def read_verb(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read a finite cue; True where it was decided, accepted or not."""
    reason = refusal(page, at, reading)
    if reason is not None:
        return reason != ""
    reach = reach_of(page, at)
    opener = find_opener(page, at, reading.frame, min(reach, page.limit(at)))
    if opener and opener.at in findings.taken:
        return True
    if opener and opener.kind == "quote" and _has_object(page, at, reading, opener):
        opener = None
    proposal = (
        _with_opener(page, at, reading, opener)
        if opener
        else with_noun(page, at, reading, min(reach, page.limit(at)))
    )
    if proposal is None:
        return False
    proposal.reach = reach
    placed = place_subject(page, at, proposal, impersonal=_is_impersonal(reading))
    if proposal.source is None and _is_impersonal(reading):
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
    if proposal.rule == "verb+document+that":
        findings.taken.add(proposal.first - 1 - (proposal.quoted is not None))
    findings.proposals.append(proposal)
    return True


def _has_object(page: Page, at: int, reading: Reading, opener: Opener) -> bool:
    """Whether an object stands before the quotation, which is then part of it."""
    if reading.frame.content not in ("bare", "any", "any-stance"):
        return False
    zone = read_zone(page, at, opener.at, reading.frame.prepositions, open_end=True)
    return zone.rest < opener.at


def _is_impersonal(reading: Reading) -> bool:
    """يُعتقد أنّ, قيل إنّ: a passive, or a present that is spelled like its passive."""
    frame, form = reading.frame, reading.form
    if not frame.impersonal or form.gender == "f":
        return False
    if form.passive:
        return True
    return form.tense == "present" and form.number == "s" and not frame.distinct_passive


def begin(page: Page, at: int, reading: Reading, rule: str, first: int) -> Proposal:
    """A proposal with what the cue's own form says."""
    return Proposal(
        cue=(at, at + 1),
        cue_skip=reading.offset,
        lemma=reading.frame.lemma,
        cue_class=reading.frame.cue_class,
        rule=rule,
        subject="dropped",
        first=first,
        reach=page.limit(at),
        gender=reading.form.gender,
        number=reading.form.number,
        certainty=reading.frame.certainty,
        polarity=reading.frame.polarity,
        present=reading.form.tense == "present",
    )


def open_content(page: Page, proposal: Proposal, opener: Opener) -> None:
    """Note how the content begins."""
    first = opener.first
    if opener.kind != "that":
        proposal.direct_speech = True
        before = first - 1
        proposal.quoted = before if before in page.quote_close else None
    elif first in page.quote_close:
        proposal.quoted, first = first, first + 1
    proposal.first = first


def _with_opener(page: Page, at: int, reading: Reading, opener: Opener) -> Proposal | None:
    zone = read_zone(page, at, opener.at, reading.frame.prepositions, open_end=False)
    proposal = begin(page, at, reading, f"verb+{_RULES[opener.kind]}", opener.first)
    open_content(page, proposal, opener)
    take_zone(proposal, zone)
    return proposal


def take_zone(proposal: Proposal, zone: Zone) -> None:
    """Note the subject, the venue and the audience."""
    proposal.source, proposal.channel, proposal.audience = (
        zone.subject,
        zone.channel,
        zone.audience,
    )
    if zone.subject:
        proposal.subject = "overt"


def with_noun(page: Page, at: int, reading: Reading, limit: int) -> Proposal | None:
    """A noun phrase as content: أشار إلى عدم قدرته, نفى هذه الاتهامات."""
    frame = reading.frame
    if reading.form.number == "d" and reading.form.tense == "past":
        return None  # أمرا, طلبا are nouns far more often than duals
    if frame.content == "none" or (frame.adjacent and frame.content != "report"):
        return None
    zone = read_zone(page, at, limit, frame.prepositions, open_end=True)
    if zone.subject is not None and disagrees(page, zone.subject[0], reading.form.gender):
        zone = zone._replace(subject=None, rest=zone.subject[0])  # واتهم إسرائيل: the object
    first = zone.rest
    if first >= limit or (page.tokens[first].kind == "mark" and first not in page.quote_close):
        return None
    governed = _governed_start(page, first, frame.prepositions)
    if governed is None and frame.content in ("governed", "any"):
        governed = _governed_later(page, first, limit, frame)
    proposal = begin(page, at, reading, "verb+noun", first)
    take_zone(proposal, zone)
    proposal.noun_content = True
    if governed is not None and frame.content in ("governed", "any", "any-stance"):
        proposal.first, proposal.first_skip = governed
        proposal.rule = "verb+preposition+noun"
    elif (
        frame.content == "governed"
        or reading.with_object
        or not _can_be_content(page, first, frame)
    ):
        return None
    invited = reading.with_object and frame.cue_class == "direct"  # دعاه لحضور المعرض
    if proposal.first >= limit or invited:
        return None
    if proposal.first in page.quote_close:
        proposal.quoted, proposal.first = proposal.first, proposal.first + 1
    return _through_document(page, proposal, limit) if frame.content == "report" else proposal


def _governed_start(page: Page, at: int, prepositions: frozenset[str]) -> tuple[int, int] | None:
    """Where the content begins behind the cue's preposition, written apart or joined."""
    token = page.tokens[at]
    if token.folded in prepositions:
        return at + 1, 0
    if token.folded[0] in prepositions and len(token.folded) > 2:
        return at, 1
    if token.plain in prepositions:
        return at + 1, 0
    return None


def _governed_later(page: Page, at: int, limit: int, frame: Frame) -> tuple[int, int] | None:
    """The cue's preposition behind an object or an adjunct (طالبوا في العاصمة بإقالته)."""
    if frame.cue_class not in ("direct", "commit", "warn"):
        return None
    for index in range(at, min(limit, at + _OBJECT)):
        token, bits = page.tokens[index], page.bits[index]
        if token.kind == "mark" or bits & CLOSED:
            return None
        apart = token.folded in frame.prepositions
        name = page.mention_at.get(index)
        own = name is not None and name.start == token.start
        joined = "ب" in frame.prepositions and token.folded[0] == "ب" and not own and not bits
        if apart or joined:
            return (index + 1, 0) if apart else (index, 1)
    return None


def _can_be_content(page: Page, at: int, frame: Frame) -> bool:
    token, bits, wanted = page.tokens[at], page.bits[at], frame.content
    noun = source_noun(token.folded)
    if frame.cue_class == "warn" and at in page.mention_at:
        return False  # who is warned, not of what
    if token.folded[0] == "و" and noun is None and at not in page.mention_at and at:
        return False
    if wanted == "report":
        return noun is not None and noun.kind == "document"
    if wanted == "responsibility":
        return any(
            word.folded.startswith(("مسؤولي", "المسؤولي", "مسئولي"))
            for word in page.tokens[at : at + 14]
        )
    if wanted == "named":
        return at in page.mention_at
    if token.folded in ("ما", "اي", "ان", "عدم", "غير"):
        return True
    if bits & (COMPLEMENTIZER | PREPOSITION | AUXILIARY | NEGATION | ADVERB | RESUME):
        return False
    return bool(bits & DEMONSTRATIVE) or not (bits & CLOSED or is_finite_cue(page, at))


def _through_document(page: Page, proposal: Proposal, limit: int) -> Proposal:
    """نشر معلومات تفيد بأن …: the content is what the document says."""
    for at in range(proposal.first + 1, min(limit, proposal.first + 8)):
        if page.bits[at] & COMPLEMENTIZER and not page.bits[at] & CONJOINED:
            proposal.rule, proposal.noun_content = "verb+document+that", False
            open_content(page, proposal, Opener("that", at, at + 1))
            break
        if page.tokens[at].kind == "mark":
            break
    return proposal
