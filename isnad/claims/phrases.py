"""Noun phrases, cut by words, names and definiteness; no tagger behind it.

A source's phrase holds its title and apposition and stops before a comma, a relative clause, a
venue, a time or an audience (tests/gold/GUIDELINES.md, "source").
"""

from isnad.claims.grammar import (
    ADVERB,
    CHANNEL,
    CLOSED,
    DEMONSTRATIVE,
    JOINING,
    PREPOSITION,
    word_set,
)
from isnad.claims.kinds import kind_of_name
from isnad.claims.nouns import source_noun
from isnad.claims.page import Page
from isnad.claims.words import is_audience, is_conjoined, is_finite_cue, is_saying
from isnad.text.folding import fold

_ALIAS_LENGTH = 5
_ADJECTIVE_ENDINGS = ("ي", "ية", "يين", "يون", "يان", "يا", "يتين")
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


def _names_purpose(page: Page, start: int, at: int, limit: int) -> bool:
    """ل and a construct within a body's or an office's title (التحالف العربي لدعم الشرعية)."""
    after = at + 1
    if after >= limit or page.tokens[at].folded.startswith("لل") or page.bits[at]:
        return False
    name = page.mention_at.get(start)
    head = source_noun(page.tokens[start].folded)
    body = name.entity_type == "ORG" if name else head is not None
    return body and page.tokens[after].folded.startswith("ال") and after not in page.mention_at


def _with_title(page: Page, at: int, limit: int, *, strict: bool) -> int:
    """A title or office directly behind the name (محرم إينجه مرشح الحزب)."""
    if at >= limit or at in page.mention_at:
        return at
    noun = source_noun(page.tokens[at].folded)
    if noun is None or noun.kind not in ("person", "anonymous") or noun.plural:
        return at
    return extend_phrase(page, at, limit, strict=strict)


def _extend(page: Page, start: int, at: int, limit: int, *, strict: bool) -> tuple[int, bool]:
    """Where the phrase goes on to from `at`, and whether that finishes it."""
    token, bits = page.tokens[at], page.bits[at]
    if token.kind == "mark":
        hashtag = token.text in "#_" and at + 1 < limit
        return (at + 1 if hashtag else _alias(page, at, limit)), False
    if token.folded == "غير" and at + 1 < limit and at > start:
        return at + 2, False
    if bits & (CLOSED | ADVERB):
        return at, True
    name = page.mention_at.get(at)
    if name is not None:
        return _named(page, start, at)
    if bits & PREPOSITION:
        return _joined(page, start, at, limit, strict=strict), False
    return _extend_by_word(page, start, at, limit, strict=strict)


def _extend_by_word(
    page: Page, start: int, at: int, limit: int, *, strict: bool
) -> tuple[int, bool]:
    """Go on by a word that is neither a name nor of a closed class."""
    folded = page.tokens[at].folded
    if folded[0] == "ل":
        if is_audience(folded):
            return at, True
        if _names_purpose(page, start, at, limit):
            return at + 2, False
    head = page.mention_at.get(start)
    if folded.startswith("ال") and head is not None and head.entity_type == "GPE":
        return at, True
    if folded.startswith(("ال", "لل")):
        return (at, True) if strict and _is_new_phrase(page, at) else (at + 1, False)
    if folded in word_set("source_nouns", "led_by"):
        return max(at + 1, extend_phrase(page, at + 1, limit, strict=strict)), False
    if is_conjoined(page, at):
        return at, True
    return (at + 1, False) if _goes_on(page, at, strict=strict) else (at, True)


def _alias(page: Page, at: int, limit: int) -> int:
    """A short name in quotation marks directly behind its head noun (وكالة "رويترز")."""
    close = page.quote_close.get(at)
    if close is None or close - at > _ALIAS_LENGTH or close + 1 > limit:
        hyphen = page.tokens[at].text in "-/" and page.tokens[at].start == page.tokens[at - 1].end
        return at + 1 if hyphen and at + 1 < limit else at
    before = source_noun(page.tokens[at - 1].folded)
    named = before is not None and before.kind in ("media", "organization")
    return close + 1 if named or at + 1 in page.mention_at else at


