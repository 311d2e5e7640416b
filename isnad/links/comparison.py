"""How two contents are related: the same, one more than the other, or against each other."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias, get_args

from isnad.links.alignment import Alignment, align
from isnad.links.content import Content, Word
from isnad.links.opposition import conflicts

Relation: TypeAlias = Literal["same", "supports", "contradicts"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)

# Names and numbers tell more of what is claimed than other words.
WEIGHTS = {"name": 1.5, "number": 1.2, "word": 1.0, "date": 0.5}
RELATED = 0.25
_SAME = 0.55
_SUPPORTS = 0.8


class Comparison(NamedTuple):
    """How two contents are related, how surely (0 to 1), and why, for a person to check.

    `is_passing`: what they say is so for a day (a price, a toll that rises), and said on different
    days both may be true.
    """

    relation: Relation
    score: float
    detail: str
    is_passing: bool = False


def compare_contents(one: Content, other: Content) -> Comparison | None:
    """Compare two contents; which of them is first changes nothing.

    Returns:
        None where they are about different things, or too little is shared to say.
    """
    one, other = sorted((one, other))
    alignment = align(one.words, other.words)
    share = _share(alignment)
    if share < RELATED:
        return None
    shared = quote(word for word, _, _ in alignment.pairs)
    against = conflicts(one, other, alignment)
    if against:
        score = round(share * against[0].strength, 3)
        return Comparison("contradicts", score, f"{against[0].reason}; both have {shared}")
    covered = max(
        _covered(alignment, alignment.only_one), _covered(alignment, alignment.only_other)
    )
    if share >= _SAME:
        return Comparison("same", round(share, 3), f"both have {shared}")
    if covered >= _SUPPORTS:
        return Comparison("supports", round(covered * share, 3), f"one has all of {shared}")
    return None


def _share(alignment: Alignment) -> float:
    """The weight of what is shared, of all that both hold (Dice)."""
    paired = 2 * _paired(alignment)
    return paired / (paired + _weight(alignment.only_one) + _weight(alignment.only_other) or 1)


def _covered(alignment: Alignment, left: tuple[Word, ...]) -> float:
    return _paired(alignment) / (_paired(alignment) + _weight(left) or 1)


def _paired(alignment: Alignment) -> float:
    return sum(likeness * WEIGHTS[word.kind] for word, _, likeness in alignment.pairs)


def _weight(words: tuple[Word, ...]) -> float:
    return sum(WEIGHTS[word.kind] for word in words)


def quote(words: Iterable[Word]) -> str:
    """Words as the text has them, for a detail."""
    return "، ".join(f"«{word.text}»" for word in words)
