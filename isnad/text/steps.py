"""The steps of normalization: each names one thing that is evened out, and what takes its place.

A step removes or evens out what printing, keyboards and copying put into a text and what no
reader would call a difference: two texts that a reader would spell out alike normalize alike.
What changes a word stays: أ and ا, ى and ي, ة and ه are other letters (على is not علي), and
whoever wants them merged for a search calls `fold`. Commas, question marks and brackets stay,
too: nobody searches for them, and they tell where things end.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from isnad.text.characters import (
    COMBINING_HAMZA,
    DIACRITICS,
    INVISIBLE,
    KEYBOARD_LETTERS,
    MARK_FORMS,
    PRESENTATION_LETTERS,
    TATWEEL,
)

Replace = Callable[[re.Match[str]], str]


class Step(NamedTuple):
    """One kind of change: where it acts and what it puts there."""

    name: str
    pattern: re.Pattern[str]
    replace: Replace


def _presentation_forms(match: re.Match[str]) -> str:
    """Letters drawn as they look in a word, and ligatures: ﻻ → لا, ﷲ → الله."""
    return unicodedata.normalize("NFKC", match.group())


def _invisible(_: re.Match[str]) -> str:
    """Direction marks, zero-width spaces, soft hyphens: they stand for nothing."""
    return ""


def _tatweel(_: re.Match[str]) -> str:
    """The stroke that only stretches a word: العــــزم → العزم."""
    return ""


def _diacritics(_: re.Match[str]) -> str:
    """Vowel marks, shadda and the reading signs of a printed Koran: مشيرًا → مشيرا."""
    return ""


def _keyboard_letters(match: re.Match[str]) -> str:
    """The Persian and Urdu code points of letters that an Arabic word spells as its own."""
    return KEYBOARD_LETTERS[match.group()]


def _composition(match: re.Match[str]) -> str:
    """Hamza, madda and Latin accents typed apart from their letter: two code points → one."""
    return unicodedata.normalize("NFC", match.group())


def _digits(match: re.Match[str]) -> str:
    """Arabic-Indic and Persian digits with their separators: ٣٫٥٪ → 3.5%."""
    return match.group().translate(_ASCII_NUMBERS)


def _quotation_marks(match: re.Match[str]) -> str:
    """Quotation marks of every make: straight double ones, or straight single ones."""
    return "'" if match.group() in _SINGLE_QUOTES else '"'


def _dashes(_: re.Match[str]) -> str:
    """Dashes of every length, and the minus sign: a hyphen."""
    return "-"


def _ellipses(_: re.Match[str]) -> str:
    """Three dots drawn as one character: three dots."""
    return "..."


def _spaces(_: re.Match[str]) -> str:
    """Spaces of every width, line breaks, and runs of them: one space."""
    return " "


def _edges(_: re.Match[str]) -> str:
    """A space at the beginning or the end: nothing."""
    return ""


_ASCII_NUMBERS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\N{ARABIC DECIMAL SEPARATOR}\N{ARABIC THOUSANDS SEPARATOR}"
    "\N{ARABIC PERCENT SIGN}",
    "01234567890123456789.,%",
)
_SINGLE_QUOTES = (
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{SINGLE LOW-9 QUOTATION MARK}\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}"
)
_DOUBLE_QUOTES = (
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
)

_DASHES = r"\u2010-\u2015\u2212\uFE58\uFE63\uFF0D"
_DIGITS = r"\u0660-\u0669\u06F0-\u06F9\u066A-\u066C"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_COMBINING = rf"\u0300-\u036F{COMBINING_HAMZA}"

# The order matters: what a later step looks at, an earlier one has already made plain.
STEPS: tuple[Step, ...] = tuple(
    Step(replace.__name__.strip("_"), re.compile(pattern), replace)
    for replace, pattern in (
        (_presentation_forms, rf"[{PRESENTATION_LETTERS}]+"),
        (_invisible, rf"[{INVISIBLE}]+"),
        (_tatweel, rf"{TATWEEL}+"),
        (_diacritics, rf"[{DIACRITICS}{MARK_FORMS}]+"),
        (_keyboard_letters, rf"[{''.join(KEYBOARD_LETTERS)}]"),
        (_composition, rf"[^\W\d_][{_COMBINING}]+"),
        (_digits, rf"[{_DIGITS}]+"),
        (_quotation_marks, rf"[{_DOUBLE_QUOTES}{_SINGLE_QUOTES}]"),
        (_dashes, rf"[{_DASHES}]"),
        (_ellipses, _ELLIPSIS),
        (_spaces, r"[^\S ]\s*| \s+"),
        (_edges, r"\A | \Z"),
    )
)
# The last steps see to spaces only. A text without one of these characters, as most sentences are,
# is looked through once for all the others.
SPACING = STEPS[-2:]
UNUSUAL = re.compile(
    rf"[{PRESENTATION_LETTERS}{INVISIBLE}{TATWEEL}{DIACRITICS}{MARK_FORMS}"
    rf"{''.join(KEYBOARD_LETTERS)}{_COMBINING}{_DIGITS}{_DOUBLE_QUOTES}{_SINGLE_QUOTES}"
    rf"{_DASHES}{_ELLIPSIS}]"
)
