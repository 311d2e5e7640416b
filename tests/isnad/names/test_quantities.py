"""Quantities: how much of their numbers they take."""

import pytest

from isnad.names import find_mentions
from isnad.text import segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دفع 12 مليار دولار.", ["12 مليار دولار"]),
        ("ارتفع من مليار وستمئة مليون دولار.", ["مليار وستمئة مليون دولار"]),
        ("تتراوح بين 1.2 و2.3 مليار دولار.", ["1.2 و2.3 مليار دولار"]),
        ("بين 2000 و3000 دولار.", ["2000 و3000 دولار"]),
        ("دفع 2000 دولار.", ["2000 دولار"]),
        ("حصل على 34 درجة في 2016 و32 درجة لاحقا.", ["34 درجة", "32 درجة"]),
        ("بلغت النسبة 2.5 في المئة.", ["2.5 في المئة"]),
        ("دفع $50 فقط.", ["$50"]),
        ("بلغت %40 منها.", ["%40"]),
        ("حضر 40 رجلا.", []),
    ],
)
def test_numbers_with_their_units(text: str, expected: list[str]) -> None:
    found = find_mentions(text, segment(text))
    assert [m.text for m in found if m.entity_type == "QUANTITY"] == expected
