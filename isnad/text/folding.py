"""Two looser spellings of a word: plain (marks removed) and folded (alef and yeh merged)."""

from functools import lru_cache

from isnad.text.characters import DIACRITICS, FOLDED_LETTERS, INVISIBLE, TATWEEL

_PLAIN = str.maketrans("", "", DIACRITICS + INVISIBLE + TATWEEL)
_FOLD = str.maketrans(FOLDED_LETTERS)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The word without vowel marks, tatweel and invisible characters."""
    return word.translate(_PLAIN)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The plain word with أإآٱ written ا and ى written ي: for finding, never for deciding."""
    return word.translate(_PLAIN).translate(_FOLD)
