"""Titles: which later phrase can mean who is known under one.

A title is compared as a set of words, nationalities turned into their countries, so that رئيس وزراء
قطر and رئيس الوزراء القطري are one. Nothing here looks beyond the article.
"""

from functools import cache
from typing import NamedTuple

from isnad.claims.grammar import ADVERB, DEMONSTRATIVE, JOINING, PREPOSITION, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.lexicon import load
from isnad.names.countries import country_entries, country_ids
from isnad.names.entities import lexicon_entry
from isnad.text.folding import fold
from isnad.types import Mention

_NATIONS = ("NORP", "GPE")
_PRONOUNS = ("ه", "ها", "هم", "هما")


class Title(NamedTuple):
    """A title's head noun, whether that noun itself has ال, and all its words."""

    head: str
    definite: bool
    words: frozenset[str]


@cache
def _nations() -> dict[str, str]:
    """The ids of countries and peoples by their folded names and adjectives."""
    return {fold(entry.name): entry.entity_id for entry in country_entries()}


@cache
def _nation_ids() -> frozenset[str]:
    return frozenset(_nations().values())


def nation_named(name: str) -> str | None:
    """The id of the country or people that a name or an adjective is (قطر, القطرية)."""
    return _nations().get(fold(name))


def nation_of(page: Page, at: int) -> str | None:
    """The id of the nation whose adjective stands at a token, whole; None where none does."""
    name = page.mention_at.get(at)
    if name is None or name.entity_type != "NORP" or page.mention_end[at] != at + 1:
        return None
    return nation_named(name.name)


def title_of(page: Page, first: int, last: int) -> Title | None:
    """The title that a phrase is, None where its head is no noun for a source.

    Args:
        page: the article.
        first: the phrase's first token; a demonstrative before the head is looked through.
        last: the token after its last.
    """
    first = head_of(page, first, last)
    head = source_noun(page.tokens[first].folded)
    if head is None:
        return None
    words: set[str] = set()
    for at in range(first, last):
        start = page.mention_over.get(at)
        if start == at:
            words.update(_name_words(page.mention_at[at]))
        elif start is None and page.tokens[at].kind == "arabic" and _counts(page, at):
            words.add(_bare(page.tokens[at].folded))
    return Title(_bare(fold(head.noun)), head.definite, frozenset(words))


def of_country(title: Title, person: str) -> Title:
    """A known person's title, with their country where it says none itself."""
    entry = lexicon_entry(person, "PERS")
    if entry is None or entry.country is None or nations_of(title):
        return title
    return title._replace(words=title.words | {country_ids()[entry.country]})


def nations_of(title: Title) -> frozenset[str]:
    """The countries and peoples that a title says."""
    return title.words & _nation_ids()


def head_of(page: Page, first: int, last: int) -> int:
    """The token of a phrase's head: هؤلاء, بعض, نفس or a number before it do not change it."""
    while first < last - 1 and (_is_looked_through(page, first) or is_number(page, first)):
        first += 1
    return first


def _is_looked_through(page: Page, at: int) -> bool:
    folded = page.tokens[at].folded
    before = folded in word_set("titles", "partitive") or folded in word_set("titles", "same")
    return before or bool(page.bits[at] & DEMONSTRATIVE)


def is_number(page: Page, at: int) -> bool:
    """Whether a token counts the noun behind it (ثلاثة ضباط, 12 مسؤولا, عدة صحف)."""
    token = page.tokens[at]
    return token.kind == "number" or token.folded in _numerals()


@cache
def _numerals() -> frozenset[str]:
    return word_set("calendar", "numerals") | word_set("titles", "several")


def _counts(page: Page, at: int) -> bool:
    """Whether a word tells whose title it is: not ذاته, a preposition, or بيانه (في بيانه)."""
    folded = page.tokens[at].folded
    own = folded.endswith(_PRONOUNS) and (noun := source_noun(folded)) is not None
    if folded in word_set("grammar", "same") or (own and noun and noun.kind == "document"):
        return False
    return not page.bits[at] & (PREPOSITION | JOINING | ADVERB)


def _name_words(name: Mention) -> list[str]:
    if name.entity_type in _NATIONS:
        folded = fold(name.name)
        nation = _nations().get(folded) or _nations().get(folded.removeprefix("ال"))
        if nation is not None:
            return [nation]
    return [_bare(word) for word in fold(name.name).split()]


def _bare(word: str) -> str:
    """A word without ال and without the case of a plural."""
    word = word[1:] if word.startswith("وال") else word
    bare = word[2:] if word.startswith(("لل", "ال")) and len(word) > 4 else word
    bare = bare[:-2] + "ون" if bare.endswith("ين") and len(bare) > 4 else bare
    return _synonyms().get(bare, bare)


@cache
def _synonyms() -> dict[str, str]:
    """Words for one office or one kind of body, by the word they are compared as."""
    return {fold(word): fold(other) for word, other in load("titles")["synonyms"].items()}


def means(title: Title, known: Title) -> bool:
    """Whether a phrase can mean the holder of a title known in the article.

    «الرئيس» is no head of a body or a government (رئيس الوزراء), and who has left office is not
    meant by the office alone, unless nothing but the office is said.
    """
    if title.head != known.head or not title.words <= known.words:
        return False
    if title.definite and not known.definite and title.head in word_set("titles", "of_the_state"):
        return False
    return len(title.words) == 1 or are_as_former(title, known)


@cache
def _country_ids() -> frozenset[str]:
    return frozenset(country_ids().values())


def are_as_former(title: Title, known: Title) -> bool:
    """Whether both or neither say that the office is past, or not yet begun."""
    former = word_set("titles", "former")
    return known.words & former == title.words & former


def differ_in_nation(title: Title, known: Title) -> bool:
    """Whether both say a country and not the same; شيعي and كردي are none."""
    one, other = title.words & _country_ids(), known.words & _country_ids()
    return bool(one) and bool(other) and one.isdisjoint(other)


def only_describes(title: Title) -> bool:
    """Whether a title says no more than its head, a country and words like الدولية."""
    more = title.words - {title.head} - nations_of(title)
    return more <= word_set("titles", "descriptive")


def is_longer(title: Title, known: Title) -> bool:
    """Whether a phrase says more of the office than stands beside the name, its country apart."""
    more = title.words - known.words
    return (
        title.head == known.head
        and len(known.words) > 1
        and known.words < title.words
        and not nations_of(title) & more
        and not more & word_set("titles", "former")
    )


def means_official(title: Title, known: Title) -> bool:
    """Whether «المسؤول الصيني» can mean the holder of an office: its further words must be his."""
    officials = word_set("titles", "official")
    return title.definite and title.head in officials and title.words - {title.head} <= known.words
