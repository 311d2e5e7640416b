"""Which candidates become mentions: the longest first, then the surer rule, never two at once."""

from collections.abc import Iterable

from isnad.names.records import Candidate


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand when none may overlap.

    Args:
        candidates: those of one sentence.

    Returns:
        The chosen ones in the order of the text.
    """
    competing = sorted(candidates, key=_precedence)
    if len(competing) < 2:
        return competing
    taken: set[int] = set()
    chosen = []
    for candidate in competing:
        places = range(candidate.first, candidate.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(candidate)
    return sorted(chosen, key=lambda candidate: candidate.first)


def _precedence(candidate: Candidate) -> tuple[int, int, int, int]:
    return (
        candidate.first - candidate.last,
        candidate.rank,
        candidate.first,
        candidate.first_cut,
    )
