"""Bytes to text: which encoding a file is written in, and what could not be decoded.

A byte order mark and valid UTF-8 speak for themselves. Windows-1256 and ISO-8859-6 use the same
bytes for different letters, so charset-normalizer's answer on a short page is checked against how
often Arabic uses its letters; other legacy encodings are its word alone.
"""

import codecs
import math
import re
from functools import cache

from charset_normalizer import from_bytes

from isnad.documents.binary import control_share, known_kind
from isnad.documents.records import Unreadable
from isnad.lexicon import load

SAMPLE = 1 << 16
"""How many bytes of a file are looked at before it is read."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARABIC_LEGACY = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6"}
_WIDE = ("utf-16-le", "utf-16-be")

_MOST_CONTROLS = 0.03  # of the bytes of a text; UTF-16 has some 50 %, noise and machine code 10 %
_MOST_DAMAGE = 0.02  # of the non-ASCII characters of what is still called UTF-8
_LEAST_READABLE = 0.7  # of the characters of what is called UTF-16
_LEAST_ARABIC = 0.6  # of the non-ASCII characters of a legacy Arabic text
_ARABIC_WORD = re.compile(r"(?<![A-Za-z])[\u0621-\u0652]+(?![A-Za-z\u0621-\u0652])")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LEAST_LIKELY = math.log(4)  # a mean letter rarer than ظ makes no Arabic, but Cyrillic or Hebrew
_RARE = 0.02  # in a thousand: a character that Arabic text does not use


def recognise(head: bytes) -> str:
    """Tell the encoding of a file that should hold text.

    Args:
        head: its first `SAMPLE` bytes, or all of them.

    Returns:
        A name that Python decodes the whole file by.

    Raises:
        Unreadable: the file is binary, or in no encoding that was recognised.
    """
    kind = known_kind(head)
    if kind:
        raise Unreadable(f"not text but {kind}")
    for mark, name in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return name
    if control_share(head) > _MOST_CONTROLS:
        return _wide(head)
    if _is_utf8(head):
        return "utf-8"
    return _legacy(head)


def decode(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode a file or a line; what can't be decoded becomes U+FFFD and is noted.

    Args:
        data: all of its bytes.
        encoding: a name that `recognise` gave.

    Returns:
        The text without a byte order mark, and the notes.
    """
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        if error.end == len(data) and error.reason in _CUT_OFF:
            return text, ("ends in the middle of a character: U+FFFD stands for it",)
    places = text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")
    return text, (f"places that are not {encoding}, replaced by U+FFFD: {places}",)


_CUT_OFF = {"unexpected end of data", "truncated data", "incomplete multibyte sequence"}


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _wide(head: bytes) -> str:
    """UTF-16 without a byte order mark, the byte order that gives more readable characters."""
    share, name = max((_readable(head.decode(name, "ignore")), name) for name in _WIDE)
    if share < _LEAST_READABLE:
        raise Unreadable("not text: it is full of control characters")
    return name


def _readable(text: str) -> float:
    """The share of characters that Arabic and Latin news are written with."""
    good = sum(
        "\u0600" <= one <= "\u06ff" or " " <= one <= "\u00ff" or one in "\n\r\t" for one in text
    )
    return good / max(1, len(text))


def _legacy(head: bytes) -> str:
    """An encoding of one byte a character, or UTF-8 that was damaged."""
    damaged = head.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= _MOST_DAMAGE * len(_BEYOND_ASCII.findall(damaged)):
        return "utf-8"
    guesses = from_bytes(head, cp_isolation=list(_ARABIC_LEGACY))
    ranked = dict.fromkeys([*(guess.encoding for guess in guesses), *_ARABIC_LEGACY])
    readings = {name: head.decode(name, "replace") for name in ranked}
    best = max(readings, key=lambda name: _likelihood(readings[name]))
    likely = _likelihood(readings[best]) >= _LEAST_LIKELY
    if likely and _arabic_share(readings[best]) >= _LEAST_ARABIC:
        return _ARABIC_LEGACY[best]
    guess = from_bytes(head).best()
    if guess is None:
        raise Unreadable("not text in any encoding that could be recognised")
    return guess.encoding


def _arabic_share(text: str) -> float:
    """The share of Arabic words' letters; a French é read as ى stands among Latin letters."""
    in_words = sum(map(len, _ARABIC_WORD.findall(text)))
    return in_words / max(1, len(_BEYOND_ASCII.findall(text)))


def _likelihood(text: str) -> float:
    """How likely Arabic is to use these characters: their mean log frequency."""
    frequencies = _frequencies()
    beyond_ascii = _BEYOND_ASCII.findall(text)
    total = sum(frequencies.get(one, _LOG_RARE) for one in beyond_ascii)
    return total / max(1, len(beyond_ascii))


_LOG_RARE = math.log(_RARE)


@cache
def _frequencies() -> dict[str, float]:
    table: dict[str, int] = load("letter_frequencies")
    common = {letter: math.log(often) for letter, often in table.items()}
    return common | dict.fromkeys("،؛؟«»“”‘’–—…\u00a0\u0640\u064b\u0651", math.log(3))
