"""Names within a noun phrase: which one goes on with it, and which one is somebody else's."""

from isnad.claims.page import Page
from isnad.claims.phrases.agreement import ends_indefinite, is_nunated
from isnad.claims.phrases.nouns import head_noun, source_noun
from isnad.claims.sources.kinds import kind_of_name
from isnad.text.folding import fold

ALLIES = ("ؤه", "ؤها", "ؤهم")  # of حلفاؤها, شركاؤه: nominative plurals with their owner on them
_ALIAS_LENGTH = 5
_BODIES = ("government", "organization", "media", "document")


def with_name(page: Page, start: int, at: int) -> tuple[int, bool]:
    """Where the phrase begun at `start` goes on to with the name at `at`, and whether it ends.

    Args:
        page: the article.
        start: the first token of the phrase.
        at: the token of a name, behind it.

    Returns:
        The token behind the name, or `at` where the name is no part of the phrase; and whether
        nothing more can follow.
    """
    name, token, head = page.mention_at[at], page.tokens[at], page.mention_at.get(start)
    if name.entity_type in ("DATE", "QUANTITY") or _is_parted(page, start, at):
        return at, True
    if _is_other(page, start, at):
        return at, True
    adjective = head is not None and head.entity_type == "ORG" and name.text.startswith("ال")
    if head is not None and name.entity_type == "GPE" and adjective:
        return page.mention_end[at], False  # وزارة الإعلام السعودية
    if head is not None and name.entity_type not in ("NORP", head.entity_type):
        return at, True  # a name takes no second name: that one is the object
    if head is not None and head.entity_type == "GPE" and name.entity_type == "GPE":
        return at, True
    if name.start > token.start:
        proclitic = token.folded[0]
        told = _is_media(name.text) and not _is_document(page.tokens[at - 1].folded)
        keeps = (proclitic == "ل" and not told) or (
            proclitic == "ب" and name.entity_type in ("GPE", "LOC")
        )
        return (page.mention_end[at], False) if keeps else (at, True)
    return page.mention_end[at], name.entity_type == "PERS"


def _is_parted(page: Page, start: int, at: int) -> bool:
    """Whether a country or body stands behind what no construct goes on with, and is the object.

    اتهم مسؤولون أمريكيون الصين, اتهم ناشطون كينيا, اتهمت باريس وحلفاؤها كينيا; a person's name
    there says who is meant.
    """
    name = page.mention_at[at]
    if name.entity_type not in ("GPE", "ORG") or name.start > page.tokens[at].start:
        return False
    allies = page.tokens[at - 1].folded.endswith(ALLIES)
    return allies or is_nunated(page, at - 1) or ends_indefinite(page, start, at - 1)


def _is_other(page: Page, start: int, at: int) -> bool:
    """Whether the name belongs to nobody in the phrase: it is whom the verb is about or told to."""
    name, noun = page.mention_at[at], head_noun(page.tokens[start].folded)
    if noun is None or start in page.mention_at:
        return False
    people = noun.kind in ("anonymous", "collective")
    if people and name.entity_type == "ORG" and kind_of_name(name) == "media":
        return True  # أبلغ مسؤول رويترز
    if noun.definite and noun.kind in _BODIES and name.entity_type == "PERS":
        return True  # الوفد فلان are two phrases, إدارة فلان is one
    if name.start > page.tokens[at].start or name.text.startswith("ال"):
        return False
    if not page.tokens[at - 1].folded.startswith("ال"):
        return False  # رئيس فرنسا
    if name.entity_type == "GPE":  # اتهم الرئيس الأميركي الصين
        return noun.definite and not _may_be_surname(page, page.mention_end[at])
    return name.entity_type == "ORG" and noun.kind == "person"


def _may_be_surname(page: Page, at: int) -> bool:
    """A bare word that could be a surname behind a place's name (الوزيرة فلورانس بارلي)."""
    if at >= len(page.tokens) or page.tokens[at].kind != "arabic" or page.bits[at]:
        return False
    word = page.tokens[at].folded
    return at not in page.mention_over and not word.startswith(("ال", "ب", "ل", "و"))


def with_alias(page: Page, start: int, at: int, limit: int) -> int:
    """A short name in quotation marks behind its noun (وكالة "رويترز", وكالة الأنباء "وام")."""
    close = page.quote_close.get(at)
    if close is None or close - at > _ALIAS_LENGTH or close + 1 > limit:
        hyphen = page.tokens[at].text in "-/" and page.tokens[at].start == page.tokens[at - 1].end
        return at + 1 if hyphen and at + 1 < limit else at
    before = source_noun(page.tokens[at - 1].folded)
    named = before is not None and before.kind in ("media", "organization")
    return close + 1 if named or at + 1 in page.mention_at or _is_short(page, start, at) else at


def _is_short(page: Page, start: int, at: int) -> bool:
    """Whether the marks hold one word that is no definite noun, behind a body's phrase."""
    name, noun = page.mention_at.get(start), head_noun(page.tokens[start].folded)
    body = name.entity_type == "ORG" if name else noun is not None and noun.kind in _BODIES[:3]
    inside = page.tokens[at + 1].folded
    return body and page.quote_close[at] == at + 2 and not inside.startswith("ال")


def _is_document(word: str) -> bool:
    """Whether a medium behind the word and ل is whose it is (تقرير لوكالة)."""
    noun = source_noun(word)
    return noun is not None and noun.kind == "document" and not noun.definite


def _is_media(text: str) -> bool:
    word = head_word(text)
    head = source_noun("ال" + word[1:] if word[0] == "ل" else word)  # the letters behind لل
    return head is None or head.kind == "media"


def head_word(text: str) -> str:
    """The folded first word of a name."""
    return fold(text.split()[0])
