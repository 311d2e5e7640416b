"""Accusations, and denials that name them by their accuser alone (نفت اتهامات باريس).

Such a denial hardly words what it denies. That it names who accuses is reason enough to take it for
an answer to what that one said in those days, where but a few of the words agree.
"""

from functools import cache
from typing import NamedTuple

from isnad.lexicon import load
from isnad.links.alignment import SAME_ROOT, align
from isnad.links.blocks import Mark, marks
from isnad.links.claimed import compare_claimed, is_telling, weight
from isnad.links.comparison import Comparison, quote
from isnad.links.content import Content, who_is_meant
from isnad.text.folding import fold

_LEAST_SHARED_WORDS = 2
_ACCUSER = "accuser"
_ACCUSER_WEIGHT = 1.3  # as of any name


class Compared(NamedTuple):
    """What a claim is compared as: its content, and where that accuses, who does.

    `is_named` only: the content speaks of that one's accusations, and words little of them.
    """

    content: Content
    accuser: str = ""
    is_named: bool = False


def accusation(content: Content, accuser: str | None) -> Compared:
    """What an accusation is compared as; the accuser is an entity's id."""
    return Compared(content, who_is_meant(accuser) if accuser else "")


def denied(content: Content, text: str) -> Compared:
    """What a denial is compared as: without اتهامات and whose they are, where it begins so.

    Args:
        content: what is denied.
        text: its text, which tells whose accusations they are from whom they are against: only a
            name directly behind the noun accuses (اتهامات باريس; not لمالي, ضد مالي).
    """
    if len(content.words) < 2 or fold(content.words[0].text) not in _accusing_nouns():
        return Compared(content)
    noun, holder, *rest = content.words
    behind = text.partition(noun.text)[2].lstrip()
    if holder.kind != "name" or not behind.startswith(holder.text):
        return Compared(content._replace(words=(holder, *rest)))
    return Compared(content._replace(words=tuple(rest)), holder.root or holder.key, is_named=True)


def compared_marks(compared: Compared) -> list[Mark]:
    """The marks that what a claim says meets others by; its accuser is one of them."""
    found = marks(compared.content)
    if compared.accuser:
        found.append(Mark(f"{_ACCUSER} {compared.accuser}", _ACCUSER_WEIGHT, is_telling=True))
    return found


def compare(one: Compared, other: Compared) -> Comparison | None:
    """Compare what two claims say; which of them is first changes nothing.

    Returns:
        None where they are about different things or days, or too little is shared to say.
    """
    if one.is_named != other.is_named and one.accuser and one.accuser == other.accuser:
        return _compare_with_accusation(*sorted((one.content, other.content)))
    return compare_claimed(one.content, other.content)


def _compare_with_accusation(one: Content, other: Content) -> Comparison | None:
    alignment = align(one.words, other.words)
    shared = [
        (word, likeness)
        for word, _, likeness in alignment.pairs
        if is_telling(word) and likeness > SAME_ROOT
    ]
    if len(shared) < _LEAST_SHARED_WORDS or not any(word.kind == "word" for word, _ in shared):
        return None
    paired = sum(likeness * weight(word) for word, likeness in shared)
    left = min(sum(map(weight, words)) for words in (alignment.only_one, alignment.only_other))
    detail = f"the accuser is the same; both have {quote(word for word, _ in shared)}"
    return Comparison("supports", round(paired / (paired + left), 3), detail)


@cache
def _accusing_nouns() -> frozenset[str]:
    nouns = [noun for noun, means in load("references")["nouns"].items() if "accuse" in means]
    return frozenset(fold(form) for noun in nouns for form in (noun, noun.removeprefix("ال")))
