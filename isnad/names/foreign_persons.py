"""Names of foreigners that no lexicon has, by letters that read foreign and what stands around.

Two such words are a person's name, unless what stands before them names a place or a body
(شركة, مدينة, في); one is, behind a nationality or a title, or as a speaker.
"""

import re

from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

_RANK = 4
# Letters of isnad.names.person_words.
_FULL = "F(?:-?[FSGg]|[bB]+[FSGg]){1,3}"
_END = '(?=[,.)"xzwVXiZ:(NtTHu]|$)'
_FRAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("person:foreign", re.compile(f'(?<![-FSGgnKcO"])({_FULL})(?![-"D])')),
    ("person:foreign_speaker", re.compile("V(F)(?=[z,(:x])")),
    ("person:foreign_national", re.compile(f"(?<![CDNYHcO])N(F){_END}")),
    ("person:foreign_title", re.compile(f"[HT]N?(F){_END}")),
)
# Heads behind which unknown words name no person: bodies, places, products, works, media.
_OTHER_HEADS = frozenset(
    {
        "media_heads",
        "party_heads",
        "loose_party_heads",
        "company_heads",
        "school_heads",
        "centre_heads",
        "facilities",
        "places",
        "loose_places",
        "natural_places",
        "events",
        "vehicles",
        "platforms",
        "works",
        "states",
        "in_word",
    }
)


def find_foreign(stretch: Stretch, codes: str) -> list[Candidate]:
    """Candidates for foreigners.

    Args:
        stretch: the sentence.
        codes: its letters, as `isnad.names.persons.person_codes` gives them.
    """
    if "F" not in codes:
        return []
    return [
        Candidate(match.start(1), match.end(1) - 1, "PERS", rule, _RANK, 0)
        for rule, frame in _FRAMES
        for match in frame.finditer(codes)
        if not _names_something_else(stretch, match.start(1))
    ]


def _names_something_else(stretch: Stretch, first: int) -> bool:
    """Whether the word before opens the name of a body, a place or a thing."""
    return first > 0 and not _OTHER_HEADS.isdisjoint(stretch.facts[first - 1].classes)
