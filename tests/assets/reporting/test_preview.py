"""Rows as Markdown that shows Arabic from right to left and cannot be broken by its contents."""

import duckdb
import pytest

from assets.reporting.preview import markdown_list, markdown_table, preview


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (3, "3"),
        ("plain", "plain"),
        ("a|b", r"a\|b"),
        ("two\n  lines", "two lines"),
        ("<script>", r"\<script\>"),
        ("قال", "\u2067قال\u2069"),
        ("T-54 دبابة قديمة", "\u2067T-54 دبابة قديمة\u2069"),
        ("verb+عن+source", "verb+عن+source"),
        ("x" * 200, "x" * 89 + "…"),
    ],
)
def test_a_cell(value: object, cell: str) -> None:
    assert markdown_table(["name"], [(value,)]) == f"| name |\n| --- |\n| {cell} |"


def test_no_rows_say_so() -> None:
    assert markdown_table(["name"], []) == "(no rows)"


def test_a_query_shows_its_first_rows() -> None:
    with duckdb.connect() as connection:
        shown = preview(connection, "SELECT * FROM range(100) t(number)", rows=2)
    assert shown.value == "| number |\n| --- |\n| 0 |\n| 1 |"


def test_a_long_list_says_how_many_more_there_are() -> None:
    shown = markdown_list([(f"{number}.txt", "empty") for number in range(5)], shown=2)
    assert shown.value == "- **0.txt**: empty\n- **1.txt**: empty\n- and 3 more"
