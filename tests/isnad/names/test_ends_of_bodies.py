"""Where the name of a body ends: behind a name that is whole, before another, before a place."""

import pytest

from isnad.names import NameCount, find_mentions, resolve
from isnad.text import segment


def bodies(text: str) -> list[tuple[str, str]]:
    """What a text calls its bodies, and what they are called over all articles."""
    return [(m.text, m.name) for m in find_mentions(text, segment(text)) if m.entity_type == "ORG"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A medium with a name of its own is only at work somewhere.
        ("قال مراسل وكالة فرانس برس في مالي إن القتال توقف.", [("وكالة فرانس برس",) * 2]),
        ("كتبت صحيفة واشنطن بوست في كينيا عن الحريق.", [("صحيفة واشنطن بوست",) * 2]),
        # What every country has is called by the country behind it.
        (
            "رفض المجلس الدستوري في لبنان الطعن.",
            [("المجلس الدستوري", "المجلس الدستوري في لبنان")],
        ),
        # A second body begins with its و or ل.
        (
            "هاجم تنظيم داعش وبوكو حرام القرية.",
            [("تنظيم داعش",) * 2, ("بوكو حرام",) * 2],
        ),
        (
            "قالت حركة طالبان لبي بي سي إنها باقية.",
            [("حركة طالبان",) * 2, ("بي بي سي",) * 2],
        ),
        # Behind a name that is whole only what agrees is part of it.
        ("دعا حزب العدالة والتنمية الانتخابات المبكرة.", [("حزب العدالة والتنمية",) * 2]),
        ("زار تحالف دعم الشرعية العمل الإنساني.", [("تحالف دعم الشرعية",) * 2]),
        ("رحب الحزب الديمقراطي الحر بالاتفاق.", [("الحزب الديمقراطي الحر",) * 2]),
        ("ضمت منظمة التجارة العالمية العام الماضي دولتين.", [("منظمة التجارة العالمية",) * 2]),
        ("ألغت المحكمة العليا الحكم.", [("المحكمة العليا",) * 2]),
        # Two armies, the first of which is one country's.
        ("اشتبك الجيشان التشادي والكيني.", [("الجيشان التشادي", "الجيش التشادي")]),
    ],
)
def test_a_body_ends_where_its_name_does(text: str, expected: list[tuple[str, str]]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("وكالة أسوشيتد برس الأميركية", "ap"),  # the world's, but it has its seat somewhere
        ("شركة لافارج للإسمنت", "lafarge"),
        ("حركة حماس الإسلامية", "hamas"),
        ("صحيفة لوموندالفرنسية", "le_monde"),
        ("قناة سي إن إن التركية", None),
        ("صحيفة لوموندالبريطانية", None),
    ],
)
def test_what_is_said_of_a_known_body_leaves_it_that_body(name: str, entity_id: str | None) -> None:
    (variant,) = resolve([NameCount(name, "ORG")])
    known = variant.entity_id if variant.evidence.find("lexicon") >= 0 else None
    assert known == entity_id
