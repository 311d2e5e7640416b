"""How far work has come: the words that the run's log gets, and the share read from them."""

import pytest

from assets.pace import Pace, share_of


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace(500, 2000, 500, 2.0), "(25 %), 250 a second, 6 s left"),
        (Pace(1, 1000, 40_000, 20.0), "(0 %), 2,000 a second, 5 h 33 min left"),
        (Pace(1, 3, 90, 60.0), "(33 %), 2 a second, 2 min 0 s left"),
        (Pace(2000, 2000, 2000, 8.0), "(100 %), 250 a second"),
        (Pace(0, 2000, 0, 0.0), "(0 %), 0 a second"),
        (Pace(12, 10, 1, 1.0), "(100 %), 1 a second"),  # the file has grown since it was listed
        (Pace(0, 0, 0, 0.1), "(100 %), 0 a second"),
    ],
)
def test_a_pace_in_words(pace: Pace, words: str) -> None:
    assert str(pace) == words
    assert share_of(f"500 of 2,000 articles {pace}") == int(pace.share * 100)


@pytest.mark.parametrize("message", ["", "nothing new", "12 articles", "share (0.5)", "50 %"])
def test_a_message_without_a_pace_has_no_share(message: str) -> None:
    assert share_of(message) is None
