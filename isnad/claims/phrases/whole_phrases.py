"""Noun phrases with all that hangs on them: what a carrier noun governs (مخاوف من …)."""

from isnad.claims.cues.words import is_conjoined, is_saying
from isnad.claims.grammar import PREPOSITION, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import can_head, extend_phrase, is_definite, noun_phrase

_OWNERS = ("ه", "ها", "هم", "هما")


def whole_phrase(page: Page, start: int, limit: int) -> int:
    """Where a noun phrase ends together with the phrases and the clause that follow it."""
    at = _construct(page, start, limit)
    while at < limit:
        if page.bits[at] & RELATIVE:
            return next((index for index in range(at, limit) if page.is_mark(index, "،,")), limit)
        further = _governs(page, at, limit) or _goes_on_with(page, at, limit)
        if not further:
            break
        at = further
    return at


def _governs(page: Page, at: int, limit: int) -> int:
    """The end of a preposition's phrase or a quotation, or 0."""
    after = at + 1
    if page.bits[at] & PREPOSITION and after < limit and can_head(page, after):
        return _construct(page, after, limit)
    led = page.bits[at] & PREPOSITION or page.tokens[at].folded == "و"
    opening = after if led else at  # بممارسة "العنف" و"انتحال وظيفة"
    close = page.quote_close.get(opening, limit)
    return close + 1 if close < limit else 0


def _goes_on_with(page: Page, at: int, limit: int) -> int:
    """The end of a further noun or of what describes the noun before it, or 0."""
    if page.tokens[at].kind != "arabic":
        return 0
    if page.is_mark(at - 1, "#_"):  # فرض #رسوم_جمركية
        return _construct(page, at, limit)
    if _describes(page, at) or at in page.mention_over:
        return max(extend_phrase(page, at, limit, strict=True), at + 1)
    if _is_purpose(page, at) or _is_coordinated(page, at) or _is_owned(page, at):
        return _construct(page, at, limit)
    return 0


def _construct(page: Page, start: int, limit: int) -> int:
    """A noun in construct with others and its adjectives (اندلاع حرب جديدة, احترام نظام الحزب)."""
    at = max(noun_phrase(page, start, limit, strict=True), start + 1)
    if at > start + 1 or start in page.mention_at or page.tokens[start].folded.startswith("ال"):
        return at
    while at < limit and _goes_on(page, at):
        definite = page.tokens[at].folded.startswith("ال") or at in page.mention_at
        at = max(noun_phrase(page, at, limit, strict=True), at + 1)
        if definite:
            break
    return at


def _goes_on(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.kind == "number" or token.folded in word_set("grammar", "before_noun"):
        return at + 1 < page.limit(at)
    if token.kind != "arabic" or page.bits[at] or is_saying(page, at) or is_conjoined(page, at):
        return False
    return token.folded[0] not in "لب" or at in page.mention_at


def _describes(page: Page, at: int) -> bool:
    """What describes the noun before it, or whom it is for (العمال المسجونين, للشركة)."""
    word = page.tokens[at].folded
    return word.startswith(("لل", "بال")) or (word.startswith("ال") and not page.bits[at])


def _is_owned(page: Page, at: int) -> bool:
    """A noun with a pronoun behind another noun (إلغاء عضوية زوجته)."""
    token = page.tokens[at]
    if token.kind != "arabic" or page.bits[at] or token.folded[0] in "وفيت":
        return False
    return token.folded.endswith(_OWNERS) and not is_saying(page, at)


def _is_purpose(page: Page, at: int) -> bool:
    """ل or ب and an indefinite noun (لشن هجمات جديدة), no verb (ليستمر)."""
    word = page.tokens[at].folded
    return word[0] in "لب" and not word.startswith("لي")


def _is_coordinated(page: Page, at: int) -> bool:
    """و and a further noun, plainly no verb (وتزوير النتائج)."""
    word = page.tokens[at].folded[1:]
    if not is_conjoined(page, at) or page.bits[at] or is_saying(page, at) or len(word) < 4:
        return False
    if word.startswith("ال") or word[-2] in "يا" or word.endswith("ة"):
        return True
    plural = word[-2] == "و" and word[-1] not in "ان" and word[0] not in "يتنا"
    return plural and is_definite(page, at + 1)  # وحقوق الإنسان
