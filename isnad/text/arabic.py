"""Whether a text is in Arabic: the one answer for all who would read it by rules for Arabic.

What does not belong here: which other language it is in (`documents`).
"""

import re

from isnad.text.characters import LETTERS, PRESENTATION_LETTERS

_ARABIC_LETTER = re.compile(f"[{LETTERS}{PRESENTATION_LETTERS}]")


def is_arabic(text: str, language: str | None = None) -> bool:
    """Say whether the engine's rules, which are for Arabic, have anything to say about a text.

    Args:
        text: the text.
        language: its language code, where it is known: Persian and Urdu write the same letters.
    """
    return language in (None, "ar") and bool(_ARABIC_LETTER.search(text))
