"""How far a source commits to a content: the cue's class, its negation, the content's own hedges.

Values are FactBank's (Saurí & Pustejovsky 2009). A hedge counts where it governs the content's
main clause: what stands in a relative clause, a reason or another's saying does not.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.claims.certainty.negation import is_negated
from isnad.claims.certainty.scope import describes, is_question, main_clause
from isnad.claims.evidence import Entry
from isnad.claims.grammar import ADVERB, AUXILIARY, NEGATION, PREPOSITION, RESUME, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import Certainty, CueClass, Polarity, Span

_COMMAS = "،,"
_QUESTION_MARKS = "؟?"
_IN_FRONT = PREPOSITION | ADVERB | RESUME
_SPEAKERS_OWN = 4  # tokens within which أعتقد governs what is said


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
    if proposal.hop:
        return Judgement(certainty, polarity, (), False)  # that somebody said it
    if is_question(page, content):
        certainty = "U"
    words = list(main_clause(page, content, inner))
    hedges = tuple(_find_hedges(page, words, noun=proposal.noun_content))
    negated = is_negated(page, proposal, words)
    return Judgement(_weakened(certainty, hedges), polarity, hedges, negated)


def judge_own_voice(page: Page, sentence: tuple[int, int]) -> Judgement:
    """Say how sure an article is of what it says itself.

    Args:
        page: the article.
        sentence: the tokens of a sentence that attributes nothing.
    """
    if sentence[0] == sentence[1]:
        return Judgement("CT", "+", (), False)
    words = list(main_clause(page, sentence, []))
    hedges = tuple(_find_hedges(page, words, noun=False))
    asks = is_question(page, sentence) or page.is_mark(sentence[1] - 1, _QUESTION_MARKS)
    certainty: Certainty = "U" if asks else "CT"
    return Judgement(_weakened(certainty, hedges), "+", hedges, False)


def _weakened(certainty: Certainty, hedges: tuple[Hedge, ...]) -> Certainty:
    weakest = hedges[0].certainty if hedges else None
    if weakest is not None and (certainty == "CT" or (certainty, weakest) == ("PR", "PS")):
        return weakest
    return certainty


def _find_hedges(page: Page, words: list[int], *, noun: bool) -> Iterator[Hedge]:
    """The hedges of a main clause; a noun phrase is hedged by its first word only."""
    table = _hedges()
    for position, at in enumerate(words[:1] if noun else words):
        folded = page.tokens[at].folded
        patterns = table.get(folded) or _behind_and(table, folded)
        if not patterns or not _governs(page, words, position):
            continue
        for pattern in patterns:
            if _matches(page, at, pattern.words):
                end = at + sum(1 for word in pattern.words if not word.startswith("+"))
                yield Hedge(page.span(at, end), pattern.certainty, pattern.entry)
                break


def _governs(page: Page, words: list[int], position: int) -> bool:
    """Whether a hedge says how sure the clause is, and not what one of its phrases is like."""
    at = words[position]
    token, before = page.tokens[at], page.tokens[at - 1] if at else page.tokens[at]
    bare = token.folded.removeprefix("و")
    if bare in word_set("hedges", "at_the_head") and position > 0:
        return before.folded in ("هناك", "ثمة")
    if bare in word_set("hedges", "speakers_own") and position >= _SPEAKERS_OWN:
        return page.is_mark(at - 1, _COMMAS) and bool(page.bits[words[0]] & _IN_FRONT)
    if bare == "امل" and "آ" not in token.plain:
        return False  # hope, not I hope
    if bare.startswith("يمكن") and (
        page.bits[at - 1] & NEGATION or before.folded in ("ان", "ما", "كما") or _enables(page, at)
    ):
        return False  # لا يمكن is as certain as can be; بأسرع ما يمكن
    if before.folded == "ما":
        return False  # ما قد يحدث
    verb = bare == "قد" or bare.startswith("يمكن")
    if bare == "ربما" and before.text in _COMMAS:
        return _is_present(page, at + 1) or bool(page.bits[at + 1] & AUXILIARY)
    return position < 1 or not (verb and describes(page, words[0], at))


def _enables(page: Page, at: int) -> bool:
    """يمكنها من: makes it able to."""
    return at + 1 < len(page.tokens) and page.tokens[at + 1].folded == "من"


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
