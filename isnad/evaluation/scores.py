"""The whole comparison: annotations of the same articles on both sides in, figures out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from isnad.evaluation.annotations import Annotation, ClaimLabel
from isnad.evaluation.claims import PairedClaims, is_scored_apart, pair_claims, score_claims
from isnad.evaluation.counts import Counts, sum_by_name
from isnad.evaluation.forms import score_forms
from isnad.evaluation.hops import score_hops, score_via
from isnad.evaluation.identity import Item, items_of, score_who, translate
from isnad.evaluation.labels import LabelScore, score_label
from isnad.evaluation.mentions import PairedMentions, pair_mentions, score_mentions

LABELS = ("certainty", "polarity", "content_negated", "style", "source_kind", "cue_class")


@dataclass(frozen=True, slots=True)
class Scores:
    """All figures over a set of articles, summed before any ratio is taken.

    `spans`: mentions and claims. `labels`: what is said of a paired claim. `who`: pairs under
    one entity, among paired rows, and end to end among all. `apart`: the measures of claims
    over directives, commitments and questions, which `spans` leaves out. `forms`: the measures
    of claims by form.
    """

    articles: int
    spans: dict[str, Counts]
    labels: dict[str, LabelScore]
    who: dict[str, Counts]
    apart: dict[str, Counts]
    forms: dict[str, dict[str, Counts]]

    def figures(self) -> dict[str, float]:
        """The single numbers by name: what floors are set for. What can't be measured is absent."""
        figures: dict[str, float | None] = {}
        for name, counts in (self.spans | self.who).items():
            figures[f"{name}_precision"] = counts.precision
            figures[f"{name}_recall"] = counts.recall
            figures[f"{name}_f1"] = counts.f1
        for name, label in self.labels.items():
            figures[f"{name}_accuracy"] = label.accuracy
            figures[f"{name}_macro_f1"] = label.macro_f1
        return {name: value for name, value in figures.items() if value is not None}


def score(gold: Sequence[Annotation], predicted: Sequence[Annotation]) -> Scores:
    """Score predicted annotations against gold ones.

    Args:
        gold: the annotations taken as right; a layer that is None is not scored.
        predicted: one annotation for each gold article; others are passed over.

    Raises:
        ValueError: a gold article has no prediction.
    """
    by_document = {annotation.document: annotation for annotation in predicted}
    if missing := [one.document for one in gold if one.document not in by_document]:
        raise ValueError(f"not predicted: {', '.join(missing)}")
    both = [(one, by_document[one.document]) for one in gold]
    mentions = [
        pair_mentions(one.document, one.mentions, other.mentions or ())
        for one, other in both
        if one.mentions is not None
    ]
    claims = [_pair(one, other, apart=False) for one, other in both if one.claims is not None]
    apart = [_pair(one, other, apart=True) for one, other in both if one.claims is not None]
    named, sources = _items(mentions), _items(claims)
    translation = translate([*named.paired, *sources.paired])
    return Scores(
        articles=len(gold),
        spans=sum_by_name([score_mentions(article) for article in mentions])
        | sum_by_name([score_claims(article) for article in claims])
        | score_hops(claims, translation),
        labels={name: _label(claims, name) for name in LABELS}
        | {"via": score_via(claims, translation)},
        who=score_who(*named, name="mentions") | score_who(*sources, name="sources"),
        apart=sum_by_name([score_claims(article) for article in apart]),
        forms=score_forms(claims),
    )


def _pair(gold: Annotation, predicted: Annotation, *, apart: bool) -> PairedClaims:
    """Pair the rows that are scored apart, or all others: a row is what its own side calls it."""

    def chosen(claims: Sequence[ClaimLabel] | None) -> list[ClaimLabel]:
        return [claim for claim in claims or () if is_scored_apart(claim) == apart]

    return pair_claims(gold.document, gold.text, chosen(gold.claims), chosen(predicted.claims))


class _Items(NamedTuple):
    paired: list[Item]
    alone: list[Item]


def _items(articles: Sequence[PairedMentions] | Sequence[PairedClaims]) -> _Items:
    items = _Items([], [])
    for article in articles:
        paired, alone = items_of(article.document, article.gold, article.predicted, article.pairs)
        items.paired.extend(paired)
        items.alone.extend(alone)
    return items


def _label(articles: Sequence[PairedClaims], name: str) -> LabelScore:
    """Score one label of the claims; a row whose gold has no such label is left out."""

    def values(rows: Sequence[ClaimLabel]) -> list[str]:
        return [str(getattr(row, name)) for row in rows if getattr(row, name) is not None]

    return score_label(
        [value for article in articles for value in values(article.gold)],
        [value for article in articles for value in values(article.predicted)],
        [
            (str(getattr(one, name)), str(getattr(other, name)))
            for article in articles
            for one, other in article.pairs
            if getattr(one, name) is not None
        ],
    )
