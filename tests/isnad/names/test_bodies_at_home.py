"""Bare bodies of states, where an article is about one country and names none with them."""

import pytest

from isnad.names import NameCount, find_mentions, resolve
from isnad.text import segment

KENYA = "عاد الهدوء إلى كينيا. وقال الرئيس الكيني إن الحوار مستمر. وفتحت نيروبي الطرق. "
CHAD = "وكانت تشاد قد عرضت الوساطة. وتحدث الرئيس التشادي أمس. وعادت نجامينا إلى الهدوء. "


def bodies(text: str) -> list[str]:
    return [m.name for m in find_mentions(text, segment(text)) if m.entity_type == "ORG"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (KENYA + "ورفض البرلمان القانون.", ["البرلمان الكيني"]),
        (KENYA + "وانتشرت القوات المسلحة في الشوارع.", ["القوات المسلحة الكينية"]),
        (KENYA + "وأعلنت وزارة الداخلية الحداد.", ["وزارة الداخلية الكينية"]),
        (KENYA + "وألغت المحكمة العليا النتيجة.", ["المحكمة العليا الكينية"]),
        # It is the same one throughout, also beside another country.
        (
            KENYA + "ورفض البرلمان القانون. ثم ناقش البرلمان خلافه مع تشاد.",
            ["البرلمان الكيني"] * 2,
        ),
        # The article's own word on whose it is comes first.
        (
            KENYA + "ورفض البرلمان التشادي القانون. وأضاف البرلمان أنه باق.",
            ["البرلمان التشادي"] * 2,
        ),
        # An article about two countries, or that names one in passing.
        (KENYA + CHAD + "ورفض البرلمان القانون.", ["البرلمان"]),
        ("عاد الوفد من كينيا. ورفض البرلمان القانون.", ["البرلمان"]),
        # Beside another country alone it may be that one's.
        (KENYA + "واستقبل البرلمان وفدا من تشاد.", ["البرلمان"]),
        # Others than states have such organs too.
        (KENYA + "واجتمع المكتب السياسي.", ["المكتب السياسي"]),
        (KENYA + "وحذرت المنظمة الدولية من الجوع.", ["المنظمة الدولية"]),
    ],
)
def test_a_bare_body_is_that_of_the_country_an_article_is_about(
    text: str, names: list[str]
) -> None:
    assert bodies(text) == names


def test_it_is_one_with_what_others_name_in_full() -> None:
    (name,) = bodies(KENYA + "وأعلنت وزارة الدفاع الهدنة.")
    variants = resolve([NameCount(name, "ORG"), NameCount("وزارة الدفاع في كينيا", "ORG")])
    assert len({variant.entity_id for variant in variants} - {None}) == 1
