"""What opens a content after its cue: أنّ with its preposition, a colon, or a quotation.

The stretch between cue and opener is the cue's zone (zones.py reads it).
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from isnad.claims.contents.speech import is_speech
from isnad.claims.cues.entries import Frame, read_cue
from isnad.claims.cues.frames import asks_for_anonymity
from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import (
    BEFORE_THAT,
    CLOSED,
    COMPLEMENTIZER,
    CONJOINED,
    GOVERNED,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.sources.zones import read_zone

OpenerKind: TypeAlias = Literal["that", "colon", "quote"]

FARTHEST = 45  # tokens between a cue and what it opens
NEAREST = 9  # for cues that mostly mean something else
_TITLED = 13  # where such a cue is a verb of saying: its speaker with a title
_STOPS = ".!؟?؛;…"
_OWED = 5  # tokens within which a verb that takes nouns has its أنّ
_NAME = 6  # tokens of a quotation that can be a unit's or a work's name
_BEFORE_RELATED = frozenset({"ما", "حسبما", "كما", "مثلما", "لما"})


class Opener(NamedTuple):
    """`at` is the token that opens, `first` the first token of the content behind it."""

    kind: OpenerKind
    at: int
    first: int


def find_opener(page: Page, cue: int, frame: Frame, limit: int) -> Opener | None:
    """Find what opens the content of the cue at a token.

    Args:
        page: the article.
        cue: the cue's token.
        frame: its lexicon entry.
        limit: the token it cannot reach.

    Returns:
        The opener, or None where another clause begins before one is found.
    """
    if not frame.clauses:
        return None
    reach = min(limit - 1, cue + 1 + _reach(frame))
    scan = _Scan(page, cue, frame)
    while scan.at < reach and not scan.over:
        scan.step()
    return scan.opener or scan.spare


def _reach(frame: Frame) -> int:
    """How many tokens behind a cue its content can open."""
    if not frame.adjacent:
        return FARTHEST
    return _TITLED if frame.cue_class == "say" and frame.content != "report" else NEAREST


@dataclass(slots=True)
class _Scan:
    """A walk to the right of a cue; within a relative clause other cues own what follows them."""

    page: Page
    cue: int
    frame: Frame
    at: int = -1
    opener: Opener | None = None
    over: bool = False
    subordinate: bool = False
    owed: int = 0
    spare: Opener | None = None

    def __post_init__(self) -> None:
        self.at = self.cue + 1

    def step(self) -> None:
        """Look at one token."""
        page, at = self.page, self.at
        if page.tokens[at].kind == "mark":
            self._mark()
            return
        bits = page.bits[at]
        if bits & COMPLEMENTIZER:
            self._complementizer()
        elif self._asks() and _is_whether(page, at):
            self.opener, self.over = Opener("that", at, at + 1), True
        elif self.frame.cue_class == "ask" and page.tokens[at].folded in _questions():
            self.opener, self.over = Opener("that", at, at), True
        elif bits & RELATIVE:
            self.subordinate = True
        elif bits & RESUME and not bits & PREPOSITION:
            self.over = not (_is_later(page, at) or _is_adjective(page, at))
        elif _other_cue(page, self.cue, at):
            self._cue()
        self.at += 1

    def _asks(self) -> bool:
        """Whether the cue asks, or leaves open (لم يؤكد ما إذا)."""
        left_open = self.cue and self.page.bits[self.cue - 1] & NEGATION
        return bool(left_open) or self.frame.cue_class == "ask"

    def _mark(self) -> None:
        opener, after = _at_mark(self.page, self.cue, self.at, self.frame)
        if self.page.tokens[self.at].text in "،,-–":
            self.subordinate, self.owed = False, 0
        if opener is not None and opener.kind == "quote" and self._may_be_name(self.at):
            self.spare = self.spare or opener
            opener, after = None, self.page.quote_close[self.at] + 1
        self.opener, self.over, self.at = opener, opener is not None or after < 0, after

    def _may_be_name(self, at: int) -> bool:
        """A short quotation within a clause: speech only if nothing else opens the content."""
        close = self.page.quote_close[at]
        goes_on = close + 1 < self.page.limit(at) and not self.page.is_mark(close + 1, _STOPS)
        return goes_on and close - at <= _NAME

    def _complementizer(self) -> None:
        if self.owed:
            self.owed -= 1
        elif _is_own(self.page, self.cue, self.at, self.frame):
            self.opener, self.over = Opener("that", self.at, self.at + 1), True
        else:
            self.subordinate = True

    def _cue(self) -> None:
        if self.frame.cue_class != "say" and is_saying_so(self.page, self.at):
            return  # حذر ترامب قائلا: both attribute what follows
        if not self.subordinate or self.page.tokens[self.at].folded[0] == "و":
            self.opener, self.over = _shared(self.page, self.cue, self.at), True
        elif not self.page.bits[self.at - 1] & COMPLEMENTIZER and self._owes():
            self.owed += 1

    def _owes(self) -> bool:
        """Whether a cue in a relative clause has a content still to come (الذي تحدث للصحيفة)."""
        token = self.page.tokens[self.at]
        readings = read_cue(token.folded, token.plain)
        if any(one.frame.content == "none" and not one.frame.adjacent for one in readings):
            return True
        near = range(self.at + 2, min(self.at + _OWED, self.page.limit(self.at)))
        governed = frozenset[str]().union(*(reading.frame.prepositions for reading in readings))
        return any(
            self.page.bits[index] & COMPLEMENTIZER
            and self.page.tokens[index - 1].folded in governed
            for index in near
        )


def _at_mark(page: Page, cue: int, at: int, frame: Frame) -> tuple[Opener | None, int]:
    """The opener at a punctuation mark, and where to go on; -1 to give up."""
    text = page.tokens[at].text
    if text == ":":
        return _at_colon(page, at), at + 1
    close = page.quote_close.get(at)
    if close is not None:
        if is_speech(page, cue, at, frame):
            return Opener("quote", at, at + 1), at
        return None, close + 1
    bracket = page.bracket_close.get(at)
    if bracket is not None:
        return None, bracket + 1
    if text == "." and at + 1 < len(page.tokens) and page.is_mark(at + 1, "."):
        return None, -1
    return None, -1 if text in _STOPS or text in "»”)" else at + 1


def _at_colon(page: Page, at: int) -> Opener | None:
    first = at + 1
    if first + 1 >= len(page.tokens):
        return None
    clock = page.tokens[at - 1].kind == "number" and page.tokens[first].kind == "number"
    if clock or page.tokens[first].kind == "latin":
        return None
    return Opener("colon", at, first + 1 if first in page.quote_close else first)


def _is_own(page: Page, cue: int, at: int, frame: Frame) -> bool:
    """Whether a complementizer belongs to the cue and not to a conjunction before it."""
    bits = page.bits[at]
    if bits & CONJOINED or page.tokens[at + 1].folded in ("لم", "لا"):
        bare = page.tokens[at].plain in ("إن", "ان")  # إن لم: if not
        if bits & CONJOINED or (bare and page.tokens[at + 1].folded == "لم"):
            return False
    if bits & GOVERNED and not ("ب" in frame.prepositions or frame.content == "none"):
        zone = read_zone(page, cue, at, frame.prepositions, open_end=True)
        return zone.rest == at  # أكد فلان بأن, not نفى الاتهامات بأن
    if bits & GOVERNED:
        return True
    if at == cue + 1:
        return True
    before, word = page.bits[at - 1], page.tokens[at - 1].folded
    if word in frame.prepositions or _is_later(page, at - 2):
        return True
    return not before & (BEFORE_THAT | PREPOSITION)


def _is_adjective(page: Page, at: int) -> bool:
    """منظمات غير حكومية: without أنّ behind it, غير turns an adjective and no clause."""
    bits = page.bits[at]
    return bool(bits & NEGATION) and not page.bits[at + 1] & COMPLEMENTIZER


def _is_later(page: Page, at: int) -> bool:
    """فيما بعد, من قبل: when it was said, and no new clause."""
    pair = (page.tokens[at].folded, page.tokens[at + 1].folded)
    return " ".join(pair) in word_set("grammar", "at_another_time")


def _shared(page: Page, cue: int, at: int) -> Opener | None:
    """Two cues joined by و share what the second opens (ذكرت الصحيفة وأضافت أن)."""
    that = at + 1
    if page.tokens[at].folded[0] != "و" or that + 1 >= page.limit(at):
        return None
    alone = at == cue + 1 or noun_phrase(page, cue + 1, at, strict=True) == at
    if alone and page.bits[that] & COMPLEMENTIZER and not page.bits[that] & CONJOINED:
        return Opener("that", that, that + 1)
    return None


def _questions() -> frozenset[str]:
    """لماذا, كيف and the like, with which what is asked begins."""
    return word_set("grammar", "interrogative")


def _is_whether(page: Page, at: int) -> bool:
    """The second word of ما إذا or إذا ما."""
    pair = (page.tokens[at - 1].folded, page.tokens[at].folded)
    return pair in {("ما", "اذا"), ("اذا", "ما"), ("عما", "اذا")}


def is_saying_so(page: Page, at: int) -> bool:
    """Whether the word is قائلا or one of its forms."""
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    return any(one.form.tense == "participle" and one.frame.lemma == "قال" for one in readings)


def _other_cue(page: Page, cue: int, at: int) -> bool:
    """Whether another cue stands here, to which the next opener belongs."""
    if not is_finite_cue(page, at) or at in page.mention_over:
        return False  # most words end here
    if page.bits[at - 1] & PREPOSITION or page.tokens[at].folded.startswith("ال"):
        return False
    if page.tokens[at - 1].folded in _BEFORE_RELATED or page.bits[at] & PREPOSITION:
        return False
    return not (asks_for_anonymity(page, at) or _is_noun(page, cue, at))


def _is_noun(page: Page, cue: int, at: int) -> bool:
    """A masdar spelled like its verb, a noun before and its owner behind it (نقل العناصر)."""
    token, after = page.tokens[at], at + 1
    readings = read_cue(token.folded, token.plain)
    if (
        after >= page.limit(at)
        or page.bits[at - 1] & CLOSED
        or any(
            reading.offset or reading.form.spelling != reading.frame.lemma or len(token.folded) > 3
            for reading in readings
            if reading.form.tense != "masdar"
        )
    ):
        return False
    if page.tokens[at - 1].kind != "arabic" or at == cue + 1:
        return at == cue + 1  # no verb stands behind a verb
    return page.tokens[after].folded.startswith("ال") and not source_noun(page.tokens[after].folded)
