"""The verdicts of articles that are at hand together, for who keeps no tables of them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from isnad.names.evidence.contexts import find_evidence
from isnad.names.evidence.records import EvidenceSum, NameVerdict
from isnad.names.evidence.verdicts import judge_names
from isnad.types import Sentence


def verdicts_of(articles: Iterable[tuple[str, Sequence[Sentence]]]) -> dict[str, NameVerdict]:
    """Say which unknown words of some articles are names.

    Args:
        articles: their texts and sentences; each is a witness of its own.

    Returns:
        The verdicts by surface, as `isnad.names.find_mentions` takes them.
    """
    sums: Counter[tuple[str, str]] = Counter()
    for text, sentences in articles:
        sums.update(
            {
                (one.surface, name)
                for one in find_evidence(text, sentences)
                for name in one.summed_under
            }
        )
    verdicts = judge_names(EvidenceSum(*key, n) for key, n in sums.items())
    return {verdict.surface: verdict for verdict in verdicts}
