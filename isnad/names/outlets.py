"""What outlets are called: by the records of their articles, and in Arabic."""

from functools import cache

from isnad.lexicon import load
from isnad.text.folding import fold


def outlet_names(outlet: str) -> frozenset[str]:
    """The folded names under which articles speak of an outlet.

    Args:
        outlet: as the record of an article names it.

    Returns:
        Its own name, and those that the lexicon has for it.
    """
    own = fold(outlet).lower()
    return _table().get(own, frozenset()) | {own}


@cache
def _table() -> dict[str, frozenset[str]]:
    return {
        fold(outlet): frozenset(fold(name).lower() for name in names)
        for outlet, names in load("outlets")["outlets"].items()
    }
