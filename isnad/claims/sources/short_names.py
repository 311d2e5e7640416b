"""Short names that no list knows, by their full ones: خوجياني after عطاء الله خوجياني."""

from collections.abc import Iterable

from isnad.claims.grammar import word_set
from isnad.claims.phrases.nouns import source_noun
from isnad.names.person_words import is_common
from isnad.text.folding import fold
from isnad.types import Party

_LONGEST = 3
_SHORTEST = 3  # letters


def is_plain(words: list[str]) -> bool:
    """Whether words can be a short name: few, and none of them common or a noun of sources."""
    if len(words) > _LONGEST or len(words[-1]) < _SHORTEST:
        return False
    particles = word_set("titles", "within_names")
    return all(
        word in particles or not (is_common(word) or source_noun(word) is not None)
        for word in words
    )


def full_name(words: list[str], known: Iterable[Party]) -> Party | None:
    """Whose short name the words are: the end or the middle of a known name, or its beginning.

    Of several whose name ends so, the first known is meant; of several whose name begins so,
    nobody.
    """
    openings: dict[str, Party] = {}
    for party in known:
        whole = fold(party.name).split()
        if len(whole) <= len(words):
            continue
        if _ends_with(words, whole) or (len(words) > 1 and _is_within(words, whole)):
            return party
        if whole[: len(words)] == words:
            openings.setdefault("".join(whole), party)
    begins = words[0] not in word_set("titles", "within_names")
    return next(iter(openings.values())) if begins and len(openings) == 1 else None


def _ends_with(words: list[str], whole: list[str]) -> bool:
    """However the name is spaced: عبدالرحمن ends رامي عبد الرحمن."""
    short = "".join(words)
    return any("".join(whole[at:]) == short for at in range(1, len(whole)))


def _is_within(words: list[str], whole: list[str]) -> bool:
    """بن سحيم or سلطان بن سحيم within سلطان بن سحيم آل ثاني: what is left out is of the lineage."""
    particles = word_set("titles", "within_names")
    length = len(words)
    if whole[:length] == words:
        return whole[length] in particles
    inner = range(1, len(whole) - length)
    return words[0] in particles and any(whole[at : at + length] == words for at in inner)
