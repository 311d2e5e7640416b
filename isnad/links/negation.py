"""Which words of a content negate, and whether it says at all that something is so."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.text.tokens import Token

_CONJUNCTIONS = ("و", "ف")
#: So many words behind a negation what undoes it may stand.
_REACH = 10
_IMPERFECT = ("ي", "ت", "ن")


def is_negation(token: Token) -> bool:
    """Whether a word negates what it stands before, unless the words around it undo that."""
    return _bare(token.folded) in _listed("negations")


def negations(tokens: Sequence[Token]) -> list[Token]:
    """The words that negate: not those of set phrases (لا يزال), nor what an exception undoes."""
    found: list[tuple[int, Token]] = []
    before = ""
    for place, (token, after) in enumerate(_with_next(tokens)):
        undone = [
            one
            for one in found
            if place - one[0] <= _REACH and _undoes(one[1], before, token, after)
        ]
        before = token.folded
        if undone:
            found = [one for one in found if one not in undone]
        elif _is_that_not(token, after) or _negates(token, after):
            found.append((place, token))
    return [token for _, token in found]


def _negates(token: Token, after: str) -> bool:
    return is_negation(token) and f"{_bare(token.folded)} {after}" not in _listed("affirmed")


def passes_negation_on(folded: str) -> bool:
    """Whether the negation before a word is one of what stands behind it (لا يمكن الرجوع)."""
    return folded in _listed("negated_through")


def is_open(tokens: Sequence[Token]) -> bool:
    """Whether a question or a condition leaves open what is so."""
    open_words = _listed("conditions")
    return any(
        _bare(token.folded) in open_words or f"{token.folded} {after}" in open_words
        for token, after in _with_next(tokens)
    )


def _undoes(negation: Token, before: str, token: Token, after: str) -> bool:
    """Not but …, not without …: إلا with أن means "however", with a verb it is أن لا."""
    if token.folded in _listed("exceptions"):
        return not after.startswith("ان") and not _is_that_not(token, after)
    without = _listed("without")
    names_an_agent = f"{before} {token.folded}" in _listed("agents")
    is_one_itself = _bare(negation.folded) in without
    return token.folded in without and not names_an_agent and not is_one_itself


def _is_that_not(token: Token, after: str) -> bool:
    """Whether it is أن and لا in one; without its hamza it looks like إلا."""
    return token.plain == "ألا" or (token.plain == "الا" and after.startswith(_IMPERFECT))


def _with_next(tokens: Sequence[Token]) -> list[tuple[Token, str]]:
    """Every token, with the folded text of the next one."""
    return [
        *((token, after.folded) for token, after in pairwise(tokens)),
        *((token, "") for token in tokens[-1:]),
    ]


def _bare(folded: str) -> str:
    """A word without the conjunction it may begin with."""
    negation = folded[1:] if folded.startswith(_CONJUNCTIONS) else folded
    return negation if negation in _listed("negations") | _listed("conditions") else folded


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("comparison_words")[name]))
