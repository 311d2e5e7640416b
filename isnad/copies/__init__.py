"""Copies: which articles are one text, or nearly, told by the words that they share.

- `line_keys` names an article's lines, so that an outlet's boilerplate can be told.
- `shingles` are what two articles are compared by, and `text_key` names a set of them.
- `similarity` says how much two sets share; those that share enough meet under their `bands`.
- `find_origins` tells the earliest article of each text.

Which articles to compare belongs to those who hold the articles.
"""

from isnad.copies.origins import Copy, find_origins
from isnad.copies.shingles import (
    BOILERPLATE_ARTICLES,
    COPY_SIMILARITY,
    bands,
    line_keys,
    shingles,
    similarity,
    text_key,
)

__all__ = [
    "BOILERPLATE_ARTICLES",
    "COPY_SIMILARITY",
    "Copy",
    "bands",
    "find_origins",
    "line_keys",
    "shingles",
    "similarity",
    "text_key",
]
