"""Saying nothing, said in so many words: رفض التعليق, لم يعلق على, لم يصدر تعليق من.

No position is taken; what it would have been about is the content.
"""

from functools import cache

from isnad.claims.evidence import Entry
from isnad.claims.grammar import NEGATION, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal, Range
from isnad.claims.readers.beginnings import reach_of, take_zone
from isnad.claims.sources.placing import place_subject
from isnad.claims.sources.zones import read_zone
from isnad.lexicon import load
from isnad.text.folding import fold

_NEAR = 10  # tokens between the verb and what it refuses or leaves open


def silent_words() -> list[str]:
    """Every folded form of a verb that takes no position, و and ف before it included."""
    return [before + form for form in _verbs() for before in ("", "و", "ف")]


def read_silence(page: Page, at: int, findings: Findings) -> bool:
    """Read a verb that takes no position; True where it made a claim."""
    token = page.tokens[at]
    skip = 0 if token.folded in _verbs() else 1
    kind = _verbs().get(token.folded[skip:])
    if kind is None or (skip and token.folded[0] not in "وف") or at in page.mention_over:
        return False
    negated = at > page.first(at) and bool(page.bits[at - 1] & NEGATION)
    if negated == (kind == "refuses"):
        return False
    noun = _noun(page, at) if kind != "comments" else at
    if noun is None:
        return False
    about = _about(page, noun + 1)
    if about is None and kind == "comments":
        return False
    proposal = _propose(page, at, skip, noun if about is None else about)
    proposal.lemma = f"{kind}: {token.folded[skip:]}"
    proposal.entries = (Entry("impersonals", ("silence", kind)),)
    end = noun if noun > at else (about or at + 1) - 1
    if kind == "issues":
        proposal.source = _issuer(page, noun + 1)
        proposal.subject = "overt" if proposal.source else "impersonal"
    else:
        zone = read_zone(page, at, end, frozenset(), open_end=kind == "comments")
        take_zone(proposal, zone)
        if zone.rest < end or not place_subject(page, at, proposal):
            return False
    findings.taken.add(noun)
    findings.proposals.append(proposal)
    return True


@cache
def _verbs() -> dict[str, str]:
    """What each verb does by its folded forms: refuses, comments (or not) or issues (or not)."""
    silence = load("impersonals")["silence"]
    return {
        fold(word): kind for kind in ("refuses", "comments", "issues") for word in silence[kind]
    }


def _noun(page: Page, at: int) -> int | None:
    """The comment that is refused or was not issued."""
    for index in range(at + 1, min(page.limit(at), at + _NEAR)):
        if page.tokens[index].folded in word_set("impersonals", "comments"):
            return index
        if page.tokens[index].kind == "mark" and index not in page.quote_close:
            return None
    return None


def _about(page: Page, start: int) -> int | None:
    """The first token behind the preposition that says what the comment would be about."""
    for index in range(start, min(page.limit(start - 1) - 1, start + _NEAR)):
        at_once = page.tokens[index + 1].folded in word_set("impersonals", "at_once")
        if page.tokens[index].folded in word_set("impersonals", "about") and not at_once:
            return index + 1
        if page.tokens[index].kind == "mark" and index not in page.quote_close:
            return None
    return None


def _issuer(page: Page, start: int) -> Range | None:
    """Whose comment it would have been (من جانب الحكومة, عن الوزارة)."""
    for at in range(start, min(page.limit(start - 1) - 1, start + _NEAR)):
        if page.tokens[at].folded in ("من", "عن"):
            first = at + 1 + (page.tokens[at + 1].folded in ("جانب", "قبل"))
            end = noun_phrase(page, first, page.limit(at), strict=True)
            known = first in page.mention_at or source_noun(page.tokens[first].folded)
            return (first, end) if end > first and known else None
    return None


def _propose(page: Page, at: int, skip: int, first: int) -> Proposal:
    token = page.tokens[at].folded[skip:]
    return Proposal(
        cue=(at, at + 1),
        cue_skip=skip,
        lemma="",
        cue_class="no_position",
        rule="no comment",
        subject="dropped",
        first=first,
        reach=min(reach_of(page, at), page.limit(at)),
        gender="f" if token.endswith("ت") or token.startswith("ت") else "m",
        certainty="U",
        polarity="+",
        noun_content=True,
    )
