"""Headlines of the form X: …, where a bare colon attributes."""

from isnad.claims.cues.entries import read_cue
from isnad.claims.cues.words import is_finite_cue
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal

_LONGEST = 12  # tokens before the colon
_SHORTEST_VERB = 4


def read_headline(page: Page, number: int, findings: Findings) -> None:
    """Read one headline or heading.

    A place before the colon is where it happened, unless it is quoted or says we.
    """
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
        if name.entity_type == "GPE":
            quoted = page.quote_close.get(colon + 1, 0) >= page.limit(colon) - 1
            return quoted or _says_we(page, colon + 1)
        return name.entity_type in ("PERS", "ORG")
    noun = source_noun(page.tokens[start].folded)
    return noun is not None and page.tokens[start].folded not in ("فيديو", "صور", "الصور")


def _says_we(page: Page, first: int) -> bool:
    """Whether a headline's words are a speaker's own (لن نجبر, سنضرب, أغلقنا حدودنا)."""
    word = page.tokens[first].folded
    future = word.startswith("سن") and len(word) > _SHORTEST_VERB and first not in page.mention_over
    shall = future and source_noun(word) is None and not word.startswith("سنو")  # سنوات
    return shall or any(_is_we(page, at) for at in range(first, page.limit(first)))


def _is_we(page: Page, at: int) -> bool:
    word = page.tokens[at].folded
    if at in page.mention_over or page.quote_of[at] >= 0 or len(word) < _SHORTEST_VERB:
        return False
    if word.endswith("نا") and word[-3] not in "اوي":  # but مجانا, قانونا
        return True
    if word.startswith("ن") and page.tokens[at - 1].folded in ("لن", "لا", "لم"):
        return True
    third = "ي" + word.removeprefix("س")[1:]
    said = any(one.form.tense == "present" for one in read_cue(third, third))
    return said and word.startswith(("ن", "سن"))
