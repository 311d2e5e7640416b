"""Which claim of the later text continues which one of the earlier, and what changed in it.

A claim is continued by one that says the same, or contradicts it from the same mouth; the likest
pairs are made first, and each claim is in one pair at most.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from isnad.links import Comparison, Content, compare_claimed, compare_contents, read_content
from isnad.revisions.saying import Saying
from isnad.revisions.stance import SourceChange, is_reversed, is_same_source, shifts, source_change
from isnad.text import tokenize

Change: TypeAlias = Literal[
    "added", "dropped", "softened", "hardened", "reversed", "altered", "reworded", "kept"
]

_VERBATIM = Comparison("same", 2.0, "the same words")
# Among equal contents that of the same source and cue comes first.
_SAME_SOURCE, _SAME_CUE = 0.5, 0.1


class Revised(NamedTuple):
    """What became of one claim.

    before, after: its places in the two lists; None where it is in one of the texts only.
    change: added | dropped | softened | hardened | reversed (now denied, or no longer) | altered
        (the contents cannot both be true) | reworded | kept.
    source_change: anonymized | named | replaced | attribution_dropped (the article now says it in
        its own voice) | attributed (it no longer does).
    detail: what changed, for a person to check.
    """

    before: int | None
    after: int | None
    change: Change
    source_change: SourceChange | None
    detail: str


class _Pair(NamedTuple):
    before: int
    after: int
    comparison: Comparison


def compare_claims(before: Sequence[Saying], after: Sequence[Saying]) -> list[Revised]:
    """Say what became of the claims of an article when its text was replaced.

    Args:
        before: the claims of the earlier text in its order, those of its own voice included.
        after: those of the later text.

    Returns:
        Every attributed claim of either text once: those of the later text in its order, then what
        was dropped. What an article says in its own voice is in it only where it was attributed
        before or is now.
    """
    pairs = _pair(before, after, _same_voice(before, after))
    pairs += _pair(before, after, _other_voice(before, after, pairs))
    of_after = {pair.after: pair for pair in pairs}
    continued = {pair.before for pair in pairs}
    found = []
    for place, saying in enumerate(after):
        pair = of_after.get(place)
        if pair is None and saying.is_attributed:
            found.append(Revised(None, place, "added", None, "only the later text has it"))
        elif pair and (saying.is_attributed or before[pair.before].is_attributed):
            found.append(_revised(before[pair.before], saying, pair))
    return found + [
        Revised(place, None, "dropped", None, "only the earlier text has it")
        for place, saying in enumerate(before)
        if saying.is_attributed and place not in continued
    ]


def _same_voice(before: Sequence[Saying], after: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Attributed claims with each other, and what the article says itself with the same words."""
    for place, saying in enumerate(before):
        for other_place, other in enumerate(after):
            if saying.is_attributed == other.is_attributed and (
                saying.is_attributed or _words(saying.content) == _words(other.content)
            ):
                yield place, other_place


def _other_voice(
    before: Sequence[Saying], after: Sequence[Saying], pairs: Iterable[_Pair]
) -> Iterator[tuple[int, int]]:
    """What is left: an attributed claim with what the other text says in its own voice."""
    made = list(pairs)
    left = set(range(len(before))) - {pair.before for pair in made}
    others = set(range(len(after))) - {pair.after for pair in made}
    for place in sorted(left):
        for other_place in sorted(others):
            if before[place].is_attributed != after[other_place].is_attributed:
                yield place, other_place


def _pair(
    before: Sequence[Saying], after: Sequence[Saying], candidates: Iterable[tuple[int, int]]
) -> list[_Pair]:
    """Pair claims one to one, the likest first, and of equals those whose places are nearest."""
    likely = []
    for place, other_place in candidates:
        one, other = before[place], after[other_place]
        comparison = _compare(one, other)
        if comparison:
            likeness = comparison.score + _SAME_CUE * (one.cue_class == other.cue_class)
            likeness += _SAME_SOURCE * is_same_source(one, other)
            pair = _Pair(place, other_place, comparison)
            likely.append((-likeness, abs(place - other_place), pair))
    chosen: list[_Pair] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for _, _, pair in sorted(likely):
        if pair.before not in taken[0] and pair.after not in taken[1]:
            chosen.append(pair)
            taken[0].add(pair.before)
            taken[1].add(pair.after)
    return chosen


def _compare(one: Saying, other: Saying) -> Comparison | None:
    if _words(one.content) == _words(other.content):
        return _VERBATIM
    found = compare_contents(_content(one), _content(other))
    if found and found.relation == "contradicts":
        return found if one.is_attributed and is_same_source(one, other) else None
    return found


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """A text's words, folded, without marks and spaces."""
    return tuple(token.folded for token in tokenize(text) if token.kind != "mark")


@lru_cache(maxsize=1024)
def _content(saying: Saying) -> Content:
    return read_content(saying.content, saying.names)


def _revised(before: Saying, after: Saying, pair: _Pair) -> Revised:
    shifted = shifts(before, after) if before.is_attributed and after.is_attributed else []
    source = source_change(before, after)
    # Which claims belong together shows by a loose look; what excludes must say so itself.
    strictly = compare_claimed(_content(before), _content(after))
    excludes = strictly is not None and strictly.relation == "contradicts"
    change: Change = "kept"
    if is_reversed(before, after):
        change = "reversed"
    elif excludes:
        change = "altered"
    elif source in ("attributed", "attribution_dropped"):
        change = "softened" if source == "attributed" else "hardened"
    elif shifted:
        change = "hardened" if shifted[0].direction > 0 else "softened"
    elif pair.comparison is not _VERBATIM:
        change = "reworded"
    contents = strictly if strictly and excludes else pair.comparison
    reasons = chain((shift.reason for shift in shifted), _in_words(before, after, source))
    return Revised(pair.before, pair.after, change, source, "; ".join([*reasons, contents.detail]))


def _in_words(before: Saying, after: Saying, change: SourceChange | None) -> Iterator[str]:
    if change:
        names = (f"«{one.source}»" if one.source else one.source_kind for one in (before, after))
        yield f"source {' → '.join(names)}"
