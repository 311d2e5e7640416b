"""What a surface looks like, whatever stands around it: one of the two views of a name."""

from functools import cache

from isnad.names.foreignness import foreign_odds
from isnad.names.proclitics import ARTICLE
from isnad.names.vocabulary import class_words

_MOST_WORDS = 3
# Natural logarithms, as `foreign_odds` gives them.
_FOREIGN, _MAYBE_FOREIGN = 2.0, 0.0
_ALL_FOREIGN = 1.0


def spelling(surface: str) -> str:
    """The class of a surface's spelling, as `isnad/lexicon/evidence.yml` names them.

    Args:
        surface: folded words, parted by a blank.
    """
    words = surface.split()
    kind = _kind(words[0]) if len(words) == 1 else _kind_of_several(words)
    return f"{min(len(words), _MOST_WORDS)} {kind}"


def _kind(word: str) -> str:
    if word in _given():
        return "given"
    if word.startswith(ARTICLE):
        return "nisba" if word.endswith("ي") else "definite"
    if word.endswith("ة"):
        return "feminine"
    odds = foreign_odds(word)
    return "foreign" if odds > _FOREIGN else "maybe" if odds > _MAYBE_FOREIGN else "ordinary"


def _kind_of_several(words: list[str]) -> str:
    if words[0] in _given():
        return "given"
    return "foreign" if all(foreign_odds(word) > _ALL_FOREIGN for word in words) else "other"


@cache
def _given() -> frozenset[str]:
    """Given names that are no common words as well."""
    return _names("given_arabic", "given_women", "given_foreign") - _names("shy_given")


def _names(*kinds: str) -> frozenset[str]:
    files = ("name_words", "given_names")
    return frozenset().union(*(class_words(name, kind) for name in files for kind in kinds))
