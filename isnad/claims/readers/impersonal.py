"""Attribution to nobody in particular: من المتوقع أن, من المرجح أن.

Nouns that carry a proposition are in nominal.py.
"""

from functools import cache
from typing import Any

from isnad.claims.contents.openers import Opener
from isnad.claims.evidence import Entry
from isnad.claims.grammar import COMPLEMENTIZER, GOVERNED, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.beginnings import open_content, reach_of
from isnad.claims.sources.placing import starts_clause
from isnad.lexicon import load
from isnad.text.folding import fold

_THAT_REACH = 4  # tokens from من المتوقع to its أن
_SEEN_REACH = 10  # tokens from ينظر to its على أنه


@cache
def folded(lexicon: str, key: str) -> dict[str, dict[str, Any]]:
    """A lexicon's entries by the folded word, each with the place it stands in."""
    return {
        fold(word): {**entry, "entry": Entry(lexicon, (key, word))}
        for word, entry in load(lexicon)[key].items()
    }


def expected_words() -> list[str]:
    """The folded words that من المتوقع and ينظر إليه على أنه begin with."""
    return ["من", "ومن", "فمن", *_seen()]


def read_expected(page: Page, at: int, findings: Findings) -> bool:
    """Read من المتوقع أن: the whole phrase is the cue, غير before the adjective turns it."""
    token = page.tokens[at]
    if token.folded in _seen():
        return _read_seen(page, at, findings)
    skip = 0 if token.folded == "من" else 1
    if token.folded[skip:] != "من" or at + 2 >= page.limit(at):
        return False
    negated = page.tokens[at + 1].folded == "غير"
    head = at + 1 + negated
    entry = folded("impersonals", "of_the").get(page.tokens[head].folded)
    that = head + 1
    if entry is None or that + 1 >= page.limit(at) or _was_planned(page, at, entry):
        return False
    ahead = page.bits[that + 1 : min(that + _THAT_REACH, page.limit(at))]
    later = next((index for index, bits in enumerate(ahead, that + 1) if bits & COMPLEMENTIZER), 0)
    if not page.bits[that] & COMPLEMENTIZER and later:
        that = later  # من المتوقع مرة جديدة أن
    if not page.bits[that] & COMPLEMENTIZER and not _is_foreseen(page, at, that):
        return False
    proposal = impersonal(page, at, entry, (at, head + 1), f"من {entry['lemma']}")
    proposal.cue_skip = skip
    if negated:
        proposal.polarity = "-"
    if page.bits[that] & COMPLEMENTIZER:
        open_content(page, proposal, Opener("that", that, that + 1))
    else:
        proposal.first, proposal.noun_content = that, True
    findings.proposals.append(proposal)
    return True


def _was_planned(page: Page, at: int, entry: dict[str, Any]) -> bool:
    """كان من المفترض أن: what had been planned, attributed to nobody."""
    return "planned" in entry and at > 0 and page.tokens[at - 1].folded.endswith(("كان", "كانت"))


def _is_foreseen(page: Page, at: int, first: int) -> bool:
    """من المتوقع وصول الوفد: a noun, where the phrase begins its clause (not أقل من المتوقع)."""
    token = page.tokens[first]
    if token.kind != "arabic" or page.bits[first] or first in page.mention_over:
        return False
    return starts_clause(page, at) and token.folded[0] not in "بل"


@cache
def _seen() -> frozenset[str]:
    return word_set("impersonals", "seen")


def _read_seen(page: Page, at: int, findings: Findings) -> bool:
    """Read ينظر إليه على أنه: nobody says who sees somebody so."""
    if not page.tokens[at + 1 : at + 2] or not page.tokens[at + 1].plain.startswith(("إلى", "إلي")):
        return False  # somebody sees it so
    for that in range(at + 2, min(page.limit(at) - 1, at + _SEEN_REACH)):
        if page.tokens[that].kind == "mark":
            return False
        as_such = page.bits[that] & COMPLEMENTIZER and page.tokens[that - 1].plain == "على"
        if as_such or page.bits[that] & GOVERNED:
            entry = {"lemma": "نظر", "class": "believe", "entry": Entry("impersonals", ("seen",))}
            proposal = impersonal(page, at, entry, (at, at + 1), "seen as")
            proposal.cue_skip = int(page.tokens[at].folded[0] == "و")
            open_content(page, proposal, Opener("that", that, that + 1))
            findings.proposals.append(proposal)
            return True
    return False


def impersonal(
    page: Page, at: int, entry: dict[str, Any], cue: tuple[int, int], rule: str
) -> Proposal:
    """A proposal that attributes to nobody; the cue's tokens and what the lexicon says of it."""
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
