"""How unknown words stand in one article: the evidence that it gives, for names and against.

A run of words that may be a name is a surface; what stands before and behind it is its context.
Nothing here decides what is a name: one article's evidence is the same whatever others show.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from isnad.names.evidence.records import Context, Evidence, Inflection
from isnad.names.evidence.words import EvidenceWord, evidence_words
from isnad.text.tokens import word_texts
from isnad.types import Sentence

# Letters of isnad.names.evidence.words. A run ends before what is no part of a name; و begins
# another one (u).
_PART = "nFSKGgqDABbayekY1-5-"
_RUN = re.compile(f"[{_PART}u][{_PART}]*|v(?![{_PART}])")
_SHAPE = re.compile("[nFSGgDAqKuv]|[nFSKGg][nFSGgA]{0,2}[nFSGgDA]")
_BEFORE: dict[str, Context] = {
    "H": "title",
    "T": "title",
    "V": "verb",
    "P": "town",
    "Q": "body",
    "W": "other name",
    "I": "place word",
    "i": "in",
    "N": "nationality",
    "t": "office",
}
_BEFORE_AND: dict[str, Context] = {"l": "beside person", "p": "beside place"}
# An adjective may follow a title as well: الوزير المقيم.
_DEFINITE = frozenset("DA")


class Run(NamedTuple):
    """A stretch of words that may be a name, in one way to read it.

    surface: its words as they are compared, parted by a blank.
    cut: how many letters of the first word are no part of it.
    context: how it stands there.
    letters, before, behind: what its words and their neighbours are, as letters of
        `isnad.names.evidence.words`.
    """

    first: int
    last: int
    surface: str
    cut: int
    context: Context
    letters: str
    before: str
    behind: str


def find_evidence(text: str, sentences: Sequence[Sentence]) -> list[Evidence]:
    """Gather how unknown words stand in an article.

    Args:
        text: the article's text.
        sentences: its sentences, as `isnad.text.segment` gives them.

    Returns:
        One record for a surface in a context, by surface and context.
    """
    seen: list[tuple[str, Context | Inflection]] = []
    for sentence in sentences:
        words = evidence_words(word_texts(text, sentence.start, sentence.end))
        codes = "".join([word.letter for word in words])
        seen += [pair for word in words for pair in word.inflected]
        for run in _runs(words, codes):
            seen.append((run.surface, run.context))
            if run.last > run.first and codes[run.first] == "G":
                seen.append((words[run.last].names[0].form, "surname"))
    return [Evidence(*key, n) for key, n in sorted(Counter(seen).items())]


def find_runs(texts: list[str]) -> Iterator[Run]:
    """The runs of a sentence, given its words as the text has them."""
    words = evidence_words(texts)
    return _runs(words, "".join([word.letter for word in words]))


def _runs(words: Sequence[EvidenceWord], codes: str) -> Iterator[Run]:
    for match in _RUN.finditer(codes):
        first, stop = match.span()
        if _SHAPE.fullmatch(match.group()) is None:
            continue
        neighbours = codes[first - 1 : first], codes[stop : stop + 1]
        others = [word.names[0].form for word in words[first + 1 : stop]]
        for cut, form in words[first].names:
            context = _context_and(codes, first) if cut else _context(codes, first, stop)
            surface = " ".join([form, *others])
            yield Run(first, stop - 1, surface, cut, context, match.group(), *neighbours)


def _context(codes: str, first: int, stop: int) -> Context:
    """The context of a run by the letters before and behind it."""
    before, behind = codes[first - 1 : first], codes[stop : stop + 2]
    found = _BEFORE.get(before)
    if found == "title" and stop - first == 1 and codes[first] in _DEFINITE:
        return "office"
    if found == "verb" and behind[:1] == "z":
        return "speaker"
    if found is not None:
        return found
    if behind in (",t", ",T", ",H"):
        return "apposition"
    return "colon" if behind[:1] == ":" else "plain"


def _context_and(codes: str, first: int) -> Context:
    """The context of a run behind proclitics: what it is joined to by و, if that is known."""
    return _BEFORE_AND.get(codes[first - 1 : first], "attached")
