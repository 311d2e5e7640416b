"""Whether a content's main predicate, or the noun that it is, is negated."""

from isnad.claims.certainty.scope import describes
from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal

_REACH = 12  # tokens of the main clause within which its predicate begins


def is_negated(page: Page, proposal: Proposal, words: list[int]) -> bool:
    """Whether the main predicate is negated.

    Args:
        page: the article.
        proposal: the cue.
        words: the tokens of its content's main clause.
    """
    negations = word_set("hedges", "negation")
    for position, at in enumerate(words[:_REACH]):
        word = page.tokens[at].folded
        if position == 0 and at == proposal.first:
            word = word[proposal.first_skip :]
        if position == 0 and word[0] == "و" and word[1:] in negations:
            word = word[1:]
        if _lacks(page, proposal, words, position, word):
            return True
        if word in negations:
            return _negates(page, words, position)
    return False


def _negates(page: Page, words: list[int], position: int) -> bool:
    """Whether لم, لا, ليس negates the predicate (not لا يزال, and not قد لا)."""
    at = words[position]
    after = page.tokens[at + 1].folded if at + 1 < len(page.tokens) else ""
    before = page.tokens[at - 1].folded if at else ""
    if after in word_set("hedges", "no_negation") or before in ("قد", "ربما", "اذا", "ما"):
        return False
    return position == 0 or not describes(page, words[0], at)


def _lacks(page: Page, proposal: Proposal, words: list[int], position: int, word: str) -> bool:
    """عدم at the head of a noun phrase, and غير as predicate (القرار غير قانوني)."""
    at = words[position]
    if word in ("عدم", "بعدم"):
        return position == 0 or (position == 1 and proposal.noun_content)
    if word != "غير" or at + 1 >= len(page.tokens):
        return False
    attributive = page.tokens[at + 1].folded.startswith("ال")
    adjacent = position > 0 and words[position - 1] == at - 1
    return not attributive and (
        position == 0 or (adjacent and not page.bits[at - 1] and not describes(page, at - 2, at))
    )
