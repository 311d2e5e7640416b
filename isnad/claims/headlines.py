"""Headlines of the form X: …, where a bare colon attributes."""

from isnad.claims.nouns import source_noun
from isnad.claims.page import Page
from isnad.claims.phrases import noun_phrase
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.words import is_finite_cue

_LONGEST = 12  # tokens before the colon


def read_headline(page: Page, number: int, findings: Findings) -> None:
    """Read one headline or heading. A place before the colon is a topic unless it is quoted."""
    first, limit = page.sentence_span[number]
    colon = next(
        (at for at in range(first, min(limit, first + _LONGEST)) if page.is_mark(at, ":")), None
    )
    if colon is None or colon == first or colon + 2 >= limit:
        return
    start = first
    quoted = colon - first > 2 and page.quote_close.get(start) == colon - 1
    if quoted:
        source = (start + 1, colon - 1)
    elif noun_phrase(page, start, colon, strict=False) == colon and _speaks(page, start, colon):
        source = (start, colon)
    elif _is_person(page, start) and not _has_cue(page, start, colon):
        source = (start, page.mention_end[start])
    else:
        return
    opening = colon + 1 if colon + 1 in page.quote_close else None
    findings.proposals.append(
        Proposal(
            cue=(colon, colon + 1),
            cue_skip=0,
            lemma=":",
            cue_class="say",
            rule="headline colon",
            subject="overt",
            first=colon + 1 + (opening is not None),
            reach=limit,
            source=source,
            quoted=opening,
            direct_speech=True,
        )
    )


def _is_person(page: Page, start: int) -> bool:
    name = page.mention_at.get(start)
    return name is not None and name.entity_type == "PERS"


def _has_cue(page: Page, start: int, colon: int) -> bool:
    """Whether a verb before the colon opens what follows it by itself (ترامب يحذر كيم: …)."""
    return any(is_finite_cue(page, at) for at in range(start, colon))


def _speaks(page: Page, start: int, colon: int) -> bool:
    name = page.mention_at.get(start)
    if name is not None:
        quoted = colon + 1 in page.quote_close
        return name.entity_type in ("PERS", "ORG") or (name.entity_type == "GPE" and quoted)
    noun = source_noun(page.tokens[start].folded)
    return noun is not None and page.tokens[start].folded not in ("فيديو", "صور", "الصور")
