"""Texts tagged for names, one token a line (CoNLL 2003, ANERcorp), and the names they mark."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class ConllError(ValueError):
    """A line is not a token and its tag; the message names the line."""


class TaggedToken(NamedTuple):
    """A token as written, and its tag: O, or B- or I- and a type."""

    text: str
    tag: str


class Chunk(NamedTuple):
    """A name: its first and its last token, counted within the text, and its type."""

    first: int
    last: int
    entity_type: str


def read_conll(lines: Iterable[str]) -> list[list[TaggedToken]]:
    """Read sentences, which empty lines part.

    Args:
        lines: a token, blanks, and its tag; what stands between the first and the last column
            (parts of speech) is passed over.

    Raises:
        ConllError: a line has no tag, or one that is neither O nor B-… nor I-….
    """
    sentences: list[list[TaggedToken]] = [[]]
    for number, line in enumerate(lines, start=1):
        columns = line.split()
        if not columns:
            sentences.append([])
            continue
        if len(columns) < 2 or not _is_tag(columns[-1]):
            raise ConllError(f"line {number}: not a token and its tag: {line.rstrip()!r:.80}")
        sentences[-1].append(TaggedToken(columns[0], columns[-1]))
    return [sentence for sentence in sentences if sentence]


def _is_tag(column: str) -> bool:
    return column == "O" or (column[:2] in ("B-", "I-") and len(column) > 2)


def chunks(tags: Sequence[str]) -> Iterator[Chunk]:
    """The names that a text's tags mark.

    An I- that goes on from nothing, or from a name of another type, begins a name (as conlleval
    reads it).
    """
    first = 0
    for place, tag in enumerate(tags):
        before = tags[place - 1] if place else "O"
        if tag != "O" and (tag.startswith("B-") or before[2:] != tag[2:]):
            first = place
        after = tags[place + 1] if place + 1 < len(tags) else "O"
        if tag != "O" and after != f"I-{tag[2:]}":
            yield Chunk(first, place, tag[2:])
