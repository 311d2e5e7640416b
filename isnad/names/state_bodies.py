"""Bodies that every country has: within an article, a bare وزارة الدفاع is the one of some country.

It is the one named with its country nearest before, or the only one named later: headlines are
short. Where an article names no country with it, nobody knows whose it is, and it stays bare.
"""

from isnad.names.name_parts import without_country
from isnad.text.folding import fold


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


def _key(words: list[str]) -> str:
    return " ".join(map(fold, words))
