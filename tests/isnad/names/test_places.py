"""Places: what belongs to their names, and words that are a place only in company."""

import pytest

from isnad.names import find_mentions
from isnad.text import segment


def found(text: str) -> set[tuple[str, str]]:
    return {(m.text, m.entity_type) for m in find_mentions(text, segment(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد التجار من أفريقيا.", {("أفريقيا", "LOC")}),
        ("رأى طالبا أفريقياً هناك.", {("أفريقياً", "NORP")}),
        ("وصلوا إلى مدينة قم.", {("قم", "GPE")}),
        ("انفجار قرب مدينة الصدر.", {("مدينة الصدر", "GPE")}),
        ("انتشروا في جنوب لبنان.", {("لبنان", "GPE")}),
        ("درس تاريخ القسطنطينية وغرناطة.", {("القسطنطينية", "GPE"), ("غرناطة", "GPE")}),
        ("عرض الفيلم في مهرجان البندقية.", {("البندقية", "GPE")}),
        ("عاد إلى العاصمة الأردنية عمان.", {("عمان", "GPE"), ("الأردنية", "NORP")}),
        ("تداولوا وسم #بني_سويف كثيرا.", {("بني_سويف", "GPE")}),
        ("تبنى العاصمة الإدارية الجديدة.", {("العاصمة الإدارية الجديدة", "GPE")}),
        ("حمل البندقية على كتفه.", set()),
    ],
)
def test_edges_and_company_of_places(text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text) == expected
