"""Subjects that stand before their cue: سلطات الاستخبارات تعتقد, البلدان اللذان ينفيان."""

from typing import NamedTuple

from isnad.claims.cues.entries import read_cue
from isnad.claims.cues.words import is_saying
from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    DEMONSTRATIVE,
    JOINING,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import is_definite, noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.lexicon import load

RESUMED = {"الذي": "ه", "التي": "ها", "الذين": "هم"}  # the pronoun that takes up the head
_FARTHEST = 16
_COMMAS = "،,"
_NEAR = 9
_GOVERNING = ("ان", "وان", "بان", "فان", "كان", "كانت", "وكان", "وكانت", "لكن", "ولكن")
_BARE = frozenset(_GOVERNING)  # a noun phrase behind one of these is its subject


class LeftSubject(NamedTuple):
    """The subject's tokens; `skip` letters of its first word are a proclitic.

    `known` is False where only its place makes it the subject (between إنّ and the verb).
    """

    first: int
    last: int
    skip: int
    relative: bool
    known: bool = True
    copula: bool = False  # كان stands before it, so the cue is its predicate


def adjacent_subject(page: Page, cue: int) -> LeftSubject | None:
    """The subject directly before a cue, or before its relative pronoun."""
    before = back_over_auxiliaries(page, cue)
    relative = before >= 0 and bool(page.bits[before] & RELATIVE)
    end = before if relative else before + 1
    if relative and end > page.first(cue) and page.is_mark(end - 1, _COMMAS):
        end -= 1
    found = phrase_before(page, end, page.first(cue), governed=relative)
    related = _relative_before(page, found[0]) if found is not None and not relative else 0
    if related:
        end = related - page.is_mark(related - 1, _COMMAS)
        found = phrase_before(page, end, page.first(cue))
    if found is not None:
        return LeftSubject(found[0], end, found[1], relative)
    quoted = _quoted(page, end)
    if quoted is not None:
        return LeftSubject(quoted, end - 1, 0, relative)
    begin = _behind_that(page, end)
    if begin is not None:
        return LeftSubject(begin, end, 0, relative, known=False)
    return _named_behind_that(page, end) or _heading(page, end, cue) or _before_marks(page, cue)


def _relative_before(page: Page, subject: int) -> int:
    """The relative in whose clause the phrase is the subject (التحالف الذي تقوده فرنسا), or 0."""
    relative = subject - 2
    if relative <= page.first(subject) or not page.bits[relative] & RELATIVE:
        return 0
    verb, resumed = page.tokens[subject - 1], RESUMED.get(page.tokens[relative].folded)
    held = resumed is not None and verb.folded.endswith(resumed)
    return relative if held and verb.folded[0] in "يت" else 0


def _named_behind_that(page: Page, end: int) -> LeftSubject | None:
    """A name directly behind لكن or أن, parted from its verb by what describes it."""
    for start in range(end - 2, max(page.first(end - 1) - 1, end - _FARTHEST), -1):
        token = page.tokens[start + 1]
        if token.kind == "mark" or page.bits[start + 1] & CLOSED or is_saying(page, start + 1):
            return None
        name = page.mention_at.get(start + 1)
        if page.tokens[start].folded in _BARE and name is not None and name.start == token.start:
            capable = name.entity_type in ("PERS", "ORG", "GPE")
            last = noun_phrase(page, start + 1, end, strict=True)
            return LeftSubject(start + 1, last, 0, False) if capable else None
    return None


def _heading(page: Page, end: int, cue: int) -> LeftSubject | None:
    """The phrase that a headline begins with (العالم يتخوف من الحرب)."""
    first = page.first(cue)
    if page.sentences[page.sentence_of[cue]].kind != "headline" or not 0 < end - first <= _NEAR:
        return None
    whole = end == cue and noun_phrase(page, first, end, strict=False) == end
    verbs = any(page.tokens[at].folded[0] in "يت" for at in range(first + 1, end))
    token = page.tokens[cue]
    readings = read_cue(token.folded, token.plain)
    things = any(one.frame.lemma in load("grammar")["things_do"] for one in readings)
    return (
        LeftSubject(first, end, 0, False, known=False) if whole and not (verbs or things) else None
    )


def _before_marks(page: Page, cue: int) -> LeftSubject | None:
    """إن سامي "أعلن …": the subject behind إنّ, where the quotation begins with its verb."""
    opening = cue - 1
    if opening not in page.quote_close or opening <= page.first(cue):
        return None
    found = phrase_before(page, opening, page.first(cue))
    if found is None or found[0] == page.first(cue):
        return None
    behind_that = page.bits[found[0] - 1] & (COMPLEMENTIZER | RESUME)
    return LeftSubject(found[0], opening, found[1], False) if behind_that else None


