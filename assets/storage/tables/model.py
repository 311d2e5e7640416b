"""What a table is, as this project writes it down: its columns, their types and their meaning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its DuckDB type, what it means, and which columns it is made from.

    `sources` are written "table.column"; they become the column lineage that Dagster shows.
    """

    name: str
    type: str
    comment: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table, with the sentence that DuckDB and Dagster show about it."""

    name: str
    comment: str
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> list[str]:
        """The names of its columns, in order."""
        return [column.name for column in self.columns]
