"""The places within a sentence where a content can end, scored by what begins there."""

from isnad.claims.contents.noun_ends import writer_goes_on
from isnad.claims.contents.rivals import before_rival, before_unread, weights_of_ends
from isnad.claims.cues.frames import aside_heads, is_aside
from isnad.claims.cues.words import is_saying
from isnad.claims.evidence import End
from isnad.claims.grammar import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    CONJOINED,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal

_COMMAS = "،,"
_ADVERSATIVE = ("لكن", "الا", "غير", "بيد")
_BEHIND_SAYING = ("علي", "حد")  # على حد تعبيره, folded
_LATER = ("continuing cue", "new speaker")
_MEANWHILE = {("في", "حين"), ("في", "الوقت"), ("في", "وقت")}


def boundaries(
    page: Page, proposal: Proposal, start: int, limit: int, cues: dict[int, Proposal]
) -> list[End]:
    """Every place between two tokens where another clause may end the content."""
    ends: list[End] = []
    at = start
    while at < limit:
        close = page.quote_close.get(at) or page.bracket_close.get(at)
        if close is not None and close < limit:
            at = close + 1
            continue
        end = _boundary(page, proposal, start, at, cues)
        if end is not None and end.at > start and not _is_of_later_cue(end, ends):
            ends.append(end)
        at += 1
    return ends


def _is_of_later_cue(end: End, ends: list[End]) -> bool:
    """Whether a participle belongs to a cue that ended the content before it (كما لفت …، مؤكدا)."""
    return end.reason == "participle" and any(one.reason in _LATER for one in ends)


def _boundary(
    page: Page, proposal: Proposal, start: int, at: int, cues: dict[int, Proposal]
) -> End | None:
    """The end that the word at a token suggests, if any."""
    other = cues.get(at)
    weights = weights_of_ends()
    if other is not None and other is not proposal and at > start:
        return before_rival(page, proposal, other, at, start)
    if at > start and (unread := before_unread(page, proposal, at, start)):
        return unread
    comma = at > start and page.is_mark(at - 1, _COMMAS)
    if (proposal.relative_content and (comma or _new_verb(page, at, start))) or (
        comma and _is_main_predicate(page, proposal, at)
    ):
        return End(at - comma, weights["relative clause over"], "relative clause over")
    if goes_on := writer_goes_on(page, proposal, start, at):
        return goes_on
    if _begins_aside(page, at):
        return End(at - comma, weights["aside"], "aside")
    if _is_behind_saying(page, at):
        return End(at - comma, weights["behind the saying"], "behind the saying")
    if page.is_mark(at, ".") and _follows(page, at) == ".":
        return End(at, weights["two dots"], "two dots")
    key = _after_comma(page, proposal, at) if comma else None
    return End(at - 1, weights[key], key) if key else None


def _is_main_predicate(page: Page, proposal: Proposal, at: int) -> bool:
    """What a cue in a relative clause leaves behind a comma (الوزير الذي قال إن …، لم يحضر)."""
    before = proposal.cue[0] - 1
    if before < 0 or not page.bits[before] & RELATIVE:
        return False
    return bool(page.bits[at] & (NEGATION | AUXILIARY)) and not page.bits[at] & CONJOINED


def _is_behind_saying(page: Page, at: int) -> bool:
    """على حد تعبيره at the end of what was said, not as an insertion within it."""
    if (page.tokens[at].folded, _follows(page, at)) != _BEHIND_SAYING:
        return False
    behind = at + 3
    if behind + 1 >= page.limit(at) or not page.is_mark(behind, _COMMAS):
        return at + 2 < page.limit(at)
    goes_on = page.tokens[behind + 1]
    return goes_on.folded[0] == "و" or bool(page.bits[behind + 1]) or is_saying(page, behind + 1)


def _after_comma(page: Page, proposal: Proposal, at: int) -> str | None:
    """The name of the weight of a clause that begins behind a comma, if it can end a content."""
    bits, word, follows = page.bits[at], page.tokens[at].folded, _follows(page, at)
    if bits & RELATIVE and proposal.noun_content and word.startswith(("ال", "وال")):
        return None if _comma_follows(page, at) else "relative clause at the end"
    if proposal.noun_content and _is_writers(word, follows):
        return "writer's clause"
    if bits & RESUME:
        if word.lstrip("و").startswith(_ADVERSATIVE):
            return "adversative"
        return None if _has_same_subject(page, proposal, at + 1) else "meanwhile"
    if word in ("وهو", "وهي") and follows == "ما":
        return None if _looks_ahead(page, at + 2) else "comment"
    if (word, follows) == ("في", "اشارة"):
        return "meanwhile"
    if (word, follows) in _MEANWHILE:
        return "meanwhile"
    if _is_venue(page, at):
        return "venue"
    pluperfect = proposal.noun_content or follows == "قد"
    return "pluperfect" if pluperfect and word in ("وكان", "وكانت", "وكانوا") else None


def _has_same_subject(page: Page, proposal: Proposal, at: int) -> bool:
    """Whether a present verb agrees with the speaker and names no subject (بينما تتعامل مع …)."""
    if at + 1 >= page.limit(at - 1) or proposal.noun_content or page.bits[at]:
        return False
    verb = {"f": "ت", "m": "ي"}.get(proposal.gender or "")
    bare = page.bits[at + 1] & (PREPOSITION | ADVERB) and not is_saying(page, at)
    return bool(bare) and page.tokens[at].folded[0] == verb and at not in page.mention_over


def _looks_ahead(page: Page, at: int) -> bool:
    """وهو ما سنراه, وهو ما قد يؤدي: whoever foretells something comments on it as well."""
    word = page.tokens[at].folded if at < page.limit(at - 1) else ""
    return word == "قد" or word[:2] in ("سي", "ست", "سن")


def _is_venue(page: Page, at: int) -> bool:
    """Where it was said, at the clause's end (…، في تصريحات نقلتها وكالة الأنباء)."""
    if page.tokens[at].folded != "في" or at + 1 >= page.limit(at):
        return False
    said_in = page.tokens[at + 1].folded in word_set("grammar", "said_in")
    return said_in and not _comma_follows(page, at)


def _is_writers(word: str, follows: str) -> bool:
    """Whether these words begin a clause in the writer's voice behind a noun phrase."""
    return word in word_set("grammar", "writers_clause") or (
        f"{word} {follows}" in word_set("grammar", "writers_clause")
    )


def _follows(page: Page, at: int) -> str:
    """The folded next word, or nothing at the article's end."""
    return page.tokens[at + 1].folded if at + 1 < len(page.tokens) else ""


def _comma_follows(page: Page, at: int) -> bool:
    return any(page.is_mark(index, _COMMAS) for index in range(at, page.limit(at)))


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
