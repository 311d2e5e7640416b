"""Which language an article is in: by its script, then by its commonest words.

Arabic letters make Arabic, unless letters that Arabic lacks (پ چ گ ی ٹ …) are frequent; then, and
in any other script, the language whose list of commonest words covers most of the text wins. The
lists are those of jusText. Text that no list covers has no language: unknown is None.
"""

import re
from collections import Counter
from functools import cache

from babel import Locale
from justext import get_stoplist

from isnad.text import normalize

_LOOKED_AT = 20_000  # characters
_ARABIC_SCRIPT = re.compile(r"[\u0620-\u064A\u0671-\u06D3\u06D5\uFB50-\uFDFB\uFE80-\uFEFC]+")
_NOT_IN_ARABIC = re.compile(r"[پچژگیکٹڈڑںےہۆێەڕڵټډښڼ]")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_ARABIC = 0.3  # of all letters
_MOST_FOREIGN = 0.02  # of the Arabic-script letters
_LEAST_COVERED = 0.2  # of all words
_OF_ARABIC_SCRIPT = ("ar", "fa", "ur", "ku")
_OF_OTHERS = ("en", "fr", "es", "de", "it", "pt", "nl", "sv", "pl", "tr", "ru", "uk", "he", "ku")
_CLAIMED = re.compile(r"([a-z]{2,3})(?:[-_].*)?\Z")


def language_of(text: str, claimed: str | None = None) -> str | None:
    """Tell the language of an article.

    Args:
        text: its text.
        claimed: the language its record names, as a code; it decides where the words don't.

    Returns:
        An ISO 639 code, "ar" for Arabic, or None where it can't be told.
    """
    head = text[:_LOOKED_AT]
    words = _WORD.findall(head)
    letters = sum(map(len, words))
    if not letters:
        return None
    arabic = "".join(_ARABIC_SCRIPT.findall(head))
    if len(arabic) < _LEAST_ARABIC * letters:
        return _best_covered(words, _OF_OTHERS) or _code(claimed)
    if len(_NOT_IN_ARABIC.findall(arabic)) <= _MOST_FOREIGN * len(arabic):
        return "ar"
    return _best_covered(words, _OF_ARABIC_SCRIPT) or _code(claimed)


def _code(claimed: str | None) -> str | None:
    """The claimed language as a code; Arabic it is not, or it would have been found."""
    found = _CLAIMED.match((claimed or "").strip().lower())
    return found.group(1) if found and found.group(1) != "ar" else None


def _best_covered(words: list[str], codes: tuple[str, ...]) -> str | None:
    """The language whose commonest words make up the largest share of the words."""
    counts = Counter(word.lower() for word in words)
    covered = {
        code: sum(
            times for word, times in counts.items() if _comparable(word, code) in _common(code)
        )
        for code in codes
    }
    best = max(covered, key=lambda code: covered[code])
    return best if covered[best] >= _LEAST_COVERED * len(words) else None


def _comparable(word: str, code: str) -> str:
    return normalize(word).text if code == "ar" else word


@cache
def _common(code: str) -> frozenset[str]:
    return frozenset(word.lower() for word in get_stoplist(Locale("en").languages[code]))
