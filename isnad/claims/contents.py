"""Where contents end: every candidate gets a score, the best set that does not cross is kept.

The weights stand in `lexicon/weights.yml`. Contents are chosen outermost first, so an inner one
cannot pass the end of what holds it.
"""

from functools import cache
from typing import NamedTuple

from isnad.claims.frames import aside_heads, is_aside
from isnad.claims.grammar import (
    AUXILIARY,
    COMPLEMENTIZER,
    CONJOINED,
    DEMONSTRATIVE,
    PREPOSITION,
    RELATIVE,
    RESUME,
)
from isnad.claims.page import Page
from isnad.claims.phrases import noun_phrase, whole_phrase
from isnad.claims.proposals import Proposal
from isnad.lexicon import load

_COMMAS = "،,"
_STOPS = ".؛;…"
_MEANWHILE = {("في", "حين"), ("في", "الوقت"), ("في", "وقت")}


class End(NamedTuple):
    """A candidate: the token before which the content ends, its score, and why."""

    at: int
    score: int
    reason: str


@cache
def _weights() -> dict[str, int]:
    weights: dict[str, int] = load("weights")
    return weights


def choose_contents(page: Page, proposals: list[Proposal]) -> None:
    """Give every proposal its content; contents nest or stand apart, and never cross.

    Args:
        page: the article.
        proposals: in the order of their cues; `content` is filled in place, and stays empty
            where nothing is left for it.
    """
    cues = {proposal.cue[0]: proposal for proposal in proposals}
    forward = [proposal for proposal in proposals if not proposal.backward]
    chosen: list[tuple[int, int]] = []
    for proposal in forward:
        proposal.relative_content = _in_relative(page, proposal)
    for proposal in sorted(forward, key=lambda one: (one.first, -one.reach)):
        reach = min(
            [proposal.reach] + [end for start, end in chosen if start <= proposal.first < end]
        )
        end = _best_end(page, proposal, reach, cues)
        if end > proposal.first:
            proposal.content = [(proposal.first, end)]
            chosen.append((proposal.first, end))


def _in_relative(page: Page, proposal: Proposal) -> bool:
    """Whether the cue is the verb of a relative clause, with or without its pronoun."""
    at, before = proposal.cue[0], proposal.cue[0] - 1
    if proposal.subject != "impersonal" or proposal.noun_content or proposal.cue_skip:
        return False
    if before < page.first(at) or page.bits[before] & COMPLEMENTIZER:
        return False
    mark = page.tokens[before].kind == "mark"
    return not mark or page.tokens[before].text in _COMMAS


def _best_end(page: Page, proposal: Proposal, reach: int, cues: dict[int, Proposal]) -> int:
    candidates = list(candidate_ends(page, proposal, reach, cues))
    best = max(candidates, key=lambda end: (end.score, -end.at))
    return best.at


def candidate_ends(
    page: Page, proposal: Proposal, reach: int, cues: dict[int, Proposal]
) -> list[End]:
    """Every place where a content could end, with its score."""
    weights, start = _weights(), proposal.first
    limit = _whole_quotation(page, start, min(reach, page.limit(start)), reach)
    if proposal.quoted is not None:
        return _quoted_ends(page, proposal, reach, cues)
    ends = [End(limit, weights["sentence"], "sentence")]
    ends += _noun_ends(page, proposal, limit)
    return ends + _boundaries(page, proposal, start, limit, cues)


def _whole_quotation(page: Page, start: int, limit: int, reach: int) -> int:
    """A sentence's end within a quotation that the content opened is no end."""
    if limit >= len(page.tokens) or limit - 1 <= start:
        return limit
    opening = page.quote_of[limit - 1]
    inside = opening >= start and page.quote_of[limit] == opening and opening not in page.unclosed
    return max(limit, page.quote_close[opening]) if inside and reach >= limit else limit


def _quoted_ends(
    page: Page, proposal: Proposal, reach: int, cues: dict[int, Proposal]
) -> list[End]:
    """A content that begins with a quotation: its closing mark, or the clause it is part of."""
    weights, opening = _weights(), proposal.quoted or 0
    close = min(quotation_end(page, opening, cues), max(reach, page.quote_close[opening]))
    after, limit = close + 1, page.limit(min(close, len(page.tokens) - 1))
    ends = [End(close, weights["closing mark"], "closing mark")]
    if proposal.direct_speech or after >= min(limit, reach) or after in cues:
        return ends
    if page.is_mark(after, _STOPS + "،,!؟?:)"):
        follows = after + 1 < limit and page.bits[after + 1] & COMPLEMENTIZER
        if not follows or not page.bits[after + 1] & CONJOINED:
            return ends
    if page.tokens[after].folded[0] == "و" and not page.bits[after] & COMPLEMENTIZER:
        return ends
    limit = min(limit, reach)
    ends.append(End(limit, weights["goes on behind the mark"], "sentence"))
    return ends + _boundaries(page, proposal, after, limit, cues)


def quotation_end(page: Page, opening: int, cues: dict[int, Proposal]) -> int:
    """The token that closes a quotation, over the paragraphs that go on with it.

    A paragraph that begins with a cue of its own does not go on with anything.
    """
    close = page.quote_close[opening]
    if opening in page.unclosed and close not in page.continued:
        return min(close, page.limit(opening + 1))
    while (
        close in page.continued
        and close not in cues
        and not (close < len(page.tokens) and page.is_mark(close, '"»”'))
    ):
        close = page.continued[close]
    return close


