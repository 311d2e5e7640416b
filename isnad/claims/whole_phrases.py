"""Noun phrases with all that hangs on them: what a carrier noun governs (مخاوف من …)."""

from isnad.claims.grammar import PREPOSITION
from isnad.claims.page import Page
from isnad.claims.phrases import can_head, extend_phrase, noun_phrase
from isnad.claims.words import is_saying


def whole_phrase(page: Page, start: int, limit: int) -> int:
    """Where a noun phrase ends together with the prepositional phrases that follow it."""
    at = max(noun_phrase(page, start, limit, strict=True), start + 1)
    if at == start + 1 and start not in page.mention_at:
        at = _construct(page, start, limit)
    while at < limit:
        after = at + 1
        if page.bits[at] & PREPOSITION and after < limit and can_head(page, after):
            at = max(noun_phrase(page, after, limit, strict=True), after + 1)
        elif page.tokens[at].folded[0] in "لب" and page.tokens[at].kind == "arabic":
            at = max(extend_phrase(page, at, limit, strict=True), after)
        else:
            break
    return at


def _construct(page: Page, start: int, limit: int) -> int:
    """An indefinite noun in construct with another and its adjectives (اندلاع حرب جديدة)."""
    at = start + 1
    if page.tokens[start].folded.startswith("ال") or at >= limit:
        return at
    if page.tokens[at].kind != "arabic" or page.bits[at] or is_saying(page, at):
        return at
    at += 1
    while at < limit and page.tokens[at].folded.endswith(("ة", "ي")) and not page.bits[at]:
        at += 1
    return at
