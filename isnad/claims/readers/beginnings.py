"""How every reader of cues begins a proposal: the cue's form, its zone, how its content opens."""

from isnad.claims.contents.openers import Opener
from isnad.claims.cues.entries import Reading
from isnad.claims.grammar import GOVERNED
from isnad.claims.page import THAT_NOT, Page
from isnad.claims.proposals import Proposal
from isnad.claims.sources.zones import Zone


def reach_of(page: Page, at: int) -> int:
    """The token that nothing said here can pass: its bracket's, quotation's or sentence's end."""
    bracket, quote = page.bracket_of[at], page.quote_of[at]
    if bracket >= 0:
        return page.bracket_close[bracket]
    if quote >= 0:
        return page.quote_close.get(quote, page.continued.get(quote, page.limit(at)))
    return page.limit(at)


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
        entries=(reading.frame.entry,),
        form=reading.form,
    )


def open_content(page: Page, proposal: Proposal, opener: Opener) -> None:
    """Note how the content begins."""
    first = opener.first
    if opener.kind != "that":
        proposal.direct_speech = True
        before = first - 1
        proposal.quoted = before if before in page.quote_close else None
        governed = bool(page.bits[first] & GOVERNED) or page.tokens[first].plain == "أن"
        if governed and proposal.quoted is not None:
            first += 1
    elif page.tokens[first - 1].plain in THAT_NOT:
        first -= 1
    elif first in page.quote_close:
        proposal.quoted, first = first, first + 1
    proposal.first = first


def include_accused(page: Page, proposal: Proposal, start: int, opener: Opener) -> None:
    """An accusation's content begins with the accused (متهما الوزير بأنه أخفى الأمر)."""
    accused = start < opener.at and page.tokens[start].kind == "arabic"
    if proposal.cue_class == "accuse" and opener.kind == "that" and accused:
        proposal.first, proposal.quoted = start, None


def take_zone(proposal: Proposal, zone: Zone) -> None:
    """Note the subject, the venue and the audience."""
    proposal.source, proposal.channel, proposal.audience = (
        zone.subject,
        zone.channel,
        zone.audience,
    )
    if zone.subject:
        proposal.subject = "overt"
