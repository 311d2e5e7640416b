"""Relative clauses that take up their head as an object: الدوحة التي اتهمتها الرياض بـ."""

from typing import NamedTuple

from isnad.claims.grammar import RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.proposals import Proposal, Range
from isnad.claims.sources.clauses import may_act
from isnad.claims.sources.subjects import RESUMED, back_over_auxiliaries
from isnad.types import Mention

_COMMAS = "،,"
_HERS = "ها"
_NEAR = 12  # tokens of a relative clause before the verb that is joined to its own
_OWN_NAMES = ("PERS", "ORG", "GPE")
_STOPS = ".؟!؛:،,"


class Head(NamedTuple):
    """The head of a relative clause; `name` is None where no name stands before the relative."""

    relative: int
    name: Mention | None


def object_pronoun(page: Page, proposal: Proposal) -> str:
    """The pronoun behind a finite cue (ها in اتهمتها), or nothing."""
    form, token = proposal.form, page.tokens[proposal.cue[0]]
    if form is None or form.tense not in ("past", "present"):
        return ""
    behind = token.plain[proposal.cue_skip + len(form.spelling) :]
    return behind if behind in RESUMED.values() else ""


def resumed_head(page: Page, proposal: Proposal) -> Head | None:
    """The head that the pronoun on a cue takes up; None where no relative clause says so."""
    pronoun = object_pronoun(page, proposal)
    if not pronoun:
        return None
    at = back_over_auxiliaries(page, proposal.cue[0])
    if at >= 0 and page.bits[at] & RELATIVE:
        return _head(page, at, pronoun)
    joined = _clause_before(page, proposal)
    if joined is None or not page.tokens[joined + 1].folded.endswith(pronoun):
        return None
    return _head(page, joined, pronoun)


def shared_subject(page: Page, proposal: Proposal) -> Range | None:
    """The subject of a cue joined to a relative clause's verb, which is that one's.

    الدوحة التي قاطعتها الرياض واتهمتها بـ: الرياض, as the head is taken up by the first verb;
    الرياض التي قاطعت الدوحة واتهمتها بـ: the head. None where it is not told.
    """
    pronoun = object_pronoun(page, proposal)
    at = _clause_before(page, proposal) if pronoun else None
    if at is None:
        return None
    verb = page.tokens[at + 1].folded
    if RESUMED.get(page.tokens[at].folded) and verb.endswith(RESUMED[page.tokens[at].folded]):
        if not may_act(page, at + 2):
            return None
        end = noun_phrase(page, at + 2, proposal.cue[0], strict=True)
        return (at + 2, end) if end > at + 2 else None
    name = name_before(page, at)
    last = at - page.is_mark(at - 1, _COMMAS)
    return None if name is None else (page.mention_over[last - 1], last)


def _clause_before(page: Page, proposal: Proposal) -> int | None:
    """The relative of the clause whose verb a cue with و is joined to."""
    cue = proposal.cue[0]
    if not proposal.cue_skip or proposal.source is not None or page.tokens[cue].folded[0] != "و":
        return None
    for at in range(cue - 2, max(page.first(cue), cue - _NEAR) - 1, -1):
        if page.is_mark(at + 1, _STOPS):
            return None
        if page.bits[at] & RELATIVE:
            return at if page.tokens[at].folded in RESUMED else None
    return None


def _head(page: Page, relative: int, pronoun: str) -> Head | None:
    if RESUMED.get(page.tokens[relative].folded) != pronoun:
        return None
    name = name_before(page, relative)
    if name is not None and name.entity_type == "PERS" and pronoun == _HERS:
        name = None  # جماعة فلان التي: the noun before him
    return Head(relative, name)


def name_before(page: Page, at: int) -> Mention | None:
    """The name that ends directly before a token, or before the comma there.

    No adjective, nor a name that only says whose the head is (هيئة تابعة لكينيا، التي).
    """
    before = at - 1
    if before > page.first(at) and page.is_mark(before, _COMMAS):
        before -= 1
    start = page.mention_over.get(before) if before >= page.first(at) else None
    if start is None or page.mention_at[start].entity_type not in _OWN_NAMES:
        return None
    owns = start > page.first(at) and page.tokens[start - 1].folded in word_set(
        "source_nouns", "takes_to"
    )
    return None if owns else page.mention_at[start]
