"""The whole engine on one article: every layer, right offsets, the same answer every time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.engine import read_article

TITLE = "مصر: الجسر مغلق"
BODY = (
    "القاهرة (رويترز) - قال وزير النقل المصري، الاثنين، إن الجسر مغلق.\n"
    'وأضاف: "سنفتحه غداً". ونفت الوزارة ذلك.\n'
    "نقلت وكالة رويترز عن مسؤول قوله إن العمل لم يبدأ بعد."
)
TEXT = f"{TITLE}\n\n{BODY}"
WORDS = st.sampled_from(
    [
        *("قال", "وقالت", "وأضاف", "نقلت", "نفى", "لم", "يؤكد", "بحسب", "قوله", "إن", "أن", "عن"),
        *("مسؤول", "المتحدث", "باسم", "الرئيس", "بوتين", "رويترز", "الجسر", "ذلك", "#وسم", "the"),
        *('"مغلق"', "«غداً»", "“", "”", "'", "(", ")", ":", "،", ".", "؟", "-", "2018", "١٥"),
        *("\n", "\r\n", "\n\n", "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC TATWEEL}", "لا\u064e", "ﷲ"),
    ]
)


def check_offsets(text, reading):
    for row in [*reading.sentences, *reading.mentions]:
        assert text[row.start : row.end] == row.text
    for claim in reading.claims:
        for span in (claim.source, claim.cue, *claim.content_parts):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for abstention in reading.abstentions:
        assert 0 <= abstention.start <= abstention.end <= len(text)


def test_every_layer_finds_something_where_it_stands():
    reading = read_article(TEXT, title=TITLE, published_at=datetime(2018, 6, 6, tzinfo=UTC))
    check_offsets(TEXT, reading)
    cues = {TEXT[slice(*claim.cue)] for claim in reading.claims if claim.cue}
    assert {"قال", "أضاف", "نقلت", "قوله"} <= cues
    assert {"المصري", "الاثنين"} <= {mention.text for mention in reading.mentions}
    assert reading.sentences[0].kind == "headline"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said the bridge was closed.", None),
        ("The minister said the bridge was closed.", "ar"),
        ("وزیر خارجه گفت که پل بسته است. وقال الوزير إن الجسر مغلق.", "fa"),
    ],
)
def test_a_text_that_is_not_arabic_has_sentences_only(text, language):
    reading = read_article(text, language=language)
    assert reading.sentences
    assert (reading.mentions, reading.claims, reading.abstentions) == ([], [], [])


def test_an_empty_text_is_an_empty_reading():
    reading = read_article("")
    assert (reading.sentences, reading.mentions, reading.claims) == ([], [], [])


def test_the_same_text_gives_the_same_reading():
    assert read_article(TEXT) == read_article(TEXT)


@pytest.mark.parametrize("text", ["وأضاف مصادر باسم", "نقلت وثائق قوله بحسب تقارير باسم"])
def test_a_text_may_break_off_anywhere(text):
    check_offsets(text, read_article(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=60))
def test_no_text_breaks_it_and_offsets_always_hold(text):
    check_offsets(text, read_article(text))
