"""Finds the mentions of one article: every layer of evidence proposes, the longest are chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from isnad.names.bodies_at_home import with_home_countries
from isnad.names.body_countries import with_countries
from isnad.names.choosing import choose
from isnad.names.clubs import find_clubs
from isnad.names.dates import find_dates
from isnad.names.evidence import NameVerdict, find_corroborated
from isnad.names.known import find_known
from isnad.names.learned import NOTHING_LEARNED, Learned, beside_rules
from isnad.names.organisations import find_organisations
from isnad.names.persons import find_persons, person_codes, with_role
from isnad.names.quantities import find_quantities
from isnad.names.records import Candidate
from isnad.names.recurrences import Register, full_form, recurrences, register
from isnad.names.stretch import Stretch, read_stretches
from isnad.names.titled import find_titled
from isnad.types import Mention, Sentence

NO_VERDICTS: Mapping[str, NameVerdict] = MappingProxyType({})


def find_mentions(
    text: str,
    sentences: Sequence[Sentence],
    *,
    published_at: datetime | None = None,
    learned: Learned = NOTHING_LEARNED,
    verdicts: Mapping[str, NameVerdict] = NO_VERDICTS,
) -> list[Mention]:
    """Find the named things of one article.

    Args:
        text: the article's text; all offsets are into it.
        sentences: its sentences, as `isnad.text.segment` gives them.
        published_at: when it was published, to resolve dates against; None leaves them open.
        learned: what a user's data adds to the rules, as `isnad.models` loads it.
        verdicts: what other articles show of its unknown surfaces, by surface.

    Returns:
        Mentions of all eleven types in the order of the text, none overlapping another.
    """
    stretches = read_stretches(text, sentences)
    chosen = [
        (
            stretch,
            _with_learned(stretch, _chosen(stretch, published_at), labelled, learned),
        )
        for stretch, labelled in zip(stretches, learned.candidates(stretches), strict=True)
    ]
    known = register(chosen)
    completed = [
        (stretch, _completed(stretch, candidates, number, known, verdicts))
        for number, (stretch, candidates) in enumerate(chosen)
    ]
    return [
        stretch.mention(candidate)
        for stretch, candidates in with_home_countries(with_countries(completed))
        for candidate in candidates
    ]


def _chosen(stretch: Stretch, published_at: datetime | None) -> list[Candidate]:
    """What one sentence shows by itself."""
    plain = [
        *find_known(stretch),
        *find_dates(stretch, published_at),
        *find_quantities(stretch),
    ]
    sure = choose(plain)
    if clubs := find_clubs(stretch, sure):
        plain += clubs
        sure = choose(plain)
    framed = [
        *find_organisations(stretch, sure),
        *find_persons(stretch, sure),
        *find_titled(stretch, sure),
    ]
    return choose([*plain, *framed]) if framed else sure


def _with_learned(
    stretch: Stretch, chosen: list[Candidate], labelled: list[Candidate], learned: Learned
) -> list[Candidate]:
    """The sentence's candidates with those of a model, without those that can be no name."""
    if learned is NOTHING_LEARNED:
        return chosen
    both = choose([*chosen, *beside_rules(labelled, chosen)])
    return [one for one in both if not learned.is_no_name(stretch, one)]


def _with_corroborated(
    stretch: Stretch, chosen: list[Candidate], verdicts: Mapping[str, NameVerdict]
) -> list[Candidate]:
    """The sentence's candidates with what other articles show to be names."""
    if not verdicts:
        return chosen
    return choose([*chosen, *beside_rules(find_corroborated(stretch, verdicts), chosen)])


def _completed(
    stretch: Stretch,
    candidates: list[Candidate],
    number: int,
    known: Register,
    verdicts: Mapping[str, NameVerdict],
) -> list[Candidate]:
    """The sentence's candidates with recurring and corroborated names, full forms and roles.

    What other articles show comes last: a rule says what found a name, and the article itself goes
    before them.
    """
    codes = person_codes(stretch, candidates)
    recurring = recurrences(stretch, codes, candidates, number, known)
    own = choose([*candidates, *recurring]) if recurring else candidates
    completed = []
    for candidate in _with_corroborated(stretch, own, verdicts):
        if candidate.entity_type == "PERS":
            candidate = with_role(stretch, codes, candidate)
            if candidate.first == candidate.last and candidate.name is None:
                name = full_form(stretch.name(candidate), number, known)
                candidate = replace(candidate, name=name)
        elif candidate.rule == "organisation:head" and candidate.name is None:
            name = known.bodies.full_name(stretch.name(candidate), number)
            candidate = replace(candidate, name=name)
        completed.append(candidate)
    return completed
