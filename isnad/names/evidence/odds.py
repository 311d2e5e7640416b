"""How much likelier a surface is a name than not, by its spelling and by its contexts.

The two views teach each other (Collins and Singer 1999, "Unsupervised models for named entity
classification"): surfaces that stand in strong contexts are the first labels; from labels the odds
of spellings and of weak contexts are learned; by those, surfaces are labelled anew. The number of
rounds is fixed, sums are taken in the order of the views, and what is believed beforehand
(`isnad/lexicon/evidence.yml`) counts as much as some surfaces do: a small corpus says what is
believed, a large one what it shows.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import log
from typing import NamedTuple, TypeAlias

from isnad.lexicon import load
from isnad.names.evidence.records import STRONG
from isnad.names.evidence.views import View, weights

NO_NAME = "none"
_ROUNDS = 4
# A first label needs this share of the strong contexts, and they this share of all.
_AGREEING, _STRONG_SHARE = 2 / 3, 1 / 5
# Seen in so many articles and never in a strong context: no name, to begin with.
_OFTEN = 5
# A label teaches the next round if it is that sure.
_SURE = 1.0
_A_THOUSAND = 1000

Label: TypeAlias = str
_Weights: TypeAlias = list[tuple[str, float]]


class Guess(NamedTuple):
    """The likeliest class of a surface, and its log-odds against the second likeliest."""

    label: Label
    log_odds: float


class _Shares(NamedTuple):
    """Of each class, how many surfaces there are, of which spellings, in which contexts."""

    classes: dict[Label, float]
    spellings: dict[Label, dict[str, float]]
    contexts: dict[Label, dict[str, float]]


def guess(numbers: Mapping[View, int]) -> dict[View, Guess]:
    """Guess what surfaces are.

    Args:
        numbers: how many surfaces are alike in each view; the order does not matter.
    """
    numbers = dict(sorted(numbers.items()))
    contexts = {one: weights(one) for one in numbers}
    seeds = {one: _first_label(one) for one in numbers}
    labels = seeds
    guesses: dict[View, Guess] = {}
    for _ in range(_ROUNDS):
        odds = _logarithms(_learn(numbers, contexts, labels))
        guesses = {one: _guess(one.spelling, contexts[one], odds) for one in numbers}
        labels = {one: _label(one, seeds[one], guesses[one]) for one in numbers}
    return guesses


def _first_label(one: View) -> Label | None:
    """What strong contexts alone make of a surface; None where they leave it open."""
    total = sum(n for _, n in one.contexts)
    strong: Counter[str] = Counter()
    for name, n in one.contexts:
        if name in STRONG:
            strong[STRONG[name]] += n
    if one.is_inflected or (total >= _OFTEN and strong.total() < _STRONG_SHARE * total):
        return NO_NAME
    if not strong:
        return None
    label, most = strong.most_common(1)[0]
    return label if most >= _AGREEING * strong.total() else None


def _label(one: View, seed: Label | None, guessed: Guess) -> Label | None:
    """What a surface teaches the next round; what strong contexts made of it stays."""
    if one.is_inflected or seed not in (None, NO_NAME):
        return seed
    if guessed.label == NO_NAME:
        return NO_NAME
    return guessed.label if guessed.log_odds > _SURE else None


def _guess(spelled: str, stands: _Weights, odds: _Shares) -> Guess:
    scores = {
        label: share
        + odds.spellings[label][spelled]
        + sum(weight * odds.contexts[label][name] for name, weight in stands)
        for label, share in odds.classes.items()
    }
    best = max(scores, key=scores.__getitem__)
    return Guess(
        best, scores[best] - max(score for label, score in scores.items() if label != best)
    )


def _learn(
    numbers: Mapping[View, int],
    stands: Mapping[View, _Weights],
    labels: Mapping[View, Label | None],
) -> _Shares:
    """What the labels show, added to what is believed."""
    believed = _believed()
    classes = dict(believed.classes)
    spellings = {label: dict(shares) for label, shares in believed.spellings.items()}
    contexts = {label: dict(shares) for label, shares in believed.contexts.items()}
    for one, n in numbers.items():
        label = labels[one]
        if label is None:
            continue
        classes[label] += n
        spellings[label][one.spelling] += n
        for name, weight in stands[one]:
            contexts[label][name] += n * weight
    return _Shares(classes, spellings, contexts)


def _logarithms(shares: _Shares) -> _Shares:
    return _Shares(
        _logarithms_of(shares.classes),
        {label: _logarithms_of(of_label) for label, of_label in shares.spellings.items()},
        {label: _logarithms_of(of_label) for label, of_label in shares.contexts.items()},
    )


def _logarithms_of(shares: dict[str, float]) -> dict[str, float]:
    total = sum(shares.values())
    return {name: log(share / total) for name, share in shares.items()}


@cache
def _believed() -> _Shares:
    """What is believed of the classes before any article, in numbers of surfaces."""
    believed = load("evidence")
    each = believed["believed_like"] / _A_THOUSAND

    def of(label: Label, kind: str) -> dict[str, float]:
        return {name: each * shares[label] for name, shares in believed[kind].items()}

    labels = believed["classes"]
    return _Shares(
        {label: each * share for label, share in labels.items()},
        {label: of(label, "spellings") for label in labels},
        {label: of(label, "contexts") for label in labels},
    )
