"""What a source does with a content, and what follows from it for two claims.

Only who commits to a content asserts or denies it (FactBank's CT, PR and PS): no position
(لم يؤكد), a question, a wish or a demand does neither, and is like another of its kind alone.
"""

from typing import Literal, NamedTuple, TypeAlias

from isnad.links.comparison import Relation
from isnad.types import Certainty, CueClass, Polarity

ClaimRelation: TypeAlias = Literal["same", "supports", "contradicts", "denies"]

ASSERTS, HOLDS_POSSIBLE, DENIES, DOUBTS = "asserts", "holds possible", "denies", "doubts"
LEAVES_OPEN = "leaves open"
# Classes whose claims are acts of their own, whatever their certainty.
_ACTS: dict[CueClass, str] = {
    "direct": "directs",
    "ask": "asks",
    "wish": "wishes",
    "no_position": "abstains",
}
_HOLDING_TRUE = (ASSERTS, HOLDS_POSSIBLE)
#: Whether a content is so is what these are about, and all that they differ in.
ON_TRUTH = (ASSERTS, HOLDS_POSSIBLE, DENIES, DOUBTS, LEAVES_OPEN)


class Link(NamedTuple):
    """How two claims are related, and whether the relation runs from the second to the first."""

    relation: ClaimRelation
    is_reversed: bool = False


def position(
    cue_class: CueClass | None, cue_lemma: str | None, certainty: Certainty, polarity: Polarity
) -> str:
    """What a claim's source does with its content.

    An article's own voice has no cue. To judge is to do what the verb says: condemning and
    welcoming one thing are two positions.
    """
    if cue_class is not None and cue_class in _ACTS:
        return _ACTS[cue_class]
    if cue_class == "judge":
        return f"judges: {cue_lemma}"
    if certainty == "U":
        return LEAVES_OPEN
    if polarity == "-":
        return DENIES if certainty == "CT" else DOUBTS
    return HOLDS_POSSIBLE if certainty == "PS" else ASSERTS


def link(one: str, other: str, contents: Relation) -> Link | None:
    """What the relation of two contents makes of two claims.

    Args:
        one: the position of the first claim.
        other: of the second.
        contents: how their contents are related.

    Returns:
        None where nothing follows.
    """
    if contents == "contradicts":
        return _across_contradiction(one, other)
    if LEAVES_OPEN in (one, other):
        return None
    if one == other or {one, other} == set(_HOLDING_TRUE):
        return Link(contents)
    if one == DENIES and other in _HOLDING_TRUE:
        return Link("denies")
    if other == DENIES and one in _HOLDING_TRUE:
        return Link("denies", is_reversed=True)
    return Link("contradicts") if {one, other} == {ASSERTS, DOUBTS} else None


def _across_contradiction(one: str, other: str) -> Link | None:
    """Only what is held probable contradicts: much that is not true together is possible."""
    if one == other == ASSERTS:
        return Link("contradicts")
    return None
