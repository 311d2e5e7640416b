"""Runs of words, the keys that name sets of them, and the keys under which like sets meet."""

from collections.abc import Collection, Set
from hashlib import blake2b

from rensa import RMinHash

from isnad.text import tokenize
from isnad.text.paragraphs import paragraphs

SHINGLE_WORDS = 8
#: Two articles are copies of one text when they share this much of their shingles (Jaccard).
COPY_SIMILARITY = 0.5
#: A line in so many articles of one outlet is no part of what they tell. In a two-month news corpus
#: a line of a story is repeated in up to 5 articles, a notice of the house in 9 to 164.
BOILERPLATE_ARTICLES = 8

# Two of 128 hash values a band: articles at the threshold miss each other with a chance of
# (1 - 0.5²)⁶⁴ = 10⁻⁸ (Leskovec et al., Mining of Massive Datasets, section 3.4). Those that share a
# tenth meet every second time, but articles that tell different things share no run of eight words.
_HASH_VALUES = 128
_BAND_VALUES = 2
_SEED = 1


def text_key(of_shingles: Set[int]) -> int | None:
    """A key that two articles share when all their shingles are the same; None without any."""
    return _key(list(map(str, sorted(of_shingles)))) if of_shingles else None


def line_keys(text: str) -> frozenset[int]:
    """Keys of an article's lines: equal where two lines have the same words, whatever their marks.

    Returns:
        Numbers of 64 bits; a line without words has none.
    """
    return frozenset(key for key, _ in _lines(text))


def shingles(
    text: str, boilerplate: Collection[int] = (), *, n_words: int = SHINGLE_WORDS
) -> frozenset[int]:
    """Keys of all runs of eight words, which may cross lines.

    Args:
        text: the article's text.
        boilerplate: keys of lines that are left out.
        n_words: the length of a run, if not eight.

    Returns:
        Numbers of 64 bits; a shorter text is one run.
    """
    words = [word for key, line in _lines(text) if key not in boilerplate for word in line]
    last = max(1, len(words) - n_words + 1) if words else 0
    return frozenset(_key(words[first : first + n_words]) for first in range(last))


def bands(of_shingles: Set[int]) -> list[int]:
    """Keys under which articles that share enough shingles meet: locality-sensitive hashing.

    Returns:
        Numbers of 64 bits, the same for the same shingles on every machine; none for none.
    """
    if not of_shingles:
        return []
    signature = RMinHash(num_perm=_HASH_VALUES, seed=_SEED)
    signature.update([str(shingle) for shingle in sorted(of_shingles)])
    values = signature.digest()
    firsts = range(0, _HASH_VALUES - _BAND_VALUES + 1, _BAND_VALUES)
    return [
        _key([str(n) for n in (first, *values[first : first + _BAND_VALUES])]) for first in firsts
    ]


def similarity(some: Set[int], others: Set[int]) -> float:
    """The Jaccard similarity of two sets of shingles; 0 where both are empty."""
    return len(some & others) / (len(some | others) or 1)


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Every line's key and its words, folded, without marks of punctuation."""
    lines = []
    for line in paragraphs(text):
        tokens = tokenize(text, line.start, line.end)
        words = [token.folded for token in tokens if token.kind != "mark"]
        if words:
            lines.append((_key(words), words))
    return lines


def _key(words: list[str]) -> int:
    """A digest of words that is the same in every process."""
    return int.from_bytes(blake2b("\x1f".join(words).encode(), digest_size=8).digest())
