"""What a text is found by: its words without inflection, in whatever spelling they are typed."""

import re

from isnad.text.characters import WESTERN_DIGITS
from isnad.text.stems import stem
from isnad.text.tokens import Token, tokenize

# Typed in haste, a ta marbuta loses its dots; a pronoun is cut off in either spelling.
_FINAL_HEH = re.compile("(?<=...)ه$")
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)")


def search_words(*texts: str | None) -> list[str]:
    """List the light stems that some texts are found by, each once, in order."""
    return sorted({key for keys in _words(*texts) for key in keys})


def query_words(query: str) -> list[list[str]]:
    """Read a query: for each of its words the stems of which a text has to hold one.

    Returns:
        One list a word; a text whose `search_words` hold something of each of them is found.
    """
    return [list(keys) for keys in dict.fromkeys(_words(query))]


def _words(*texts: str | None) -> list[tuple[str, ...]]:
    tokens = (token for text in texts if text for token in tokenize(text))
    keys = (_keys(token) for token in tokens if token.kind != "mark")
    return [found for found in keys if found]


def _keys(token: Token) -> tuple[str, ...]:
    if token.kind == "number":
        return (token.text.translate(WESTERN_DIGITS),)
    word = _FINAL_HEH.sub("ة", token.folded.casefold())
    # The stemmer cuts a noun otherwise where it is definite: both stems find both.
    definite = "ال" + _ARTICLE.sub("", word)
    return tuple(sorted({stem(word), stem(definite)} - {""}))
