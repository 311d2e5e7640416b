"""Whose a body is whose name several countries share, by what its article says of countries.

حزب العدالة والتنمية is Turkey's where تركيا, أنقرة or أردوغان are spoken of, Morocco's where المغرب
or الرباط are. Where an article speaks of both, or of neither, nobody knows, and it stays bare.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from isnad.names.countries_spoken_of import Sentence, countries_named, country_of
from isnad.names.entities import lexicon_entry
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate
from isnad.names.shared_bodies import SOURCE, SharedName, name_of_country, shared_name
from isnad.names.stretch import Stretch

_RULE = f"lexicon:{SOURCE}"
# حزب المحافظين الحاكم في كندا: what may stand between a body and its country.
_FARTHEST = 2
_IN = "في"
_COUNTRIES = "countries"
# How many times as often as all others together a country is spoken of that surely is meant.
_MAJORITY = 2


def with_countries(article: list[Sentence]) -> list[Sentence]:
    """Name every body of a shared name with its country, where its article says which.

    Args:
        article: its sentences with what was found in each, none overlapping another.
    """
    if not any(candidate.rule == _RULE for _, found in article for candidate in found):
        return article
    spoken_of = _Countries(
        [countries_named(stretch, found) for stretch, found in article],
        list(_told(article)),
    )
    return [
        (stretch, [_named(stretch, found, one, number, spoken_of) for one in found])
        for number, (stretch, found) in enumerate(article)
    ]


@dataclass(frozen=True, slots=True)
class _Countries:
    """The countries of each sentence, and the shared names that stand with theirs: (where, of)."""

    in_sentence: list[frozenset[str]]
    told: list[tuple[int, str, str]]

    def owner(self, shared: SharedName, number: int) -> str | None:
        """Whose a bare name is in a sentence."""
        return self.as_told(shared, number) or self._as_spoken_of(shared, number)

    def as_told(self, shared: SharedName, number: int) -> str | None:
        """The country that stands beside the name nearest before, or the only one later."""
        of = [(sentence, country) for sentence, key, country in self.told if key == shared.key]
        before = [country for sentence, country in of if sentence <= number]
        if before:
            return before[-1]
        countries = {country for _, country in of}
        return countries.pop() if len(countries) == 1 else None

    def _as_spoken_of(self, shared: SharedName, number: int) -> str | None:
        """The country most spoken of in the article, if the sentence names no other."""
        spoken = Counter(country for named in self.in_sentence for country in named)
        counts = Counter({country: n for country, n in spoken.items() if country in shared.owners})
        here = self.in_sentence[number] & shared.owners
        if not counts:
            return None
        most, times = max(counts.items(), key=lambda count: (count[1], count[0]))
        if times < _MAJORITY * (counts.total() - times):
            return None
        if here:
            return most if most in here else None
        # An article on a country that is not known to have such a body may be on that one's.
        return most if _MAJORITY * times >= max(spoken.values()) else None


def _named(
    stretch: Stretch, found: list[Candidate], one: Candidate, number: int, spoken_of: _Countries
) -> Candidate:
    shared = shared_name(stretch.name(one)) if one.entity_type == "ORG" else None
    if shared is None or one.name is not None:
        return one
    if one.rule == _RULE:
        country = _beside(stretch, found, one) or spoken_of.owner(shared, number)
    else:  # alone it is a body of the world's: الصليب الأحمر
        country = spoken_of.as_told(shared, number)
    return replace(one, name=name_of_country(stretch.name(one), country)) if country else one


def _told(article: list[Sentence]) -> Iterator[tuple[int, str, str]]:
    """Sentence, key and country of every shared name that stands beside its country."""
    for number, (stretch, found) in enumerate(article):
        for one in found:
            if one.rule != _RULE:
                continue
            shared = shared_name(stretch.name(replace(one, name=None)))
            country = country_of(stretch, one) if one.name else _beside(stretch, found, one)
            if shared and country:
                yield number, shared.key, country


def _beside(stretch: Stretch, found: list[Candidate], one: Candidate) -> str | None:
    """The country right behind a body: حزب المحافظين البريطاني, الحاكم في كندا, بكندا."""
    behind = next((other for other in found if other.first > one.last), None)
    if behind is None or behind.first - one.last - 1 > _FARTHEST:
        return None
    between = [word.folded for word in stretch.words[one.last + 1 : behind.first]]
    if not all(word == _IN or word.startswith(ARTICLE) for word in between):
        return None
    word = stretch.words[behind.first].folded
    if behind.entity_type == "NORP":
        is_of_it = word.startswith(ARTICLE) and _IN not in between
    else:
        is_of_it = between[-1:] == [_IN] or word[: behind.first_cut] == "ب"
    entry = lexicon_entry(stretch.name(behind), behind.entity_type)
    is_country = entry is not None and entry.source == _COUNTRIES  # a town has bodies of its own
    return entry.country if entry and is_of_it and is_country else None
