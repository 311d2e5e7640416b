"""Subjects parted from their cue by what is said of them: كانت السويد، العضو في المجلس، طالبت."""

from collections.abc import Iterator

from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import AUXILIARY, COMPLEMENTIZER, RELATIVE, RESUME, UNREAL
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.sources.subjects import LeftSubject, back_over_auxiliaries, source_head

_COMMAS = "،,"
_FARTHEST = 30  # tokens between a clause's beginning and the cue whose subject it holds


def topic_subject(page: Page, cue: int) -> LeftSubject | None:
    """The subject at the head of the sentence or of its last clause.

    A comma stands before the cue (كانت س، …، نقلت; لكن س، …، نقلت), or قد does, of a sentence
    that begins with كان (كانت أرقام صدرت أمس قد أظهرت).
    """
    before = back_over_auxiliaries(page, cue)
    if before < 0:
        return None
    parted = page.is_mark(before, _COMMAS)
    pluperfect = page.tokens[cue - 1].folded == "قد"
    for start in _beginnings(page, before):
        found = _topic(page, start, before, parted=parted)
        if found is not None and (parted or (pluperfect and found.copula)):
            return found
    return None


def _beginnings(page: Page, before: int) -> Iterator[int]:
    """Where a clause with its subject first begins: the sentence's last one, then its first."""
    first = page.first(before)
    for at in range(before - 1, max(first, before - _FARTHEST), -1):
        if page.bits[at] & RESUME or _is_copula(page, at):
            yield at
        if is_finite_cue(page, at) or page.bits[at] & COMPLEMENTIZER:
            break
    yield first


def _is_copula(page: Page, at: int) -> bool:
    """كان, but not إن كان, إذا كان."""
    word = page.tokens[at].folded.removeprefix("و")
    if not page.bits[at] & AUXILIARY or not word.startswith("كان"):
        return False
    return at == page.first(at) or not page.bits[at - 1] & (COMPLEMENTIZER | UNREAL)


def _topic(page: Page, start: int, before: int, *, parted: bool) -> LeftSubject | None:
    copula, first = False, start
    while first < before and page.bits[first] & (AUXILIARY | RESUME):
        copula = copula or _is_copula(page, first)
        first += 1
    head = source_head(page, first, "وف")
    if head is None:
        return None
    last = noun_phrase(page, first, before, strict=not parted) if head == 0 else first + 1
    name = page.mention_at.get(first)
    person = name is not None and name.entity_type == "PERS"
    ended = page.is_mark(last, _COMMAS) or bool(copula and page.bits[last] & RELATIVE)
    if last > first and (person or ended or (copula and not parted)):
        return LeftSubject(first, last, head, False, copula=copula)
    return None
