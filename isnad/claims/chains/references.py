"""Contents that point back: نفت قطر ذلك, هذه الاتهامات, and the claim they point to."""

from functools import cache

from isnad.claims.grammar import DEMONSTRATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import Claim


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """The classes of cue that a noun of speech points to (الاتهامات: accuse)."""
    table = load("references")["nouns"]
    return {fold(noun): frozenset(classes) for noun, classes in table.items()}


def _pointed(page: Page, first: int, last: int) -> frozenset[str] | None:
    """The classes that a content points to, none named meaning any; None where it points to none.

    ذلك, هذه الاتهامات, صحة ذلك, and a definite noun of speech alone (نفت قطر الاتهامات).
    """
    while last > first + 1 and page.tokens[last - 1].kind == "mark":
        last -= 1
    if first + 1 < last and page.tokens[first].folded in word_set("references", "before"):
        first += 1
    if page.bits[first] & DEMONSTRATIVE:
        first += 1
        if first == last:
            return frozenset()
    elif first + 1 < last:
        return None
    return _nouns().get(page.tokens[first].folded)


def refers_to(page: Page, proposal: Proposal, earlier: list[Claim]) -> int | None:
    """The index of the earlier claim that a content points to.

    Args:
        page: the article.
        proposal: the claim whose content may point back.
        earlier: the claims before it, in order.

    Returns:
        The latest claim of a class that the noun can mean; None where the content does not point
        back or nothing fits.
    """
    if not proposal.noun_content or not proposal.content:
        return None
    classes = _pointed(page, *proposal.content[0])
    if classes is None:
        return None
    for index in range(len(earlier) - 1, -1, -1):
        claim = earlier[index]
        if claim.refers_to is None and (not classes or claim.cue_class in classes):
            return index
    return None
