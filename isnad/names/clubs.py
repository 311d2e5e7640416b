"""Clubs that are called by a town or by an ordinary word, told by talk of sports.

سجل برشلونة هدفين في المباراة is the club, سافر إلى برشلونة the town; فاز على الهلال is a club,
رؤية الهلال the crescent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from isnad.names.entities import lexicon_entry
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

# Before a known name of equal length, and before a club's nationality (الأهلي المصري).
_RANK = 1
_ENOUGH_TALK = 2
_TALK = "sports"
# Behind these a town is the town: في برشلونة, مدينة برشلونة, دورة برشلونة, ملعب برشلونة.
_OF_PLACES = frozenset({"in_word", "places", "loose_places", "facilities", "events", "town_heads"})
_PREPOSITION = "ب"


def find_clubs(stretch: Stretch, known: Iterable[Candidate]) -> list[Candidate]:
    """Candidates for clubs in a sentence that talks of sports; none in any other.

    Args:
        stretch: the sentence.
        known: what is already chosen in it, none overlapping another.
    """
    talk = [facts for facts in stretch.facts if _TALK in facts.classes]
    if len(talk) < _ENOUGH_TALK:
        return []
    return [*_called_by_towns(stretch, known), *_called_by_words(stretch)]


def _called_by_towns(stretch: Stretch, known: Iterable[Candidate]) -> Iterator[Candidate]:
    for candidate in known:
        if candidate.entity_type != "GPE" or _is_place(stretch, candidate):
            continue
        if lexicon_entry(stretch.name(candidate), "ORG") is not None:
            yield replace(candidate, entity_type="ORG", rule="club:town", rank=_RANK)


def _is_place(stretch: Stretch, candidate: Candidate) -> bool:
    """Whether a preposition or a noun of places stands before a town."""
    word = stretch.words[candidate.first].folded
    if candidate.first_cut and word[candidate.first_cut - 1] == _PREPOSITION:
        return True
    return not _OF_PLACES.isdisjoint(_classes(stretch, candidate.first - 1))


def _called_by_words(stretch: Stretch) -> Iterator[Candidate]:
    for place, facts in enumerate(stretch.facts):
        if "club_words" in facts.classes and "club_openers" in _classes(stretch, place - 1):
            yield Candidate(place, place, "ORG", "club:word", _RANK, facts.classes["club_words"])


def _classes(stretch: Stretch, place: int) -> Iterable[str]:
    return stretch.facts[place].classes if place >= 0 else ()
