"""Spellings united in groups, under what the lexicons know and people have judged."""

from collections.abc import Mapping
from hashlib import sha256
from typing import TypeAlias

from isnad.types import EntityType

Name: TypeAlias = tuple[EntityType, str]


class Groups:
    """Names united in groups, of which each has at most one entity of the lexicons.

    What people have joined is one group whatever the lexicons say, under the entity of the name
    that was judged first; what they have split is never in one.
    """

    def __init__(self, known: Mapping[Name, str]) -> None:
        """Begin with every name by itself, but for those that the lexicons give one entity."""
        self._parent: dict[Name, Name] = {}
        self._entity: dict[Name, str] = {}
        self._apart: dict[Name, set[Name]] = {}
        first_of: dict[str, Name] = {}
        for name, entity_id in sorted(known.items()):
            first = first_of.setdefault(entity_id, name)
            self._entity[first] = entity_id
            if first != name:
                self._parent[name] = first

    def split(self, one: Name, other: Name) -> None:
        """Keep two names apart from now on; they must not be in one group yet."""
        first, second = self._root(one), self._root(other)
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)

    def join(self, one: Name, other: Name, *, judged: bool = False) -> bool:
        """Unite two names' groups.

        Args:
            one: a name; where both groups have an entity and people have judged, its own stays.
            other: another.
            judged: whether people have judged so: then two known entities become one.

        Returns:
            Whether they are one group now. They are not where people have split them, or where
            it would make one of two entities of the lexicons and nobody has judged so.
        """
        kept, first = self._root(one), self._root(one)
        second = self._root(other)
        if first == second:
            return True
        if second in self._apart.get(first, ()):
            return False
        entities = [self._entity[root] for root in (kept, second) if root in self._entity]
        if len(entities) > 1 and not judged:
            return False
        first, second = sorted((first, second))
        self._parent[second] = first
        if entities:
            self._entity[first] = entities[0]
        for enemy in self._apart.pop(second, set()):
            self._apart[enemy].discard(second)
            self._apart[enemy].add(first)
            self._apart.setdefault(first, set()).add(enemy)
        return True

    def entity_id(self, name: Name) -> str:
        """The known entity of a name's group, else a digest of its smallest name."""
        root = self._root(name)
        return self._entity.get(root) or digest(root)

    def _root(self, name: Name) -> Name:
        while name in self._parent:
            name = self._parent[name]
        return name


def digest(name: Name) -> str:
    """The id of an entity that no lexicon knows, by its smallest type and name."""
    return sha256("\0".join(name).encode()).hexdigest()[:16]
