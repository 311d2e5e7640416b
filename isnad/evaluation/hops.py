"""Chains: whether a nested claim is known to have come through others, and through whom.

Ids of the two sides are different vocabularies. They are put side by side one to one, by the
mentions and sources that both sides found (`identity.translate`), and only then compared.
"""

from collections.abc import Mapping, Sequence

from isnad.evaluation.annotations import ClaimLabel
from isnad.evaluation.claims import PairedClaims
from isnad.evaluation.counts import Counts, total
from isnad.evaluation.labels import LabelScore, score_label

#: What a chain with no outer source is called in the tables.
NO_CHAIN = "(none)"


def score_hops(
    articles: Sequence[PairedClaims], translation: Mapping[str, str]
) -> dict[str, Counts]:
    """Count nested rows.

    `hops`: rows with an outer source that are paired with a row that has one too.
    `hops_via`: those whose whole chain is right and in order, outermost first.
    """
    return {
        "hops": total(_count(article, None) for article in articles),
        "hops_via": total(_count(article, translation) for article in articles),
    }


def score_via(articles: Sequence[PairedClaims], translation: Mapping[str, str]) -> LabelScore:
    """Judge the chain as a label of every row, the empty chain included."""
    return score_label(
        [chain(row) for article in articles for row in article.gold if row.via is not None],
        [chain(row, translation) for article in articles for row in article.predicted],
        [
            (chain(one), chain(other, translation))
            for article in articles
            for one, other in article.pairs
            if one.via is not None
        ],
    )


def chain(claim: ClaimLabel, translation: Mapping[str, str] | None = None) -> str:
    """The outer sources in order, in the gold's ids; an id with no counterpart says so."""
    via = claim.via or ()
    if translation is not None:
        via = tuple(translation.get(entity, f"? {entity}") for entity in via)
    return " > ".join(via) or NO_CHAIN


def _count(article: PairedClaims, translation: Mapping[str, str] | None) -> Counts:
    right = sum(
        translation is None or chain(one) == chain(other, translation)
        for one, other in article.pairs
        if one.via and other.via
    )
    # A row whose chain nobody annotated says nothing about the row it is paired with.
    unknown = sum(bool(other.via) for one, other in article.pairs if one.via is None)
    nested = [sum(bool(row.via) for row in rows) for rows in (article.predicted, article.gold)]
    return Counts(right, nested[0] - unknown, nested[1])