def _boundaries(
    page: Page, proposal: Proposal, start: int, limit: int, cues: dict[int, Proposal]
) -> list[End]:
    ends, at = [], start
    while at < limit:
        close = page.quote_close.get(at) or page.bracket_close.get(at)
        if close is not None and close < limit:
            at = close + 1
            continue
        end = _boundary(page, proposal, start, at, cues)
        if end is not None and end.at > start:
            ends.append(end)
        at += 1
    return ends


def _boundary(
    page: Page, proposal: Proposal, start: int, at: int, cues: dict[int, Proposal]
) -> End | None:
    """The end that the word at a token suggests, if any."""
    other = cues.get(at)
    weights = _weights()
    if other is not None and other is not proposal and at > start:
        return _before_cue(page, proposal, other, at, start)
    comma = at > start and page.is_mark(at - 1, _COMMAS)
    bits = page.bits[at]
    if proposal.relative_content and (comma or _new_verb(page, at, start)):
        return End(at - comma, weights["relative clause over"], "relative clause over")
    if proposal.noun_content and bits & RELATIVE and _holds_cue(page, at, cues):
        return End(at, weights["noun phrase over"], "noun phrase over")
    if _begins_aside(page, at):
        return End(at - comma, weights["aside"], "aside")
    if not comma:
        return None
    if bits & RESUME:
        word = page.tokens[at].folded.lstrip("و")
        key = "adversative" if word.startswith(("لكن", "الا", "غير", "بيد")) else "meanwhile"
        return End(at - 1, weights[key], key)
    follows = page.tokens[at + 1].folded if at + 1 < len(page.tokens) else ""
    if page.tokens[at].folded in ("وهو", "وهي") and follows == "ما":
        return End(at - 1, weights["comment"], "comment")
    if (page.tokens[at].folded, follows) in _MEANWHILE:
        return End(at - 1, weights["meanwhile"], "meanwhile")
    if page.tokens[at].folded in ("وكان", "وكانت", "وكانوا"):
        return End(at - 1, weights["pluperfect"], "pluperfect")
    return None


def _begins_aside(page: Page, at: int) -> bool:
    """Whether the writer's own aside begins here (وتجدر الإشارة إلى أن)."""
    if page.tokens[at].folded not in aside_heads():
        return False
    reach = range(at + 1, min(at + 5, page.limit(at)))
    return any(page.bits[that] & COMPLEMENTIZER and is_aside(page, at, that) for that in reach)


def _new_verb(page: Page, at: int, start: int) -> bool:
    """The predicate of what the relative clause belongs to: قد, or a bare word behind a name."""
    if at <= start + 1 or page.bits[at - 1] & (AUXILIARY | PREPOSITION):
        return False
    if page.bits[at] & AUXILIARY:
        return True
    behind_name = at - 1 in page.mention_over and at not in page.mention_over
    token = page.tokens[at]
    bare = token.kind == "arabic" and not page.bits[at] and token.folded[0] not in "البلوف"
    return behind_name and bare


def _holds_cue(page: Page, at: int, cues: dict[int, Proposal]) -> bool:
    """Whether the relative clause that begins here has a cue as its verb."""
    return any(index in cues for index in range(at + 1, min(at + 4, page.limit(at))))


def _noun_ends(page: Page, proposal: Proposal, limit: int) -> list[End]:
    """A carrier's or a demonstrative's noun phrase ends with the phrase."""
    start, weights = proposal.first, _weights()
    if not proposal.noun_content:
        return []
    if page.bits[start] & DEMONSTRATIVE and start + 1 < limit:
        end = noun_phrase(page, start + 1, limit, strict=True)
        return [End(end, weights["noun phrase over"], "noun phrase over")]
    if proposal.rule == "carrier noun":
        end = whole_phrase(page, start, limit)
        return [End(end, weights["noun phrase over"], "noun phrase over")]
    return []


def _before_cue(page: Page, proposal: Proposal, other: Proposal, at: int, start: int) -> End | None:
    """Another cue within reach: does it end this content or stand within it?"""
    weights = _weights()
    if other.backward:
        return _end(page, at, start, weights["particle"], "attributed afterwards")
    agrees = _agree(proposal, other)
    if other.subject == "main":
        return _end(
            page, at, start, weights["participle" if agrees else "strange participle"], "participle"
        )
    if other.subject == "impersonal" or other.relative:
        return None
    before = at - 1
    while before > start and page.bits[before] & AUXILIARY:
        before -= 1
    if page.bits[before] & RELATIVE:
        return None
    opener = _clause_start(page, other, before, start)
    if opener is None:
        return None
    overt = other.source is not None
    key = "new speaker" if overt else ("continuing cue" if agrees else "strange cue")
    return _end(page, opener, start, weights[key], key)


def _clause_start(page: Page, other: Proposal, before: int, start: int) -> int | None:
    """The first token of the clause that another cue heads, with its connective."""
    first = other.source[0] if other.source and other.source[0] <= before else before + 1
    word = page.tokens[first - 1] if first - 1 >= start else None
    if word is not None and (page.bits[first - 1] & RESUME or word.folded in ("كما", "وكما")):
        return first - 1
    if other.cue_skip and page.tokens[other.cue[0]].folded[0] == "و":
        return other.cue[0]
    if word is not None and word.text in _COMMAS and first == other.cue[0]:
        return first
    return None


def _end(page: Page, at: int, start: int, score: int, reason: str) -> End | None:
    end = at - 1 if at > start and page.is_mark(at - 1, _COMMAS + "-–") else at
    return End(end, score, reason) if end > start else None


def _agree(speaker: Proposal, other: Proposal) -> bool:
    """Whether the other cue could have the same subject."""
    if speaker.gender is None or other.gender is None:
        return True
    return speaker.gender == other.gender or other.number == "p"
