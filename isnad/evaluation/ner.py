"""Named-entity recognition against a tagged text, by whole tokens and three types."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnad.evaluation.conll import Chunk, TaggedToken, chunks
from isnad.evaluation.counts import Counts
from isnad.types import EntityType, Mention

TYPES = ("PERS", "LOC", "ORG")
#: What of our eleven types such texts tag, and as what: they know no facilities and no peoples.
COARSE: dict[EntityType, str] = {
    "PERS": "PERS",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
}


class TaggedText(NamedTuple):
    """Sentences as one text to read: a line each, and where in it each token stands."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    names: frozenset[Chunk]


def lay_out(sentences: Sequence[Sequence[TaggedToken]]) -> TaggedText:
    """Write tagged sentences out as a text, tokens parted by a blank, a line a sentence."""
    words = [token for sentence in sentences for token in sentence]
    text = "\n".join(" ".join(token.text for token in sentence) for sentence in sentences)
    tokens, place = [], 0
    for word in words:
        tokens.append((place, place + len(word.text)))
        place += len(word.text) + 1
    gold: set[Chunk] = set()
    first = 0
    for sentence in sentences:
        for name in chunks([token.tag for token in sentence]):
            if name.entity_type in TYPES:
                gold.add(Chunk(first + name.first, first + name.last, name.entity_type))
        first += len(sentence)
    return TaggedText(text, tuple(tokens), frozenset(gold))


def coarse_names(mentions: Iterable[Mention], tokens: Sequence[tuple[int, int]]) -> set[Chunk]:
    """Mentions of the types that are scored, widened to the whole tokens that they touch."""
    found = set()
    for mention in mentions:
        kind = COARSE.get(mention.entity_type)
        touched = [
            number
            for number, (start, end) in enumerate(tokens)
            if start < mention.end and mention.start < end
        ]
        if kind and touched:
            found.add(Chunk(touched[0], touched[-1], kind))
    return found


def score_ner(pairs: Iterable[tuple[Iterable[Chunk], Iterable[Chunk]]]) -> dict[str, Counts]:
    """Count names, gold ones first in each pair of one text: right with both ends and the type.

    Returns:
        Counts by type, and under `micro` all together.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for gold, predicted in pairs:
        names, others = set(gold), set(predicted)
        right.update(name.entity_type for name in names & others)
        there.update(name.entity_type for name in names)
        found.update(name.entity_type for name in others)
    counts = {kind: Counts(right[kind], found[kind], there[kind]) for kind in TYPES}
    return counts | {"micro": sum(counts.values(), Counts(0, 0, 0))}
