"""What a document holds: وجاء في البيان أنّ …, التقرير الذي ورد فيه: «…»."""

from functools import cache

from isnad.claims.contents.openers import find_opener
from isnad.claims.cues.entries import Frame, read_cue
from isnad.claims.evidence import Entry
from isnad.claims.grammar import RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal, Range
from isnad.claims.readers.beginnings import open_content, reach_of
from isnad.claims.sources.subjects import adjacent_subject
from isnad.types import SourceKind

CONTAINED = "contained in a document"
_IN = "في"
_SAID = ("قال", "قال")  # folded and plain: what it opens, this verb opens
_NEAR = 16  # tokens from the document to what it holds


@cache
def came_words() -> frozenset[str]:
    """The folded verbs, with a conjunction and without."""
    return word_set("source_kinds", "came")


def read_contained(page: Page, at: int, findings: Findings) -> bool:
    """Read a document that holds a saying; True where it made a claim."""
    if page.tokens[at].folded not in came_words() or at in page.mention_over:
        return False
    limit = min(reach_of(page, at), page.limit(at))
    source = _document(page, at, limit)
    if source is None:
        return False
    last = max(source[1], at + 2)
    opener = find_opener(page, last - 1, _frame(), min(limit, last + _NEAR))
    if opener is None:
        return False
    skip = int(page.tokens[at].folded[0] == "و" and page.tokens[at].folded[1:] in came_words())
    verb = page.tokens[at].folded[skip:]
    proposal = Proposal(
        cue=(at, at + 1),
        cue_skip=skip,
        lemma=verb,
        cue_class="say",
        rule=CONTAINED,
        subject="overt",
        first=opener.first,
        reach=reach_of(page, at),
        source=source,
        entries=(Entry("source_kinds", ("came", verb)),),
    )
    open_content(page, proposal, opener)
    findings.proposals.append(proposal)
    return True


def _document(page: Page, at: int, limit: int) -> Range | None:
    """The document behind «في», or before the relative pronoun that «فيه» points back to."""
    behind = at + 1
    if behind + 1 >= limit:
        return None
    if page.tokens[behind].folded in word_set("grammar", "within"):
        before = adjacent_subject(page, at) if page.bits[at - 1] & RELATIVE else None
        heads = [index for index in range(*before[:2]) if _is_paper(page, index)] if before else []
        return (heads[-1], before.last) if before and heads else None
    medium = _kind(page, behind + 1) == "media"
    if page.tokens[behind].plain != _IN or not (medium or _is_paper(page, behind + 1)):
        return None
    end = noun_phrase(page, behind + 1, limit, strict=False)
    return (behind + 1, end) if end > behind + 1 else None


def _is_paper(page: Page, at: int) -> bool:
    return _kind(page, at) == "document"


def _kind(page: Page, at: int) -> SourceKind | None:
    noun = source_noun(page.tokens[at].folded)
    return noun.kind if noun is not None else None


@cache
def _frame() -> Frame:
    return read_cue(*_SAID)[0].frame
