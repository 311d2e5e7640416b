"""Noun phrases, cut by words, names and definiteness; no tagger behind it.

A source's phrase holds its title and apposition and stops before a comma, a relative clause, a
venue, a time or an audience (tests/gold/GUIDELINES.md, "source").
"""

import re

from isnad.claims.cues.words import is_audience, is_conjoined, is_finite_cue, is_saying
from isnad.claims.grammar import (
    ADVERB,
    CLOSED,
    DEMONSTRATIVE,
    PREPOSITION,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.agreement import (
    begins_anew,
    begins_object,
    completes,
    is_another_person,
    is_closed,
)
from isnad.claims.phrases.attachments import (
    is_carried,
    is_object,
    is_told,
    names_purpose,
    takes_preposition,
)
from isnad.claims.phrases.names_in_phrases import ALLIES, with_alias, with_name
from isnad.claims.phrases.nouns import head_noun, source_noun

_ALIAS_LENGTH = 5
_ADJECTIVE_ENDINGS = ("ي", "ية", "يين", "يون", "يان", "يا", "يتين")
_BY_DOING = re.compile("بت[^ا]{2}ي")  # ب and a verbal noun that ends as an adjective does
_NAMED = ("PERS", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK")


def noun_phrase(page: Page, start: int, limit: int, *, strict: bool) -> int:
    """Find where the noun phrase that begins at a token ends.

    Args:
        page: the article.
        start: the phrase's first token.
        limit: a token it cannot reach.
        strict: nothing closes the phrase from outside (no complementizer, no comma), so a bare
            indefinite word that is not plainly an adjective ends it.

    Returns:
        The token after its last; `start` where no noun phrase begins.
    """
    if start >= limit or not can_head(page, start):
        return start
    end = extend_phrase(page, start, limit, strict=strict)
    while end < limit and _coordinated(page, end, strict=strict):
        end = extend_phrase(page, end, limit, strict=strict)
    return end


def can_head(page: Page, index: int) -> bool:
    """Whether a noun phrase can begin with this token."""
    token, bits = page.tokens[index], page.bits[index]
    if token.kind == "mark" or bits & (CLOSED | ADVERB):
        return False
    if bits & PREPOSITION and not source_noun(token.folded):
        return False
    name = page.mention_at.get(index)
    if name is None:
        return True
    return name.entity_type in _NAMED and name.start == token.start


def extend_phrase(page: Page, start: int, limit: int, *, strict: bool) -> int:
    """Where the phrase ends whose head is at a token, coordination apart."""
    if start >= limit:
        return start
    name = page.mention_at.get(start)
    if name is not None:
        if name.entity_type == "PERS":
            return _with_title(page, page.mention_end[start], limit, strict=strict)
        end = page.mention_end[start]
    else:
        end = start + 1
    while end < limit:
        longer, finished = _extend(page, start, end, limit, strict=strict)
        if longer == end:
            break
        end = longer
        if finished:
            break
    return end


def _with_title(page: Page, at: int, limit: int, *, strict: bool) -> int:
    """A title or office directly behind the name (محرم إينجه مرشح الحزب)."""
    if at >= limit or at in page.mention_at or is_another_person(page, at):
        return at  # حذر لودريان الرئيس دونالد ترامب
    noun = source_noun(page.tokens[at].folded)
    if noun is None or noun.kind not in ("person", "anonymous") or noun.plural:
        return at
    return extend_phrase(page, at, limit, strict=strict)


def _extend(page: Page, start: int, at: int, limit: int, *, strict: bool) -> tuple[int, bool]:
    """Where the phrase goes on to from `at`, and whether that finishes it."""
    token, bits = page.tokens[at], page.bits[at]
    if token.kind == "mark":
        hashtag = token.text in "#_" and at + 1 < limit
        return (at + 1 if hashtag else with_alias(page, start, at, limit)), False
    if token.folded == "غير" and at + 1 < limit and at > start:
        return at + 2, False
    emphasis = word_set("grammar", "same") | word_set("grammar", "whole")
    if token.folded in emphasis or completes(page, at):
        return at + 1, False
    if bits & (CLOSED | ADVERB) or _opens_clause(page, at):
        return at, True
    name = page.mention_at.get(at)
    if name is not None:
        return with_name(page, start, at)
    if bits & PREPOSITION:
        return _joined(page, start, at, limit, strict=strict), False
    return _extend_by_word(page, start, at, limit, strict=strict)


def _opens_clause(page: Page, at: int) -> bool:
    """A pronoun or demonstrative behind a closed phrase (وهو مهندس; المفوضية هذه المجموعة)."""
    if page.bits[at] & DEMONSTRATIVE:
        return is_closed(page, at - 1) or at - 1 in page.mention_over
    return page.tokens[at].folded.removeprefix("و") in word_set("grammar", "pronoun_subjects")


def _extend_by_word(
    page: Page, start: int, at: int, limit: int, *, strict: bool
) -> tuple[int, bool]:
    """Go on by a word that is neither a name nor of a closed class."""
    folded = page.tokens[at].folded
    if is_carried(page, at):
        return at, True
    if folded[0] == "ل":
        end, finished = _extend_by_whose(page, start, at, limit, strict=strict)
        if finished or end > at:
            return end, finished
    if folded.startswith(("ال", "لل")):
        head = page.mention_at.get(start)
        place = folded.startswith("ال") and head is not None and head.entity_type == "GPE"
        other = place or begins_anew(page, start, at, strict=strict)
        return (at, True) if other else (at + 1, False)
    if folded in word_set("source_nouns", "led_by"):
        end = extend_phrase(page, at + 1, limit, strict=strict)
        spoken = folded in word_set("source_nouns", "spoken_for")
        return max(at + 1, end), not spoken and _is_person(page, end - 1)
    other = is_conjoined(page, at) or is_object(page, at) or begins_object(page, start, at)
    if folded == "و" or other:
        return at, True
    return (at + 1, False) if _goes_on(page, at, strict=strict) else (at, True)


def _is_person(page: Page, at: int) -> bool:
    name = page.mention_at.get(page.mention_over.get(at, -1))
    return name is not None and name.entity_type == "PERS"


def _extend_by_whose(
    page: Page, start: int, at: int, limit: int, *, strict: bool
) -> tuple[int, bool]:
    """Go on by ل: whose the body is, never who was told; `at` and False where it is neither."""
    if page.tokens[at - 1].folded in word_set("source_nouns", "takes_to"):
        return extend_phrase(page, at, limit, strict=strict), False  # التابع لوكالة الفضاء
    if is_audience(page.tokens[at].folded) or is_told(page, start, at):
        return at, True
    return (at + 2 if names_purpose(page, start, at, limit) else at), False


def _joined(page: Page, start: int, at: int, limit: int, *, strict: bool) -> int:
    """A prepositional phrase that belongs to the noun before it (مسؤول في وزارة الدفاع)."""
    after = at + 1
    if after >= limit or not takes_preposition(page, start, at, strict=strict):
        return at
    close = page.quote_close.get(after, limit)
    if close - after <= _ALIAS_LENGTH and close < limit:
        return close + 1  # مقربة من "الجيش الوطني"
    end = extend_phrase(page, after, limit, strict=strict) if can_head(page, after) else after
    return end if end > after else at


def _goes_on(page: Page, at: int, *, strict: bool) -> bool:
    """Whether a bare indefinite word continues the phrase."""
    token = page.tokens[at]
    if token.folded in word_set("source_nouns", "adjectives"):
        return True
    if is_saying(page, at) or (strict and token.folded.startswith(("بال", "كال"))):
        return False
    if _BY_DOING.fullmatch(token.folded):
        return False  # الوزير الجديد بتبني
    before = head_noun(page.tokens[at - 1].folded)
    if before and before.kind == "person" and not before.definite and is_definite(page, at + 1):
        return True  # حاكم منطقة زاول
    own = source_noun(token.folded)
    if before and before.definite and (strict or (own and own.kind != "person")):
        return False  # what is definite takes no indefinite adjective and no construct
    if before and (token.folded.endswith(_ADJECTIVE_ENDINGS) or own):
        return True
    if token.folded.endswith(_ADJECTIVE_ENDINGS) and not token.folded.startswith(("ي", "ت")):
        return True
    return not strict


def is_definite(page: Page, at: int) -> bool:
    """Whether a definite noun or a name stands here, in construct with what is before it."""
    if at >= len(page.tokens):
        return False
    name = page.mention_at.get(at)
    named = name is not None and name.start == page.tokens[at].start
    return named or page.tokens[at].folded.startswith("ال")


def _coordinated(page: Page, at: int, *, strict: bool) -> bool:
    """Whether the word is و and a further source."""
    token = page.tokens[at]
    if token.folded[0] != "و" or token.kind != "arabic" or page.bits[at] & CLOSED:
        return False
    name = page.mention_at.get(at)
    if name is not None:
        capable = name.entity_type in ("PERS", "ORG", "GPE", "LOC", "NORP")
        return capable and name.start == token.start + 1
    rest = token.folded[1:]
    if source_noun(rest):
        return not is_finite_cue(page, at)
    if rest.endswith(ALLIES):
        return at - 1 in page.mention_over  # بريطانيا وحلفاؤها
    adjective = rest.endswith(("ية", "يين", "يون")) and len(rest) > 3
    if adjective and page.tokens[at - 1].folded[-2:] == rest[-2:]:
        return True  # مصادر عسكرية وطبية
    return (rest.startswith("ال") or adjective) and not strict
