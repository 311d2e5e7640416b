"""Which names need comparing at all: those of one block, a type and a key that spellings share.

Blocks keep joining cheap: a name meets the few of its block, never all. They also say what a new
article can change: only the blocks that its names fall in, and what people have tied to those.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from isnad.names.entities import spelling_key
from isnad.names.entries import entries
from isnad.names.grouping import Name
from isnad.names.name_parts import name_parts
from isnad.names.records import Entry, Judgements
from isnad.names.skeleton import skeleton, sound_key
from isnad.names.word_likeness import canonical_word

_SHORTEST_KEY = 3


@lru_cache(maxsize=1 << 17)
def block_key(name: str) -> str:
    """The key that all spellings of a name share.

    Arabic names keep the consonants that tell them apart; foreign ones only what all outlets hear;
    of a name too short for either, all letters count.
    """
    parts = name_parts(name)
    joined = "".join(canonical_word(unit.word) for unit in parts.units)
    keys = (skeleton(joined) if parts.is_arabic else sound_key(joined), skeleton(joined))
    key = next((key for key in keys if len(key) >= _SHORTEST_KEY), spelling_key(name))
    return key + "".join(parts.namesakes)


def blocks(names: Iterable[Name]) -> dict[Name, list[Name]]:
    """Names by the type and key of their block, in the order in which they come."""
    found: dict[Name, list[Name]] = {}
    for entity_type, spelling in names:
        key = block_key(spelling)
        found.setdefault((entity_type, key), []).append((entity_type, spelling))
    return found


def similar_entries(name: Name) -> list[Entry]:
    """The lexicons' entries of a name's block, in the order of the lexicons."""
    return _entries_by_block().get((name[0], block_key(name[1])), [])


@cache
def _entries_by_block() -> dict[Name, list[Entry]]:
    """Entries by block, but for peoples and the many towns that few have heard of."""
    found: dict[Name, list[Entry]] = {}
    for entry in entries():
        if entry.entity_type != "NORP" and entry.source != "geonames":
            block = (entry.entity_type, block_key(entry.spelling))
            found.setdefault(block, []).append(entry)
    return found


def touched_blocks(names: Iterable[Name], judgements: Judgements | None = None) -> set[Name]:
    """The blocks of names, and those that judgements tie to them, by type and key.

    Whether other names join does not depend on these names: `resolve` over all names of these
    blocks gives of them what it gives over all names there are.
    """
    ties: dict[Name, set[Name]] = {}
    for judgement in (*judgements.joins, *judgements.splits) if judgements else ():
        tied = {(judgement.entity_type, block_key(name)) for name in judgement.names}
        for block in tied:
            ties.setdefault(block, set()).update(tied)
    reached: set[Name] = set()
    waiting = {(entity_type, block_key(spelling)) for entity_type, spelling in names}
    while waiting:
        block = waiting.pop()
        reached.add(block)
        waiting |= ties.get(block, set()) - reached
    return reached


class KnownNames:
    """The names of all articles so far, and which of them new ones may be joined with."""

    def __init__(self, names: Iterable[Name], judgements: Judgements | None = None) -> None:
        """Put names in their blocks."""
        self._blocks = blocks(names)
        self._judgements = judgements

    def touched(self, names: Iterable[Name]) -> list[Name]:
        """New names and all known ones whose entity they may change, sorted.

        `resolve` over these gives of them what it gives over all names.
        """
        wanted = set(names)
        for block in touched_blocks(wanted, self._judgements):
            wanted.update(self._blocks.get(block, ()))
        return sorted(wanted)
