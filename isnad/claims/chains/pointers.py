"""Contents that point back and say nothing themselves: ذلك, هذه الاتهامات, صحة الأنباء."""

from functools import cache
from typing import NamedTuple

from isnad.claims.grammar import ADVERB, DEMONSTRATIVE, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal, Range
from isnad.claims.sources.titles import nation_of
from isnad.lexicon import load
from isnad.text.folding import fold

_COMMAS = "،,"


class Pointer(NamedTuple):
    """What a content points to.

    `classes` are those of the cues it can mean, the likeliest first; none named means any. `noun`
    is the noun that points (الاتهامات), empty for a bare ذلك. `owner` is the id of the country
    whose saying it was (الاتهامات القطرية), where the content says that.
    """

    classes: tuple[str, ...]
    noun: str = ""
    owner: str | None = None

    def is_plainly(self, cue_class: str | None) -> bool:
        """Whether the noun names just such a saying (الاتهامات: accuse), not any (المزاعم: say)."""
        return bool(self.noun and self.classes) and self.classes[0] == cue_class != "say"

    @property
    def is_of_reports(self) -> bool:
        """Whether it means what was passed on (هذه الأنباء), not what somebody said himself."""
        return self.noun in word_set("references", "passed_on")


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """The classes of cue that a noun of speech points to (الاتهامات: accuse)."""
    table = load("references")["nouns"]
    return {fold(noun): tuple(classes) for noun, classes in table.items()}


def pointer_of(page: Page, proposal: Proposal) -> Pointer | None:
    """What a claim's content points back to; None where it says something of its own."""
    if not proposal.noun_content or not proposal.content:
        return None
    first, last = _inside(page, proposal.content[0])
    if page.tokens[first].folded in word_set("references", "alone") and _is_bare(page, first, last):
        answers = proposal.cue_class in load("references")["answering"]
        return Pointer(tuple(load("references")["answered"])) if answers else None
    pointed = bool(page.bits[first] & DEMONSTRATIVE) and first + 1 < last
    first += pointed
    noun = page.tokens[first].folded
    classes = _nouns().get(noun)
    if classes is None:
        return None
    owner = nation_of(page, first + 1) if first + 1 < last else None
    if pointed or _ends(page, first + 1, last) or (owner and _ends(page, first + 2, last)):
        return Pointer(classes, noun, owner)
    return None


def _inside(page: Page, content: Range) -> Range:
    """A content without marks at its end and without صحة, جميع, … at its beginning."""
    first, last = content
    while last > first + 1 and page.tokens[last - 1].kind == "mark":
        last -= 1
    if first + 1 < last and page.tokens[first].folded in word_set("references", "before"):
        first += 1
    return first, last


def _is_bare(page: Page, first: int, last: int) -> bool:
    """Whether a demonstrative stands for itself (نفت ذلك بشدة): a noun with ال would be its own."""
    behind = first + 1
    if behind >= last:
        return True
    return not page.tokens[behind].folded.startswith("ال") and behind not in page.mention_over


def _ends(page: Page, at: int, last: int) -> bool:
    """Whether nothing says more of the noun before: an end, an adverb, a comma and no relative."""
    if at >= last or page.bits[at] & ADVERB:
        return True
    return page.is_mark(at, _COMMAS) and not (at + 1 < last and page.bits[at + 1] & RELATIVE)
