"""Who is named beside a title in an article (وزير الصحة فلان; فلان، المتحدث باسم الوزارة،)."""

from collections import Counter
from typing import NamedTuple

from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import ADVERB, CLOSED, JOINING, PREPOSITION, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun, source_noun
from isnad.claims.sources.naming import is_of_another
from isnad.claims.sources.titles import Title, title_of
from isnad.text.folding import fold
from isnad.types import Mention

_COMMAS = "،,"
_LONGEST = 12  # tokens of a title


class Holder(NamedTuple):
    """Somebody named beside a title, and the token where the name begins."""

    at: int
    title: Title
    name: Mention


def find_holders(page: Page) -> list[Holder]:
    """Everybody the article names beside a title, in the order of the text.

    Who is named beside different offices holds the one named most often: beside the other the
    name is the verb's object (كلف الملك فلاناً).
    """
    found: list[Holder] = []
    for at in sorted(page.mention_at):
        name = page.mention_at[at]
        if name.entity_type != "PERS":
            continue
        titles = (_title_before(page, at), _title_behind(page, page.mention_end[at]))
        found += [Holder(at, title, name) for title in titles if title is not None]
    heads = Counter((holder.name.name, holder.title.head) for holder in found)
    most: dict[str, int] = {}
    for (name_, head), count in heads.items():
        if head not in word_set("titles", "honorific"):
            most[name_] = max(most.get(name_, 0), count)
    return [
        holder
        for holder in found
        if heads[holder.name.name, holder.title.head] >= most.get(holder.name.name, 0)
        or holder.title.head in word_set("titles", "honorific")
    ]


def _title_before(page: Page, name: int) -> Title | None:
    """The title that ends directly before a name, or a comma before it.

    A rank or a form of address belongs to the office before it (المتحدث باسم الجيش العقيد فلان).
    """
    first, at = page.first(name), name - 1
    if at > first and page.is_mark(at, _COMMAS):
        at -= 1
    end, found = at + 1, None
    while at >= max(first, name - _LONGEST):
        at = page.mention_over.get(at, at)
        if found is not None and page.is_mark(at, _COMMAS):
            at -= 1  # المتحدث باسم الجيش، العميد فلان
            continue
        if not _continues(page, at):
            break
        head = _office_at(page, first, at, name)
        if head is not None:
            others = any(is_of_another(page, at, place) for place in (name, end))
            if not others and _is_one_phrase(page, at, end):
                found = title_of(page, at, end)
            if fold(head.noun) not in word_set("titles", "honorific"):
                break
        at -= 1
    return found


def _office_at(page: Page, first: int, at: int, name: int) -> SourceNoun | None:
    """The office that a title begins with at a token, unless it is the verb of the name."""
    head = None if at in page.mention_at else source_noun(page.tokens[at].folded)
    if head is None or not _is_office(head) or _is_governed(page, first, at):
        return None
    verb = at + 1 == name and not head.definite and is_finite_cue(page, at)
    return None if verb else head  # طالب فلان


def _is_one_phrase(page: Page, first: int, last: int) -> bool:
    """Whether no bare indefinite word parts a definite title from the name (الملك كلف فلاناً)."""
    definite = False
    for at in range(first, last):
        token, joined = page.tokens[at], page.bits[at] & (PREPOSITION | JOINING)
        if token.kind == "mark":
            continue
        if at in page.mention_over or token.folded.startswith(("ال", "لل", "وال")):
            definite = True
        elif joined or source_noun(token.folded) or token.folded[0] == "ل":
            definite = False  # a phrase within the phrase (في حكومة الوفاق)
        elif definite:
            return False
    return True


def _continues(page: Page, at: int) -> bool:
    """Whether a token can stand within a title."""
    token, bits = page.tokens[at], page.bits[at]
    if token.kind != "arabic" or bits & (CLOSED | ADVERB):
        return False
    if at in page.mention_at:
        return page.mention_at[at].entity_type not in ("PERS", "DATE", "QUANTITY")
    return not bits & PREPOSITION or bool(bits & JOINING)


def _is_office(noun: SourceNoun | None) -> bool:
    return noun is not None and not noun.plural and noun.kind in ("person", "anonymous")


def _is_governed(page: Page, first: int, at: int) -> bool:
    """Whether an office is within another's title: نائب الرئيس, المتحدث باسم الرئيس."""
    if at == first:
        return False
    before = page.tokens[at - 1].folded
    construct = source_noun(before)
    if construct is not None and not construct.definite and _is_office(construct):
        return True
    return before in word_set("source_nouns", "spoken_for")


def _title_behind(page: Page, end: int) -> Title | None:
    """The title between commas behind a name (فلان، المتحدث باسم الوزارة، إن)."""
    if end + 1 >= len(page.tokens) or not page.is_mark(end, _COMMAS):
        return None
    first, last = end + 1, page.limit(end)
    folded = page.tokens[first].folded
    if not _is_office(source_noun(folded)) or folded.startswith("لل"):
        return None
    at = first
    while at < min(last, first + _LONGEST) and _continues(page, at):
        at = page.mention_end.get(at, at + 1)
    if at + 1 >= last or not page.is_mark(at, _COMMAS):
        return None
    name = page.mention_at.get(at + 1)
    if name is not None and name.entity_type == "PERS":
        return None  # دعا وزير الصحة، فلان، الرئيس الفرنسي، فلان، إلى
    return title_of(page, first, at)
