"""Words, numbers and punctuation marks with their places in the text."""

import re
from typing import Literal, NamedTuple, TypeAlias

from isnad.text.characters import DIACRITICS, INVISIBLE, TATWEEL
from isnad.text.folding import fold, plain

TokenKind: TypeAlias = Literal["arabic", "latin", "number", "mark"]

_SILENT = re.escape(DIACRITICS + TATWEEL + INVISIBLE)
_LETTER = r"\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF"
_TOKEN = re.compile(
    rf"(?P<number>[0-9\u0660-\u0669]+(?:[.,\u066B\u066C][0-9\u0660-\u0669]+)*)"
    rf"|(?P<arabic>[{_LETTER}][{_LETTER}{_SILENT}]*)"
    r"|(?P<latin>(?:(?![\u0600-\u06FF])[^\W\d_])+)"
    rf"|(?P<mark>[^\s{_SILENT}])"
)


class Token(NamedTuple):
    """One token; `plain` lacks vowel marks, `folded` merges alef and yeh as well."""

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
