"""The places within a sentence where a content can end, scored by what begins there."""

from functools import cache

from isnad.claims.evidence import End
from isnad.claims.frames import aside_heads, is_aside
from isnad.claims.grammar import (
    AUXILIARY,
    COMPLEMENTIZER,
    PREPOSITION,
    RELATIVE,
    RESUME,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.lexicon import load

_COMMAS = "،,"
_ADVERSATIVE = ("لكن", "الا", "غير", "بيد")
_BEHIND_SAYING = ("علي", "حد")  # على حد تعبيره, folded
_MEANWHILE = {("في", "حين"), ("في", "الوقت"), ("في", "وقت")}


@cache
def weights_of_ends() -> dict[str, int]:
    """The scores of the lexicon."""
    weights: dict[str, int] = load("weights")
    return weights


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
    return end.reason == "participle" and any(one.reason == "continuing cue" for one in ends)


def _boundary(
    page: Page, proposal: Proposal, start: int, at: int, cues: dict[int, Proposal]
) -> End | None:
    """The end that the word at a token suggests, if any."""
    other = cues.get(at)
    weights = weights_of_ends()
    if other is not None and other is not proposal and at > start:
        return _before_cue(page, proposal, other, at, start)
    comma = at > start and page.is_mark(at - 1, _COMMAS)
    bits = page.bits[at]
    if proposal.relative_content and (comma or _new_verb(page, at, start)):
        return End(at - comma, weights["relative clause over"], "relative clause over")
    if proposal.noun_content and bits & RELATIVE and _holds_cue(page, at, cues):
        return End(at, weights["noun phrase over"], "noun phrase over")
    if _begins_aside(page, at):
        return End(at - comma, weights["aside"], "aside")
    if (page.tokens[at].folded, _follows(page, at)) == _BEHIND_SAYING and at + 2 < page.limit(at):
        return End(at - comma, weights["behind the saying"], "behind the saying")
    if page.is_mark(at, ".") and _follows(page, at) == ".":
        return End(at, weights["two dots"], "two dots")
    key = _after_comma(page, proposal, at) if comma else None
    return End(at - 1, weights[key], key) if key else None


def _after_comma(page: Page, proposal: Proposal, at: int) -> str | None:
    """The name of the weight of a clause that begins behind a comma, if it can end a content."""
    bits, word, follows = page.bits[at], page.tokens[at].folded, _follows(page, at)
    if bits & RELATIVE and proposal.noun_content and word.startswith(("ال", "وال")):
        return None if _comma_follows(page, at) else "relative clause at the end"
    if proposal.noun_content and _is_writers(word, follows):
        return "writer's clause"
    if bits & RESUME:
        return "adversative" if word.lstrip("و").startswith(_ADVERSATIVE) else "meanwhile"
    if word in ("وهو", "وهي") and follows == "ما":
        return "comment"
    if (word, follows) == ("في", "اشارة"):
        return "meanwhile"
    if (word, follows) in _MEANWHILE:
        return "meanwhile"
    return "pluperfect" if word in ("وكان", "وكانت", "وكانوا") else None


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


def _holds_cue(page: Page, at: int, cues: dict[int, Proposal]) -> bool:
    """Whether the relative clause that begins here has a cue as its verb."""
    return any(index in cues for index in range(at + 1, min(at + 4, page.limit(at))))


def _before_cue(page: Page, proposal: Proposal, other: Proposal, at: int, start: int) -> End | None:
    """Another cue within reach: does it end this content or stand within it?"""
    weights = weights_of_ends()
    if other.rule == "carrier noun":
        return None
    if other.backward:
        return _end(page, at, start, weights["particle"], "attributed afterwards")
    agrees = _agree(proposal, other)
    if other.subject == "main":
        return _end(
            page, at, start, weights["participle" if agrees else "strange participle"], "participle"
        )
    if other.subject == "impersonal" or other.relative:
        return None
    before = at - 1
    while before > start and page.bits[before] & AUXILIARY:
        before -= 1
    if page.bits[before] & RELATIVE:
        return None
    opener = _clause_start(page, other, before, start)
    if opener is None:
        return None
    overt = other.source is not None
    key = "new speaker" if overt else ("continuing cue" if agrees else "strange cue")
    return _end(page, opener, start, weights[key], key)


def _clause_start(page: Page, other: Proposal, before: int, start: int) -> int | None:
    """The first token of the clause that another cue heads, with its connective."""
    first = other.source[0] if other.source and other.source[0] <= before else before + 1
    word = page.tokens[first - 1] if first - 1 >= start else None
    if word is not None and (page.bits[first - 1] & RESUME or word.folded in ("كما", "وكما")):
        return first - 1
    if other.cue_skip and page.tokens[other.cue[0]].folded[0] == "و":
        return other.cue[0]
    if word is not None and word.text in _COMMAS and first == other.cue[0]:
        return first
    return None


def _end(page: Page, at: int, start: int, score: int, reason: str) -> End | None:
    end = at - 1 if at > start and page.is_mark(at - 1, _COMMAS + "-–") else at
    return End(end, score, reason) if end > start else None


def _agree(speaker: Proposal, other: Proposal) -> bool:
    """Whether the other cue could have the same subject."""
    if speaker.gender is None or other.gender is None:
        return True
    return speaker.gender == other.gender or other.number == "p"
