"""The claim that a content points back to: نفت قطر ذلك, رفضت هذه الاتهامات.

The nearest that can be meant: not what the same one said, and not from afar. Where two can be
meant as well, none is.
"""

from collections.abc import Sequence
from typing import NamedTuple

from isnad.claims.chains.nesting import Link, holds
from isnad.claims.chains.pointers import Pointer, pointer_of
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.claims.sources.resumption import resumed_head
from isnad.claims.sources.titles import nation_named
from isnad.lexicon import load
from isnad.types import Claim, Mention, Party

_OPENING = 8  # tokens before a denial that still opens its sentence (لكن السلطات تنفي ذلك)
_PARAGRAPHS = 2  # how far back a noun points: what stands further is hardly remembered
_HEADINGS = ("headline", "heading", "dateline")


class Told(NamedTuple):
    """An earlier claim as the tables hold it, and what it was made of."""

    number: int
    claim: Claim
    link: Link


def refers_to(page: Page, link: Link, claims: Sequence[Claim], links: Sequence[Link]) -> int | None:
    """The index of the earlier claim that a content points to.

    Args:
        page: the article.
        link: the claim whose content may point back, with its speaker.
        claims: the claims before it, in order.
        links: what these were made of, claim for claim.

    Returns:
        The nearest claim of a class that the content can mean, by somebody else; None where the
        content does not point back, or nothing fits, or two fit as well.
    """
    pointer = pointer_of(page, link.proposal)
    if pointer is None:
        return None
    earlier = (Told(*both) for both in zip(range(len(claims)), claims, links, strict=False))
    fitting = [one for one in earlier if _fits(page, link, pointer, one)]
    return _choose(page, link, pointer, fitting)


def _fits(page: Page, link: Link, pointer: Pointer, one: Told) -> bool:
    """Whether a claim can be what is meant."""
    claim = one.claim
    if claim.refers_to is not None or one.link.is_hop or _is_own(link, one.link):
        return False
    if pointer.classes and claim.cue_class not in pointer.classes:
        return False
    if pointer.is_of_reports and not _is_passed_on(claim):
        return False
    if pointer.owner and _nation(claim.source_party) != pointer.owner:
        return False
    return _is_near(page, link, pointer, one) and not _is_of_another(page, link, one)


def _is_own(link: Link, other: Link) -> bool:
    """Whether both are of one speaker, or the one speaks for the other: nobody denies himself."""
    parties = {link.speaker.party, link.speaker.spokesperson_for} - {None}
    return not parties.isdisjoint({other.speaker.party, other.speaker.spokesperson_for})


def _is_passed_on(claim: Claim) -> bool:
    return bool(claim.via) or claim.source_kind in load("references")["passing_on"]


def _nation(party: Party | None) -> str | None:
    return nation_named(party.name) if party is not None else None


def _is_of_another(page: Page, link: Link, one: Told) -> bool:
    """Whether it only tells who somebody else is (الجماعة التي تتهمها باريس بـ): an aside."""
    proposal = one.link.proposal
    found = resumed_head(page, proposal)
    return found is not None and not _is(link, found.name)


def _is(link: Link, name: Mention | None) -> bool:
    parties = (link.speaker.party, link.speaker.spokesperson_for)
    return name is not None and any(party and party.name == name.name for party in parties)


def _is_near(page: Page, link: Link, pointer: Pointer, one: Told) -> bool:
    """Whether a claim stands near enough to be pointed to.

    ذلك means what was said just before: in its sentence, or if it opens that, in the one before.
    A noun that names what was said (الاتهامات) points further back than one that anything can be.
    """
    sentence, other = _sentence(page, link.proposal), _last_sentence(page, one.link.proposal)
    if page.sentences[other].kind in _HEADINGS:
        return False
    between = page.sentences[other + 1 : sentence]
    if pointer.is_plainly(one.claim.cue_class):
        here, there = page.sentences[sentence], page.sentences[other]
        passed = {each.paragraph_no for each in between if each.kind == "body"}
        return len((passed | {here.paragraph_no}) - {there.paragraph_no}) <= _PARAGRAPHS
    if other >= sentence:
        return True
    next_to = not any(each.kind == "body" for each in between)
    return next_to and (bool(pointer.noun) or _opens(page, link.proposal))


def _opens(page: Page, proposal: Proposal) -> bool:
    """Whether a cue stands in the first clause of its sentence."""
    at, source = proposal.cue[0], proposal.source
    before = at - page.first(at)
    if source is not None and source[1] <= at:
        before -= source[1] - source[0]
    return before <= _OPENING and not proposal.relative


def _sentence(page: Page, proposal: Proposal) -> int:
    return page.sentence_of[proposal.cue[0]]


def _last_sentence(page: Page, proposal: Proposal) -> int:
    """The sentence in which a claim ends."""
    return page.sentence_of[max(proposal.cue[0], proposal.content[-1][1] - 1)]


def _choose(page: Page, link: Link, pointer: Pointer, fitting: list[Told]) -> int | None:
    """The nearest: of those that accuse who answers, if any do, else of all."""
    answered = [
        one
        for one in fitting
        if one.claim.target is not None and one.claim.target == link.speaker.party
    ]
    if pointer.noun:
        fitting = answered or fitting
    if not fitting:
        return None
    last = max(_last_sentence(page, one.link.proposal) for one in fitting)
    near = [one for one in fitting if _last_sentence(page, one.link.proposal) == last]
    near = [one for one in near if not _holds_another(one, near)]
    likeliest = min(_rank(pointer, one) for one in near)
    near = [one for one in near if _rank(pointer, one) == likeliest]
    speakers = {one.link.speaker.party for one in near}
    return near[-1].number if len(speakers) == 1 else None


def _holds_another(one: Told, near: list[Told]) -> bool:
    inside = (each for each in near if each.number != one.number)
    return any(holds(one.link.proposal, each.link.proposal) for each in inside)


def _rank(pointer: Pointer, one: Told) -> int:
    """The place of a claim's class among those that a noun can mean."""
    cue_class = one.claim.cue_class
    return pointer.classes.index(cue_class) if pointer.noun and cue_class in pointer.classes else 0
