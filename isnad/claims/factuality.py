"""How far a source commits to a content: the cue's class, its negation, the content's own hedges.

Values are FactBank's (Saurí & Pustejovsky 2009). A hedge counts where it governs the content's
main clause: what stands in a relative clause, a reason or another's saying does not.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.claims.evidence import Entry
from isnad.claims.grammar import (
    COMPLEMENTIZER,
    CONJOINED,
    RELATIVE,
    RESUME,
    SUBORDINATE,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import Certainty, CueClass, Polarity, Span

_COMMAS = "،,"
_HEAD = 2  # tokens within which an inner cue (يُعتقد) hedges the outer content too
_NEGATION_REACH = 12


class Hedge(NamedTuple):
    """A hedge where it was found: its words, what they are worth, and the lexicon's entry."""

    span: Span
    certainty: Certainty
    entry: Entry


class _Pattern(NamedTuple):
    words: tuple[str, ...]
    certainty: Certainty
    entry: Entry


class Judgement(NamedTuple):
    """What a source commits to, the hedges found, and whether the content is negated."""

    certainty: Certainty
    polarity: Polarity
    hedges: tuple[Hedge, ...]
    negated: bool


@cache
def _hedges() -> dict[str, list[_Pattern]]:
    """The hedges by their first word, longer ones first."""
    table: dict[str, list[_Pattern]] = {}
    lexicon = load("hedges")
    values: tuple[Certainty, ...] = ("PS", "PR", "U")
    for certainty in values:
        for phrase in lexicon[certainty]:
            words = tuple(fold(word) for word in phrase.split())
            pattern = _Pattern(words, certainty, Entry("hedges", (certainty, phrase)))
            table.setdefault(words[0], []).append(pattern)
    for patterns in table.values():
        patterns.sort(key=lambda pattern: -len(pattern.words))
    return table


def class_default(cue_class: CueClass) -> tuple[Certainty, Polarity]:
    """Certainty and polarity of a class of cue, hedges and negation apart."""
    certainty, polarity = load("factuality")["classes"][cue_class]
    return certainty, polarity


def judge(
    page: Page, proposal: Proposal, content: tuple[int, int], inner: list[Proposal]
) -> Judgement:
    """Compose the cue's commitment with what its content says of itself.

    Args:
        page: the article.
        proposal: the cue.
        content: the tokens of its content.
        inner: the cues within the content, whose hedges are their own.
    """
    certainty, polarity = class_default(proposal.cue_class)
    certainty = proposal.certainty or certainty
    polarity = proposal.polarity or polarity
    words = list(_main_clause(page, content, inner))
    hedges = tuple(_find_hedges(page, words))
    weakest = hedges[0].certainty if hedges else None
    if certainty == "CT" and weakest is not None and not proposal.noun_content:
        certainty = weakest
    elif certainty == "PR" and weakest == "PS":
        certainty = "PS"
    return Judgement(certainty, polarity, hedges, _is_negated(page, words))


def _main_clause(page: Page, content: tuple[int, int], inner: list[Proposal]) -> Iterator[int]:
    """The tokens of the content's main clause."""
    first, last = content
    skipped = [span for one in inner for span in _extent(one) if span[0] > first + _HEAD]
    at = first
    while at < last:
        bits = page.bits[at]
        bracket = page.bracket_close.get(at)
        if bracket is not None:
            at = bracket
        elif bits & RELATIVE:
            at = _comma_after(page, at, last)
        elif at > first and _leaves_main_clause(page, at):
            return
        elif not any(start <= at < end for start, end in skipped):
            yield at
        at += 1


def _leaves_main_clause(page: Page, at: int) -> bool:
    bits = page.bits[at]
    if bits & COMPLEMENTIZER:
        return bool(bits & CONJOINED)
    if bits & (SUBORDINATE | RESUME):
        return True
    return page.is_mark(at - 1, _COMMAS) and page.tokens[at].folded[0] == "و"


def _extent(proposal: Proposal) -> list[tuple[int, int]]:
    return [(min(proposal.cue[0], start), end) for start, end in proposal.content]


def _comma_after(page: Page, at: int, last: int) -> int:
    while at < last and not page.is_mark(at, _COMMAS):
        at += 1
    return at


def _find_hedges(page: Page, words: list[int]) -> Iterator[Hedge]:
    table = _hedges()
    for at in words:
        folded = page.tokens[at].folded
        if at and folded == "يمكن" and page.tokens[at - 1].folded in ("ما", "لا", "لن", "لم"):
            continue  # بأسرع ما يمكن; لا يمكن is as certain as can be
        for pattern in table.get(folded) or _behind_and(table, folded):
            if _matches(page, at, pattern.words):
                end = at + sum(1 for word in pattern.words if not word.startswith("+"))
                yield Hedge(page.span(at, end), pattern.certainty, pattern.entry)
                break


def _behind_and(table: dict[str, list[_Pattern]], folded: str) -> list[_Pattern]:
    return table.get(folded[1:], []) if folded[0] in "وف" else []


def _matches(page: Page, at: int, phrase: tuple[str, ...]) -> bool:
    for offset, word in enumerate(phrase[1:], start=1):
        if at + offset >= len(page.tokens):
            return False
        if word == "+present":
            return _is_present(page, at + offset)
        if page.tokens[at + offset].folded != word:
            return False
    return True


def _is_present(page: Page, at: int) -> bool:
    """Whether the word after قد is a present verb; لا before it aside."""
    if page.tokens[at].folded == "لا":
        return True
    word = page.tokens[at].folded
    if word[0] not in "يتنا" or word in word_set("hedges", "past_with_t"):
        return False
    return word[0] in "يت" and len(word) > 2 and at not in page.mention_over


def _is_negated(page: Page, words: list[int]) -> bool:
    negations, none = word_set("hedges", "negation"), word_set("hedges", "no_negation")
    for position, at in enumerate(words[:_NEGATION_REACH]):
        word = page.tokens[at].folded
        if word in negations or (word[0] == "و" and word[1:] in negations and position == 0):
            after = page.tokens[at + 1].folded if at + 1 < len(page.tokens) else ""
            before = page.tokens[at - 1].folded if at else ""
            return after not in none and before not in ("قد", "ربما")
    return False
