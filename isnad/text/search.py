"""What a text is found by: its words without inflection, in whatever spelling they are typed."""

import re

from isnad.text.stems import stem
from isnad.text.tokens import Token, tokenize

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# Typed in haste, a ta marbuta loses its dots; a pronoun is cut off in either spelling.
_FINAL_HEH = re.compile("(?<=...)ه$")


def search_words(*texts: str | None) -> list[str]:
    """List the light stems of all words and numbers of some texts, each once, in order.

    A query is read by the same function: a text is found where its words hold all of the query's.
    """
    tokens = (token for text in texts if text for token in tokenize(text))
    return sorted({_key(token) for token in tokens if token.kind != "mark"} - {""})


def _key(token: Token) -> str:
    if token.kind == "number":
        return token.text.translate(_DIGITS)
    return stem(_FINAL_HEH.sub("ة", token.folded)).casefold()
