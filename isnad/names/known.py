"""Known names in a sentence: the longest match of the lexicons at every word, guarded.

A one-word name that is also a common word is taken only among the neighbours that
`refused.yml` allows it.
"""

import re
from dataclasses import replace
from functools import cache

from isnad.lexicon import load
from isnad.names.countries import country_entries
from isnad.names.person_words import is_common
from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate, Entry
from isnad.names.stretch import Stretch
from isnad.names.trie import Match, longest
from isnad.names.vocabulary import FATHATAN, class_words
from isnad.text.folding import fold

_RANK = 2
_LONG_ENOUGH = 4
# مواقع, مصادر, صواريخ: plurals of things, which take feminine adjectives.
_BROKEN_PLURAL = re.compile("م.ا..|.وا.ي?.")
# Letters that only their dots tell apart.
_DOTLESS = str.maketrans("تثنيخجذزشضظغق", "ببببححدرسصطعف")


def find_known(stretch: Stretch) -> list[Candidate]:
    """Candidates of every known name, nested and overlapping ones included."""
    found = []
    for place, facts in enumerate(stretch.facts):
        if facts.starts:
            best = _best(stretch, place)
            if best is not None:
                found.append(best)
    return found


def _best(stretch: Stretch, place: int) -> Candidate | None:
    """The longest known name that starts at a word; of equals the one that cuts least."""
    chosen: tuple[int, Match] | None = None
    for cut, node in stretch.facts[place].starts:
        match = longest(node, stretch.words, place)
        if match is None or not _allowed(stretch, match, cut):
            continue
        if cut and stretch.facts[place].starts[0][0] == 0 and match.last == place:
            continue  # فرانس opens a known name: it is not ف and رانس
        if chosen is None or match.last > chosen[1].last:
            chosen = (cut, match._replace(entry=_as_adjective(stretch, match, cut)))
    return _misprint(stretch, place) if chosen is None else _candidate(*chosen)


def _misprint(stretch: Stretch, place: int) -> Candidate | None:
    """A name of two rare words whose second is printed with wrong dots: تل أببب."""
    if place + 1 >= len(stretch.words) or stretch.facts[place].classes:
        return None
    second = stretch.facts[place + 1]
    if second.classes or second.starts:
        return None
    after = stretch.words[place + 1].folded
    for cut, node in stretch.facts[place].starts:
        for word, child in node.children.items():
            dotless = word != after and word.translate(_DOTLESS) == after.translate(_DOTLESS)
            if dotless and child.entry is not None and len(after) >= _LONG_ENOUGH:
                found = _candidate(cut, Match(place, place + 1, child.entry))
                return replace(found, rule=f"{found.rule}:misprint")
    return None


def _as_adjective(stretch: Stretch, match: Match, cut: int) -> Entry:
    """السعودية is the country, but behind a definite noun the adjective (الشرطة السعودية).

    So is سورية behind an indefinite plural or feminine adjective: مصادر عسكرية سورية.
    """
    entry = match.entry
    adjectives = _country_adjectives()
    if cut or match.last > match.first or fold(entry.spelling) not in adjectives:
        return entry
    before = _neighbour(stretch, match.first - 1)
    if entry.spelling.startswith(ARTICLE):
        agrees = any(form.startswith(ARTICLE) for form in before)
    else:
        agrees = any(_may_be_described(form) for form in before)
    return adjectives[fold(entry.spelling)] if agrees else entry


def _may_be_described(form: str) -> bool:
    """Whether an indefinite word takes a feminine adjective and governs no country."""
    if form in class_words("name_words", "office_words") or form.startswith(ARTICLE):
        return False
    return form.endswith(("ية", "ات")) or _BROKEN_PLURAL.fullmatch(form) is not None


@cache
def _country_adjectives() -> dict[str, Entry]:
    """Adjectives that are a country's name as well, all of them feminine."""
    names = {fold(e.spelling) for e in country_entries() if e.entity_type == "GPE"}
    return {
        fold(entry.spelling): entry
        for entry in country_entries()
        if entry.entity_type == "NORP"
        and entry.spelling.endswith("ة")
        and fold(entry.spelling) in names
    }


def _candidate(cut: int, match: Match) -> Candidate:
    entry = match.entry
    outside = entry.leading or entry.trailing
    return Candidate(
        match.first + entry.leading,
        match.last - entry.trailing,
        entry.entity_type,
        f"lexicon:{entry.source}",
        _RANK,
        0 if entry.leading else cut,
        entry.name if outside or entry.entity_type == "NORP" else None,
    )


def _allowed(stretch: Stretch, match: Match, cut: int) -> bool:
    """Whether the neighbours of a one-word match let it be a name."""
    if match.last > match.first:
        return True
    word = stretch.words[match.first]
    if FATHATAN in word.text and match.entry.entity_type in ("GPE", "LOC", "PERS"):
        return False
    if cut and (
        len(word.folded) - cut < _shortest_after_cut(match.entry) or is_common(word.folded)
    ):
        return False
    if word.folded[:cut].endswith("ك") and word.plain[cut:] != match.entry.spelling:
        return False  # كارمن is not ك and أرمن
    guard = _guards().get(fold(match.entry.spelling))
    return guard is None or guard.allows(
        word.folded[:cut], _neighbour(stretch, match.first - 1), _neighbour(stretch, match.last + 1)
    )


def _shortest_after_cut(entry: Entry) -> int:
    """Short words are too easily what is left of a common one (بكان is not ب + Cannes)."""
    return 3 if entry.entity_type in ("GPE", "NORP") else 4


def _neighbour(stretch: Stretch, place: int) -> frozenset[str]:
    """All readings of a neighbouring word; empty beyond the sentence's ends."""
    if not 0 <= place < len(stretch.facts):
        return frozenset()
    return frozenset(reading.form for reading in stretch.facts[place].readings)


class _Guard:
    """The neighbours that a word needs or shuns to be a name."""

    def __init__(self, facts: dict[str, list[str]]) -> None:
        self._after = frozenset(map(fold, facts.get("after", ())))
        self._not_after = frozenset(map(fold, facts.get("not_after", ())))
        self._not_before = frozenset(map(fold, facts.get("not_before", ())))

    def allows(self, proclitics: str, before: frozenset[str], after: frozenset[str]) -> bool:
        """Whether these neighbours, or the word's own proclitic preposition, let it be a name."""
        if self._after and not (self._after & before or proclitics[-1:] in ("ب", "ل")):
            return False
        return not (self._not_after & before or self._not_before & after)


@cache
def _guards() -> dict[str, _Guard]:
    return {fold(word): _Guard(facts) for word, facts in load("refused")["context"].items()}