def _quoted(page: Page, end: int) -> int | None:
    """The first token of a name in marks that begins the sentence ("العفو الدولية" تتهم)."""
    opening = page.first(end - 1)
    if page.quote_close.get(opening) != end - 1 or not 2 < end - opening <= _NEAR:
        return None
    return opening + 1


def back_over_auxiliaries(page: Page, cue: int) -> int:
    """The token before a cue, its auxiliaries, negation and adverbs apart; -1 if there is none."""
    at, first = cue - 1, page.first(cue)
    while at >= first:
        bits, start = page.bits[at], page.mention_over.get(at)
        if start is not None and page.mention_at[start].entity_type == "DATE":
            at = start - 1
        elif bits & (AUXILIARY | NEGATION | ADVERB) and not bits & (PREPOSITION | RELATIVE):
            at -= 1
        else:
            return at
    return -1


def _behind_that(page: Page, end: int) -> int | None:
    """Whatever stands between إنّ or كان and the cue is the subject, known or not."""
    for start in range(end - 1, max(-1, end - _NEAR), -1):
        if page.tokens[start].kind == "mark" and start not in page.quote_close:
            return None
        if page.tokens[start].folded in _BARE:
            begin = start + 1 + (start + 1 in page.quote_close)
            if page.bits[begin] & DEMONSTRATIVE and begin + 1 == end:
                return None
            adjunct = begin < end and page.tokens[begin].folded.startswith(("بال", "كال", "لل"))
            if adjunct and begin not in page.mention_at:
                return None
            whole = begin < end and noun_phrase(page, begin, end, strict=False) == end
            return begin if whole else None
    return None


def phrase_before(
    page: Page, end: int, first: int, *, governed: bool = False
) -> tuple[int, int] | None:
    """The longest source phrase that ends before a token: its first token and proclitic.

    A phrase that a preposition governs is no subject, unless `governed` allows it because its
    relative clause follows.
    """
    stop = _leftmost(page, end, first)
    for start in range(stop, end):
        skip = source_head(page, start, "وفلب" if governed else "وف")
        if skip is None:
            continue
        behind = start > first and page.bits[start - 1] & PREPOSITION
        if behind and not governed and not _takes_clause(page, start):
            continue
        if skip:
            whole = start + 1 == end or _tail(page, start, end) == end
        else:
            whole = noun_phrase(page, start, end, strict=True) == end
        if whole or (not skip and _in_construct(page, start, end)):
            return start, skip
    return None


def _in_construct(page: Page, start: int, end: int) -> bool:
    """An indefinite source noun, a noun of any sort and its owner (جماعات حقوق الإنسان)."""
    noun, after = source_noun(page.tokens[start].folded), start + 1
    if noun is None or noun.definite or after + 1 >= end or start in page.mention_at:
        return False
    if page.bits[after] or after in page.mention_over or is_saying(page, after):
        return False
    if page.tokens[after].folded[0] in "يتولب" or not is_definite(page, after + 1):
        return False
    return noun_phrase(page, after, end, strict=True) == end


def _takes_clause(page: Page, start: int) -> bool:
    """An indefinite noun can take the cue's clause as its own (تقييمات تفيد بأن)."""
    noun = source_noun(page.tokens[start].folded)
    return noun is not None and not noun.definite and start not in page.mention_at


def _tail(page: Page, start: int, end: int) -> int:
    """Where a phrase ends whose first word stands behind a proclitic."""
    at = page.mention_end.get(start, start + 1)
    while at < end and (page.tokens[at].folded.startswith("ال") or at in page.mention_at):
        at = page.mention_end.get(at, at + 1)
    return at


def _leftmost(page: Page, end: int, first: int) -> int:
    at = end - 1
    while at >= max(first, end - _FARTHEST):
        token, bits = page.tokens[at], page.bits[at]
        if at in page.mention_over:
            at = page.mention_over[at] - 1
            continue
        if (token.kind == "mark" and token.text not in "#_") or bits & CLOSED:
            break
        if not token.folded.startswith("ال") and is_saying(page, at):
            break
        if bits & PREPOSITION and not bits & JOINING:
            break
        at -= 1
    return at + 1


def source_head(page: Page, start: int, proclitics: str) -> int | None:
    """The letters before a source's head in this token; None where it heads no source."""
    token = page.tokens[start]
    name = page.mention_at.get(start)
    if name is not None:
        if name.entity_type not in ("PERS", "ORG", "GPE", "NORP"):
            return None
        if name.entity_type == "NORP" and not name.text.startswith("ال"):
            return None
        skip = name.start - token.start
        return skip if skip == 0 or token.folded[0] in proclitics else None
    if page.mention_over.get(start) is not None:
        return None
    if source_noun(token.folded):
        return 0
    return 1 if token.folded[0] in "وف" and source_noun(token.folded[1:]) else None
