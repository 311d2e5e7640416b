"""Bodies that every country has, in one article: whose is the bare one?"""

import pytest

from isnad.names import find_mentions
from isnad.text import segment


def names_of_bodies(text: str) -> list[str]:
    return [m.name for m in find_mentions(text, segment(text)) if m.entity_type == "ORG"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "أعلنت وزارة الدفاع التشادية الهدنة. وقالت وزارة الدفاع إن القتال توقف.",
            ["وزارة الدفاع التشادية"] * 2,
        ),
        (
            "رحب الجيش التشادي بالهدنة. ورفضها الجيش الكيني. وقال الجيش إن القتال مستمر.",
            ["الجيش التشادي", "الجيش الكيني", "الجيش الكيني"],  # the nearest before
        ),
        (
            "البرلمان يرفض القانون. وكان البرلمان الكيني قد ناقشه.",
            ["البرلمان الكيني"] * 2,  # a headline is short
        ),
        (
            "البرلمان يرفض القانون. وناقشه البرلمان الكيني ثم البرلمان الأوغندي.",
            ["البرلمان", "البرلمان الكيني", "البرلمان الأوغندي"],  # whose?
        ),
        (
            "قالت المحكمة العليا في كينيا إنها قررت. وأضافت المحكمة العليا أنها أجلت الحكم.",
            ["المحكمة العليا في كينيا"] * 2,
        ),
        ("قال الجيش إن القتال مستمر في كينيا.", ["الجيش"]),
        (
            "أعلنت وزارة الدفاع الكينية الهدنة. ورحبت وزارة الداخلية.",
            ["وزارة الدفاع الكينية", "وزارة الداخلية"],  # another ministry
        ),
    ],
)
def test_a_bare_body_is_the_one_named_with_its_country(text: str, names: list[str]) -> None:
    assert names_of_bodies(text) == names
