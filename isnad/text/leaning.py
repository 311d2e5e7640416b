"""How a quotation mark leans: what stands beside it says whether it opens or closes.

A mark that touches the word after it opens, one that touches the word before it closes; Arabic
adds the proclitics, which touch the mark that opens after them: ل"رويترز", و"الناتو", لـ«العربية».
"""

import re
from typing import Literal, TypeAlias

from isnad.text.characters import INVISIBLE, LETTERS, TATWEEL

Leaning: TypeAlias = Literal["opens", "closes", "either"]

_NOT_SEEN = re.escape(INVISIBLE)
_AFTER = re.compile(rf"[{_NOT_SEEN}]*([^{_NOT_SEEN}])")
# و ف ب ل ك س, before them و or ف, after them ال (or لل), and a tatweel to hang the mark on.
_PROCLITIC = re.compile(rf"(?<![{LETTERS}])[وف]?(?:[وفبلكس]|[بكو]?ال|لل){TATWEEL}*\Z")
_OPENING = "([{«“‹‘:،,؛=/-–—" + TATWEEL
_CLOSING = ")]}»”›’.:،,؛;!؟?%/-–—…"


def leaning(text: str, start: int, end: int, first: int, last: int) -> Leaning:
    """Tell which way a mark leans.

    Args:
        text: the article's text.
        start: where the mark begins.
        end: where it ends, exclusive.
        first: where its paragraph begins; nothing before it counts.
        last: where its paragraph ends.

    Returns:
        "opens", "closes", or "either" where the neighbours leave it open.
    """
    before = _neighbour_before(text, start, first)
    found = _AFTER.match(text, end, last)
    after = found.group(1) if found else " "
    free_before, free_after = before.isspace(), after.isspace()
    if free_before != free_after:
        return "opens" if free_before else "closes"
    if free_before:
        return "either"
    if after in _CLOSING and before not in _OPENING:
        return "closes"
    if before in _OPENING and after not in _CLOSING:
        return "opens"
    if _PROCLITIC.search(text, max(first, start - 6), start):
        return "opens"
    return "either"


def _neighbour_before(text: str, start: int, first: int) -> str:
    """The visible character before a mark; a space at the paragraph's beginning."""
    while start > first and text[start - 1] in INVISIBLE:
        start -= 1
    return text[start - 1] if start > first else " "
