"""What two forms of one word have in common: a light stem, and under it a root key."""

import re
from functools import cache, lru_cache

import snowballstemmer

from isnad.text.folding import fold

SHORT_ROOT = 2  # letters that too many roots share to tell one from another
_SHORTEST = 3
_LONG_PREFIXES = ("مست", "است", "يست", "تست", "نست")
_PREFIXES = ("ان", "ين", "تن", "من", "مت", "يت", "تت", "ا", "ي", "ت", "م", "ن", "س")
# What و and ف are cut from: what begins so without them is a verb, a definite noun or a masdar.
_BEHIND_PROCLITIC = re.compile("^(?:ال|[بليتس]|ان|است|ا.ت)")
# A preposition before a hamza over or under its alef (بأسلحة): hardly a word begins so by itself.
_PREPOSITION = re.compile("^[بلك](?=[أإ]...)")
_WEAK = re.compile("[اويىءئؤة]")
# افتعال: the ت behind the first letter of a root (ارتفع, ينتقد).
_INFIX = re.compile("^(.)ت(..)$")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without the affixes of inflection (Snowball's Arabic stemmer), folded."""
    bare = fold(_PREPOSITION.sub("", word))
    leans = bare.startswith(("و", "ف")) and len(bare) > _SHORTEST + 1
    if leans and _BEHIND_PROCLITIC.match(bare[1:]):
        cut = _stemmer().stemWord(bare[1:])
        if len(cut) >= _SHORTEST:
            return fold(cut)
    return fold(_stemmer().stemWord(bare))


@lru_cache(maxsize=1 << 16)
def root_key(word: str) -> str:
    """The strong consonants of a word's root: equal for يستأنف and استئناف, ارتفع and رفع.

    Nothing that is derived by rule is told apart from what only looks so: equal keys are a reason
    to compare, and never enough by themselves. Empty where too little is left.
    """
    left = stem(word)
    for prefix in (*_LONG_PREFIXES, *_PREFIXES):
        if left.startswith(prefix) and len(left) - len(prefix) >= _SHORTEST - 1:
            left = left[len(prefix) :]
            break
    consonants = _WEAK.sub("", left)
    infixed = _INFIX.match(consonants)
    if infixed and _has_infix(word):
        consonants = infixed[1] + infixed[2]
    return consonants if len(consonants) > 1 else ""


def _has_infix(word: str) -> bool:
    """Whether a word has the shape of افتعل: its first letter a prefix, its third ت."""
    bare = fold(word).removeprefix("ال")
    return len(bare) > _SHORTEST and bare[0] in "ايتنم" and bare[2] == "ت"


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("arabic")
