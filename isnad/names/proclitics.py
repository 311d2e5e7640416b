"""One-letter words written onto the next one: و ف ب ل ك, and the ل that swallows an alef.

Peeling proposes; whoever looks the rest up decides. The article ال stays with its word.
"""

from typing import NamedTuple

ARTICLE = "ال"
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_SHORTEST_REST = 2


class Reading(NamedTuple):
    """A word without its first `cut` letters; `form` has the article restored (للروس → الروس)."""

    cut: int
    form: str


def readings(folded: str) -> tuple[Reading, ...]:
    """All ways to read a folded word: whole first, then with more and more letters cut.

    Args:
        folded: the word as `isnad.text.folding.fold` gives it.

    Returns:
        At least the whole word. In لل… the first ل is cut and the article written out again,
        so `cut` counts letters of the word as written and `form` is what it stands for.
    """
    found = [Reading(0, folded)]
    if folded[:1] in _CONJUNCTIONS and len(folded) > _SHORTEST_REST:
        found.append(Reading(1, folded[1:]))
    for base in tuple(found):
        rest = base.form
        if rest[:1] in _PREPOSITIONS and len(rest) > _SHORTEST_REST:
            swallowed = rest.startswith("لل")
            form = ARTICLE + rest[2:] if swallowed else rest[1:]
            found.append(Reading(base.cut + 1, form))
    return tuple(found)
