"""What a claim says, as comparison reads it: its names, numbers and words, and what negates it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from isnad.lexicon import load
from isnad.text import tokenize
from isnad.text.folding import fold
from isnad.text.stems import SHORT_ROOT, root_key, stem
from isnad.text.tokens import Token

WordKind: TypeAlias = Literal["name", "number", "word"]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", ",٬")


class Named(NamedTuple):
    """A name within a content: where it stands, what kind of thing it names, and a key of it."""

    start: int
    end: int
    kind: str
    key: str


class Word(NamedTuple):
    """A word that carries meaning.

    `key` is what an equal word has too: a name's entity, a number's value, a word's stem; `root` is
    looser still, and empty for names and numbers. `unit` is what a number counts (the
    next word) and what kind of thing a name names.
    """

    text: str
    kind: WordKind
    key: str
    root: str = ""
    unit: str = ""

    @property
    def long_root(self) -> str:
        """Its root where that is long enough to tell it from others, else nothing."""
        return self.root if len(self.root) > SHORT_ROOT else ""


class Content(NamedTuple):
    """The words of a content in order, and the words that negate something in it."""

    words: tuple[Word, ...]
    negations: tuple[str, ...]


def read_content(text: str, names: Sequence[Named] = ()) -> Content:
    """Read a content.

    Args:
        text: what is claimed, as it stands in its article.
        names: the names in it, none overlapping another.
    """
    words: list[Word] = []
    negations = []
    for part in _parts(tokenize(text), names):
        if isinstance(part, Named):
            words.append(Word(text[part.start : part.end], "name", part.key, unit=part.kind))
        elif part.folded in _class("negations"):
            negations.append(part.text)
        elif part.kind == "number" or part.folded in _numbers():
            words.append(Word(part.text, "number", _value(part)))
        elif len(part.folded) > 1 and part.folded not in _class("function_words"):
            words.append(Word(part.text, "word", stem(part.folded), root_key(part.folded)))
    return Content(tuple(_with_units(words)), tuple(negations))


def _parts(tokens: Iterable[Token], names: Sequence[Named]) -> Iterator[Token | Named]:
    """Tokens without marks, those of a name as one."""
    waiting = sorted(names, reverse=True)
    for token in tokens:
        while waiting and waiting[-1].end <= token.start:
            waiting.pop()
        if waiting and waiting[-1].start < token.end:
            if waiting[-1].start >= token.start:
                yield waiting[-1]
        elif token.kind != "mark":
            yield token


def _with_units(words: list[Word]) -> Iterator[Word]:
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        counts = word.kind == "number" and after is not None and after.kind == "word"
        yield word._replace(unit=after.root or after.key) if counts and after else word


def _value(token: Token) -> str:
    if token.kind == "number":
        return token.text.translate(_DIGITS)
    return _numbers()[token.folded]


@cache
def _numbers() -> dict[str, str]:
    return {fold(word): str(value) for word, value in load("comparison_words")["numbers"].items()}


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("comparison_words")[name]))
