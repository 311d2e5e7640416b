"""Which spellings are one entity, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.names import NameCount, entity_record, resolve
from isnad.names.records import Judgement, Judgements
from isnad.types import EntityType


def entity_ids(names: list[str], entity_type: EntityType) -> list[str | None]:
    found = {v.name: v.entity_id for v in resolve(NameCount(n, entity_type) for n in names)}
    return [found[name] for name in names]


@pytest.mark.parametrize(
    ("entity_type", "names", "entity_id"),
    [
        ("PERS", ["كيم جونج أون", "كيم جونغ أون", "كيم جونغ-أون", "كيم يونغ أون"], "kim_jong_un"),
        ("PERS", ["سيرجي شويجو", "سيرغي شويغو"], "sergei_shoigu"),
        ("PERS", ["دونالد ترمب", "دونالد ترامب"], "donald_trump"),
        ("PERS", ["بنيامين نتنياهو", "بنيامين نتانياهو"], "benjamin_netanyahu"),
        ("GPE", ["بيونج يانج", "بيونغ يانغ", "بيونغيانغ", "بيونج بانج"], "pyongyang"),
        ("NORP", ["روسي"], "russia"),
        ("ORG", ["وكالة يونهاب", "يونهاب", "وكالة يونهاب للأنباء"], "yonhap"),
        ("ORG", ["فرانس برس", "وكالة فرانس برس", "وكالة فرانس برس للأنباء"], "afp"),
        ("ORG", ["صحيفة لوموند الفرنسية", "لوموند"], "le_monde"),
        ("ORG", ["قناة سكاي نيوز عربية", "سكاي نيوز عربية"], "sky_news_arabia"),
        ("ORG", ["جماعة الحوثي المسلحة", "أنصار الله"], "ansar_allah"),
        ("ORG", ["حركة طالبان المسلحة", "حركة طالبان"], "taliban"),
        ("ORG", ["حلف شمال الأطلسي الناتو", "الناتو"], "nato"),
    ],
)
def test_spellings_of_known_entities(
    entity_type: EntityType, names: list[str], entity_id: str
) -> None:
    assert set(entity_ids(names, entity_type)) == {entity_id}


@pytest.mark.parametrize(
    "names",
    [
        ["غيرهارد لودفيسن", "جيرهارد لودفيسن"],
        ["ديريك هولمستاد", "ديريك هولمشتاد"],
        ["أحمد الزهيري", "احمد الزهيرى"],
        ["عبد الله السمان", "عبدالله السمان"],
        ["توماس فيغلر", "توماس فيجلر"],
        ["كاثرين لودفيسن", "كاترين لودفيسن"],
        ["صلاح الدين كورتولموش", "صلاح الدين كورتلموش"],
        ["ساره لودفيسن", "سارة لودفيسن"],
    ],
)
def test_spellings_of_unknown_persons_join(names: list[str]) -> None:
    one, other = entity_ids(names, "PERS")
    assert one == other


@pytest.mark.parametrize(
    "names",
    [
        ["محكمة الزيتون الأمريكية", "محكمة الزيتون الأميركية", "محكمة الزيتون في الولايات المتحدة"],
        ["الجيش التشادي", "الجيش في تشاد"],
        ["نقابة الصحفيين التشادية", "نقابة الصحافيين في تشاد"],
    ],
)
def test_a_body_is_one_in_all_forms_of_its_country(names: list[str]) -> None:
    assert len(set(entity_ids(names, "ORG"))) == 1


@pytest.mark.parametrize(
    ("entity_type", "names"),
    [
        ("ORG", ["رابطة الأمم المتحدة", "الأمم المتحدة"]),  # friends of another body
        ("ORG", ["صحيفة لوموند التشادية", "صحيفة لوموند"]),
        ("ORG", ["حزب الرابطة الإسلامي", "حزب الرابطة"]),  # of the name, no description
        ("ORG", ["الجيش التشادي", "الجيش المالي"]),
        ("ORG", ["شركة هلما", "شركة هيلما"]),  # one vowel parts many companies
        ("GPE", ["كرمان", "كيرامان"]),
        ("PERS", ["ليو شنغ", "ليو شيانغ"]),  # short words of East Asia
    ],
)
def test_names_of_few_letters_must_be_closer(entity_type: EntityType, names: list[str]) -> None:
    assert len(set(entity_ids(names, entity_type))) == 2


@pytest.mark.parametrize(
    "names",
    [
        ["محمد بن سلطان", "محمد بن سلمان"],
        ["كيم جونغ أون", "كيم جونغ إيل"],
        ["جورج بوش الأب", "جورج بوش الابن"],
        ["علي حسن", "علي حسين"],
        ["أحمد سعد", "أحمد سعيد"],
        ["جون هولمستاد", "جان هولمستاد"],
        ["مارك هولمستاد", "ماركو هولمستاد"],
        ["توم لودفيسن", "جيم لودفيسن"],
        ["المالكي", "الملقي"],
        ["لودفيسن", "لودفيزن"],
        ["هولمستاد", "ديريك هولمستاد"],
        ["جيمس أوكوك", "جيمس كوك"],
        ["أبو عمر الشامي", "أبو عمار الشامي"],
        ["هارولد لودفيسن", "هارولد برنارد لودفيسن"],
    ],
)
def test_different_people_stay_apart(names: list[str]) -> None:
    one, other = entity_ids(names, "PERS")
    assert one != other


def test_one_spelling_of_two_types_is_two_entities() -> None:
    found = resolve([NameCount("هولمستاد", "PERS"), NameCount("هولمستاد", "GPE")])
    assert len({variant.entity_id for variant in found}) == 2


def test_dates_and_quantities_join_nothing() -> None:
    assert resolve([NameCount("أمس", "DATE"), NameCount("20 مترا", "QUANTITY")]) == []


def test_every_variant_says_why() -> None:
    (first, second) = resolve([NameCount("توماس فيغلر", "PERS"), NameCount("توماس فيجلر", "PERS")])
    assert "توماس فيجلر" in first.evidence
    assert "توماس فيغلر" in second.evidence
    assert 0.8 <= first.score <= 1


def test_records_of_the_lexicons() -> None:
    russia = entity_record("russia")
    assert russia is not None
    assert (russia.name, russia.entity_type, russia.country_code) == ("روسيا", "GPE", "RU")
    assert entity_record("nobody_of_this_id") is None


_NAMES = ["توماس فيغلر", "توماس فيجلر", "كيم جونغ أون", "كيم جونج أون", "علي حسن", "علي حسين"]


@given(st.permutations(_NAMES), st.integers(1, 3))
def test_the_answer_does_not_depend_on_order_or_number(names: list[str], times: int) -> None:
    plain = resolve(NameCount(name, "PERS") for name in _NAMES)
    assert resolve(NameCount(name, "PERS", 5) for name in names * times) == plain


def test_a_body_that_every_country_has_is_nobody_without_its_country() -> None:
    bare = ["الجيش", "وزارة المالية", "المحكمة العليا", "مجلس الأمة", "المفوضية العليا للانتخابات"]
    assert entity_ids(bare, "ORG") == [None] * len(bare)
    (variant,) = resolve([NameCount("الجيش", "ORG")])
    assert "every country" in variant.evidence
    named = [
        "الجيش التشادي",
        "وزارة الصحة الفلسطينية",
        "المجلس الأعلى للدولة في ليبيا",
        "حزب الأرز",
    ]
    assert None not in entity_ids(named, "ORG")
    assert entity_ids(["الجيش"], "PRODUCT") != [None]


def test_an_agency_of_the_united_nations_is_not_they() -> None:
    agency, whole, medium = entity_ids(
        ["وكالة الأمم المتحدة", "منظمة الأمم المتحدة", "وكالة رويترز"], "ORG"
    )
    assert (whole, medium) == ("united_nations", "reuters")
    assert agency != whole


def test_people_may_say_whose_body_it_is() -> None:
    join = Judgement("ORG", ("الجيش التشادي", "الجيش"), "an archive of Chad alone")
    bodies = [NameCount("الجيش", "ORG"), NameCount("الجيش التشادي", "ORG")]
    assert len({variant.entity_id for variant in resolve(bodies, Judgements((join,)))}) == 1
