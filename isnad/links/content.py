"""What a claim says, as comparison reads it: its names, numbers and words, and what negates it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from isnad.lexicon import load
from isnad.links.negation import is_negation, is_open, negations, passes_negation_on
from isnad.text import tokenize
from isnad.text.characters import WESTERN_DIGITS
from isnad.text.folding import fold
from isnad.text.stems import SHORT_ROOT, root_key, stem
from isnad.text.tokens import Token

WordKind: TypeAlias = Literal["name", "number", "date", "word"]

_DIGITS = WESTERN_DIGITS | str.maketrans("٬٫", ",.")
_UNITS, _TEN = frozenset("123456789"), "10"
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")


class Named(NamedTuple):
    """A name within a content: where it stands, what kind of thing it names, and a key of it.

    The key of a DATE is the days it stands for, as two ISO dates joined by "/", half-open.
    """

    start: int
    end: int
    kind: str
    key: str


class Word(NamedTuple):
    """A word that carries meaning.

    `key` is what an equal word has too: a name's entity, a number's value, a word's stem; `root` is
    looser still: of a name, the state whose capital or government it is; empty for numbers. `unit`
    is what a number counts (the next word) and what kind of thing a name names.
    """

    text: str
    kind: WordKind
    key: str
    root: str = ""
    unit: str = ""
    is_negated: bool = False

    @property
    def long_root(self) -> str:
        """Its root where that is long enough to tell it from others, else nothing."""
        return self.root if len(self.root) > SHORT_ROOT else ""


class Content(NamedTuple):
    """The words of a content in order, and the words that negate something in it.

    `is_open`: it asks or puts a condition, and so does not say that something is so.
    """

    words: tuple[Word, ...]
    negations: tuple[str, ...]
    is_open: bool = False


def read_content(text: str, names: Sequence[Named] = ()) -> Content:
    """Read a content.

    Args:
        text: what is claimed, as it stands in its article.
        names: the names in it, none overlapping another.
    """
    tokens = tokenize(text)
    negating = negations(tokens)
    words: list[Word] = []
    negates = False
    for part in _parts(tokens, names):
        if part in negating:
            negates = True
        elif word := _word(text, part):
            passes_on = passes_negation_on(fold(word.text))
            words.append(word._replace(is_negated=negates and not passes_on))
            negates = negates and passes_on
    return Content(
        tuple(_with_units(list(_with_teens(words)))),
        tuple(token.text for token in negating),
        is_open(tokens),
    )


def who_is_meant(entity_id: str) -> str:
    """The entity that is meant where a capital or a seat of government is named; else the same."""
    return _meant().get(entity_id, entity_id)


def _word(text: str, part: Token | Named) -> Word | None:
    if isinstance(part, Named):
        kind: WordKind = "date" if part.kind == "DATE" else "name"
        named = text[part.start : part.end]
        return Word(named, kind, part.key, _meant().get(part.key, ""), part.kind)
    if part.kind == "number" or _indefinite(part) in _numbers():
        return Word(part.text, "number", _value(part))
    tells = len(part.folded) > 1 and part.folded not in _function_words()
    if tells and not is_negation(part):
        return Word(part.text, "word", stem(part.text), root_key(part.text))
    return None


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


def _with_teens(words: Sequence[Word]) -> Iterator[Word]:
    """Words, with خمسة عشر as one number."""
    rest = iter(words)
    for word in rest:
        after = next(rest, None) if word.kind == "number" and word.key in _UNITS else None
        if after and after.kind == "number" and after.key == _TEN and not after.text.isdigit():
            yield word._replace(text=f"{word.text} {after.text}", key=f"1{word.key}")
        else:
            yield from (one for one in (word, after) if one)


def _with_units(words: list[Word]) -> Iterator[Word]:
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        counts = word.kind == "number" and after is not None and after.kind == "word"
        yield word._replace(unit=after.root or after.key) if counts and after else word


def _value(token: Token) -> str:
    """A number in plain digits, without thousands' separators, its decimals behind a dot."""
    if token.kind == "number":
        return _THOUSANDS.sub("", token.text.translate(_DIGITS)).replace(",", ".")
    return _numbers()[_indefinite(token)]


def _indefinite(token: Token) -> str:
    return token.folded.removeprefix("ال")


@cache
def _meant() -> dict[str, str]:
    """Who is meant where a capital or a seat of government is named, by their entities."""
    meant = load("comparison_words")["stands_for"]
    return {seat: body for body, seats in meant.items() for seat in seats}


@cache
def _numbers() -> dict[str, str]:
    return {fold(word): str(value) for word, value in load("comparison_words")["numbers"].items()}


@cache
def _function_words() -> frozenset[str]:
    words = load("comparison_words")
    return frozenset(map(fold, words["function_words"] + words["hedging_words"]))
