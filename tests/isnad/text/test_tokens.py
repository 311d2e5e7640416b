from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import fold, plain, tokenize
from isnad.text.characters import COMBINING_HAMZA, DIACRITICS, INVISIBLE, TATWEEL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير.", [("قال", "arabic"), ("الوزير", "arabic"), (".", "mark")]),
        ("بنسبة 3.5% و١٢٬٠٠٠", [("بنسبة", "arabic"), ("3.5", "number"), ("%", "mark"),
                                ("و", "arabic"), ("١٢٬٠٠٠", "number")]),
        ('لـ"رويترز"', [("لـ", "arabic"), ('"', "mark"), ("رويترز", "arabic"), ('"', "mark")]),
        ("T-62 café", [("T", "latin"), ("-", "mark"), ("62", "number"), ("café", "latin")]),
        ("cafe\u0301", [("cafe\u0301", "latin")]),
        ("ﻻ ﷲ ﺣﺮﺏ", [("ﻻ", "arabic"), ("ﷲ", "arabic"), ("ﺣﺮﺏ", "arabic")]),
        ("", []),
        (" \n\u200f\t", []),
    ],
)  # fmt: skip
def test_words_numbers_and_marks(text, expected):
    assert [(token.text, token.kind) for token in tokenize(text)] == expected


@pytest.mark.parametrize(
    ("word", "plainly", "folded"),
    [
        ("مُشِيرًا", "مشيرا", "مشيرا"),
        ("العــــزم", "العزم", "العزم"),
        ("أعلنَ", "أعلن", "اعلن"),
        ("على", "على", "علي"),
        ("ﻻجئون", "لاجئون", "لاجئون"),
        ("ﺑﻼﻍ", "بلاغ", "بلاغ"),
        ("ا\u0654علن", "أعلن", "اعلن"),
        ("ا\u0653خر", "آخر", "اخر"),
        ("ایران", "ايران", "ايران"),
        ("کابل", "كابل", "كابل"),
        ("\u200fحزب\u200e", "حزب", "حزب"),
        ("بﹸﻨﻮﻙ", "بنوك", "بنوك"),
    ],
)
def test_looser_spellings(word, plainly, folded):
    assert (plain(word), fold(word)) == (plainly, folded)


def test_a_stretch_of_the_text_keeps_the_offsets_of_the_whole():
    text = "قال إن الحرب انتهت"
    assert [token.start for token in tokenize(text, 4, 12)] == [4, 7]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('اأىلو ﻻـ\u064e\u200f"«.5٣'))))
def test_tokens_are_the_text_and_leave_out_only_what_shows_nothing(text):
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {place for token in tokens for place in range(token.start, token.end)}
    silent = DIACRITICS + INVISIBLE + COMBINING_HAMZA + TATWEEL
    left_out = {character for place, character in enumerate(text) if place not in covered}
    forms = {chr(code) for start, end in ((0xFC5E, 0xFC63), (0xFCF2, 0xFCF4), (0xFE70, 0xFE7F))
             for code in range(start, end + 1)}  # fmt: skip
    assert all(one.isspace() or one in silent or one in forms for one in left_out)
