"""Forms of one name that differ in length or order, as people use them once they are understood.

Each rule says which two names may stand for one another and why; none of them is proof beyond an
article, where محمد هيكل need not be محمد حسنين هيكل.
"""

from collections.abc import Callable
from typing import NamedTuple

from isnad.names.name_parts import NameParts, Unit
from isnad.names.vocabulary import class_words
from isnad.names.word_likeness import is_given, unit_likeness

_ALIKE = 0.8
_SHORTEST_FAMILY = 4


class Form(NamedTuple):
    """A likeness from 0 to 1, and the rule that found it in words."""

    score: float
    reason: str


def other_form(parts: NameParts, others: NameParts) -> Form | None:
    """The first rule by which two names are forms of one; None if there is none.

    Args:
        parts: a name that is not simply the other one in another spelling.
        others: the other.
    """
    shorter, longer = sorted((parts, others), key=lambda name: len(name.units))
    for rule in _RULES:
        form = rule(shorter, longer)
        if form is not None:
            return form
    return None


def _alike(one: Unit, other: Unit, *names: NameParts) -> bool:
    is_arabic = any(name.is_arabic for name in names)
    return unit_likeness(one, other, is_arabic=is_arabic) >= _ALIKE


def _all_alike(one: NameParts, other: NameParts, units: tuple[Unit, ...]) -> bool:
    pairs = zip(one.units, units, strict=True)
    return all(_alike(a, b, one, other) for a, b in pairs)


def _in_other_order(shorter: NameParts, longer: NameParts) -> Form | None:
    """الغزالي أبو حامد: a kunya before or behind the other parts."""
    units, others = shorter.units, longer.units
    if len(units) != len(others) or not any(unit.kunya for unit in units):
        return None
    turned = others[-1:] + others[:-1], others[1:] + others[:1]
    if any(_all_alike(shorter, longer, order) for order in turned):
        return Form(0.95, "the same words with the kunya elsewhere")
    return None


def _middle_left_out(shorter: NameParts, longer: NameParts) -> Form | None:
    """عباس العقاد for عباس محمود العقاد; East Asian names have no middle to leave out."""
    units, others = shorter.units, longer.units
    if not 2 <= len(units) < len(others) or is_east_asian(shorter):
        return None
    ends = ((units[0], others[0]), (units[-1], others[-1]))
    if not all(_alike(one, other, shorter, longer) for one, other in ends):
        return None
    if not _subsequence(units[1:-1], others[1:-1], shorter, longer):
        return None
    return Form(0.85, "the same first and last words, what stands between them left out")


def _subsequence(units: tuple[Unit, ...], others: tuple[Unit, ...], *names: NameParts) -> bool:
    rest = iter(others)
    return all(any(_alike(unit, other, *names) for other in rest) for unit in units)


def is_east_asian(name: NameParts) -> bool:
    """Whether a name begins with the family's name, as in East Asia."""
    return name.units[0].word in class_words("name_words", "family_first")


def _first_left_out(shorter: NameParts, longer: NameParts) -> Form | None:
    """حسني مبارك for محمد حسني مبارك: not where what follows says who محمد's father is."""
    units, others = shorter.units, longer.units
    if not 2 <= len(units) == len(others) - 1 or others[1].of_father:
        return None
    left_out = class_words("name_variants", "left_out_first")
    if others[0].word in left_out and _all_alike(shorter, longer, others[1:]):
        return Form(0.85, f"the same but for {others[0].word} before it")
    return None


def _forefathers_left_out(shorter: NameParts, longer: NameParts) -> Form | None:
    """محمد بن سلمان for محمد بن سلمان بن عبد العزيز آل سعود."""
    n_units = len(shorter.units)
    rest = longer.units[n_units:]
    if n_units < 2 or not rest or not rest[0].of_father:
        return None
    if _all_alike(shorter, longer, longer.units[:n_units]):
        return Form(0.9, "the same but for more forefathers behind it")
    return None


def _family_alone(shorter: NameParts, longer: NameParts) -> Form | None:
    """The last word of a name for all of it: شكسبير, المتنبي, ابن خلدون."""
    if len(shorter.units) != 1 or len(longer.units) < 2 or shorter.namesakes:
        return None
    alone, last = shorter.units[0], longer.units[-1]
    if alone.of_father and not last.of_father:
        return None
    is_family = len(alone.word) >= _SHORTEST_FAMILY and not is_given(alone.word)
    if (is_family or alone.of_father) and _alike(alone, last, shorter, longer):
        return Form(0.8, "the last word of the longer name alone")
    return None


_RULES: tuple[Callable[[NameParts, NameParts], Form | None], ...] = (
    _in_other_order,
    _middle_left_out,
    _first_left_out,
    _forefathers_left_out,
    _family_alone,
)
