"""Whose cue it is: the phrase behind a finite cue, the one before it, or a dropped subject."""

from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    NEGATION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.nouns import is_feminine, source_noun
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.claims.subjects import LeftSubject, adjacent_subject, topic_subject

_WHAT = frozenset({"ما", "لما", "مما", "بما"})


def place_subject(
    page: Page, at: int, proposal: Proposal, *, impersonal: bool = False, clitic: bool = False
) -> bool:
    """Settle the subject of a finite cue.

    Args:
        page: the article.
        at: the cue's token.
        proposal: with the subject behind the cue, if there is one; changed in place.
        clitic: the cue's object is a pronoun on it, so a relative clause's head is that object.
        impersonal: the form can be a passive, so only a known source before it counts.

    Returns:
        False where the cue has no subject and its place allows no dropped one.
    """
    left = None if proposal.cue_skip else _before(page, at, proposal, impersonal=impersonal)
    if clitic and left is not None and left.relative:
        return proposal.source is not None
    if left is not None and left.relative and not _agrees(page, left, proposal):
        return True  # تصريحات قال فيها: the antecedent is what was said, not who said it
    if left is not None and not _yields(page, at, left, proposal):
        if proposal.source is not None and proposal.rule == "verb+noun":
            proposal.first = proposal.source[0]  # ترامب يتهم الصين: the name behind is the object
        proposal.source, proposal.source_skip = (left.first, left.last), left.skip
        proposal.subject, proposal.relative = "overt", left.relative
        return True
    if proposal.source is not None:
        return True
    if at > page.first(at) and page.tokens[at - 1].folded in _WHAT:
        return True  # ما قالت إنه: who speaks here was named before
    if page.tokens[min(at + 1, page.limit(at) - 1)].folded in word_set("grammar", "within"):
        return True  # رسالة تطالب فيها: who wrote it
    if page.bits[at - 1] & RELATIVE and at > page.first(at):
        return False
    return proposal.cue_skip > 0 or starts_clause(page, at)


def _before(page: Page, at: int, proposal: Proposal, *, impersonal: bool) -> LeftSubject | None:
    left = adjacent_subject(page, at)
    if left is not None and impersonal and not left.known:
        left = None
    pluperfect = page.tokens[at - 1].folded == "قد" and at - 1 > page.first(at)
    if left is None and (proposal.source is None or pluperfect):
        left = topic_subject(page, at)
    return left


def _yields(page: Page, at: int, left: LeftSubject, proposal: Proposal) -> bool:
    """Whether the phrase before the cue gives way to the one behind it."""
    if proposal.source is None or left.relative or left.first - 1 in page.quote_close:
        return False
    if not _agrees(page, left, proposal) or not _heads_clause(page, left):
        return True
    if page.tokens[at - 1].folded == "قد":
        return False  # وكان فلان، …، قد أبلغ المجلس
    return starts_clause(page, at)


def disagrees(page: Page, first: int, gender: str | None) -> bool:
    """Whether the phrase that begins here plainly has the other gender than the cue."""
    name = page.mention_at.get(first)
    if gender is None:
        return False
    if name is None:
        noun = source_noun(page.tokens[first].folded)
        return noun is not None and noun.feminine and gender == "m"
    feminine = is_feminine(name.text, name.entity_type)
    return feminine is not None and feminine != (gender == "f")


def _heads_clause(page: Page, left: LeftSubject) -> bool:
    """Whether the phrase before the cue stands where a subject can (not: في لقاء مع فلان قال)."""
    before = left.first - 1
    if left.relative or left.skip or before < page.first(left.first):
        return True
    bits = page.bits[before]
    starts = COMPLEMENTIZER | AUXILIARY | RESUME
    return page.tokens[before].kind == "mark" or bool(bits & starts)


def _agrees(page: Page, left: LeftSubject, proposal: Proposal) -> bool:
    """Whether the noun before the cue has the cue's gender, where the noun shows it."""
    noun = source_noun(page.tokens[left.first].folded[left.skip :])
    if noun is None or left.first in page.mention_at or proposal.gender is None:
        return True
    return noun.feminine == (proposal.gender == "f") or proposal.number == "p"


def starts_clause(page: Page, at: int) -> bool:
    """Whether the cue stands first in its clause, auxiliaries and adverbs apart."""
    before = at - 1
    while before >= page.first(at) and page.bits[before] & (AUXILIARY | NEGATION | ADVERB):
        before -= 1
    if before < page.first(at):
        return True
    bits = page.bits[before]
    return page.tokens[before].kind == "mark" or bool(bits & (RESUME | CLOSED))
