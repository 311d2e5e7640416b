"""Whether two spellings are one name, and which names may be said for one another."""

import pytest

from isnad.names import compare, compare_forms, is_same_name
from isnad.names.comparison import SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مؤيد الكرادي", "مويد الكرادى"),  # marks of spelling
        ("نورالدين الصباحي", "نور الدين الصباحى"),
        ("عبدالرحمان السويدي", "عبد الرحمن السويدى"),
        ("إسحاق الدوري", "إسحق الدورى"),
        ("غونار هاغستروم", "جونار هاجستروم"),  # g
        ("ماتيس فيندهوفر", "ماثيس فيندهوفر"),  # th
        ("راينر فايتسباخ", "راينر فايزباخ"),  # ts
        ("دوغلاس تشيلدرز", "دوجلاس شيلدرز"),  # ch
        ("بيتر فان در ليندن", "بيتر فاندر ليندن"),  # spaces
        ("هان جو-مين", "هان جو مين"),
        ("لورنزو دي بالما", "لورينزو ديبالما"),
        ("يورغن شتاينبرغ", "يورجن ستاينبرج"),  # st
        ("رجب أردوغان", "رجب أردوجان"),  # a foreign word in an Arabic name
    ],
)
def test_one_name_spelled_twice(one: str, other: str) -> None:
    assert compare(one, other).score >= SAME
    assert compare(other, one).score >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الدكتور مراد الكيلاني", "مراد الكيلاني"),  # titles
        ("سيد مراد الكيلاني", "مراد الكيلاني"),
        ("مراد الكيلاني (كاتب)", "مراد الكيلاني"),
        ("مراد الكيلاني", "مراد حازم الكيلاني"),  # a middle name, an initial
        ("هارولد ب. لودفيسن", "هارولد لودفيسن"),
        ("محمد فكري الكيلاني", "فكري الكيلاني"),
        ("راشد بن سالم", "راشد بن سالم بن حمد آل علي"),  # forefathers
        ("راشد سالم", "راشد بن سالم"),
        ("أبو صخر الكيلاني", "الكيلاني أبو صخر"),  # order
        ("الكيلاني", "مراد الكيلاني"),  # the family alone
        ("لودفيسن", "هارولد لودفيسن"),
        ("هارولد لودفيسن الأكبر", "هارولد لودفيسن"),
    ],
)
def test_forms_that_stand_for_a_name_join_nothing_across_articles(one: str, other: str) -> None:
    assert compare(one, other).score < SAME or one.endswith(")")
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حازم الكيلاني", "حاتم الكيلاني"),  # Arabic letters
        ("مراد الجالب", "مراد الغالب"),
        ("سعد الكيلاني", "سعيد الكيلاني"),
        ("قاسم حازم الكيلاني", "حازم الكيلاني"),  # father and son
        ("محمد بن حازم بن قاسم", "حازم بن قاسم"),
        ("أبو صخر الكيلاني", "أبو نصر الكيلاني"),
        ("جون لودفيسن", "جان لودفيسن"),  # given names
        ("ماريو لودفيسن", "ماريا لودفيسن"),
        ("هارولد كولر", "هارولد كيلر"),  # short families' names
        ("هارولد غرين", "هارولد براين"),
        ("هارولد لودفيسن", "هارولد لودفيسن يانكر"),  # a word more at the end
        ("كيم سونغ مين", "كيم هي سونغ مين"),  # no middle to leave out
        ("لودفيغ الثالث", "لودفيغ الرابع"),
        ("لودفيسن الأب", "لودفيسن الابن"),
        ("سعيد", "مراد سعيد"),  # a given name is not a family's
        ("حزب الأرز", "حزب الأرزاق"),
    ],
)
def test_names_of_others(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


def test_the_lexicons_know_better_than_letters() -> None:
    same, apart = compare("بيونغ يانغ", "بيونجيانج"), compare("توني بلير", "شيري بلير")
    assert same.score == 1
    assert "pyongyang" in same.evidence
    assert apart.score == 0


def test_every_likeness_says_why() -> None:
    assert "«توماس فيغلر»" in compare("توماس فيغلر", "توماس فيجلر").evidence
    assert "before it" in compare_forms("محمد فكري الكيلاني", "فكري الكيلاني").evidence
    assert compare("توماس فيغلر", "مراد الكيلاني").evidence
