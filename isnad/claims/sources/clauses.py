"""The subjects of clauses whose verb is no cue: whom «قائلا» or the next «وأضاف» belongs to.

No tagger stands behind it: a clause begins where its sentence does, adjuncts apart (في غضون ذلك،),
or behind a comma and a linking word (، فيما …); its subject is the noun phrase or the name that
stands there or one word further.
"""

from collections.abc import Iterator
from typing import NamedTuple

from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    CONJOINED,
    DEMONSTRATIVE,
    NEGATION,
    PREPOSITION,
    RESUME,
    SUBORDINATE,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import is_feminine, source_noun
from isnad.claims.proposals import Range
from isnad.claims.sources.zones import step_over
from isnad.text.folding import fold

_OPENING = 30  # tokens of what may stand before a clause's verb
_LINKS = AUXILIARY | RESUME | SUBORDINATE
_HARMLESS = ADVERB | CONJOINED  # of ولي, which looks like و and لي
_COMMAS = "،,؛"
_CAN_ACT = ("person", "anonymous", "government", "organization", "media", "collective")


class Stretch(NamedTuple):
    """Tokens of one sentence; `opens`: whether a clause begins with them, behind what opens it."""

    first: int
    last: int
    opens: bool = True


def subjects_between(page: Page, stretch: Stretch) -> Iterator[Range]:
    """The subjects of the clauses that begin in a stretch, the latest first."""
    first, last, opens = stretch
    starts = [
        at
        for at in range(first + 1, last)
        if page.bits[at] & _LINKS
        and page.is_mark(at - 1, _COMMAS)
        and page.quote_of[at] == page.quote_of[first]
    ]
    if opens:
        starts.insert(0, _behind_opening(page, first, last))
    for start in reversed(starts):
        found = _subject_at(page, start, last)
        if found is not None and page.quote_of[found[0]] == page.quote_of[first]:
            yield found


def _behind_opening(page: Page, first: int, last: int) -> int:
    """The token behind adjuncts and commas that open a sentence (في غضون ذلك، )."""
    at = first
    while at < min(last, first + _OPENING):
        if page.quote_close.get(at) is not None:
            break
        step, kind = step_over(page, at, last)
        if kind == "":
            break
        at = max(step, at + 1)
    return at


def _subject_at(page: Page, start: int, last: int) -> Range | None:
    """The subject of the clause that begins at a token: before its verb, or behind it."""
    at = _behind(page, start, last, _LINKS | NEGATION | COMPLEMENTIZER)
    if at >= last or page.tokens[at].kind != "arabic":
        return None
    if may_act(page, at) and not is_finite_cue(page, at):
        found = _phrase(page, at, last)
        return found if found and not _is_title_line(page, found[1], last) else None
    if page.bits[at] & (CLOSED | PREPOSITION | DEMONSTRATIVE) or at in page.mention_over:
        return None
    verb, at = at, _behind(page, at + 1, last, ADVERB)
    if page.tokens[verb].folded.startswith("ال") or at >= last or not may_act(page, at):
        return None
    return _phrase(page, at, last) if _suits(page, verb, at) else None


def _behind(page: Page, at: int, last: int, bits: int) -> int:
    """The next token that is of none of these classes and no mark of a hashtag."""
    while at < last and (page.bits[at] & bits or page.tokens[at].text == "#"):
        at += 1
    return at


def _is_title_line(page: Page, at: int, last: int) -> bool:
    """Whether a mark other than a comma parts a name from the rest (اليمن.. المبعوث يغادر)."""
    return at < last and page.tokens[at].kind == "mark" and not page.is_mark(at, _COMMAS + '("«“')


def may_act(page: Page, at: int) -> bool:
    """Whether somebody's name or a noun for somebody begins here."""
    name = page.mention_at.get(at)
    if name is not None:
        own = name.start == page.tokens[at].start
        return own and name.entity_type in ("PERS", "ORG", "GPE")
    noun = source_noun(page.tokens[at].folded)
    if noun is None or fold(noun.noun) in word_set("titles", "some_one"):
        return False
    return noun.kind in _CAN_ACT and not page.bits[at] & ~_HARMLESS


def _phrase(page: Page, at: int, last: int) -> Range | None:
    """The subject's phrase; behind a definite noun only what plainly belongs to it."""
    end = noun_phrase(page, at, last, strict=True)
    if end <= at:
        return None
    name = page.mention_at.get(at)
    if name is not None and name.entity_type == "PERS":
        return at, end
    return at, _before_object(page, at, end)


def _before_object(page: Page, at: int, end: int) -> int:
    """The token behind a phrase; a second definite noun is the object, if no adjective."""
    definite = at in page.mention_at or page.tokens[at].folded.startswith("ال")
    closed, stop = definite, page.mention_end.get(at, at + 1)
    while stop < end:
        folded = page.tokens[stop].folded
        if folded in word_set("source_nouns", "spoken_for"):
            return end
        if page.bits[stop] & PREPOSITION:
            if definite:
                break
            closed = False
        elif stop in page.mention_over:
            closed = True
        elif folded.startswith("ال"):
            if closed and not _is_adjective(folded):
                break
            closed = True
        stop += 1
    return stop


def _is_adjective(folded: str) -> bool:
    if not folded.startswith("ال"):
        return False
    known = folded[2:] in word_set("source_nouns", "adjectives")
    return known or folded.endswith(("ي", "ية", "ون", "يين"))


def _suits(page: Page, verb: int, at: int) -> bool:
    """Whether a verb's gender, as far as it shows, is that of the noun or name behind it."""
    folded = page.tokens[verb].folded
    bare = folded[1:] if page.bits[verb] == 0 and folded[0] in "وف" else folded
    if bare.startswith("ت"):
        return True  # تعلن is feminine, تراجع is not
    name = page.mention_at.get(at)
    noun = source_noun(page.tokens[at].folded)
    if name is not None:
        place = name.entity_type == "GPE"  # some writers count الأردن a woman, others a man
        feminine = None if place else is_feminine(name.name, name.entity_type)
    else:
        feminine = noun.feminine if noun is not None and not noun.plural else None
    return feminine is None or feminine == bare.endswith("ت")
