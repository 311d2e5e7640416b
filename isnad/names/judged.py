"""What people have judged of names, applied to the names that there are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from isnad.names.entities import spelling_key
from isnad.names.grouping import Name
from isnad.names.records import Judgement, Judgements, Variant


class JudgedGroup(NamedTuple):
    """What one judgement speaks of: the spellings of each name that it names, in its order."""

    spellings: tuple[tuple[Name, ...], ...]
    why: str

    @property
    def names(self) -> tuple[Name, ...]:
        """All its spellings in one."""
        return tuple(name for spellings in self.spellings for name in spellings)

    def pairs(self) -> Iterator[tuple[Name, Name]]:
        """Every spelling of a name with every spelling of another."""
        for one, other in combinations(self.spellings, 2):
            yield from product(one, other)

    def others(self, name: Name) -> list[Name]:
        """The spellings of the names that a spelling is judged against."""
        return [one for spellings in self.spellings if name not in spellings for one in spellings]


class JudgedNames(NamedTuple):
    """The judgements that speak of at least two of the names that there are."""

    joins: tuple[JudgedGroup, ...]
    splits: tuple[JudgedGroup, ...]

    def without_split(self, known: Mapping[Name, str]) -> dict[Name, str]:
        """The lexicons' entities of names, less what people have split.

        Of names with one entity that were split, the one that was judged first keeps it.
        """
        left = dict(known)
        for split in self.splits:
            for one, other in split.pairs():
                if one in left and left[one] == left.get(other):
                    del left[other]
        return left

    def variant(self, name: Name, entity_id: str) -> Variant | None:
        """What people have judged of a name; None where they haven't."""
        for verb, groups in (("joined with", self.joins), ("kept apart from", self.splits)):
            for group in groups:
                if name in group.names:
                    others = " and ".join(f"«{one[1]}»" for one in group.others(name))
                    evidence = f"«{name[1]}» is {verb} {others} by hand: {group.why}"
                    return Variant(name[1], name[0], entity_id, 1.0, evidence, "human")
        return None


def judged_names(names: Sequence[Name], judgements: Judgements) -> JudgedNames:
    """Find which names the judgements speak of.

    Args:
        names: the names that there are. A judgement speaks of one in any spacing and with any
            hamza, as the lexicons do.
        judgements: what people have judged.
    """
    by_key: dict[Name, list[Name]] = {}
    for name in names:
        by_key.setdefault((name[0], spelling_key(name[1])), []).append(name)

    def present(judgement: Judgement) -> JudgedGroup:
        keys = [(judgement.entity_type, spelling_key(name)) for name in judgement.names]
        spellings = (tuple(by_key.get(key, ())) for key in keys)
        return JudgedGroup(tuple(filter(None, spellings)), judgement.why)

    return JudgedNames(
        tuple(group for group in map(present, judgements.joins) if len(group.spellings) > 1),
        tuple(group for group in map(present, judgements.splits) if len(group.spellings) > 1),
    )
