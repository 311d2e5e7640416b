"""Which words of a content negate, and whether it says at all that something is so."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from isnad.lexicon import load
from isnad.text.folding import fold
from isnad.text.tokens import Token


def is_negation(token: Token) -> bool:
    """Whether a word negates what it stands before, unless the words around it undo that."""
    return token.folded in _listed("negations")


def negations(tokens: Sequence[Token]) -> list[Token]:
    """The words that negate, but for those of set phrases (لا يزال) and before an exception."""
    found: list[Token] = []
    for token, after in _with_next(tokens):
        if is_negation(token) and f"{token.folded} {after}" not in _listed("affirmed"):
            found.append(token)
        elif found and token.folded in _listed("exceptions") and not after.startswith("ان"):
            found.pop()
    return found


def passes_negation_on(folded: str) -> bool:
    """Whether the negation before a word is one of what stands behind it (لا يمكن الرجوع)."""
    return folded in _listed("negated_through")


def is_open(tokens: Sequence[Token]) -> bool:
    """Whether a question or a condition leaves open what is so."""
    open_words = _listed("conditions")
    return any(
        token.folded in open_words or f"{token.folded} {after}" in open_words
        for token, after in _with_next(tokens)
    )


def _with_next(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Every token, with the folded text of the next one."""
    yield from ((token, after.folded) for token, after in pairwise(tokens))
    yield from ((token, "") for token in tokens[-1:])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("comparison_words")[name]))