def _named(page: Page, start: int, at: int) -> tuple[int, bool]:
    name, token, head = page.mention_at[at], page.tokens[at], page.mention_at.get(start)
    if name.entity_type in ("DATE", "QUANTITY"):
        return at, True
    adjective = head is not None and head.entity_type == "ORG" and name.text.startswith("ال")
    if head is not None and name.entity_type == "GPE" and adjective:
        return page.mention_end[at], False  # وزارة الإعلام السعودية
    if head is not None and name.entity_type not in ("NORP", head.entity_type):
        return at, True  # a name takes no second name: that one is the object
    noun = source_noun(page.tokens[start].folded)
    people = noun is not None and noun.kind in ("anonymous", "collective")
    if people and name.entity_type == "ORG" and kind_of_name(name) == "media":
        return at, True  # أبلغ مسؤول رويترز
    bodies = ("government", "organization", "media", "document")
    body = noun is not None and noun.definite and noun.kind in bodies
    if name.entity_type == "PERS" and body:
        return at, True  # الوفد فلان are two phrases, إدارة فلان is one
    if head is not None and head.entity_type == "GPE" and name.entity_type == "GPE":
        return at, True
    if name.start > token.start:
        proclitic = token.folded[0]
        keeps = (proclitic == "ل" and not _is_media(name.text)) or (
            proclitic == "ب" and name.entity_type in ("GPE", "LOC")
        )
        return (page.mention_end[at], False) if keeps else (at, True)
    return page.mention_end[at], name.entity_type == "PERS"


def _joined(page: Page, start: int, at: int, limit: int, *, strict: bool) -> int:
    """A prepositional phrase that belongs to the noun before it (مسؤول في وزارة الدفاع)."""
    after = at + 1
    if not page.bits[at] & JOINING or after >= limit:
        return at
    word, head = page.tokens[at].folded, source_noun(page.tokens[start].folded)
    body = page.mention_at.get(start)
    if head is None and (body is None or body.entity_type != "ORG"):
        return at
    if page.bits[after] & (CHANNEL | ADVERB | DEMONSTRATIVE):
        return at
    charged = page.tokens[at - 1].folded in word_set("source_nouns", "charged_with")
    if word == "عن" and not charged:
        return at
    name = page.mention_at.get(after)
    if name is not None and name.entity_type == "DATE":
        return at
    if strict and word == "في" and name is None and source_noun(page.tokens[after].folded) is None:
        return at
    close = page.quote_close.get(after, limit)
    if close - after <= _ALIAS_LENGTH and close < limit:
        return close + 1  # مقربة من "الجيش الوطني"
    end = extend_phrase(page, after, limit, strict=strict) if can_head(page, after) else after
    return end if end > after else at


def _is_new_phrase(page: Page, at: int) -> bool:
    """A plural person behind a phrase that is already definite is the verb's object."""
    token, before = page.tokens[at], page.tokens[at - 1].folded
    noun = source_noun(token.folded)
    body = noun is not None and noun.kind in ("government", "organization", "collective")
    if body and before.startswith("ال"):
        return True
    if not token.folded.endswith("ين") or len(token.folded) < 6:
        return False
    return before.startswith("ال") and not before.endswith(("ين", "ون", "اء", "ات"))


def _goes_on(page: Page, at: int, *, strict: bool) -> bool:
    """Whether a bare indefinite word continues the phrase."""
    token = page.tokens[at]
    if token.folded in word_set("source_nouns", "adjectives"):
        return True
    if is_saying(page, at) or (strict and token.folded.startswith(("بال", "كال"))):
        return False
    previous = page.tokens[at - 1].folded
    before = source_noun(previous) or source_noun(previous.removeprefix("و"))
    if before and before.kind == "person" and not before.definite and _is_definite(page, at + 1):
        return True  # حاكم منطقة زاول
    if before and before.definite and strict:
        return False  # what is definite takes no indefinite adjective and no construct
    if before and (token.folded.endswith(_ADJECTIVE_ENDINGS) or source_noun(token.folded)):
        return True
    if token.folded.endswith(_ADJECTIVE_ENDINGS) and not token.folded.startswith(("ي", "ت")):
        return True
    return not strict


def _is_definite(page: Page, at: int) -> bool:
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
        return name.entity_type in ("PERS", "ORG", "GPE", "NORP") and name.start == token.start + 1
    rest = token.folded[1:]
    if source_noun(rest):
        return not is_finite_cue(page, at)
    adjective = rest.endswith(("ية", "يين", "يون")) and len(rest) > 3
    if adjective and page.tokens[at - 1].folded[-2:] == rest[-2:]:
        return True  # مصادر عسكرية وطبية
    return (rest.startswith("ال") or adjective) and not strict


def _is_media(text: str) -> bool:
    head = source_noun(head_word(text))
    return head is None or head.kind == "media"


def head_word(text: str) -> str:
    """The folded first word of a name."""
    return fold(text.split()[0])
