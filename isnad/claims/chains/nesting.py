"""Chains: which claim holds which, and through whom a saying came."""

from dataclasses import dataclass
from typing import NamedTuple

from isnad.claims.chains.media import media_announced, medium_of
from isnad.claims.grammar import RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.claims.sources.speaker import Speaker
from isnad.types import Party

_NEAR = 3  # sentences over which a full name goes on with its medium
_PLUPERFECT = "قد"
# Who denies, doubts or judges what another said does more than pass it on.
_TAKING_SIDES = ("deny", "doubt", "judge", "no_position")


class Carried(NamedTuple):
    """Through whom a speaker was heard last, and in which sentence."""

    via: tuple[Party, ...]
    sentence: int


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
    for number, one in enumerate(links):
        one.is_hop = one.proposal.hop or _is_hop(links, number)
    speakers = {id(one.proposal): one.speaker.party for one in links}
    carried: dict[Party, Carried] = {}
    announced = media_announced(page, outlet)
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
            medium = medium_of(page, one.proposal, outlet) or _announced(page, one, announced)
            one.via = (medium,) if medium and medium != one.speaker.party else ()
            if not one.via:
                one.via = _inherited(page, links, one, carried)
        if one.speaker.party and one.via and _carries(links, one):
            at = page.sentence_of[one.proposal.cue[0]]
            carried[one.speaker.party] = Carried(one.via, at)
    _give_unnamed(links)
    return links


def _give_unnamed(links: list[Link]) -> None:
    """Let what an unnamed source says in the lead come through the medium that it told.

    The article heard it once: whom it told is often said only further down.
    """
    heard: dict[Party, set[tuple[Party, ...]]] = {}
    unnamed = [one for one in links if _is_unnamed(one)]
    for one in unnamed:
        if one.via and one.speaker.party:
            heard.setdefault(one.speaker.party, set()).add(one.via)
    for one in unnamed:
        ways = heard.get(one.speaker.party, set()) if one.speaker.party else set()
        if len(ways) == 1 and not one.via:
            one.via = next(iter(ways))
            _pass_on(links, one)


def _is_unnamed(one: Link) -> bool:
    """Whether one unnamed person speaks here, not quoted by another."""
    alone = one.parent is None and not one.proposal.relative and not one.speaker.plural
    return alone and one.speaker.kind == "anonymous"


def _pass_on(links: list[Link], outer: Link) -> None:
    """Put what an outer claim came through before the chains of the claims within it."""
    for number, one in enumerate(links):
        if one.parent is not None and links[one.parent] is outer and number != one.parent:
            one.via = outer.via + one.via
            _pass_on(links, one)


def _carries(links: list[Link], one: Link) -> bool:
    """Whether what a speaker says later comes the same way: not what others said of them."""
    if one.proposal.relative:
        return False
    if one.parent is None:
        return True
    outer = links[one.parent]
    return outer.proposal.hop or outer.speaker.kind == "media" or outer.proposal.backward


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
    for start, end in outer.content:  # noqa: SIM110  (asked of every two claims: no generator)
        if start <= at < end:
            return True
    return False


def _is_hop(links: list[Link], number: int) -> bool:
    """Whether a claim's content is another claim and nothing else, which it passes on."""
    outer = links[number].proposal
    if outer.cue_class in _TAKING_SIDES:
        return False
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


def _announced(page: Page, one: Link, announced: dict[int, Party]) -> Party | None:
    """The medium of «جاء ذلك في بيان نشرته …» in this sentence, the next, or the one before.

    Behind it only the statement itself goes on with the medium (وأضاف البيان).
    """
    sentence = page.sentence_of[one.proposal.cue[0]]
    if one.speaker.kind == "media":
        return None
    behind = announced.get(sentence - 1) if one.speaker.kind == "document" else None
    return announced.get(sentence) or announced.get(sentence + 1) or behind


def _inherited(
    page: Page, links: list[Link], one: Link, carried: dict[Party, Carried]
) -> tuple[Party, ...]:
    """A source goes on through whom it was heard last, unless its name introduces it anew."""
    found = carried.get(one.speaker.party) if one.speaker.party else None
    if found is None:
        return ()
    if one.speaker.inferred:
        before = next((link for link in links if _goes_on_from(one, link)), None)
        later = before and page.sentence_of[before.proposal.cue[0]] > found.sentence
        return before.via if before and later else found.via
    if _at_another_time(page, one.proposal):
        return ()
    goes_on = one.speaker.evidence or one.speaker.kind == "anonymous"
    distance = page.sentence_of[one.proposal.cue[0]] - found.sentence
    return found.via if goes_on or distance <= _NEAR else ()


def _goes_on_from(one: Link, before: Link) -> bool:
    """Whether a dropped subject is the speaker of this earlier claim."""
    same = before.speaker.party == one.speaker.party
    return same and before.proposal.cue[0] == one.speaker.antecedent


def _at_another_time(page: Page, proposal: Proposal) -> bool:
    """Whether the cue tells of another occasion: كان قد أعلن, أعلن الشهر الماضي."""
    at = proposal.cue[0]
    if at > page.first(at) and page.tokens[at - 1].folded == _PLUPERFECT:
        return True
    for place in range(at + 1, min(proposal.first, page.limit(at))):
        if page.bits[place] & RELATIVE:
            return False
        if place in page.mention_over and page.tokens[place].folded in word_set("grammar", "last"):
            return True
    return False
