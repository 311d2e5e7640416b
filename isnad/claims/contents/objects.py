"""What noun phrase can be the bare object of a cue, by what the cue's lexicon entry asks for."""

from collections.abc import Callable

from isnad.claims.cues.entries import Frame, Reading, read_cue
from isnad.claims.cues.words import is_conjoined, is_finite_cue
from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    CLOSED,
    COMPLEMENTIZER,
    DEMONSTRATIVE,
    NEGATION,
    PREPOSITION,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun

_ON_NOUN = frozenset({"ه", "ها", "هم", "هما", "ا"})
_DETAIL = 3
_RESPONSIBILITY = 14  # tokens within which حمّل has its مسؤولية


def can_be_content(page: Page, at: int, frame: Frame) -> bool:
    """Whether a noun phrase that is the content of this cue can begin at a token."""
    wanted = frame.content
    if wanted == "governed" or is_conjoined(page, at):
        return False
    if frame.cue_class == "warn" and at in page.mention_at:
        return False  # who is warned, not of what
    return _WANTED.get(wanted, _is_noun)(page, at)


def _is_noun(page: Page, at: int) -> bool:
    token, bits = page.tokens[at], page.bits[at]
    if token.folded in ("ما", "اي", "ان", "عدم", "غير"):
        return True
    if bits & (COMPLEMENTIZER | PREPOSITION | AUXILIARY | NEGATION | ADVERB | RESUME):
        return False
    return bool(bits & DEMONSTRATIVE) or not (bits & CLOSED or _is_verb(page, at))


def _is_verb(page: Page, at: int) -> bool:
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    finite = [reading for reading in readings if reading.form.tense in ("past", "present")]
    if any(not (reading.frame.like_masdar and _is_bare(reading)) for reading in finite):
        return True
    said_so = token.folded.endswith("ا") and is_finite_cue(page, at)
    return said_so and page.is_mark(at - 1, "،,")  # كما أعلن سابقا، مشيرا إلى


def _is_bare(reading: Reading) -> bool:
    """مؤكدا رفض بلاده: behind a cue a past that is spelled like its masdar is the masdar."""
    return not reading.offset and reading.form.spelling == reading.frame.lemma


def _is_charge(page: Page, at: int) -> bool:
    """الاتهامات, هذه المزاعم: what can be denied."""
    at += bool(page.bits[at] & DEMONSTRATIVE)
    return at < len(page.tokens) and page.tokens[at].folded in word_set("grammar", "charges")


def _is_document(page: Page, at: int) -> bool:
    noun = source_noun(page.tokens[at].folded)
    return noun is not None and noun.kind == "document"


def _is_responsibility(page: Page, at: int) -> bool:
    words = (token.folded for token in page.tokens[at : at + _RESPONSIBILITY])
    return any(word.startswith(("مسؤولي", "المسؤولي", "مسئولي")) for word in words)


def _is_name(page: Page, at: int) -> bool:
    return at in page.mention_at


def _is_first_object(page: Page, at: int) -> bool:
    """Of two (اعتبر الوزير القرار خطأ); the second is not looked for."""
    bits = page.bits[at]
    return bool(bits & DEMONSTRATIVE) or not bits & (CLOSED | PREPOSITION | ADVERB)


def _is_feeling(page: Page, at: int) -> bool:
    """قلق, قلقه, القلق, استعداده: a noun of the list, whatever stands on it."""
    word = page.tokens[at].folded
    for noun in word_set("source_nouns", "feelings"):
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
        if word.removeprefix("ال") == noun:
            return True
        if word.startswith(stem) and word[len(stem) :] in _ON_NOUN:
            return True
    return False


def _is_detail(page: Page, at: int) -> bool:
    """لم يذكر أي تفاصيل, مزيدا من التفاصيل."""
    details = word_set("impersonals", "details")
    return any(token.folded in details for token in page.tokens[at : at + _DETAIL])


_WANTED: dict[str, Callable[[Page, int], bool]] = {
    "charges": _is_charge,
    "details": _is_detail,
    "feeling": _is_feeling,
    "report": _is_document,
    "responsibility": _is_responsibility,
    "named": _is_name,
    "two": _is_first_object,
}
