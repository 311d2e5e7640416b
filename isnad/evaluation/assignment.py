"""The assignment problem: give every row a column of its own at the least total cost.

The Hungarian method (Kuhn 1955) with row and column prices, O(n³); the matrices here are small,
one for each group of rows that touch each other.
"""

from math import inf

Matrix = list[list[float]]


class _Assignment:
    """Rows are added one by one; each finds the cheapest way to shift the others along."""

    def __init__(self, cost: Matrix) -> None:
        self.cost = cost
        self.size = len(cost)
        self.row_price = [0.0] * self.size
        # Beside the real columns there is an entrance, where the row to be placed waits.
        self.column_price = [0.0] * (self.size + 1)
        self.row_in: list[int | None] = [None] * (self.size + 1)

    def add(self, row: int) -> None:
        """Place one more row, moving others to other columns where that is cheaper."""
        column = self.size
        self.row_in[column] = row
        came_from = [self.size] * self.size
        slack = [inf] * self.size
        free, visited = list(range(self.size)), [column]
        while (current := self.row_in[column]) is not None:
            for c in free:
                reduced = self.cost[current][c] - self.row_price[current] - self.column_price[c]
                if reduced < slack[c]:
                    slack[c], came_from[c] = reduced, column
            nearest = min(free, key=slack.__getitem__)
            self._raise_prices(slack[nearest], visited)
            slack = [value - slack[nearest] for value in slack]
            column = nearest
            free.remove(column)
            visited.append(column)
        while column != self.size:
            self.row_in[column] = self.row_in[came_from[column]]
            column = came_from[column]

    def _raise_prices(self, step: float, visited: list[int]) -> None:
        for column in visited:
            row = self.row_in[column]
            if row is not None:
                self.row_price[row] += step
            self.column_price[column] -= step


def cheapest_assignment(cost: Matrix) -> list[int]:
    """Solve the assignment problem for a square matrix.

    Args:
        cost: `cost[row][column]`, any finite numbers.

    Returns:
        The column of each row.
    """
    assignment = _Assignment(cost)
    for row in range(assignment.size):
        assignment.add(row)
    columns = [0] * assignment.size
    for column, placed in enumerate(assignment.row_in[: assignment.size]):
        if placed is not None:
            columns[placed] = column
    return columns
