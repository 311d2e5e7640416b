"""Other cues within reach of a content, read as claims or not: where their clause ends it."""

from functools import cache

from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.evidence import End
from isnad.claims.grammar import AUXILIARY, RELATIVE, RESUME
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.lexicon import load
from isnad.types import CueClass

_COMMAS = "،,"
_STATING: tuple[CueClass, ...] = ("say", "assert", "believe", "judge", "disclose", "deny")
_LONG_SUBJECT = 6  # tokens
OWN_WORDS = "own words"  # على حد تعبيره: boundaries.py tells the end from an insertion
_TOO_SHORT = 3  # letters of a past that is spelled like an ordinary noun (ونشر, ونقل)


@cache
def weights_of_ends() -> dict[str, int]:
    """The scores of the lexicon."""
    weights: dict[str, int] = load("weights")
    return weights


def before_rival(
    page: Page, proposal: Proposal, other: Proposal, at: int, start: int
) -> End | None:
    """Another cue within reach: does it end this content or stand within it?"""
    weights = weights_of_ends()
    if other.rule in ("carrier noun", OWN_WORDS):
        return None
    if other.backward:
        return _end(page, at, start, weights["particle"], "attributed afterwards")
    agrees = _agree(proposal, other)
    if other.subject == "main":
        return _end(
            page, at, start, weights["participle" if agrees else "strange participle"], "participle"
        )
    if other.subject == "impersonal" or other.relative:
        return None
    before = at - 1
    while before > start and page.bits[before] & AUXILIARY:
        before -= 1
    if page.bits[before] & RELATIVE:
        return None
    opener = _clause_start(page, other, before, start)
    if opener is None or _is_within(page, proposal, other, start, opener):
        return None
    overt = other.source is not None
    answers = overt or other.cue_class == "deny"  # …، لكنه نفى ذلك
    key = "continuing cue" if agrees and not overt else "new speaker" if answers else "strange cue"
    return _end(page, opener, start, weights[key], key)


def _is_within(page: Page, proposal: Proposal, other: Proposal, start: int, opener: int) -> bool:
    """Whether the clause of another cue is the content's own predicate, or stands beside it."""
    if proposal.noun_content or other.source is not None:
        return False
    if page.tokens[opener - 1].text in _COMMAS and not other.cue_skip:
        return _awaits_predicate(page, start, opener)
    # أضاف أنه يتابع الموقف ويأمل: what is said in the present goes on in the present.
    past = proposal.form is not None and proposal.form.tense == "past"
    present = other.form is not None and other.form.tense == "present"
    verb = page.tokens[other.cue[0]].folded[other.cue_skip :]
    beside = verb[0] == page.tokens[start].folded[0] and start not in page.mention_over
    return bool(other.cue_skip) and past and present and beside


def _awaits_predicate(page: Page, start: int, opener: int) -> bool:
    """Whether all that came so far is a subject and its relative clause (هذه الدولة، التي …،)."""
    comma = next((at for at in range(start, opener - 1) if page.is_mark(at, _COMMAS)), None)
    if comma is None or comma - start > _LONG_SUBJECT:
        return False
    return bool(page.bits[comma + 1] & RELATIVE)


def _clause_start(page: Page, other: Proposal, before: int, start: int) -> int | None:
    """The first token of the clause that another cue heads, with its connective."""
    first = other.source[0] if other.source and other.source[0] <= before else before + 1
    if first - 2 >= start and page.bits[first - 2] & RESUME and _is_but_they(page, first - 1):
        return first - 2
    word = page.tokens[first - 1] if first - 1 >= start else None
    if word is not None and (page.bits[first - 1] & RESUME or word.folded in ("كما", "وكما")):
        return first - 1
    if other.cue_skip and page.tokens[other.cue[0]].folded[0] == "و":
        return other.cue[0]
    if word is not None and word.text in _COMMAS and first == other.cue[0]:
        return first
    return None


def _is_but_they(page: Page, at: int) -> bool:
    """The second word of إلا أنه, غير أنها: who speaks goes on, and says something else."""
    return page.tokens[at].folded in ("انه", "انها", "انهم", "انهما")


def before_unread(page: Page, proposal: Proposal, at: int, start: int) -> End | None:
    """A cue that made no claim still begins a clause of the speaker's (…، نافيا شن الغارات)."""
    token = page.tokens[at]
    if token.kind != "arabic" or page.bits[at] or at in page.mention_over:
        return None
    comma = page.is_mark(at - 1, _COMMAS)
    for reading in read_cue(token.folded, token.plain):
        if proposal.gender is None or reading.form.gender != proposal.gender:
            continue
        if comma and _is_circumstantial(reading):
            return _end(page, at, start, weights_of_ends()["participle"], "participle")
        if _goes_on(page, proposal, reading, at, start, comma=comma):
            return _end(page, at, start, weights_of_ends()["continuing cue"], "continuing cue")
    return None


def _is_circumstantial(reading: Reading) -> bool:
    """نافيا, نافية, ومطالبا; ومتابعة is rather a masdar."""
    spelling = reading.form.spelling
    if reading.form.tense != "participle":
        return False
    return spelling.endswith("ا") or (spelling.endswith("ة") and not reading.offset)


def _goes_on(
    page: Page, proposal: Proposal, reading: Reading, at: int, start: int, *, comma: bool
) -> bool:
    """Whether و and a past verb say what the speaker did next (نفت التهم وردت بـ)."""
    form, frame = reading.form, reading.frame
    past = form.tense == "past" and not form.passive and page.tokens[at].folded[0] == "و"
    bare = len(form.spelling) <= _TOO_SHORT and not reading.with_object
    if not past or not reading.offset or bare or frame.like_masdar:
        return False
    if proposal.noun_content:
        return not any(page.bits[index] & RELATIVE for index in range(start, at))
    return comma and frame.cue_class in _STATING and not frame.adjacent


def _end(page: Page, at: int, start: int, score: int, reason: str) -> End | None:
    end = at - 1 if at > start and page.is_mark(at - 1, _COMMAS + "-–") else at
    return End(end, score, reason) if end > start else None


def _agree(speaker: Proposal, other: Proposal) -> bool:
    """Whether the other cue could have the same subject."""
    if speaker.gender is None or other.gender is None:
        return True
    return speaker.gender == other.gender or other.number == "p"
