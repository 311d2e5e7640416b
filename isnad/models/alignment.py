"""Words to pieces and labels back to words, in batches of segments of like length.

A tokenizer may leave nothing of a word (a lone mark of direction): that word gets no piece, no
label but O, and shifts no other's.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

OUTSIDE = "O"
_BATCH = 32

Tokenize: TypeAlias = Callable[[str], list[str]]


class Segment(NamedTuple):
    """A run of words that the model reads at once: pieces, and where each word's first one is."""

    sentence: int
    words: tuple[int, ...]
    first_pieces: tuple[int, ...]
    pieces: tuple[str, ...]


Predict: TypeAlias = Callable[[Sequence[Segment]], list[list[str]]]
"""The labels of all pieces of each segment of a batch."""


def label_words(
    sentences: Sequence[Sequence[str]], tokenize: Tokenize, predict: Predict, room: int
) -> list[list[str]]:
    """Label every word of every sentence by its first piece.

    Args:
        sentences: each a sequence of words.
        tokenize: a word's pieces, perhaps none.
        predict: labels pieces; batches come to it from the shortest segments to the longest.
        room: how many pieces the model reads at once; longer sentences are cut between words.

    Returns:
        A label for each word, in the shape of what came in.
    """
    labels = [[OUTSIDE] * len(words) for words in sentences]
    segments = [
        segment
        for number, words in enumerate(sentences)
        for segment in _segments(number, words, tokenize, room)
    ]
    segments.sort(key=lambda segment: len(segment.pieces))
    for start in range(0, len(segments), _BATCH):
        batch = segments[start : start + _BATCH]
        for segment, predicted in zip(batch, predict(batch), strict=True):
            for word, piece in zip(segment.words, segment.first_pieces, strict=True):
                labels[segment.sentence][word] = predicted[piece]
    return labels


def _segments(
    number: int, words: Sequence[str], tokenize: Tokenize, room: int
) -> Iterator[Segment]:
    places: list[int] = []
    firsts: list[int] = []
    pieces: list[str] = []
    for place, word in enumerate(words):
        cut = tokenize(word)[:room]
        if not cut:
            continue
        if len(pieces) + len(cut) > room:
            yield Segment(number, tuple(places), tuple(firsts), tuple(pieces))
            places, firsts, pieces = [], [], []
        places.append(place)
        firsts.append(len(pieces))
        pieces.extend(cut)
    if pieces:
        yield Segment(number, tuple(places), tuple(firsts), tuple(pieces))
