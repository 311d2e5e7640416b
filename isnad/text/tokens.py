"""Words, numbers and punctuation marks with their places in the text."""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Literal, NamedTuple, TypeAlias

from isnad.text.characters import (
    COMBINING_HAMZA,
    DIACRITICS,
    INVISIBLE,
    LETTERS,
    MARK_FORMS,
    PRESENTATION_LETTERS,
    TATWEEL,
)
from isnad.text.folding import fold, plain

TokenKind: TypeAlias = Literal["arabic", "latin", "number", "mark"]
_Parts: TypeAlias = tuple[int, int, str, str, str, TokenKind]

_SILENT = re.escape(DIACRITICS + TATWEEL + INVISIBLE + COMBINING_HAMZA) + MARK_FORMS
_LETTER = LETTERS + PRESENTATION_LETTERS
_DIGIT = r"0-9\u0660-\u0669\u06F0-\u06F9"
_PATTERNS: dict[TokenKind, str] = {
    "arabic": rf"[{_LETTER}][{_LETTER}{_SILENT}]*",
    "number": rf"[{_DIGIT}]+(?:[.,\u066B\u066C][{_DIGIT}]+)*",
    "latin": rf"(?:[^\W\d_{_LETTER}][\u0300-\u036F]*)+",
    "mark": rf"[^\s{_SILENT}]",
}
_TOKEN = re.compile("|".join(_PATTERNS.values()))
_OF_KIND = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_MOST_REMEMBERED = 200_000
_LONGEST_REMEMBERED = 40


class Token(NamedTuple):
    """One token; `plain` lacks vowel marks, `folded` merges alef and yeh as well.

    A word of any other script than Arabic is of kind "latin".
    """

    start: int
    end: int
    text: str
    plain: str
    folded: str
    kind: TokenKind


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Split a stretch of text into tokens.

    Args:
        text: the article's text.
        start: where to begin, in code points.
        end: where to stop; the text's end when None.

    Returns:
        The tokens in order, with offsets into `text`; white space belongs to none.
    """
    tokens: list[Token] = []
    place = start
    for chunk in text[start:end].split(" "):
        for first, last, word, bare, folded, kind in _CHUNKS[chunk]:
            tokens.append(_token((place + first, place + last, word, bare, folded, kind)))
        place += len(chunk) + 1
    return tokens


def word_texts(text: str, start: int, end: int) -> list[str]:
    """The texts of the tokens alone, for who needs no more of them than that."""
    return _TOKEN.findall(text, start, end)


@lru_cache(maxsize=1 << 7)
def tokenize_sentence(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of one sentence, kept for a while: names and claims both read them."""
    return tuple(tokenize(text, start, end))


class _Words(dict[str, tuple[str, str, str, TokenKind]]):
    """What a token is by its text alone; a few thousand words make up most of any text.

    The text is among it so that all tokens of a word share one string, whose hash is known.
    """

    def __missing__(self, word: str) -> tuple[str, str, str, TokenKind]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        kind = next(kind for kind, pattern in _OF_KIND.items() if pattern.fullmatch(word))
        known = self[word] = (word, plain(word), fold(word), kind)
        return known


class _Chunks(dict[str, tuple[_Parts, ...]]):
    """What tokens stand between two spaces: mostly a word, or a word and a mark.

    Plain tuples, which Python takes apart several times faster than named ones.
    """

    def __missing__(self, chunk: str) -> tuple[_Parts, ...]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        matches = _TOKEN.finditer(chunk)
        tokens = tuple((*match.span(), *_WORDS[match.group()]) for match in matches)
        if len(chunk) <= _LONGEST_REMEMBERED:
            self[chunk] = tokens
        return tokens


_WORDS = _Words()
_CHUNKS = _Chunks()
# What `Token._make` does, without a call of Python's own for every word of every text.
_token: Callable[[tuple[int | str, ...]], Token] = partial(tuple.__new__, Token)
