"""The main clause of a content: the tokens whose hedges and negations are the content's own.

What stands in a relative clause, a condition, a reason, a second clause or another's saying says
nothing of how sure the whole is.
"""

from collections.abc import Iterator

from isnad.claims.grammar import (
    AUXILIARY,
    BEFORE_THAT,
    COMPLEMENTIZER,
    CONJOINED,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
    SUBORDINATE,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.phrases.whole_phrases import whole_phrase
from isnad.claims.proposals import Proposal

_COMMAS = "،,"
_HEAD = 2  # tokens within which an inner cue (يُعتقد) hedges the outer content too
_SUBJECT_ENDS = ("ا", "ة", "ات", "ين")  # how an indefinite noun behind إنّ ends


def main_clause(page: Page, content: tuple[int, int], inner: list[Proposal]) -> Iterator[int]:
    """The tokens of a content's main clause.

    Args:
        page: the article.
        content: its tokens.
        inner: the cues within it, whose contents are their own; what the speaker says of
            himself there (نعتقد) hedges his own content.
    """
    first, last = content[0], min(content[1], _sentence_end(page, content[0]))
    others = [one for one in inner if one.form is None or not one.form.is_first_person]
    skipped = [span for one in others for span in _extent(one) if span[0] > first + _HEAD]
    at = _behind_condition(page, first, last)
    start = at
    while at < last:
        bits = page.bits[at]
        bracket = page.bracket_close.get(at)
        if bracket is not None:
            at = bracket
        elif bits & RELATIVE or _is_adverbial_that(page, at):
            at = _comma_after(page, at, last)
        elif at > start and _leaves(page, at):
            return
        elif not (skipped and any(begin <= at < end for begin, end in skipped)):
            yield at
        at += 1


def _sentence_end(page: Page, at: int) -> int:
    """The token behind the sentence that holds one; marks alone at its head belong to the next."""
    while at + 1 < len(page.tokens) and page.tokens[at].kind == "mark":
        at += 1
    return page.limit(at)


def is_question(page: Page, content: tuple[int, int]) -> bool:
    """Whether a content is one question by its first words and its mark."""
    first, last = content
    end = _sentence_end(page, first)
    if last > end + 1:
        return False
    end = min(last, end)
    asks = word_set("hedges", "questions")
    heads = page.tokens[first : min(first + 3, end)]
    if not any(token.folded.removeprefix("ف") in asks for token in heads):
        return False
    closing = page.tokens[max(first, end - 2) : end + 1]
    return any("؟" in token.text for token in closing)


def _behind_condition(page: Page, first: int, last: int) -> int:
    """Where the main clause begins behind a clause in front of it (إذا لم …، فإن …)."""
    if not _begins_condition(page, first):
        return first
    for at in range(first + 1, last):
        if page.bits[at] & COMPLEMENTIZER and page.tokens[at].folded[0] == "ف":
            return at + 1
        if page.is_mark(at, _COMMAS):
            return at + 1
    return first


def _begins_condition(page: Page, at: int) -> bool:
    follows = page.tokens[at + 1].folded if at + 1 < len(page.tokens) else ""
    if page.bits[at] & SUBORDINATE:
        return True
    pair = f"{page.tokens[at].folded} {follows}"
    return pair in word_set("hedges", "condition") or _is_adverbial_that(page, at + 1)


def _is_adverbial_that(page: Page, at: int) -> bool:
    """أن behind a preposition that makes a clause of time or reason of it (بعد أن, رغم أن)."""
    if at >= len(page.tokens) or at == 0 or not page.bits[at] & COMPLEMENTIZER:
        return False
    before = page.bits[at - 1]
    return bool(before & PREPOSITION and before & BEFORE_THAT)


def _leaves(page: Page, at: int) -> bool:
    """Whether another clause begins here."""
    bits, token, before = page.bits[at], page.tokens[at], page.tokens[at - 1].folded
    if bits & COMPLEMENTIZER:
        return before not in word_set("hedges", "modal")
    if bits & RESUME and bits & NEGATION:
        return at + 1 < len(page.bits) and bool(page.bits[at + 1] & COMPLEMENTIZER)  # غير أن
    if bits & (SUBORDINATE | RESUME):
        return True
    if bits & CONJOINED and bits & (NEGATION | AUXILIARY):
        return True
    if before == "ما" and token.folded == "لم":
        return True  # unless
    if f"{before} {token.folded}" in word_set("hedges", "condition"):
        return True
    behind_comma = before in _COMMAS
    return behind_comma and (token.folded[0] == "و" or token.folded in ("ما", "او", "بل", "ثم"))


def _extent(proposal: Proposal) -> list[tuple[int, int]]:
    return [(min(proposal.cue[0], start), end) for start, end in proposal.content]


def _comma_after(page: Page, at: int, last: int) -> int:
    while at < last and not page.is_mark(at, _COMMAS):
        at += 1
    return at


def describes(page: Page, first: int, at: int) -> bool:
    """Whether the verb that begins here describes an indefinite noun (سياسات قد تزيد العبء).

    `first` is the content's first token: the noun may also be the subject of the clause.
    """
    before = at - 1
    token = page.tokens[before]
    if before <= first or token.kind != "arabic" or page.bits[before]:
        return False
    if before in page.mention_over or _is_definite(token.folded):
        return False
    return not (_is_nominal(page, first) and whole_phrase(page, first, at) == at)


def _is_definite(folded: str) -> bool:
    if folded.startswith(("ال", "لل", "وال", "بال")):
        return True
    return folded.endswith(("ه", "ها", "هم", "نا", "ني")) or folded in word_set(
        "hedges", "definite"
    )


def _is_nominal(page: Page, at: int) -> bool:
    """Whether a clause begins with a noun, by what the word shows."""
    word = page.tokens[at].folded
    if at in page.mention_over or source_noun(word) or word.startswith("ال"):
        return True
    return word.endswith(_SUBJECT_ENDS) and word[0] not in "يت"
