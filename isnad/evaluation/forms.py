"""The same measures by the form an attribution takes, since forms differ in what is hard."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from isnad.evaluation.annotations import ClaimLabel
from isnad.evaluation.claims import PairedClaims, score_claims
from isnad.evaluation.counts import Counts, sum_by_name
from isnad.lexicon import load
from isnad.text.folding import plain

FORMS = (
    "direct",
    "mixed",
    "indirect",
    "prepositional",
    "nested",
    "dropped subject",
    "impersonal",
)


def forms_of(claim: ClaimLabel, text: str) -> frozenset[str]:
    """The forms of one row: its style, and each of these that holds.

    prepositional: the cue's first word is one of `prepositional_cues.yml` (بحسب، وفقاً لـ).
    nested: it came through an outer source. dropped subject: no source span, but somebody is
    meant. impersonal: no source span and nobody in particular (يُعتقد).
    """
    words = text[claim.cue.start : claim.cue.end].split()
    holds = {
        "prepositional": bool(words) and plain(words[0]) in _prepositional_words(),
        "nested": bool(claim.via),
        "dropped subject": claim.source is None and claim.entity is not None,
        "impersonal": claim.source is None and claim.entity is None,
    }
    style = [claim.style] if claim.style else []
    return frozenset([*style, *(form for form, is_so in holds.items() if is_so)])


def score_forms(articles: Sequence[PairedClaims]) -> dict[str, dict[str, Counts]]:
    """Count every measure of claims by form.

    A row belongs to the forms of the gold row it is paired with; a predicted row without one,
    to its own.
    """
    return {
        form: sum_by_name([score_claims(_only(article, form)) for article in articles])
        for form in FORMS
    }


def _only(article: PairedClaims, form: str) -> PairedClaims:
    def is_of_form(claim: ClaimLabel) -> bool:
        return form in forms_of(claim, article.text)

    pairs = tuple(pair for pair in article.pairs if is_of_form(pair[0]))
    alone = Counter(article.predicted) - Counter(other for _, other in article.pairs)
    return PairedClaims(
        article.document,
        article.text,
        gold=tuple(claim for claim in article.gold if is_of_form(claim)),
        predicted=(
            *(other for _, other in pairs),
            *(claim for claim in alone.elements() if is_of_form(claim)),
        ),
        pairs=pairs,
    )


@cache
def _prepositional_words() -> frozenset[str]:
    return frozenset(load("prepositional_cues"))
