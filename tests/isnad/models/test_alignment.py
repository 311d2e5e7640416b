"""Labels come back to the words they belong to, whatever the tokenizer does to them."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from isnad.models.alignment import OUTSIDE, Segment, label_words

ROOM = 7
WORDS = st.text(alphabet="ابتثj", min_size=0, max_size=9)


def tokenize(word: str) -> list[str]:
    """Two letters a piece; nothing of a word of Latin letters."""
    kept = word.replace("j", "")
    return [kept[start : start + 2] for start in range(0, len(kept), 2)]


def predict(batch: Sequence[Segment]) -> list[list[str]]:
    """Every piece is labelled by itself."""
    return [list(segment.pieces) for segment in batch]


@given(st.lists(st.lists(WORDS, max_size=12), max_size=50))
def test_every_word_gets_the_label_of_its_first_piece(sentences: list[list[str]]) -> None:
    expected = [[(tokenize(word) or [OUTSIDE])[0] for word in words] for words in sentences]
    assert label_words(sentences, tokenize, predict, ROOM) == expected


@given(st.lists(st.lists(WORDS, max_size=12), max_size=90))
def test_batches_are_of_like_length_and_fit(sentences: list[list[str]]) -> None:
    lengths: list[list[int]] = []

    def note(batch: Sequence[Segment]) -> list[list[str]]:
        lengths.append([len(segment.pieces) for segment in batch])
        return predict(batch)

    label_words(sentences, tokenize, note, ROOM)
    in_order = [length for batch in lengths for length in batch]
    assert in_order == sorted(in_order)
    assert all(0 < length <= ROOM for length in in_order)
    assert all(len(batch) <= 32 for batch in lengths)


def test_a_word_that_vanishes_shifts_no_other() -> None:
    assert label_words([["اب", "j", "تث"]], tokenize, predict, ROOM) == [["اب", OUTSIDE, "تث"]]
