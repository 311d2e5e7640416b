"""Particles that name a source: بحسب، وفقاً لـ، حسبما ذكر، كما قال، نقلاً عن، على حد قول."""

from functools import cache
from typing import Any

from isnad.claims.contents.openers import find_opener
from isnad.claims.contents.particle_contents import (
    cue_verb,
    follows_particle,
    interrupted,
    is_then,
    place_content,
    wrap,
)
from isnad.claims.cues.entries import Frame, read_cue
from isnad.claims.cues.words import is_audience
from isnad.claims.evidence import Entry
from isnad.claims.grammar import ADVERB, AUXILIARY, COMPLEMENTIZER, PREPOSITION, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import extend_phrase, noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.beginnings import reach_of
from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.types import CueClass

_COMMAS = "،,"
_ONLY = "وحسب"  # but at a sentence's beginning
_OBJECTS = ("ه", "ها")
_SOUND_PLURALS = ("ين", "ون")


@cache
def particles() -> dict[str, dict[str, Any]]:
    """The particles by their folded spelling, and behind و or ف."""
    table = {}
    for word, entry in load("attributions")["particles"].items():
        for conjunction in ("", "و", "ف"):
            if (conjunction, word) != ("ف", "حسب"):  # فحسب = only
                table[conjunction + fold(word)] = {
                    **entry,
                    "lemma": word,
                    "skip": len(conjunction),
                    "entry": Entry("attributions", ("particles", word)),
                }
    return table


def read_particle(page: Page, at: int, findings: Findings) -> bool:
    """Read a particle of attribution; True where it made a claim."""
    entry = particles().get(page.tokens[at].folded)
    if entry is None or at in page.mention_over:
        return False
    if page.tokens[at].folded == _ONLY and at != page.first(at):
        return False
    limit = min(reach_of(page, at), page.limit(at))
    lemma, cue_class = entry["lemma"], entry.get("class", "say")
    start = at + 1
    frame = _verb_after(page, start, limit, entry, findings)
    if frame is not None:
        start, verb = frame
        lemma, cue_class = verb.lemma, verb.cue_class
    elif entry.get("verbal") == "only" or "verbal" in entry:
        return False
    found = _source(page, start, limit, entry if frame is None else {})
    if found is None:
        return frame is None and _with_pronoun(page, at, start, limit, entry, findings)
    first, last, skip = found
    if entry.get("verbal") == "only" and not (
        frame and _only_attributes(page, frame[1], last, limit)
    ):
        return False
    proposal = _propose(page, at, entry, lemma, cue_class)
    proposal.source, proposal.source_skip = (first, last), skip
    if frame is not None:
        proposal.rule += "+verb"
        proposal.entries += (frame[1].entry,)
    if not (
        follows_particle(page, at, findings, proposal)
        or wrap(page, at, last, findings, proposal)
        or place_content(page, at, last, limit, proposal)
    ):
        return False
    if frame is not None:
        findings.taken.add(start - 1)
    findings.proposals.append(proposal)
    return True


def _only_attributes(page: Page, frame: Frame, last: int, limit: int) -> bool:
    """Whether كما and its verb attribute and do not go on to say something else."""
    if frame.adjacent or frame.cue_class not in ("say", "assert", "report", "disclose", "believe"):
        return False
    if last >= limit or page.tokens[last].kind == "mark":
        return True
    name, folded = page.mention_at.get(last), page.tokens[last].folded
    dated = name is not None and name.entity_type == "DATE"
    told = folded[0] == "ل" and (is_audience(folded) or name is not None)
    adjunct = dated or told or bool(page.bits[last] & ADVERB)
    return adjunct or page.tokens[last].plain in ("في", "على", "خلال", "عبر")


def _with_pronoun(
    page: Page, at: int, start: int, limit: int, entry: dict[str, Any], findings: Findings
) -> bool:
    """بحسب قوله within a clause: the speaker is who spoke before."""
    if start >= limit or start + 1 >= limit or page.tokens[start + 1].kind == "mark":
        return False
    token = page.tokens[start]
    sayings = [
        reading
        for reading in read_cue(token.folded, token.plain)
        if reading.form.tense == "masdar" and reading.form.gender is not None
    ]
    if not sayings:
        return False
    frame, form = sayings[0].frame, sayings[0].form
    proposal = _propose(page, at, entry, frame.lemma, frame.cue_class)
    proposal.rule += "+pronoun"
    proposal.entries += (frame.entry,)
    proposal.subject, proposal.gender, proposal.number = "main", form.gender, form.number
    first = at - 1
    while first > page.first(at) and not (
        page.tokens[first - 1].kind == "mark" or page.bits[first - 1] & RELATIVE
    ):
        first -= 1
    proposal.backward, proposal.content = True, [(first, limit)]
    findings.proposals.append(proposal)
    return True


