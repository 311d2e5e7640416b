"""Dates: their edges, and the days they cover."""

from datetime import UTC, datetime

import pytest

from isnad.names import find_mentions
from isnad.text import segment

MONDAY = datetime(2023, 9, 11, 14, 30, tzinfo=UTC)


def dates(text: str, published_at: datetime | None = MONDAY) -> list[tuple[str, str, str]]:
    """Each date with the first and the last day after it, as ISO dates or empty."""
    return [
        (
            m.text,
            m.date_start.date().isoformat() if m.date_start else "",
            m.date_end.date().isoformat() if m.date_end else "",
        )
        for m in find_mentions(text, segment(text), published_at=published_at)
        if m.entity_type == "DATE"
    ]


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("الاثنين", "2023-09-11", "2023-09-12"),
        ("يوم الأحد الماضي", "2023-09-10", "2023-09-11"),
        ("الأربعاء المقبل", "2023-09-13", "2023-09-14"),
        ("مساء الأحد", "2023-09-10", "2023-09-11"),
        ("أمس", "2023-09-10", "2023-09-11"),
        ("الأسبوع الماضي", "2023-09-04", "2023-09-11"),
        ("هذا الشهر", "2023-09-01", "2023-10-01"),
        ("العام الماضي", "2022-01-01", "2023-01-01"),
        ("العام المقبل", "2024-01-01", "2025-01-01"),
        ("فبراير 2022", "2022-02-01", "2022-03-01"),
        ("11 شباط/فبراير 2020", "2020-02-11", "2020-02-12"),
        ("كانون الثاني 2019", "2019-01-01", "2019-02-01"),
        ("عام 2016", "2016-01-01", "2017-01-01"),
        ("قبل 40 عاماً", "1983-01-01", "1984-01-01"),
        ("قبل أسبوع", "2023-09-04", "2023-09-11"),
        ("ليلة الأربعاء-الخميس", "", ""),
        ("بعد ذلك بعامين", "", ""),
        ("وقت مبكر الخميس", "2023-09-07", "2023-09-08"),
        ("شهر رمضان المبارك من هذا العام", "", ""),
        ("بين عامي 1991 و1995", "1991-01-01", "1996-01-01"),
        ("الأيام القليلة المقبلة", "", ""),
        ("يوليو", "", ""),
        ("31 فبراير 2020", "", ""),
        ("منذ 66 مليون سنة", "", ""),
    ],
)
def test_dates_and_their_days(phrase: str, start: str, end: str) -> None:
    found = dates(f"وقع الحادث {phrase} كما قيل.")
    assert len(found) == 1
    assert found[0][1:] == (start, end)
    assert found[0][0] in phrase
    if "66" not in phrase:
        assert found[0][0] == phrase


def test_what_is_no_date() -> None:
    assert dates("وقع البلدان عقدين، واحتفلوا باليوم العالمي للمعلم.") == []
    assert [d[0] for d in dates("مضى خلال عقدين.")] == ["عقدين"]


def test_what_the_preposition_leaves_out() -> None:
    assert [d[0] for d in dates("مشى خلال الشهر الماضي لمدة عامين.")] == ["الشهر الماضي", "عامين"]
    assert [d[0] for d in dates("ومنذ العام الماضي لم يعد.")] == ["العام الماضي"]
    assert [d[0] for d in dates("هذه أول زيارة له منذ 4 سنوات.")] == ["منذ 4 سنوات"]


def test_without_an_article_date_only_absolute_dates_resolve() -> None:
    assert dates("وقع أمس.", None) == [("أمس", "", "")]
    assert dates("وقع في مايو 2015.", None) == [("مايو 2015", "2015-05-01", "2015-06-01")]


@pytest.mark.parametrize("text", ["استمر ذلك عقودا طويلة.", "سيصل قريبا.", "دخل 1000 ضابط."])
def test_vague_times_and_counts_are_no_dates(text: str) -> None:
    assert dates(text) == []
