from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.documents.dates import read_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018-06-01T00:04:15+04:00", (2018, 5, 31, 20, 4, 15)),
        ("2018-06-01T10:30:00Z", (2018, 6, 1, 10, 30)),
        ("2018-06-01T10:30:00.123456Z", (2018, 6, 1, 10, 30, 0, 123456)),
        ("2018-06-01 10:30 +0300", (2018, 6, 1, 7, 30)),
        ("2018-06-01 10:30:00 UTC", (2018, 6, 1, 10, 30)),
        ("2018/06/01", (2018, 6, 1)),
        ("20180601", (2018, 6, 1)),
        ("٢٠١٨-٠٦-٠١", (2018, 6, 1)),
        ("Fri, 01 Jun 2018 00:04:15 +0400", (2018, 5, 31, 20, 4, 15)),
        (1527797055, (2018, 5, 31, 20, 4, 15)),
        ("1527797055000", (2018, 5, 31, 20, 4, 15)),
        ("3 يونيو 2018", (2018, 6, 3)),
        ("٣ يونيو ٢٠١٨", (2018, 6, 3)),
        ("الأحد 3 حزيران/يونيو 2018 - 10:30", (2018, 6, 3, 10, 30)),
        ("الاثنين، 1 كانون الثاني 2018 الساعة 5:00 م", (2018, 1, 1, 17)),
        ("12 تشرين الأول 2018", (2018, 10, 12)),
        ("5 غشت 2018", (2018, 8, 5)),
        ("5 جويلية 2018", (2018, 7, 5)),
        ("June 3, 2018 5:00 PM GMT+0300", (2018, 6, 3, 14)),
        ("3 août 2018 à 12:05", (2018, 8, 3, 12, 5)),
        ("Sunday, June 3rd, 2018 12:10 am", (2018, 6, 3, 0, 10)),
        ("25/06/2018", (2018, 6, 25)),
        ("06/25/2018 10:00", (2018, 6, 25, 10)),
        ("06.06.2018", (2018, 6, 6)),
    ],
)  # fmt: skip
def test_dates(value, expected):
    assert read_date(value).at == datetime(*expected, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        "03/06/2018",
        "أمس",
        "منذ ساعتين",
        "2018",
        "يونيو 2018",
        "31 فبراير 2018",
        "18 رمضان 1439",
        "3 يونيو/آذار 2018",
        "99999999999999999999",
        "0001-01-01T00:00:00+14:00",
        True,
        {"a": 1},
    ],
)
def test_what_is_no_date_is_unknown_and_noted(value):
    found = read_date(value)
    assert found.at is None
    assert "published_at was not understood" in found.notes[0]


@pytest.mark.parametrize("value", [None, ""])
def test_no_date_is_nothing_to_note(value):
    assert read_date(value) == (None, ())


def test_a_date_without_a_time_zone_says_so():
    assert read_date("3 يونيو 2018").notes == ("published_at has no time zone: taken as UTC",)
    assert read_date("2018-06-01T10:30:00Z").notes == ()


PARTS = ["2018", "6", "31", "12:", ":30", "/", "-", " ", "يونيو", "June", "GMT", "+99:99", "Z", "م"]


@given(st.one_of(st.lists(st.sampled_from(PARTS)).map("".join), st.text(), st.floats()))
def test_nothing_raises_and_every_answer_is_in_utc(value):
    found = read_date(value)
    assert found.at is None or found.at.tzinfo is UTC
