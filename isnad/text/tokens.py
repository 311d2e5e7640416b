"""Words, numbers and punctuation marks with their places in the text."""

import re
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

_SILENT = re.escape(DIACRITICS + TATWEEL + INVISIBLE + COMBINING_HAMZA) + MARK_FORMS
_LETTER = LETTERS + PRESENTATION_LETTERS
_DIGIT = r"0-9\u0660-\u0669\u06F0-\u06F9"
_TOKEN = re.compile(
    rf"(?P<arabic>[{_LETTER}][{_LETTER}{_SILENT}]*)"
    rf"|(?P<number>[{_DIGIT}]+(?:[.,\u066B\u066C][{_DIGIT}]+)*)"
    rf"|(?P<latin>(?:[^\W\d_{_LETTER}][\u0300-\u036F]*)+)"
    rf"|(?P<mark>[^\s{_SILENT}])"
)


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
    tokens = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
        tokens.append(Token(match.start(), match.end(), word, plain(word), fold(word), kind))
    return tokens
