"""Noun phrases as contents, bare or behind the preposition that the cue governs."""

from isnad.claims.contents.governed import governed_start
from isnad.claims.contents.objects import can_be_content
from isnad.claims.contents.openers import Opener
from isnad.claims.cues.entries import Frame, Reading
from isnad.claims.grammar import (
    COMPLEMENTIZER,
    CONJOINED,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import is_definite, noun_phrase
from isnad.claims.proposals import Proposal
from isnad.claims.readers.beginnings import begin, open_content, take_zone
from isnad.claims.readers.described import without_object
from isnad.claims.sources.placing import disagrees
from isnad.claims.sources.strangers import find_stranger
from isnad.claims.sources.zones import Zone, read_zone, step_over


def with_noun(page: Page, at: int, reading: Reading, limit: int) -> Proposal | None:
    """Read a noun phrase as content: أشار إلى عدم قدرته, نفى هذه الاتهامات.

    Args:
        page: the article.
        at: the cue's token.
        reading: the cue.
        limit: a token the content cannot begin at.

    Returns:
        The proposal with its subject behind the cue, or None where the cue takes no such content.
    """
    frame = reading.frame
    if _is_accused_of(page, at, reading, limit):
        proposal = begin(page, at, reading, "verb+preposition+noun", at + 1)
        proposal.first_skip, proposal.subject, proposal.noun_content = 1, "impersonal", True
        return proposal
    if not _takes_noun(page, at, reading, limit):
        return None
    zone = _zone(page, at, reading, limit)
    first = _behind_told(page, zone.rest, limit, frame)
    if first >= limit or (page.tokens[first].kind == "mark" and first not in page.quote_close):
        return None
    proposal = begin(page, at, reading, "verb+noun", first)
    take_zone(proposal, zone)
    proposal.noun_content = True
    clitic = reading.with_object and page.bits[at] == 0
    held = reading.with_object and frame.content == "two"  # اعتبرها بطولة
    governed = None if held else governed_start(page, first, limit, frame, clitic=clitic)
    if governed is not None:
        proposal.first, proposal.first_skip = governed
        proposal.rule = "verb+preposition+noun"
    elif not _takes_bare(page, reading, zone, first):
        return None
    if proposal.first >= limit:
        return None
    if proposal.first in page.quote_close:
        proposal.quoted, proposal.first = proposal.first, proposal.first + 1
    return _through_document(page, proposal, limit) if frame.content == "report" else proposal


def _behind_told(page: Page, at: int, limit: int, frame: Frame) -> int:
    """The token behind whom the cue addresses with a preposition of theirs (طلب من فلان البقاء)."""
    if at >= limit or page.tokens[at].folded not in frame.told:
        return at
    behind = max(noun_phrase(page, at + 1, limit, strict=True), at + 1)
    while behind < limit and behind not in page.quote_close:
        step, kind = step_over(page, behind, limit)
        if kind == "":
            break
        behind = max(step, behind + 1)
    return behind


def _takes_bare(page: Page, reading: Reading, zone: Zone, first: int) -> bool:
    """Whether the noun phrase at a token can be the content without a preposition."""
    frame = reading.frame
    if frame.content == "two":
        return _takes_two(page, reading, zone, first)
    if reading.with_object and frame.content != "called":
        return False
    return can_be_content(page, first, frame)


def _takes_two(page: Page, reading: Reading, zone: Zone, first: int) -> bool:
    """اعتبر الوزير القرار خطأ, اعتبره خطأ; a present needs all three (not تعتبر الصين شريكا)."""
    if reading.with_object:
        return _is_predicate(page, first)
    if zone.subject is None or not can_be_content(page, first, reading.frame):
        return False
    if reading.form.tense == "past":
        return True
    end = noun_phrase(page, first, page.limit(first), strict=True)
    return is_definite(page, first) and end < page.limit(first) and _is_predicate(page, end)


def _is_predicate(page: Page, at: int) -> bool:
    """Whether an indefinite noun stands here, what somebody is held to be."""
    if at in page.quote_close:
        return True
    token = page.tokens[at]
    plain = token.kind == "arabic" and not page.bits[at] and at not in page.mention_over
    return plain and not token.folded.startswith(("ال", "لل", "بال", "كال", "و"))


def _is_accused_of(page: Page, at: int, reading: Reading, limit: int) -> bool:
    """يتهم بالتواطؤ: what is charged directly behind the verb makes it a passive."""
    finite = reading.form.tense in ("past", "present")
    first = at + 1
    if reading.frame.cue_class != "accuse" or not finite or reading.with_object or first >= limit:
        return False
    token, name = page.tokens[first], page.mention_at.get(first)
    own = name is not None and name.start == token.start
    joined = token.folded[0] in reading.frame.prepositions and len(token.folded) > 3
    return joined and token.kind == "arabic" and not own and not page.bits[first]


def _takes_noun(page: Page, at: int, reading: Reading, limit: int) -> bool:
    frame, form = reading.frame, reading.form
    if frame.content == "called":
        return reading.with_object and page.tokens[at - 1].folded in ("ما", "من", "لما", "مما")
    if frame.content == "none" or (frame.adjacent and frame.content != "report"):
        return False
    if frame.content == "two" and (form.tense not in ("past", "present") or form.passive):
        return False
    if form.number == "d" and form.tense == "past":
        return False  # أمرا, طلبا are nouns far more often than duals
    resumed = at + 1 < limit and page.tokens[at + 1].folded in word_set("grammar", "resumptive")
    return not resumed  # وهو ما تعهدت به: the content stands before


def _zone(page: Page, at: int, reading: Reading, limit: int) -> Zone:
    quoted = reading.with_object and reading.frame.content == "two" and at + 1 in page.quote_close
    if reading.frame.content == "called" or quoted:  # ما اعتبره «…»
        return Zone(None, None, None, at + 1)
    parting = reading.frame.prepositions | reading.frame.told
    zone = read_zone(page, at, limit, parting, open_end=True)
    if reading.form.tense == "participle":  # its subject stands before it
        return zone._replace(subject=None, rest=zone.subject[0]) if zone.subject else zone
    zone = without_object(page, reading, zone)
    if zone.subject is not None and disagrees(page, zone.subject[0], reading.form.gender):
        zone = zone._replace(subject=None, rest=zone.subject[0])  # واتهم إسرائيل: the object
    within = at + 1 < limit and page.tokens[at + 1].folded in word_set("grammar", "within")
    if within and zone.subject is not None and reading.frame.takes_person:
        return zone._replace(subject=None, rest=zone.subject[0])
    if zone.subject is not None and _is_object(page, reading.frame, zone):
        return zone._replace(subject=None, rest=zone.subject[0])
    return zone if zone.subject else find_stranger(page, at, limit, reading, zone)


def _is_object(page: Page, frame: Frame, zone: Zone) -> bool:
    """Whether the only noun phrase is the object that the cue needs (حث العمال على)."""
    if not frame.needs_object or zone.subject is None or zone.rest >= len(page.tokens):
        return False
    name = page.mention_at.get(zone.subject[0])
    if name is not None and name.entity_type == "PERS":
        return False
    return page.tokens[zone.rest].folded in frame.prepositions


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
