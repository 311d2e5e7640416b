"""What can be the subject behind a finite cue, by its class and its ending."""

from isnad.claims.cues.words import is_addressee, is_finite_cue
from isnad.claims.grammar import AUDIENCE, DEMONSTRATIVE, PREPOSITION
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import can_head, is_definite
from isnad.claims.phrases.nouns import is_accusative, source_noun
from isnad.names.vocabulary import class_words
from isnad.types import Mention

_CAPABLE = ("PERS", "ORG", "GPE", "NORP")


def may_be_subject(page: Page, at: int, cue: int, *, open_end: bool) -> bool:
    """Whether a noun phrase that can be the subject of a cue begins at a token behind it.

    Args:
        page: the article.
        at: the token.
        cue: the cue's token.
        open_end: no opener was found, so an object may stand here instead.
    """
    if at in page.quote_close:
        close = page.quote_close[at]
        return at == cue + 1 and 1 < close - at <= 5 and at not in page.unclosed
    if not can_head(page, at):
        return False
    token = page.tokens[at]
    if token.folded.startswith("لل") or len(token.plain) < 2:
        return False  # who is told, not who says
    name = page.mention_at.get(at)
    if name is not None:
        return _can_speak(name, open_end=open_end)
    if open_end and page.bits[at] & DEMONSTRATIVE:
        return _points_at_source(page, at)
    if source_noun(token.folded) is not None:
        return not _is_oblique(page, at)
    if token.folded.endswith("ون") and len(token.folded) > 5:
        return True
    return not open_end and at == cue + 1 and _may_be_stranger(page, at)


def _may_be_stranger(page: Page, at: int) -> bool:
    """Whether a word that no lexicon knows can be who speaks, directly behind the verb."""
    token = page.tokens[at]
    if token.folded.endswith("ا") and token.folded in class_words("common_words", "particles"):
        return False  # تماما
    if page.bits[at] & (PREPOSITION | AUDIENCE) or is_finite_cue(page, at):
        return False
    if token.folded.startswith("ال") and token.folded.endswith("ين") and len(token.folded) > 6:
        return False  # أبلغوا المصلين
    if token.folded[0] == "م" and token.folded.endswith("ا") and len(token.folded) > 4:
        return False  # مخاطبا: how it was said
    return not is_addressee(page, at)


def _points_at_source(page: Page, at: int) -> bool:
    """هذه الوزارة, not هذا البيان: what is pointed at is who says it."""
    pointed = source_noun(page.tokens[at + 1].folded) if at + 1 < len(page.tokens) else None
    return pointed is not None and pointed.kind != "document"


def _can_speak(name: Mention, *, open_end: bool) -> bool:
    """Whether a name behind its verb can be the subject (not الفلسطينيين, an object)."""
    if name.entity_type == "NORP" and name.text.endswith("ين"):
        return False
    return name.entity_type in _CAPABLE or (name.entity_type == "PRODUCT" and not open_end)


def _is_oblique(page: Page, at: int) -> bool:
    """Whether a source noun has an object's ending (دولا, مسؤولين; not والدا سامي, a dual)."""
    folded, after = page.tokens[at].folded, at + 1
    noun = source_noun(folded)
    if noun is not None and noun.plural and folded.endswith("ين"):
        return True
    return is_accusative(folded) and not is_definite(page, after)
