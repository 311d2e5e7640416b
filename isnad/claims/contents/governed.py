"""Where a noun phrase begins behind the preposition that its cue governs."""

from isnad.claims.cues.entries import Frame
from isnad.claims.grammar import CLOSED, COMPLEMENTIZER, RESUME, word_set
from isnad.claims.page import Page

_OBJECT = 12  # tokens of an object before the cue's preposition
_ADDRESS = 24  # tokens of an object with its appositions and adjuncts
_ADDRESSING = ("direct", "commit", "warn")


def governed_start(
    page: Page, first: int, limit: int, frame: Frame, *, clitic: bool
) -> tuple[int, int] | None:
    """Where the content begins behind the cue's preposition, and the letters of a joined one.

    `clitic`: the cue's object is a pronoun on it (تتهمه أنقرة بالوقوف …).
    """
    if frame.content not in ("governed", "any", "any-stance", "described") and not clitic:
        return None
    invited = clitic and frame.cue_class == "direct"  # دعاه لحضور المعرض
    found = _here(page, first, frame.prepositions - ({"ل"} if invited else set()))
    if found is None and page.is_mark(first - 1, "،,"):
        found = _behind_apposition(page, first, limit, frame)
    found = found or _later(page, first, limit, frame)
    joined = found is None or found[1] > 0
    if joined and frame.cue_class in _ADDRESSING:
        return _behind_address(page, first, limit, frame) or found
    return found


def _here(page: Page, at: int, prepositions: frozenset[str]) -> tuple[int, int] | None:
    """Where the content begins behind the cue's preposition, written apart or joined."""
    token = page.tokens[at]
    if token.folded in prepositions:
        return at + 1, 0
    name = page.mention_at.get(at)
    own = name is not None and name.start == token.start  # بكين
    if token.folded[0] in prepositions and len(token.folded) > 2 and not own:
        return at, 1
    if token.plain in prepositions:
        return at + 1, 0
    return None


def _behind_apposition(page: Page, first: int, limit: int, frame: Frame) -> tuple[int, int] | None:
    """The cue's preposition behind a comma (أعلن المجلس، ذراع الحزب، السبت، عن تشكيل لجان)."""
    for at in range(first, limit - 1):
        if page.is_mark(at, "،,") and page.tokens[at + 1].folded in frame.prepositions:
            return (at + 2, 0) if at + 2 < limit else None
    return None


def _later(page: Page, at: int, limit: int, frame: Frame) -> tuple[int, int] | None:
    """The cue's preposition behind an object or an adjunct (طالبوا في العاصمة بإقالته)."""
    described = frame.content == "described"
    if frame.cue_class not in _ADDRESSING and not described:
        return None
    for index in range(at, min(limit - 1, at + _OBJECT)):
        token, bits = page.tokens[index], page.bits[index]
        if described and index in page.quote_close and is_joined(page, index + 1, frame):
            return index, 1  # وصف القرار "بالخطأ الجسيم"
        if token.kind == "mark" or (bits & CLOSED and not (described and token.folded == "ما")):
            return None
        if token.folded in frame.prepositions or token.plain in frame.prepositions:
            return index + 1, 0
        if is_joined(page, index, frame):
            return index, 1
    return None


def is_joined(page: Page, at: int, frame: Frame) -> bool:
    """Whether the word has the cue's preposition for its first letter (بالخطأ)."""
    token, name = page.tokens[at], page.mention_at.get(at)
    own = name is not None and name.start == token.start
    joined = token.folded[0] in frame.prepositions and len(token.folded) > 2
    return joined and not own and not page.bits[at]


def _behind_address(page: Page, at: int, limit: int, frame: Frame) -> tuple[int, int] | None:
    """The cue's preposition behind a comma that ends who is addressed (حذر نظيره، فلان، من …)."""
    for index in range(at, min(limit, at + _ADDRESS) - 2):
        if page.bits[index] & (COMPLEMENTIZER | RESUME) or page.is_mark(index, ":؛;.«“"):
            return None
        if not page.is_mark(index, "،,"):
            continue
        after = index + 1
        goes_on = page.tokens[after + 1].folded in word_set("grammar", "not_governed")
        if page.tokens[after].folded in frame.prepositions and not goes_on:
            return after + 1, 0
    return None


def is_governed(page: Page, at: int, frame: Frame) -> bool:
    """Whether the cue's preposition stands here, apart or joined."""
    return _here(page, at, frame.prepositions) is not None


def is_governed_quotation(page: Page, at: int, opening: int, frame: Frame) -> bool:
    """Whether the cue's preposition stands directly before a quotation (رحب بـ"القرار كله")."""
    token = page.tokens[at]
    apart = token.folded in frame.prepositions or token.plain in frame.prepositions
    return apart and at == opening - 1
