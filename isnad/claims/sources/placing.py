"""Whose cue it is: the phrase behind a finite cue, the one before it, or a dropped subject."""

from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import is_feminine, source_noun
from isnad.claims.proposals import Proposal
from isnad.claims.sources.subjects import (
    RESUMED,
    LeftSubject,
    adjacent_subject,
    back_over_auxiliaries,
)
from isnad.claims.sources.topics import topic_subject

_LONGEST_FRONT = 10  # tokens of what can stand before the verb of a clause
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
    if clitic and left is not None and left.relative and _resumes_head(page, at):
        described = proposal.cue_class in ("judge", "accuse", "believe")
        return proposal.source is not None or described  # المعارضون الذين وصفهم بأنهم
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
    if _is_pronoun(page, at, proposal):
        return True
    if page.bits[at - 1] & RELATIVE and at > page.first(at):
        return _resumes_head(page, at) if clitic else _resumes(page, at, proposal)
    return proposal.cue_skip > 0 or starts_clause(page, at) or _is_fronted(page, at)


def _before(page: Page, at: int, proposal: Proposal, *, impersonal: bool) -> LeftSubject | None:
    left = adjacent_subject(page, at)
    if left is not None and impersonal and not left.known:
        left = None
    if left is None:
        topic = topic_subject(page, at)
        if topic is not None and (proposal.source is None or topic.copula):
            return topic
    return left


def _yields(page: Page, at: int, left: LeftSubject, proposal: Proposal) -> bool:
    """Whether the phrase before the cue gives way to the one behind it."""
    if proposal.source is None or left.relative or left.first - 1 in page.quote_close:
        return False
    if not _agrees(page, left, proposal) or not _heads_clause(page, left):
        return True
    if page.tokens[at - 1].folded == "قد" or left.copula:
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


def _is_pronoun(page: Page, at: int, proposal: Proposal) -> bool:
    """وهو كان قد هدد بالاستقالة; a noun spelled like its verb (وهو أمر) is no verb behind it."""
    before = back_over_auxiliaries(page, at)
    noun = before == at - 1 and len(page.tokens[at].folded) == len(proposal.lemma) <= 3
    if before < 0 or (noun and proposal.rule != "verb+that"):
        return False
    return page.tokens[before].folded in word_set("grammar", "personal_pronouns")


def _resumes_head(page: Page, at: int) -> bool:
    """Whether the pronoun on the cue agrees with its relative: then the head is its object."""
    relative = page.tokens[back_over_auxiliaries(page, at)].folded.removeprefix("و")
    return relative in RESUMED and page.tokens[at].folded.endswith(RESUMED[relative])


def _resumes(page: Page, at: int, proposal: Proposal) -> bool:
    """خطتها التي قالت إنها الأفضل: the pronoun on أنّ is the relative's head, not who speaks."""
    that, head = proposal.first - 1 - (proposal.quoted is not None), at - 2
    relative = page.tokens[at - 1].folded.removeprefix("و")
    if proposal.rule != "verb+that" or relative not in RESUMED or proposal.number != "s":
        return False
    if not page.tokens[that].folded.endswith(RESUMED[relative]):
        return False
    thing = page.tokens[head].kind == "arabic" and head not in page.mention_over
    return thing or proposal.gender == ("f" if relative == "الذي" else "m")


def _is_fronted(page: Page, at: int) -> bool:
    """Whether only a definite prepositional phrase stands before the cue (وفي الوقت ذاته أقر)."""
    begin = at - 1
    while begin > page.first(at) and not _parts_clauses(page, begin - 1):
        begin -= 1
    last = page.tokens[at - 1].folded
    definite = last.startswith("ال") or at - 1 in page.mention_over
    if not (definite or last in word_set("grammar", "same")) or at - begin > _LONGEST_FRONT:
        return False
    while begin < at and page.bits[begin] & PREPOSITION:
        begin = max(noun_phrase(page, begin + 1, at, strict=False), begin + 1)
    return begin == at


def _parts_clauses(page: Page, at: int) -> bool:
    return page.tokens[at].kind == "mark" or bool(page.bits[at] & (RESUME | CLOSED))


def starts_clause(page: Page, at: int) -> bool:
    """Whether the cue stands first in its clause, auxiliaries and adverbs apart."""
    before = at - 1
    while before >= page.first(at) and page.bits[before] & (AUXILIARY | NEGATION | ADVERB):
        before -= 1
    if before < page.first(at):
        return True
    return _parts_clauses(page, before)
