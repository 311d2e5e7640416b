"""Verbs that pass a saying on: نقلت وكالة عن مسؤول قوله إنّ. One claim a hop."""

from isnad.claims.contents.openers import find_opener
from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.cues.frames import refusal
from isnad.claims.cues.words import is_saying
from isnad.claims.grammar import GOVERNED, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Range
from isnad.claims.readers.beginnings import begin, open_content, reach_of, take_zone
from isnad.claims.readers.verbal import read_verb
from isnad.claims.sources.placing import place_subject
from isnad.claims.sources.zones import read_zone

_FARTHEST = 30
_NEAR = 12  # tokens between the carrier's verb and what it says itself
_ASIDES = "،,("
_TONGUE = "لسان"  # على لسان فلان


def read_report(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    """Read نقل … عن …: the carrier's claim, and the inner source's where no قوله makes it.

    Without عن the carrier says it itself (نقلت الصحيفة أنّ).
    """
    if refusal(page, at, reading) is not None:
        return False
    reach = reach_of(page, at)
    limit = min(reach, page.limit(at))
    through = _preposition(page, at, limit, reading.frame.prepositions)
    if through is None:
        return _about_one_named_before(page, at, reading, limit, findings) or _tells(
            page, at, reading, limit, findings
        )
    inner = _inner_source(page, through, limit)
    if inner is None:
        return False
    saying = _saying(page, inner[1], limit)
    opener = None if saying else find_opener(page, inner[1] - 1, reading.frame, limit)
    if saying is None and opener is None:
        return False
    first = through - (page.tokens[through].folded == _TONGUE)
    findings.taken.add(through)
    _carry(page, at, reading, (first, through), findings)
    if opener is not None:
        passed = begin(page, at, reading, f"verb+عن+source+{opener.kind}", opener.first)
        open_content(page, passed, opener)
        passed.source, passed.subject, passed.reach = inner, "overt", reach
        passed.gender = passed.number = None
        findings.proposals.append(passed)
    return True


def _carry(page: Page, at: int, reading: Reading, stretch: Range, findings: Findings) -> None:
    """Propose the carrier's claim; `stretch` is where its content begins and its subject ends."""
    zone = read_zone(page, at, stretch[1], frozenset(), open_end=False)
    outer = begin(page, at, reading, "verb+عن+source", stretch[0])
    take_zone(outer, zone)
    outer.reach, outer.hop = reach_of(page, at), True
    placed = place_subject(page, at, outer)
    if placed and outer.subject != "dropped":
        findings.proposals.append(outer)


def _about_one_named_before(
    page: Page, at: int, reading: Reading, limit: int, findings: Findings
) -> bool:
    """نقلت عنه صحيفة قوله: whose words they are was said before."""
    saying = _saying(page, at + 1, limit)
    if saying is None:
        return False
    behind = (page.tokens[index].folded for index in range(at + 1, saying))
    if word_set("grammar", "from_him").isdisjoint(behind):
        return False
    _carry(page, at, reading, (saying, saying), findings)
    return True


def _tells(page: Page, at: int, reading: Reading, limit: int, findings: Findings) -> bool:
    opener = find_opener(page, at, reading.frame, min(limit, at + _NEAR))
    if opener is None or opener.kind != "that" or page.bits[opener.at] & GOVERNED:
        return False
    return read_verb(page, at, reading, findings)


def _preposition(page: Page, at: int, limit: int, wanted: frozenset[str]) -> int | None:
    for index in range(at + 1, min(limit, at + _FARTHEST)):
        token = page.tokens[index]
        if token.folded in wanted:
            return index
        if page.bits[index] & RELATIVE or (index > at + 1 and is_saying(page, index)):
            return None
    return None


def _inner_source(page: Page, through: int, limit: int) -> Range | None:
    start = through + 1
    if start >= limit:
        return None
    quoted = start in page.quote_close
    if quoted:
        close = page.quote_close[start]
        return (start + 1, close) if 1 < close - start <= 5 else None
    end = noun_phrase(page, start, limit, strict=False)
    known = start in page.mention_at or source_noun(page.tokens[start].folded)
    filled = end < limit and _is_followed(page, end, limit)  # a name nobody knows
    return (start, end) if end > start and (known or filled) else None


def _is_followed(page: Page, at: int, limit: int) -> bool:
    """Whether قوله stands here, or behind an aside that begins here."""
    aside = page.is_mark(at, _ASIDES) or bool(page.bits[at] & RELATIVE)
    return is_saying(page, at) or (aside and _saying(page, at, limit) is not None)


def _saying(page: Page, at: int, limit: int) -> int | None:
    """The token of قوله or its like behind the inner source, a short aside apart."""
    for index in range(at, min(limit, at + 14)):
        token = page.tokens[index]
        readings = read_cue(token.folded, token.plain)
        if any(one.form.tense == "masdar" and one.form.gender for one in readings):
            return index
    return None
