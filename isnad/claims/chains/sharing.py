"""One content under two cues, and two contents under one."""

from dataclasses import replace

from isnad.claims.grammar import RESUME
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal

_DOUBTFUL = ("doubt",)
_BUT = "لكن"
_PERHAPS = "ربما"
_OR = ("بل", "او")


def share_contents(page: Page, proposals: list[Proposal]) -> list[Proposal]:
    """Settle contents that more than one cue or commitment belongs to.

    Args:
        page: the article.
        proposals: with their contents chosen.

    Returns:
        The proposals; a particle that stands before another cue (نقلاً عن مصادر، ذكرت صحيفة أن)
        has that cue's content and came through its speaker, and what follows لكن in a doubted
        content is a claim of its own that the source stands by.
    """
    settled: list[Proposal] = []
    for number, proposal in enumerate(proposals):
        if proposal.shares is not None:
            proposal.content, proposal.quoted = list(proposal.shares.content), None
        if proposal.wraps is not None and proposal.wraps.content:
            begin, end = proposal.content[0][0], proposal.wraps.content[-1][1]
            proposal.content = [(begin, end)]
        if proposal.shares_next:
            _take_over(page, proposal, proposals[number + 1 :])
        settled.append(proposal)
        settled += _after_but(page, proposal)
        settled += _after_perhaps(page, proposal)
    return settled


def _after_perhaps(page: Page, proposal: Proposal) -> list[Proposal]:
    """«… عاليا، بل ربما يزيد»: what is only possible is a claim of its own."""
    if len(proposal.content) != 1 or proposal.backward or proposal.hop:
        return []
    first, last = proposal.content[0]
    for at in range(first + 4, last - 1):
        if page.tokens[at].folded == _PERHAPS and page.tokens[at - 1].folded in _OR:
            comma = (index for index in range(at, last) if page.is_mark(index, "،,"))
            end = next(comma, last)
            proposal.content = [(first, at - 1)]
            if proposal.subject == "impersonal":
                return []  # the outer cue has the second claim
            rule = proposal.rule + ", after ربما"
            return [replace(proposal, content=[(at, end)], first=at, certainty="PS", rule=rule)]
    return []


def _take_over(page: Page, proposal: Proposal, later: list[Proposal]) -> None:
    sentence = page.sentence_of[proposal.cue[0]]
    for other in later:
        if page.sentence_of[other.cue[0]] != sentence:
            return
        if other.content and other.subject == "overt" and not other.backward:
            proposal.content, proposal.via_of = list(other.content), other
            proposal.first = other.first
            proposal.quoted = other.quoted
            return


def _after_but(page: Page, proposal: Proposal) -> list[Proposal]:
    """«استبعد أن تكون حاسمة، لكنها ستسهل …»: what is doubted ends at لكن."""
    if proposal.cue_class not in _DOUBTFUL or proposal.negated or len(proposal.content) != 1:
        return []
    first, last = proposal.content[0]
    for at in range(first + 2, last - 1):
        if page.bits[at] & RESUME and page.tokens[at].folded.lstrip("و").startswith(_BUT):
            proposal.content = [(first, at)]
            return [
                replace(
                    proposal,
                    content=[(at + 1, last)],
                    first=at + 1,
                    certainty="CT",
                    polarity="+",
                    rule=proposal.rule + ", after لكن",
                )
            ]
    return []
