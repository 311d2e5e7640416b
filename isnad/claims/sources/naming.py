"""Which name in or behind a source phrase is the source's own, and which is another's.

محامي فلان, مكتب فلان, مصدر مقرب من فلان name somebody who does not speak here.
"""

from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import CLOSED, PREPOSITION, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun, source_noun
from isnad.names.entities import lexicon_entry
from isnad.names.person_words import is_common, may_be_name
from isnad.text.folding import fold
from isnad.types import Mention, Party

_COMMAS = "،,"
_LONGEST = 4  # words of a name that no list knows
_SHORTEST = 2
_FARTHEST = 9  # tokens of a title's prepositional rest
_JOINED = "بلكوف"


def person_meant(page: Page, first: int, last: int, names: list[Mention]) -> Mention | None:
    """The person in a source phrase who is the source.

    Args:
        page: the article.
        first: the phrase's first token.
        last: the token after its last.
        names: the names in the phrase.

    Returns:
        None where there is no person, or only one whom somebody else belongs to.
    """
    for at in range(first, last):
        name = page.mention_at.get(at)
        if name is None or name.entity_type != "PERS" or name not in names:
            continue
        if at == first or not is_of_another(page, first, at):
            return name
    return None


def is_of_another(page: Page, first: int, at: int) -> bool:
    """Whether the name at a token is only the complement of a phrase's head."""
    if at <= first:
        return False
    head, before = source_noun(page.tokens[first].folded), page.tokens[at - 1].folded
    name = page.mention_at.get(at)
    if name is not None and name.start > page.tokens[at].start:
        return True
    if page.bits[at - 1] & PREPOSITION or before in word_set("source_nouns", "led_by"):
        return True
    noun = source_noun(before)
    construct = noun is not None and not noun.definite
    if construct and noun is not None and fold(noun.noun) in word_set("titles", "of_a_person"):
        return True
    if head is None or first in page.mention_at:
        return False
    unnamed = _is_unnamed(head) or (_speaks(head) and name is not None and _is_famous(name))
    return _is_body(head) or _is_governed(page, first, at, unnamed=unnamed)


def _is_body(head: SourceNoun) -> bool:
    """A body, a group or a document is nobody by name (إدارة الرئيس فلان)."""
    if head.kind == "collective":
        return head.plural
    return head.kind in ("government", "organization", "document")


def _is_unnamed(head: SourceNoun) -> bool:
    """Whether the head introduces somebody who stays unnamed (مصدر, متحدث باسم)."""
    return not head.definite and (head.kind == "anonymous" or _speaks(head))


def _speaks(head: SourceNoun) -> bool:
    return fold(head.noun) in word_set("source_nouns", "spokesperson")


def _is_famous(name: Mention) -> bool:
    """Whether a list knows the person: behind باسم رئيسة الوزراء they are who is spoken for."""
    return lexicon_entry(name.name, "PERS") is not None


def _is_governed(page: Page, first: int, at: int, *, unnamed: bool) -> bool:
    """Whether a preposition before the name governs the name as well.

    So it does where nothing definite closes what it governs (باسم لجنة دعم فلان), and behind an
    unnamed source where it governs a person's title (باسم الرئيس فلان).
    """
    closed = False
    for index in range(at - 1, first, -1):
        token = page.tokens[index]
        if page.bits[index] & PREPOSITION or token.folded in word_set("source_nouns", "led_by"):
            noun = source_noun(page.tokens[index + 1].folded)
            return not closed or (unnamed and noun is not None and noun.kind == "person")
        closed = closed or index in page.mention_over or token.folded.startswith(("ال", "لل"))
    return False


def named_behind(page: Page, last: int) -> Party | None:
    """The person named behind the comma that ends a phrase (وزير الخارجية، سيرغي لافروف).

    What else belongs to the office may stand before the comma (المرجع الأعلى للشيعة في العراق، …).
    """
    last = _behind_complement(page, last)
    if last + 1 >= len(page.tokens) or not page.is_mark(last, _COMMAS):
        return None
    for at in range(last + 1, min(last + 5, len(page.tokens))):
        name = page.mention_at.get(at)
        if name is not None and name.entity_type == "PERS":
            own = name.start == page.tokens[at].start
            return Party(name.name, name.entity_type) if own else None
        folded = page.tokens[at].folded
        titled = source_noun(folded) or folded in word_set("titles", "reverend")
        if not titled and not folded.startswith("ال"):
            break
    return _unknown(page, last + 1)


def named_at_end(page: Page, first: int, last: int) -> Party | None:
    """A name that no list knows at the end of a definite title (المسؤول في الشرطة فلان العلاني).

    Two words at least, and nothing else that they could be: no proclitic, no common word.
    """
    start, particles = last, word_set("titles", "within_names")
    while start > first + 1 and last - start < _LONGEST:
        before = page.tokens[start - 1].folded
        behind = start - 2 > first and page.tokens[start - 2].folded in particles
        if before not in particles and not behind and not _is_only_name(page, start - 1):
            break
        start -= 1
    closed = start - 1 in page.mention_over or page.tokens[start - 1].folded.startswith("ال")
    whole = last - start >= _SHORTEST and page.tokens[last - 1].folded not in particles
    if not (whole and closed) or is_of_another(page, first, start):
        return None
    return Party(page.text[slice(*page.span(start, last))], "PERS")


def _is_only_name(page: Page, at: int) -> bool:
    token = page.tokens[at]
    shaped = may_be_name(token) and not token.folded.startswith(("ال", "لل", "ي"))
    return shaped and _may_name(page, at)


def _behind_complement(page: Page, last: int) -> int:
    """The comma behind the prepositional rest of a title; the same token where there is none."""
    at = last
    while at < min(page.limit(last - 1), last + _FARTHEST):
        token, bits = page.tokens[at], page.bits[at]
        if page.is_mark(at, _COMMAS):
            return at
        joined = token.folded.startswith(("لل", "بال", "وال", "ال"))
        if not (
            joined or bits & PREPOSITION or at in page.mention_over or source_noun(token.folded)
        ):
            break
        if token.kind != "arabic" or bits & CLOSED or is_finite_cue(page, at):
            break
        at += 1
    return last


def _unknown(page: Page, first: int) -> Party | None:
    """A name that no list knows: a few words between commas that are nothing else."""
    end = first
    particles = word_set("titles", "within_names")
    while end < page.limit(first) and end - first < _LONGEST:
        behind = end > first and page.tokens[end - 1].folded in particles  # عبد الستار
        if not behind and not _may_name(page, end):
            break
        end += 1
    folded = page.tokens[first].folded
    if end - first < 2 or end >= page.limit(first) or not page.is_mark(end, _COMMAS):
        return None
    if folded.startswith("ال") or (folded[0] in _JOINED and is_common(folded[1:])):
        return None
    return Party(page.text[slice(*page.span(first, end))], "PERS")


def _may_name(page: Page, at: int) -> bool:
    """Whether a word can be part of an unknown name."""
    token = page.tokens[at]
    if token.kind != "arabic" or page.bits[at] & (CLOSED | PREPOSITION) or at in page.mention_over:
        return False
    if page.bits[at] or source_noun(token.folded) is not None or is_finite_cue(page, at):
        return False
    return not is_common(token.folded)
