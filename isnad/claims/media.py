"""Media that a statement came through: told by its source, or carrying it (نشرته الوكالة)."""

from collections.abc import Iterable
from functools import cache

from isnad.claims.grammar import DEMONSTRATIVE, word_set
from isnad.claims.kinds import kind_of_name
from isnad.claims.nouns import source_noun
from isnad.claims.page import Page
from isnad.claims.phrases import noun_phrase
from isnad.claims.proposals import Proposal
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import Mention, Party


@cache
def _outlets() -> dict[str, frozenset[str]]:
    """The folded names under which each outlet speaks of itself."""
    table = load("source_kinds")["outlets"]
    return {
        fold(outlet): frozenset(fold(name) for name in names) for outlet, names in table.items()
    }


def is_outlet(name: Mention, outlet: str | None) -> bool:
    """Whether a name is that of the article's own outlet."""
    if outlet is None:
        return False
    own = _outlets().get(fold(outlet).lower(), frozenset()) | {fold(outlet)}
    return fold(name.name) in own or fold(name.text) in own


def medium_of(page: Page, proposal: Proposal, outlet: str | None) -> Party | None:
    """The medium that was told, or that carried the statement, unless it is this outlet."""
    spans = [span for span in (proposal.audience, proposal.channel) if span is not None]
    places = [at for span in spans for at in range(*span)]
    if not proposal.backward:
        zone = range(page.first(proposal.cue[0]) + 1, min(proposal.first, len(page.tokens)))
        places += _carriers(page, zone)
    return _first_medium(page, places, outlet)


def media_announced(page: Page, outlet: str | None) -> dict[int, Party]:
    """The sentences that only say where the one before stood, and their media.

    So do «جاء ذلك في بيان نشرته وكالة الأنباء» and the like.
    """
    found: dict[int, Party] = {}
    for number, (first, last) in enumerate(page.sentence_span):
        if last - first < 3 or not page.bits[first + 1] & DEMONSTRATIVE:
            continue
        if page.tokens[first].folded in word_set("source_kinds", "came"):
            medium = _first_medium(page, _carriers(page, range(first + 1, last)), outlet)
            if medium is not None:
                found[number] = medium
    return found


def _carriers(page: Page, zone: range) -> list[int]:
    """The tokens behind «نشرته», «بثته» in a stretch."""
    verbs = word_set("attributions", "carried")
    return [at for at in zone if page.tokens[at - 1].folded in verbs]


def _first_medium(page: Page, places: Iterable[int], outlet: str | None) -> Party | None:
    for at in places:
        name = page.mention_at.get(at)
        noun = source_noun(page.tokens[at].folded)
        if name is None and noun is not None and noun.kind == "media" and noun.definite:
            return _meant(page, at)
        if name is None or name.entity_type != "ORG" or kind_of_name(name) != "media":
            continue
        return None if is_outlet(name, outlet) else Party(name.name, "ORG")
    return None


def _meant(page: Page, at: int) -> Party:
    """The medium that «للصحيفة» means: the one named last, else what the phrase says."""
    end = noun_phrase(page, at, page.limit(at), strict=True)
    if end <= at + 1:
        for place in range(at - 1, -1, -1):
            name = page.mention_at.get(place)
            if name is not None and name.entity_type == "ORG" and kind_of_name(name) == "media":
                return Party(name.name, "ORG")
    start, last = page.span(at, max(end, at + 1))
    text = page.text[start:last]
    return Party("ال" + text[2:] if text.startswith("لل") else text, None)
