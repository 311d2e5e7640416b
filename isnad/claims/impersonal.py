"""Attribution to nobody (من المتوقع أن) and nouns that carry a proposition (مخاوف من)."""

from functools import cache
from typing import Any

from isnad.claims.beginnings import open_content, reach_of
from isnad.claims.evidence import Entry
from isnad.claims.grammar import ADVERB, COMPLEMENTIZER, CONJOINED
from isnad.claims.openers import Opener
from isnad.claims.page import Page
from isnad.claims.proposals import Findings, Proposal
from isnad.lexicon import load
from isnad.text.folding import fold


@cache
def _folded(lexicon: str, key: str) -> dict[str, dict[str, Any]]:
    return {
        fold(word): {**entry, "entry": Entry(lexicon, (key, word))}
        for word, entry in load(lexicon)[key].items()
    }


def read_expected(page: Page, at: int, findings: Findings) -> bool:
    """Read من المتوقع أن: the whole phrase is the cue, غير before the adjective turns it."""
    token = page.tokens[at]
    skip = 0 if token.folded == "من" else 1
    if token.folded[skip:] != "من" or at + 2 >= page.limit(at):
        return False
    negated = page.tokens[at + 1].folded == "غير"
    head = at + 1 + negated
    entry = _folded("impersonals", "of_the").get(page.tokens[head].folded)
    that = head + 1
    if entry is None or that + 1 >= page.limit(at) or not page.bits[that] & COMPLEMENTIZER:
        return False
    proposal = _impersonal(page, at, entry, (at, head + 1), f"من {entry['lemma']}")
    proposal.cue_skip = skip
    if negated:
        proposal.polarity = "-"
    open_content(page, proposal, Opener("that", that, that + 1))
    findings.proposals.append(proposal)
    return True


def read_carrier(page: Page, at: int, findings: Findings) -> bool:
    """Read a noun that carries a proposition behind its preposition (مخاوف من استمرار …)."""
    token = page.tokens[at]
    carriers = _folded("carriers", "carriers")
    entry = carriers.get(token.folded)
    skip = 0
    if entry is None and token.folded[0] in "وفب":
        entry, skip = carriers.get(token.folded[1:]), 1
    if entry is None or at + 2 >= page.limit(at):
        return False
    first = _behind(page, at + 1, [fold(word) for word in entry["with"]])
    if first is None:
        return False
    proposal = _impersonal(page, at, entry, (at, at + 1), "carrier noun")
    proposal.cue_skip = skip
    proposal.first, proposal.first_skip = first
    proposal.noun_content = True
    if page.bits[proposal.first] & COMPLEMENTIZER and not page.bits[proposal.first] & CONJOINED:
        that = proposal.first
        open_content(page, proposal, Opener("that", that, that + 1))
        proposal.noun_content = False
    findings.proposals.append(proposal)
    return True


def _behind(page: Page, at: int, prepositions: list[str]) -> tuple[int, int] | None:
    if page.bits[at] & COMPLEMENTIZER:
        return at, 0
    while page.bits[at] & ADVERB and at + 1 < page.limit(at):
        at += 1
    token = page.tokens[at]
    if token.folded in prepositions:
        return (at + 1, 0) if at + 1 < page.limit(at) else None
    joined = token.folded[0] in prepositions and token.folded[1:3] == "ال"
    return (at, 1) if joined else None


def _impersonal(
    page: Page, at: int, entry: dict[str, Any], cue: tuple[int, int], rule: str
) -> Proposal:
    return Proposal(
        cue=cue,
        cue_skip=0,
        lemma=entry["lemma"],
        cue_class=entry["class"],
        rule=rule,
        subject="impersonal",
        first=cue[1],
        reach=min(reach_of(page, at), page.limit(at)),
        certainty=entry.get("certainty"),
        entries=(entry["entry"],),
    )
