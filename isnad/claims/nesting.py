"""Chains: which claim holds which, and through whom a saying came."""

from dataclasses import dataclass

from isnad.claims.grammar import word_set
from isnad.claims.kinds import kind_of_name
from isnad.claims.nouns import source_noun
from isnad.claims.page import Page
from isnad.claims.phrases import noun_phrase
from isnad.claims.proposals import Proposal
from isnad.claims.speakers import Speaker
from isnad.types import Party


@dataclass(slots=True)
class Link:
    """One proposal with its speaker and its place in the chain."""

    proposal: Proposal
    speaker: Speaker
    parent: int | None = None
    is_hop: bool = False
    via: tuple[Party, ...] = ()


def link(page: Page, pairs: list[tuple[Proposal, Speaker]], outlet: str | None) -> list[Link]:
    """Find every claim's parent and the parties it came through, outermost first.

    Args:
        page: the article.
        pairs: accepted proposals with their speakers, in the order of the text.
        outlet: the article's outlet, which is no via of its own claims.
    """
    links = [Link(proposal, speaker) for proposal, speaker in pairs]
    for number, one in enumerate(links):
        one.parent = _parent(links, number)
        one.is_hop = one.proposal.hop or _is_hop(links, number)
    speakers = {id(one.proposal): one.speaker.party for one in links}
    carried: dict[Party, tuple[Party, ...]] = {}
    for one in sorted(links, key=lambda each: _depth(links, each)):
        through = one.proposal.via_of
        if through is not None and (party := speakers.get(id(through))):
            one.via = (party,)
        elif one.parent is not None:
            outer = links[one.parent]
            denied = outer.proposal.cue_class == "deny" and outer.proposal.noun_content
            own = (outer.speaker.party,) if outer.speaker.party and not denied else ()
            one.via = tuple(party for party in outer.via + own if party != one.speaker.party)
        else:
            medium = _medium(page, one.proposal, outlet)
            one.via = (medium,) if medium and medium != one.speaker.party else ()
            if not one.via:
                one.via = _inherited(one, carried)
        if one.speaker.party and one.via and not one.proposal.relative:
            carried.setdefault(one.speaker.party, one.via)
    return links


def _parent(links: list[Link], number: int) -> int | None:
    """The smallest content that holds the claim's cue."""
    inner = links[number].proposal
    best, length = None, 0
    for index, outer in enumerate(links):
        if index == number or not holds(outer.proposal, inner):
            continue
        extent = outer.proposal.content[-1][1] - outer.proposal.content[0][0]
        if best is None or extent < length:
            best, length = index, extent
    return best


def holds(outer: Proposal, inner: Proposal) -> bool:
    """Whether the outer claim's content holds the inner one's cue."""
    at = inner.cue[0]
    if outer.cue == inner.cue:
        return outer.hop and not inner.hop
    return any(start <= at < end for start, end in outer.content)


def _is_hop(links: list[Link], number: int) -> bool:
    """Whether a claim's content is another claim and nothing else."""
    outer = links[number].proposal
    first, last = outer.content[0][0], outer.content[-1][1]
    for one in links:
        inner = one.proposal
        if one.parent != number or inner is outer or inner.subject == "impersonal":
            continue
        begins = min([inner.cue[0], inner.source[0] if inner.source else inner.cue[0]])
        if inner.content and begins <= first + 2 and inner.content[-1][1] >= last - 1:
            return True
    return False


def _depth(links: list[Link], one: Link) -> tuple[int, int]:
    depth, at = 0, one.parent
    while at is not None and depth < len(links):
        depth, at = depth + 1, links[at].parent
    return one.proposal.cue[0], depth


def _medium(page: Page, proposal: Proposal, outlet: str | None) -> Party | None:
    """The medium that was told, or that carried the statement, unless it is this outlet."""
    spans = [span for span in (proposal.audience, proposal.channel) if span is not None]
    places = [at for span in spans for at in range(*span)]
    if not proposal.backward:
        places += _carried_by(page, proposal)
    for at in places:
        name = page.mention_at.get(at)
        noun = source_noun(page.tokens[at].folded)
        if name is None and noun is not None and noun.kind == "media" and noun.definite:
            end = noun_phrase(page, at, page.limit(at), strict=True)
            return Party(page.text[slice(*page.span(at, end))], None)
        if name is None or name.entity_type != "ORG" or kind_of_name(name) != "media":
            continue
        return None if outlet and outlet in (name.name, name.text) else Party(name.name, "ORG")
    return None


def _carried_by(page: Page, proposal: Proposal) -> list[int]:
    """The tokens behind «نشرته», «بثته» in the zone of the cue."""
    verbs = word_set("attributions", "carried")
    zone = range(page.first(proposal.cue[0]) + 1, min(proposal.first, len(page.tokens)))
    return [at for at in zone if page.tokens[at - 1].folded in verbs]


def _inherited(one: Link, carried: dict[Party, tuple[Party, ...]]) -> tuple[Party, ...]:
    """A source goes on through whom it was first heard."""
    return carried.get(one.speaker.party, ()) if one.speaker.party else ()
