"""Arabic text: tokens, sentences, quotations, and one spelling of the same words.

Everything here takes the article's own text and gives back places in it, in code points. What a
word means, names or claims is for the packages above.

- `is_arabic`: whether the rules above have anything to say about a text.
- `tokenize`: words, numbers and marks; each word also `plain` and `folded`.
- `segment`: headline, headings, dateline, and the sentences of the paragraphs.
- `find_quotations`, `find_parentheses`: what stands between marks, unbalanced ones included.
- `normalize`: an even spelling by named steps, with the way back to the raw text.
- `search_words`, `query_words`: the stems that a text is found by, and those asked for.
"""

from isnad.text.arabic import is_arabic
from isnad.text.folding import fold, plain
from isnad.text.normalization import Normalized, normalize
from isnad.text.parentheses import Parenthesis, find_parentheses
from isnad.text.quotations import Quotation, find_quotations
from isnad.text.search import query_words, search_words
from isnad.text.segmentation import segment
from isnad.text.tokens import Token, TokenKind, tokenize

__all__ = [
    "Normalized",
    "Parenthesis",
    "Quotation",
    "Token",
    "TokenKind",
    "find_parentheses",
    "find_quotations",
    "fold",
    "is_arabic",
    "normalize",
    "plain",
    "query_words",
    "search_words",
    "segment",
    "tokenize",
]
