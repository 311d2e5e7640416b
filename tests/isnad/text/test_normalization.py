import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import normalize
from isnad.text.steps import SPACING, STEPS, UNUSUAL

ODD = "اأإآىيةهلوب ﻻﷲﷺﺔ\u0640\u064b\u064e\u0651\ufe70\ufe77\ufc5e\u0654\u0653\u0655\u0301e٣۴٫٬٪"
ODD += "«»“”‘’…–—\u00a0\u2003\u200b\u200f\ufeff\n\r\t\"'.,،؟یکھ"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=60)


@pytest.mark.parametrize(
    ("raw", "normalized", "steps"),
    [
        ("قال الوزير إن الحرب انتهت.", "قال الوزير إن الحرب انتهت.", []),
        ("العــــزم", "العزم", ["tatweel"]),
        ("مُشيرًا إلى", "مشيرا إلى", ["diacritics"]),
        ("ﻻ ﺣﺮﺏ", "لا حرب", ["presentation_forms"]),
        ("\u200fقال\u202c", "قال", ["invisible"]),
        ("ا\u0654علن", "أعلن", ["composition"]),
        ("ایران", "ايران", ["keyboard_letters"]),
        ("٣٫٥٪ و۱۲", "3.5% و12", ["digits"]),
        ("«نعم» و“لا” و‘ربما’", '"نعم" و"لا" و\'ربما\'', ["quotation_marks"]),
        ("2018–2019 — لا", "2018-2019 - لا", ["dashes"]),
        ("ثم…", "ثم...", ["ellipses"]),
        ("قال\u00a0 \nالوزير", "قال الوزير", ["spaces"]),
        (" قال ", "قال", ["edges"]),
        ("\ufeff قالـ\u064e ", "قال", ["invisible", "tatweel", "diacritics", "edges"]),
    ],
)
def test_each_step_does_its_one_thing_and_says_so(raw, normalized, steps):
    found = normalize(raw)
    assert found.text == normalized
    assert [applied.step for applied in found.steps] == steps


@pytest.mark.parametrize(
    "word", ["أن", "إن", "على", "علي", "مدرسة", "مدرسه", "آخر", "مسؤول", "نعم؟"]
)
def test_what_changes_a_word_stays(word):
    assert normalize(word).text == word


def test_every_step_says_what_it_does():
    assert all(step.replace.__doc__ for step in STEPS)
    assert len({step.name for step in STEPS}) == len(STEPS)


@pytest.mark.parametrize(
    ("raw", "word", "back"),
    [
        ("قال «الـحـَربُ» انتهت", "الحرب", "الـحـَربُ"),
        ("في ﻻهاي", "ل", "ﻻ"),
        ("في ﻻهاي", "لاهاي", "ﻻهاي"),
        ("و\u200fقال\u00a0\u00a0الوزير", "قال الوزير", "قال\u00a0\u00a0الوزير"),
        ("نسبة ٣٫٥٪ فقط", "3.5%", "٣٫٥٪"),
    ],
)
def test_the_way_back(raw, word, back):
    found = normalize(raw)
    start = found.text.index(word)
    raw_start, raw_end = found.to_raw(start, start + len(word))
    assert raw[raw_start:raw_end] == back


def test_an_empty_stretch_stays_empty():
    assert normalize("ـقال").to_raw(0, 0) == (1, 1)
    assert normalize("قال").to_raw(3, 3) == (3, 3)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 4)])
def test_a_stretch_outside_is_refused(start, end):
    with pytest.raises(ValueError, match="does not lie within"):
        normalize("قال").to_raw(start, end)


@given(TEXTS)
def test_twice_is_once(text):
    once = normalize(text).text
    assert normalize(once).text == once


@given(TEXTS, st.data())
def test_every_stretch_leads_to_raw_text_that_holds_it(text, data):
    found = normalize(text)
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    raw_start, raw_end = found.to_raw(start, end)
    assert 0 <= raw_start <= raw_end <= len(text)
    assert found.text[start:end].strip(" ") in normalize(text[raw_start:raw_end]).text


def test_unusual_characters_are_all_that_a_step_acts_on():
    steps = STEPS[: -len(SPACING)]
    written = ("ا" + chr(code) for code in range(0x10000))
    acted_on = {text for text in written if any(step.pattern.search(text) for step in steps)}
    assert acted_on
    assert not [text for text in acted_on if not UNUSUAL.search(text)]
