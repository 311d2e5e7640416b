"""Subjects that no lexicon knows, taken by their place between a cue and what it governs.

A verb of saying, then a noun phrase, then what can only be the content: the phrase is who says it
(تحدثت طالبة فرنسية عن …, أعلنت النقابات المهنية تعليق …).
"""

from isnad.claims.cues.entries import Frame, Reading
from isnad.claims.cues.words import is_conjoined, is_finite_cue
from isnad.claims.grammar import (
    ADVERB,
    CHANNEL,
    CLOSED,
    DEMONSTRATIVE,
    PREPOSITION,
    RELATIVE,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import can_head, noun_phrase
from isnad.claims.proposals import Range
from isnad.claims.sources.placing import starts_clause
from isnad.claims.sources.zones import Zone, step_over
from isnad.names.vocabulary import class_words

_FARTHEST = 12  # tokens of a subject that nothing but its place shows
_PERSONAL = ("direct", "warn", "accuse", "judge")
_POSSESSED = ("ه", "ها", "هم", "هما")
_JOINED = 4  # letters of a word that can stand behind a joined preposition


def find_stranger(page: Page, at: int, limit: int, reading: Reading, zone: Zone) -> Zone:
    """Look for a subject where the zone behind a cue has none.

    Args:
        page: the article.
        at: the cue's token.
        limit: a token the content cannot begin at.
        reading: the cue.
        zone: what was read behind it, without a subject.

    Returns:
        The zone with its subject, or the zone as it was.
    """
    start = zone.rest
    if start >= limit or not _may_begin(page, at, start, reading):
        return zone
    frame = reading.frame
    found = None
    definite = page.tokens[start].folded.startswith("ال")
    if frame.content == "governed" or (definite and frame.content in ("any", "any-stance")):
        found = _before_preposition(page, start, limit, frame)
    if found is None and frame.content in ("bare", "any", "any-stance"):
        found = _before_object(page, start, limit)
    if found is None:
        return zone
    subject, rest = found
    return zone._replace(subject=subject, rest=rest)


def _may_begin(page: Page, at: int, start: int, reading: Reading) -> bool:
    """Whether a subject can begin here: a bare noun that the verb's gender allows."""
    token, form = page.tokens[start], reading.form
    if form.number != "s" or form.passive or reading.with_object or start in page.mention_over:
        return False
    if token.kind != "arabic" or page.bits[start] or not can_head(page, start):
        return False
    if is_conjoined(page, start) or is_finite_cue(page, start):
        return False
    if token.folded.endswith("ا") and token.folded in class_words("common_words", "particles"):
        return False  # تماما
    if token.folded in word_set("grammar", "begins_object") or _is_governed(token.folded, reading):
        return False
    before = page.bits[at - 1] & RELATIVE if at > page.first(at) else 0
    if before or not (reading.offset or starts_clause(page, at)):
        return False  # التي أعلنت الحرب, موسكو أعلنت الحرب: what she declared
    if token.folded.endswith(_POSSESSED):
        return False  # أكد تصميمه على
    feminine = token.folded.endswith("ة") or (
        token.folded.startswith("ال") and token.folded.endswith(("ات", "اء"))
    )
    if feminine and form.gender == "m":
        return False
    if reading.frame.needs_object:
        return False
    personal = reading.frame.cue_class in _PERSONAL
    object_ = token.folded.endswith("ين") or (form.gender == "f" and not feminine)
    return not (personal and object_)


def _is_governed(folded: str, reading: Reading) -> bool:
    """Whether a preposition is joined to the word."""
    return folded[0] in reading.frame.prepositions or folded.startswith(("بال", "لل", "كال"))


def _before_preposition(
    page: Page, start: int, limit: int, frame: Frame
) -> tuple[Range, int] | None:
    """The phrase that ends where the cue's preposition begins, an adjunct apart."""
    for index in range(start + 1, min(limit, start + _FARTHEST)):
        token, bits = page.tokens[index], page.bits[index]
        if token.kind == "mark" and index not in page.bracket_close:
            return None
        if bits & CLOSED or is_finite_cue(page, index):
            return None
        if _governs(page, index, frame):
            personal = frame.cue_class in _PERSONAL
            end = noun_phrase(page, start, index, strict=personal)
            if personal or _only_adjuncts(page, end, index):
                return (start, end), end if personal else index
            return None
    return None


def _governs(page: Page, index: int, frame: Frame) -> bool:
    token, bits = page.tokens[index], page.bits[index]
    after = index + 1
    if token.folded in frame.prepositions:
        return after < len(page.bits) and not page.bits[after] & (CHANNEL | ADVERB | DEMONSTRATIVE)
    name = page.mention_at.get(index)
    own = name is not None and name.start == token.start
    joined = token.folded[0] in frame.prepositions and len(token.folded) >= _JOINED
    return joined and not own and not bits


def _only_adjuncts(page: Page, at: int, end: int) -> bool:
    while at < end:
        step, kind = step_over(page, at, end)
        if kind == "":
            return False
        at = max(step, at + 1)
    return True


def _before_object(page: Page, start: int, limit: int) -> tuple[Range, int] | None:
    """A definite phrase before an indefinite noun, or any phrase parted from one by an adjunct."""
    objects = word_set("grammar", "begins_object")
    plain = (at for at in range(start + 1, limit) if page.tokens[at].folded in objects)
    end = noun_phrase(page, start, min(limit, next(plain, limit)), strict=True)
    if end <= start or end >= limit:
        return None
    rest = end
    while rest < limit:
        step, kind = step_over(page, rest, limit)
        if kind == "" or (page.tokens[rest].kind == "mark" and not page.is_mark(rest, "،,")):
            break
        rest = max(step, rest + 1)
    definite = page.tokens[start].folded.startswith("ال")
    if rest >= limit:
        return None
    if page.tokens[rest].folded in objects:
        return (start, end), rest
    if not (definite or rest > end):
        return None
    return ((start, end), rest) if _begins_object(page, rest) else None


def _begins_object(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.folded in word_set("grammar", "begins_object"):
        return True
    if token.kind != "arabic" or page.bits[at] & (CLOSED | PREPOSITION | ADVERB):
        return False
    if at in page.mention_over or token.folded.startswith("ال"):
        return False
    return not (is_conjoined(page, at) or is_finite_cue(page, at))
