"""Cues that take up what was just said by a pronoun: …، وهو ما تنفيه باريس, …، الأمر الذي نفته."""

from collections.abc import Iterator

from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.grammar import COMPLEMENTIZER, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.beginnings import begin, reach_of, take_zone
from isnad.claims.sources.zones import read_zone

_CLASSES = ("deny", "assert")
_RELATIVES = ("ما", "الذي")
_PRONOUN = "ه"
_COMMAS = "،,"
_SHORTEST = 3


def which_words() -> frozenset[str]:
    """The folded words that وهو ما and الأمر الذي begin with."""
    return word_set("grammar", "which")


def read_resumed(page: Page, at: int, findings: Findings) -> bool:
    """Read a denial or confirmation of what stands before it; True where it made a claim.

    Args:
        page: the article.
        at: the first word of وهو ما or الأمر الذي, the cue with its pronoun two tokens on.
        findings: the proposals so far; the latest of the sentence is what is taken up.
    """
    cue, first = at + 2, page.first(at)
    if cue >= page.limit(at) or page.tokens[at + 1].folded not in _RELATIVES:
        return False
    last = at - page.is_mark(at - 1, _COMMAS)
    reading = next(_readings(page, cue), None)
    if reading is None or last - first < _SHORTEST:
        return False
    limit = min(reach_of(page, cue), page.limit(cue))
    zone = read_zone(page, cue, limit, frozenset(), open_end=True)
    goes_on = zone.rest < limit and page.bits[zone.rest] & COMPLEMENTIZER
    if zone.subject is None or goes_on:
        return False
    proposal = begin(page, cue, reading, "resumed by a pronoun", cue)
    take_zone(proposal, zone)
    earlier = _earlier(page, at, findings)
    for one in earlier:
        one.reach = min(one.reach, last)
    verbs = (one for one in earlier if one.rule != "carrier noun")
    proposal.shares = next(verbs, earlier[0] if earlier else None)
    proposal.content, proposal.backward = [(first, last)], True
    findings.proposals.append(proposal)
    return True


def _readings(page: Page, at: int) -> Iterator[Reading]:
    """The cues that the word is with a pronoun on it (تنفيه, نفته, نفاه)."""
    token = page.tokens[at]
    if not token.folded.endswith(_PRONOUN):
        return
    folded, spelling = token.folded[:-1], token.plain[:-1]
    if folded.endswith("ا"):
        folded, spelling = folded[:-1] + "ي", spelling[:-1] + "ى"
    for reading in read_cue(folded, spelling):
        finite = reading.form.tense in ("past", "present") and not reading.form.passive
        of_speech = reading.frame.cue_class in _CLASSES and reading.frame.clauses  # not رفضه
        if finite and not reading.offset and of_speech:
            yield reading


def _earlier(page: Page, at: int, findings: Findings) -> list[Proposal]:
    """The cues of the sentence so far that open what stands behind them, the latest first."""
    return [
        one
        for one in reversed(findings.proposals)
        if page.first(at) <= one.cue[0] < at
        and not one.backward
        and page.quote_of[one.cue[0]] == page.quote_of[at]
    ]
