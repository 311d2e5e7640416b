"""How sure a headline is of what its article says: the same content, weighed in both places."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from isnad.links.comparison import compare_contents
from isnad.links.content import Content
from isnad.links.positions import ON_TRUTH
from isnad.types import Certainty, Polarity

Verdict: TypeAlias = Literal["surer", "as sure", "less sure", "against"]

_RANK: dict[Certainty, int] = {"CT": 3, "PR": 2, "PS": 1, "U": 0}
_IN_WORDS: dict[Certainty, str] = {
    "CT": "certain",
    "PR": "probable",
    "PS": "possible",
    "U": "open",
}


class Statement(NamedTuple):
    """Something an article says, in its headline or below: what, how surely, on whose authority.

    `position` is what is done with the content (`positions`): a demand is surer of nothing.
    `source` is None for the article's own voice, and a word for the unnamed too.
    """

    content: Content
    certainty: Certainty
    polarity: Polarity
    position: str
    hedges: tuple[str, ...] = ()
    source: str | None = None


class HeadlineMatch(NamedTuple):
    """The statement of the article that stands behind its headline, by its place in the list.

    `detail` says in a sentence what the verdict rests on.
    """

    place: int
    score: float
    verdict: Verdict
    detail: str


def match_headline(headline: Statement, body: Sequence[Statement]) -> HeadlineMatch | None:
    """Find what an article has to say for its headline, and whether the headline goes further.

    Of the statements that say the same as the headline the surest counts, then the likest, then the
    first: a headline that only one sentence of many bears out is no surer than its article.

    Returns:
        None where no statement says what the headline says.
    """
    found = []
    for place, statement in enumerate(body):
        if not _may_be_weighed(headline, statement):
            continue
        comparison = compare_contents(headline.content, statement.content)
        if comparison is not None and comparison.relation == "same":
            agrees = statement.polarity == headline.polarity
            rank = (agrees, _RANK[statement.certainty], comparison.score, -place)
            found.append((rank, place, comparison))
    if not found:
        return None
    _, place, comparison = max(found)
    verdict = _verdict(headline, body[place])
    reason = f"{_describe('the headline', headline)}, {_describe('the article', body[place])}"
    return HeadlineMatch(place, comparison.score, verdict, f"{reason}; {comparison.detail}")


def _may_be_weighed(one: Statement, other: Statement) -> bool:
    both = {one.position, other.position}
    return len(both) == 1 or both <= set(ON_TRUTH)


def _verdict(headline: Statement, statement: Statement) -> Verdict:
    if headline.polarity != statement.polarity:
        return "against"
    difference = _RANK[headline.certainty] - _RANK[statement.certainty]
    return "surer" if difference > 0 else "less sure" if difference < 0 else "as sure"


def _describe(place: str, statement: Statement) -> str:
    false = " that it is not so" if statement.polarity == "-" else ""
    hedges = f" («{'»، «'.join(statement.hedges)}»)" if statement.hedges else ""
    voice = "in its own voice" if statement.source is None else f"by «{statement.source}»"
    return f"{place} has it as {_IN_WORDS[statement.certainty]}{false}{hedges} {voice}"
