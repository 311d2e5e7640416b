"""Media that a statement came through: told by its source, or carrying it (نشرته الوكالة)."""

from collections.abc import Iterable

from isnad.claims.cues.words import is_audience
from isnad.claims.grammar import CHANNEL, DEMONSTRATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Proposal
from isnad.claims.readers.contained import CONTAINED
from isnad.claims.sources.kinds import kind_of_name
from isnad.names import outlet_names
from isnad.text.folding import fold
from isnad.types import Mention, Party

_NEAR = 10  # tokens within which a source says whom it told, or what it speaks of
_ENDING = "،,.:؛!؟"
_THROUGH, _WITH = "عبر", ("مع", "الي")  # folded


def is_outlet(name: Mention, outlet: str | None) -> bool:
    """Whether a name is that of the article's own outlet."""
    if outlet is None:
        return False
    own = outlet_names(outlet)
    return fold(name.name).lower() in own or fold(name.text).lower() in own


def medium_of(page: Page, proposal: Proposal, outlet: str | None) -> Party | None:
    """The medium that was told, or that carried the statement, unless it is this outlet."""
    spans = [span for span in (proposal.audience, proposal.channel) if span is not None]
    places = [at for span in spans for at in range(*span) if not _is_owner(page, at)]
    zone = _zone(page, proposal)
    behind = range(max(zone.start, proposal.cue[1]), zone.stop)
    places += [at for at in behind if _is_told(page, at, proposal)]
    places += _carriers(page, zone)
    if proposal.rule == CONTAINED and proposal.source and proposal.source[0] < proposal.cue[0]:
        places += range(page.first(proposal.cue[0]), proposal.source[0])  # نقلت وكالة بيانا جاء فيه
    return _first_medium(page, places, outlet)


def _zone(page: Page, proposal: Proposal) -> range:
    """Where the medium can stand: before the content, or behind a source that stands behind it."""
    if not proposal.backward:
        return range(page.first(proposal.cue[0]) + 1, min(proposal.first, len(page.tokens)))
    first = proposal.source[1] if proposal.source else proposal.cue[1]
    limit = min(first + _NEAR, page.limit(proposal.cue[0]))
    marks = (at for at in range(first, limit) if page.is_mark(at, _ENDING))
    return range(first, next(marks, limit))


def _is_owner(page: Page, at: int) -> bool:
    """Whether what is before belongs to the medium (تقرير لوكالة, المدير العام لقناة)."""
    word = page.tokens[at - 1].folded
    noun = source_noun(word)
    paper = noun is not None and noun.kind == "document" and not noun.definite
    return paper or word in word_set("source_kinds", "belongs")


def _is_told(page: Page, at: int, proposal: Proposal) -> bool:
    """Whether a medium stands here behind ل or عبر, or is whom a verb informs (أبلغ رويترز)."""
    first, source = page.tokens[at], proposal.source
    if source is not None and source[0] <= at < source[1]:
        return False
    before = at - 1 - (at - 1 in page.quote_close)
    word = page.tokens[before]
    name = page.mention_at.get(at)
    joined = first.folded[0] == "ل" and (name is None or name.start > first.start)
    if _is_owner(page, at):
        return False
    if name is None:
        return joined and is_audience(first.folded)
    informed = fold(proposal.lemma) in word_set("source_kinds", "informs")
    met = word.folded in _WITH and any(bits & CHANNEL for bits in page.bits[before - 3 : before])
    return joined or informed or met or word.plain == "ل" or word.folded == _THROUGH


def media_announced(page: Page, outlet: str | None) -> dict[int, Party]:
    """The sentences that only say where the one before stood, and their media.

    So do «جاء ذلك في بيان نشرته وكالة الأنباء» and the like.
    """
    found: dict[int, Party] = {}
    for number, (first, last) in enumerate(page.sentence_span):
        if last - first < 3 or not page.bits[first + 1] & DEMONSTRATIVE:
            continue
        if page.tokens[first].folded in word_set("source_kinds", "came"):
            medium = _first_medium(page, _carriers(page, range(first + 1, last)), outlet)
            if medium is not None:
                found[number] = medium
    return found


def _carriers(page: Page, zone: range) -> list[int]:
    """The tokens behind «نشرته», «بثته» in a stretch."""
    verbs, between = word_set("attributions", "carried"), word_set("attributions", "carried_with")
    found = []
    for at in zone:
        before = at - 1 - (at - 1 in page.quote_close)
        before -= page.tokens[before].folded in between
        if page.tokens[before].folded in verbs and not _is_of_others(page, before):
            found.append(at)
    return found


def _is_of_others(page: Page, at: int) -> bool:
    """Whether what was carried is what the saying is about (تعليقا على تقرير نشرته صحيفة)."""
    words = (page.tokens[index].folded for index in range(max(page.first(at), at - _NEAR), at))
    return not word_set("source_kinds", "about").isdisjoint(words)


def _first_medium(page: Page, places: Iterable[int], outlet: str | None) -> Party | None:
    for at in places:
        name = page.mention_at.get(at)
        if name is None and _definite(page.tokens[at].folded) in word_set("source_kinds", "told"):
            return _meant(page, at)
        if name is None or name.entity_type != "ORG" or kind_of_name(name) != "media":
            continue
        return None if is_outlet(name, outlet) else Party(name.name, "ORG")
    return None


def _definite(folded: str) -> str:
    """The word with its article where ل is joined to it (للصحيفة)."""
    return "ال" + folded[2:] if folded.startswith("لل") else folded


def _meant(page: Page, at: int) -> Party:
    """The medium that «للصحيفة» means: the one named last, else what the phrase says."""
    end = noun_phrase(page, at, page.limit(at), strict=True)
    if end <= at + 1:
        for place in range(at - 1, -1, -1):
            name = page.mention_at.get(place)
            if name is not None and name.entity_type == "ORG" and kind_of_name(name) == "media":
                return Party(name.name, "ORG")
    start, last = page.span(at, max(end, at + 1))
    text = page.text[start:last]
    return Party("ال" + text[2:] if text.startswith("لل") else text, None)
