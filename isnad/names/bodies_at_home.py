"""Whose a state's body is that its article names without its country: that of the article's own.

Where most of an article speaks of one country, its البرلمان and its وزارة الداخلية are that one's:
a foreign one is named with its country. So it was for 96 of 100 bodies in a month of news, measured
where articles do name the country, that naming left out.
"""

from collections import Counter
from dataclasses import replace

from isnad.names.countries_spoken_of import Sentence, countries_named
from isnad.names.records import Candidate
from isnad.names.shared_bodies import name_of_country
from isnad.names.state_bodies import is_every_states
from isnad.names.stretch import Stretch

_RULE = "organisation:head"
# In how many sentences a country must be spoken of, and how many times as often as all others.
_FEWEST = 3
_MAJORITY = 2


def with_home_countries(article: list[Sentence]) -> list[Sentence]:
    """Name the bare bodies of states with the country that their article is about.

    Args:
        article: its sentences with what was found in each, none overlapping another.
    """
    if not any(_is_bare(stretch, one) for stretch, found in article for one in found):
        return article
    spoken_of = [countries_named(stretch, found) for stretch, found in article]
    home = _home(spoken_of)
    if home is None:
        return article
    at_home = {
        stretch.name(one)
        for (stretch, found), here in zip(article, spoken_of, strict=True)
        for one in found
        if here <= {home} and _is_bare(stretch, one)
    }
    return [
        (stretch, [_at_home(stretch, one, home, at_home) for one in found])
        for stretch, found in article
    ]


def _home(spoken_of: list[frozenset[str]]) -> str | None:
    """The country that most of an article speaks of; None where it is about several."""
    counts = Counter(country for here in spoken_of for country in here)
    if not counts:
        return None
    most, times = max(counts.items(), key=lambda count: (count[1], count[0]))
    is_about_one = times >= _MAJORITY * (counts.total() - times)
    return most if times >= _FEWEST and is_about_one else None


def _is_bare(stretch: Stretch, one: Candidate) -> bool:
    return one.rule == _RULE and is_every_states(stretch.name(one))


def _at_home(stretch: Stretch, one: Candidate, home: str, at_home: set[str]) -> Candidate:
    """A body that is the home country's wherever no other is spoken of is its own throughout."""
    name = stretch.name(one)
    if name not in at_home or not _is_bare(stretch, one):
        return one
    return replace(one, name=name_of_country(name, home))
