"""Pairing the rows of two sides one to one: as many pairs as possible, then the best ones.

A maximum-weight bipartite matching, found by the Hungarian method (Kuhn 1955) within each
connected component. The answer depends neither on the order of the rows nor on which side is
called gold, save among pairs that are equally good.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from isnad.evaluation.assignment import cheapest_assignment

Left = TypeVar("Left")
Right = TypeVar("Right")

_Edges = dict[tuple[int, int], float]


def align(
    left: Sequence[Left], right: Sequence[Right], weight: Callable[[Left, Right], float]
) -> list[tuple[Left, Right]]:
    """Pair rows one to one.

    Args:
        left: the rows of one side.
        right: the rows of the other.
        weight: how well two rows go together; 0 or less: they must not be paired.

    Returns:
        The pairs. No other pairing has more of them, and none as large weighs more.
    """
    left, right = sorted(left, key=repr), sorted(right, key=repr)
    edges: _Edges = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            value = weight(one, other)
            if value > 0:
                edges[i, j] = value
    matched = [pair for component in _components(edges) for pair in _match(component)]
    return [(left[i], right[j]) for i, j in sorted(matched)]


def _components(edges: _Edges) -> list[_Edges]:
    """Split the edges into groups that share no row."""
    group_of: dict[tuple[str, int], int] = {}
    members: dict[int, list[tuple[str, int]]] = {}
    for number, (i, j) in enumerate(edges):
        members[number] = []
        for node in (("left", i), ("right", j)):
            old = group_of.get(node)
            if old is None:
                members[number].append(node)
                group_of[node] = number
            elif old != number:
                members[number] += members[old]
                group_of.update(dict.fromkeys(members.pop(old), number))
    components: dict[int, _Edges] = {}
    for (i, j), value in edges.items():
        components.setdefault(group_of["left", i], {})[i, j] = value
    return list(components.values())


def _match(edges: _Edges) -> list[tuple[int, int]]:
    if len(edges) == 1:
        return list(edges)
    rows = sorted({i for i, _ in edges})
    columns = sorted({j for _, j in edges})
    # One more pair outweighs whatever a better choice among fewer pairs could gain.
    pair = 1 + sum(edges.values())
    size = max(len(rows), len(columns))
    cost = [[0.0] * size for _ in range(size)]
    for a, i in enumerate(rows):
        for b, j in enumerate(columns):
            if (i, j) in edges:
                cost[a][b] = -pair - edges[i, j]
    chosen = ((a, b) for a, b in enumerate(cheapest_assignment(cost)) if cost[a][b] < 0)
    return [(rows[a], columns[b]) for a, b in chosen]
