"""Names in one article that the evidence of all articles shows."""

from collections.abc import Iterator, Mapping

from isnad.names.evidence.contexts import Run, find_runs
from isnad.names.evidence.records import STRONG, WEAK, NameVerdict
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch

_RANK = 8
# بازار is not ب and a name; what و is cut from may be short.
_SHORTEST_AFTER_CUT = 5
_AND = "و"
# Letters of isnad.names.evidence.words: beside an unknown word or another name a surface is a part
# of a name at most (ديغو غودين, إبراهيم بنادي).
_PARTED_BY = frozenset("vwlp")
_PARTED_FROM = frozenset("lp")
_PARTED_FROM_GIVEN = _PARTED_BY | frozenset("HTtQcuC")
_GIVEN = frozenset("Gg")


def find_corroborated(stretch: Stretch, verdicts: Mapping[str, NameVerdict]) -> Iterator[Candidate]:
    """Candidates of one sentence whose surface has a verdict.

    Args:
        stretch: the sentence.
        verdicts: by surface.
    """
    for run in find_runs([word.text for word in stretch.words]):
        verdict = verdicts.get(run.surface)
        if verdict is not None and _stands_alone(stretch, run, verdict):
            yield Candidate(run.first, run.last, verdict.entity_type, verdict.rule, _RANK, run.cut)


def _stands_alone(stretch: Stretch, run: Run, verdict: NameVerdict) -> bool:
    """Whether a surface is the whole of a name where it stands."""
    if run.context == "other name":
        return False
    if run.cut and len(run.surface) < _SHORTEST_AFTER_CUT:
        return stretch.words[run.first].folded[: run.cut] == _AND
    if verdict.entity_type != "PERS":
        return True
    if run.behind in _PARTED_FROM or (run.before in _PARTED_BY and not run.cut):
        return False
    if run.letters not in _GIVEN:
        return True
    return run.behind not in _PARTED_FROM_GIVEN and "PERS" in (
        STRONG.get(run.context),
        WEAK.get(run.context),
    )
