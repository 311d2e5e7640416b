"""Where contents end: every candidate gets a score, the best set that does not cross is kept.

The weights stand in `lexicon/weights.yml`. Contents are chosen outermost first, so an inner one
cannot pass the end of what holds it.
"""

from isnad.claims.contents.boundaries import boundaries
from isnad.claims.contents.noun_ends import NAMING, noun_ends
from isnad.claims.contents.rivals import weights_of_ends
from isnad.claims.evidence import End
from isnad.claims.grammar import CHANNEL, COMPLEMENTIZER, CONJOINED, PREPOSITION, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal

_COMMAS = "،,"
_SCARE = 4  # tokens of a quotation that may be a phrase of a longer content
_STOPS = ".؛;…"


def choose_contents(page: Page, proposals: list[Proposal]) -> None:
    """Give every proposal its content; contents nest or stand apart, and never cross.

    Args:
        page: the article.
        proposals: in the order of their cues; `content` is filled in place, and stays empty
            where nothing is left for it.
    """
    cues = {proposal.cue[0]: proposal for proposal in proposals}
    end = len(page.tokens)
    forward = [
        one
        for one in proposals
        if not one.backward and one.shares is None and one.first < min(one.reach, end)
    ]
    chosen: list[tuple[int, int]] = []
    for proposal in forward:
        proposal.relative_content = _in_relative(page, proposal)
    for proposal in sorted(forward, key=lambda one: (one.first, -one.reach)):
        reach = min(
            [proposal.reach, *_zone_ends(page, proposal, forward)]
            + [end for start, end in chosen if start <= proposal.first < end]
        )
        end = _best_end(page, proposal, reach, cues)
        if end > proposal.first:
            proposal.content = [(proposal.first, end)]
            chosen.append((proposal.first, end))


def _zone_ends(page: Page, proposal: Proposal, forward: list[Proposal]) -> list[int]:
    """Where the zones of cues around this one end (انتقدت فرنسا، التي تزعم …، القرار)."""
    return [
        _before_opener(page, other.first)
        for other in forward
        if other.cue[0] < proposal.cue[0]
        and proposal.first < other.first < proposal.reach
        and any(page.bits[at] & RELATIVE for at in range(other.cue[0], proposal.cue[0]))
    ]


def _before_opener(page: Page, first: int) -> int:
    """The token behind the zone of a cue: its preposition, أنّ and marks left out."""
    while page.tokens[first - 1].kind == "mark" or page.bits[first - 1] & (
        COMPLEMENTIZER | PREPOSITION
    ):
        first -= 1
    return first


def _in_relative(page: Page, proposal: Proposal) -> bool:
    """Whether the cue is the verb of a relative clause, with or without its pronoun."""
    at, before = proposal.cue[0], proposal.cue[0] - 1
    if proposal.subject != "impersonal" or proposal.noun_content or proposal.cue_skip:
        return False
    if proposal.rule == "carrier noun":
        return False
    if before < page.first(at) or page.bits[before] & COMPLEMENTIZER:
        return False
    mark = page.tokens[before].kind == "mark"
    return not mark or page.tokens[before].text in _COMMAS


def _best_end(page: Page, proposal: Proposal, reach: int, cues: dict[int, Proposal]) -> int:
    candidates = candidate_ends(page, proposal, reach, cues)
    proposal.ends = sorted(candidates, key=lambda end: (-end.score, end.at))
    return proposal.ends[0].at


def candidate_ends(
    page: Page, proposal: Proposal, reach: int, cues: dict[int, Proposal]
) -> list[End]:
    """Every place where a content could end, with its score."""
    weights, start = weights_of_ends(), proposal.first
    limit = _whole_quotation(page, start, min(reach, page.limit(start)), reach)
    if proposal.quoted is not None:
        return _quoted_ends(page, proposal, reach, cues)
    ends = [End(limit, weights["sentence"], "sentence")]
    ends += noun_ends(page, proposal, limit)
    return ends + boundaries(page, proposal, start, limit, cues)


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
    weights, opening = weights_of_ends(), proposal.quoted or 0
    close = min(quotation_end(page, opening, cues), max(reach, page.quote_close[opening]))
    after, limit = close + 1, page.limit(min(close, len(page.tokens) - 1))
    ends = [End(close, weights["closing mark"], "closing mark")]
    whole = proposal.direct_speech and close - opening > _SCARE
    whole = whole and not _hangs_on(page, opening, after)
    whole = whole or proposal.lemma in NAMING
    if whole or after >= min(limit, reach) or after in cues:
        return ends
    if page.is_mark(after, _STOPS + "،,!؟?:)"):
        follows = after + 1 < limit and page.bits[after + 1] & COMPLEMENTIZER
        if not follows or not page.bits[after + 1] & CONJOINED:
            return ends
    if page.tokens[after].folded[0] == "و" and not page.bits[after] & COMPLEMENTIZER:
        return ends
    limit = min(limit, reach)
    ends.append(End(limit, weights["goes on behind the mark"], "sentence"))
    return ends + boundaries(page, proposal, after, limit, cues)


def _hangs_on(page: Page, opening: int, after: int) -> bool:
    """Whether the quoted clause goes on outside its marks (قال "سنفتح الطريق" إلى المدينة)."""
    if page.is_mark(opening - 1, ":") or after + 1 >= page.limit(opening):
        return False
    goes_on = page.tokens[after].folded in word_set("grammar", "behind_quotation")
    follows = page.tokens[after + 1].folded
    venue = page.bits[after + 1] & CHANNEL or follows in word_set("grammar", "of_the_writer")
    return goes_on and not venue


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
