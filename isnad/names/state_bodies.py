"""Bodies that every country has: within an article, a bare وزارة الدفاع is the one of some country.

It is the one named with its country nearest before, or the only one named later: headlines are
short. Where an article names no country with it, it stays bare here.
"""

from functools import cache

from isnad.names.name_parts import without_country
from isnad.names.proclitics import readings
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold

_HEADS = (
    "ministry_heads",
    "state_heads",
    "definite_heads",
    "town_heads",
    "army_heads",
    "armed_forces",
    "office_heads",
)
# Whatever follows one of these, a state has it.
_HEADS_OF_STATES = ("ministry_heads", "army_heads", "armed_forces", "lone_bodies")


class StateBodies:
    """The bodies that one article names with their countries, by the name without it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._named: dict[str, list[tuple[int, str, str]]] = {}

    def add(self, name: str, sentence: int) -> None:
        """Remember a body if its name has a country (وزارة الدفاع الروسية)."""
        words, country = without_country(name.split())
        if country:
            self._named.setdefault(_key(words), []).append((sentence, name, country))

    def full_name(self, name: str, sentence: int) -> str:
        """The name with its country of a body that a sentence calls without; else the name."""
        named = self._named.get(_key(name.split()), [])
        before = [full for number, full, _ in named if number <= sentence]
        if before:
            return before[-1]
        countries = {country for _, _, country in named}
        return named[0][1] if len(countries) == 1 else name


def is_of_unknown_country(name: str) -> bool:
    """Whether a body's name is what every country calls its own: الجيش, وزارة الدفاع.

    So it is where no word behind the head is a name, and no country and nothing international is
    named.
    """
    words = name.split()
    head, *others = map(fold, words)
    if not others:
        return head in _of("lone_bodies")
    if head not in _of(*_HEADS) or without_country(words)[1]:
        return False
    if not class_words("organisation_words", "international").isdisjoint(others):
        return len(others) == 1  # المنظمة الدولية may be any
    return all(_is_complement(word) for word in others)


def is_every_states(name: str) -> bool:
    """Whether a body's name without a country is what every state calls one of its organs.

    Others may be a movement's or the world's: المكتب السياسي, المجلس التنفيذي.
    """
    if not is_of_unknown_country(name):
        return False
    words = name.split()
    return fold(words[0]) in _of(*_HEADS_OF_STATES) or _key(words) in _of("organs_of_states")


def _is_complement(word: str) -> bool:
    """Whether a word, or what is left of it without و or ل, says only what a body does."""
    known = _of("complements", "army_words", "constructs", "holders")
    return any(reading.form in known for reading in readings(word))


@cache
def _of(*kinds: str) -> frozenset[str]:
    return frozenset().union(*(class_words("organisation_words", kind) for kind in kinds))


def _key(words: list[str]) -> str:
    return " ".join(map(fold, words))