def read_phrase(page: Page, at: int, findings: Findings) -> bool:
    """Read على حد قول فلان and its like; the cue is the noun before the source."""
    table = phrases()
    for words, cue_class, entry in table.get(page.tokens[at].folded, ()):
        last = at + len(words)
        found = tuple(token.folded for token in page.tokens[at:last])
        limit = min(reach_of(page, at), page.limit(at))
        if found != words or last >= limit or last - 1 in findings.taken:
            continue
        source = _phrase(page, last, limit, 0)
        if source is None:
            continue
        known = {"lemma": " ".join(words), "skip": 0, "entry": entry}
        proposal = _propose(page, at, known, words[-1], cue_class)
        proposal.cue = (last - 1, last)
        proposal.source, proposal.source_skip = source[:2], source[2]
        if place_content(page, at, source[1], limit, proposal):
            findings.proposals.append(proposal)
            return True
    return False


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], CueClass, Entry]]]:
    """The phrases of attribution by their folded first word."""
    table: dict[str, list[tuple[tuple[str, ...], CueClass, Entry]]] = {}
    for phrase, cue_class in load("attributions")["phrases"].items():
        words = tuple(fold(word) for word in phrase.split())
        entry = Entry("attributions", ("phrases", phrase))
        table.setdefault(words[0], []).append((words, cue_class, entry))
    return table


def _propose(
    page: Page, at: int, entry: dict[str, Any], lemma: str, cue_class: CueClass
) -> Proposal:
    return Proposal(
        cue=(at, at + 1),
        cue_skip=entry["skip"],
        lemma=lemma,
        cue_class=cue_class,
        rule=f"particle {entry['lemma']}",
        subject="overt",
        first=at,
        reach=reach_of(page, at),
        entries=(entry["entry"],),
    )


def _verb_after(
    page: Page, start: int, limit: int, entry: dict[str, Any], findings: Findings
) -> tuple[int, Frame] | None:
    """The cue verb after ما or after a particle that takes one (بحسب ما ذكره, كما قال)."""
    if start >= limit:
        return None
    joined = page.tokens[start].folded == "لما" and "ل" in entry.get("then", ())
    if page.tokens[start].folded == "ما" or joined:
        start += 1
    elif "verbal" not in entry:
        return None
    while start < limit and page.bits[start] & AUXILIARY:
        start += 1
    if start >= limit:
        return None
    frame = cue_verb(page, start)
    opener = find_opener(page, start, frame, _comma(page, start, limit)) if frame else None
    shown = page.tokens[start].folded.endswith(_OBJECTS)  # لما نشره فلان: «…», another's colon
    if frame is None:
        return None
    others = opener is not None and interrupted(page, start, opener.first, findings) is not None
    own = opener is not None and not (shown and opener.kind == "colon") and not others
    return None if own else (start + 1, frame)


def _comma(page: Page, start: int, limit: int) -> int:
    """The first comma behind a token, where a clause in the middle of another ends."""
    end = min(limit, start + 12)
    return next((at for at in range(start, end) if page.is_mark(at, _COMMAS)), end)


def _source(
    page: Page, start: int, limit: int, entry: dict[str, Any]
) -> tuple[int, int, int] | None:
    """The source's tokens and the letters of ل joined to its first word."""
    then = [fold(word) for word in entry.get("then", ())]
    if start >= limit:
        return None
    token, skip = page.tokens[start], 0
    if then:
        if token.plain in then or token.folded in then:
            start += 1
        elif token.folded[0] in then:
            skip = 1
        else:
            return None
    return _phrase(page, start, limit, skip)


def _phrase(page: Page, start: int, limit: int, skip: int) -> tuple[int, int, int] | None:
    while start < limit and not skip and page.bits[start] & (ADVERB | PREPOSITION):
        start += 1
    if start >= limit:
        return None
    close = page.quote_close.get(start)
    if close is not None:
        return (start + 1, close, 0) if 1 < close - start <= 5 else None
    folded = page.tokens[start].folded
    bare = folded[skip:] if not folded.startswith("لل") else "ال" + folded[2:]
    name = page.mention_at.get(start)
    capable = name is not None and name.entity_type in ("PERS", "ORG", "GPE", "NORP")
    pointed = _is_this_speaker(page, start)
    if bare in word_set("attributions", "refused") and not pointed:
        return None
    parted = start >= 2 and page.is_mark(start - 2, _COMMAS)
    human = parted and bare.endswith(_SOUND_PLURALS) and len(bare) > 5 and not page.bits[start]
    if not (capable or human or pointed or source_noun(bare)):
        return None
    if skip:
        return start, extend_phrase(page, start, limit, strict=True), skip
    end = _phrase_end(page, start, limit)
    return (start, end, 0) if end > start else None


def _is_this_speaker(page: Page, at: int) -> bool:
    """وفقا لهذا المصدر: a demonstrative before somebody who speaks (not هذا القانون)."""
    pointed = page.tokens[at].folded.endswith(("هذا", "هذه"))
    noun = source_noun(page.tokens[at + 1].folded) if at + 1 < page.limit(at) else None
    return pointed and noun is not None and noun.kind != "document"


def _phrase_end(page: Page, start: int, limit: int) -> int:
    """The whole stretch to a mark or فإنّ where the phrase fills it, else what is sure."""
    end = noun_phrase(page, start, limit, strict=False)
    if end >= limit or page.tokens[end].kind == "mark" or is_then(page, end):
        return end
    return end if page.bits[end] & COMPLEMENTIZER else noun_phrase(page, start, limit, strict=True)
