"""Two looser spellings of a word: plain (marks removed) and folded (alef and yeh merged)."""

import re
import unicodedata
from functools import lru_cache

from isnad.text.characters import (
    COMBINING_HAMZA,
    DIACRITICS,
    FOLDED_LETTERS,
    INVISIBLE,
    KEYBOARD_LETTERS,
    MARK_FORMS,
    PRESENTATION_LETTERS,
    TATWEEL,
)

_BARE = dict.fromkeys(DIACRITICS + INVISIBLE + TATWEEL) | KEYBOARD_LETTERS
_PLAIN = str.maketrans(_BARE)
_COMPOSED = str.maketrans(_BARE | dict.fromkeys(COMBINING_HAMZA))
_FOLD = str.maketrans(FOLDED_LETTERS)
_MARK_FORMS = re.compile(rf"[{MARK_FORMS}]")
_UNUSUAL = re.compile(rf"[{PRESENTATION_LETTERS}{MARK_FORMS}{COMBINING_HAMZA}\u0300-\u036F]")


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The word in ordinary letters, without vowel marks, tatweel and invisible characters."""
    bare = word.translate(_PLAIN)
    if _UNUSUAL.search(bare):
        ordinary = unicodedata.normalize("NFKC", _MARK_FORMS.sub("", bare))
        return ordinary.translate(_COMPOSED)
    return bare


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The plain word with أإآٱ written ا and ى written ي: for finding, never for deciding."""
    return plain(word).translate(_FOLD)
