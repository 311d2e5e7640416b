"""Persons whom no list knows: by given names of the world and by letters that read foreign."""

import pytest

from isnad.names import find_mentions
from isnad.names.foreignness import reads_foreign
from isnad.names.word_shapes import is_derived
from isnad.text import segment


def persons(text: str) -> set[str]:
    return {m.text for m in find_mentions(text, segment(text)) if m.entity_type == "PERS"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("حضرت الحفل شاليني بهاردواج مع أسرتها.", "شاليني بهاردواج"),
        ("كتبت التقرير زوفيا مازورسكا في العدد الأول.", "زوفيا مازورسكا"),
        ("فاز بالسباق كيبروتيتش مورونغا أمس.", "كيبروتيتش مورونغا"),
        ("وصلت إلى القاعة غولتن أوزدمير برفقة أسرتها.", "غولتن أوزدمير"),
        ("تحدث هيروشي ناغاموتو عن الخطة.", "هيروشي ناغاموتو"),
        ("وقال شتاينفورت إن الموعد تأجل.", "شتاينفورت"),
        ("وأضاف القاضي لوفينسكي أن الحكم نهائي.", "لوفينسكي"),
        ("ردت زينات البسيوني على السؤال.", "زينات البسيوني"),
        ("كتب توفيق الحكيم المسرحية.", "توفيق الحكيم"),
        ("قرأ رسالة عماد الدين مرتين.", "عماد الدين"),
        ("تداولوا وسم #محمد_الشمراني كثيرا.", "محمد_الشمراني"),
        ("درس فلسفة نيتشه ثلاث سنوات.", "نيتشه"),
    ],
)
def test_foreigners_and_figures(text: str, person: str) -> None:
    assert person in persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت شركة كرافتون ديلمار عن أرباحها.",  # a company
        "وصل القطار إلى مدينة فورستنبرغ مولدورف.",  # a town
        "قتلوا في بلدة تراكونسكي أوستروف.",
        "نفت الشركة ارتكاب أي مخالفة.",
        "وقال انعكاس ذلك واضح.",
        "كانت الأسعار ترتفع ببطء وتنخفض بسرعة.",
        "لم نكن نرغب في ذلك.",
    ],
)
def test_bodies_places_and_verbs_are_no_foreigners(text: str) -> None:
    assert persons(text) == set()


@pytest.mark.parametrize("word", ["كالديرون", "غرونفالد", "ماتسوموتو", "فيلدهاوزن", "بالاكريشنان"])
def test_names_read_foreign(word: str) -> None:
    assert reads_foreign(word)


@pytest.mark.parametrize("word", ["مقترح", "توزيع", "استيعاب", "مجاميع", "منهج"])
def test_words_do_not(word: str) -> None:
    assert not reads_foreign(word)


@pytest.mark.parametrize("word", ["ارتكب", "انقلب", "انتقاده", "ارتكبت"])
def test_derived_verbs_and_their_nouns_have_a_shape(word: str) -> None:
    assert is_derived(word)


@pytest.mark.parametrize("word", ["اندرسون", "الونسو", "ابراموفيتش"])
def test_names_do_not_have_it(word: str) -> None:
    assert not is_derived(word)
