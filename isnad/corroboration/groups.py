"""From pairs of claims that say the same to groups in which all of them do.

What is like its neighbour need not be like its neighbour's neighbour, so groups that grow by one
pair at a time drift (single linkage). Here two groups become one only if more than half of the
pairs between them say the same (average linkage), and never where a pair between them is against
each other. The likest pairs come first; equals by their ids, so that no order of arrival counts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

ENOUGH = 0.5
"""Of the pairs between two groups, the share that more than must say the same."""


class Tie(NamedTuple):
    """Two claims that say the same, and how surely; or, without a score, that are opposed."""

    one: str
    other: str
    score: float | None


class _Groups:
    """Groups that grow, with what is known between each two of them."""

    def __init__(self, ties: Iterable[Tie], articles: Mapping[str, str]) -> None:
        self.group_of = {claim: claim for claim in articles}
        self.members = {claim: [claim] for claim in articles}
        self.articles = {claim: Counter([article]) for claim, article in articles.items()}
        self.alike: dict[str, Counter[str]] = defaultdict(Counter)
        self.opposed: dict[str, set[str]] = defaultdict(set)
        for one, other, score in ties:
            if score is None:
                self.opposed[one].add(other)
                self.opposed[other].add(one)
            else:
                self.alike[one][other] += 1
                self.alike[other][one] += 1

    def may_join(self, one: str, other: str) -> bool:
        """Whether enough of two groups' pairs say the same, and none is opposed.

        Two claims of one article are not compared, so they say nothing here.
        """
        if other in self.opposed[one]:
            return False
        fewer, more = sorted((self.articles[one], self.articles[other]), key=len)
        uncompared = sum(times * more[article] for article, times in fewer.items())
        pairs = len(self.members[one]) * len(self.members[other]) - uncompared
        return self.alike[one][other] > ENOUGH * pairs

    def join(self, one: str, other: str) -> None:
        """Put the smaller group into the larger one."""
        smaller, larger = sorted((one, other), key=lambda group: len(self.members[group]))
        self.members[larger] += self.members[smaller]
        for claim in self.members.pop(smaller):
            self.group_of[claim] = larger
        self.articles[larger] += self.articles.pop(smaller)
        for third, times in self.alike.pop(smaller).items():
            del self.alike[third][smaller]
            if third != larger:
                self.alike[third][larger] += times
                self.alike[larger][third] += times
        for third in self.opposed.pop(smaller, set()):
            self.opposed[third].discard(smaller)
            self.opposed[third].add(larger)
            self.opposed[larger].add(third)


def group_claims(ties: Iterable[Tie], articles: Mapping[str, str]) -> list[list[str]]:
    """Put together claims that say the same.

    Args:
        ties: pairs of claims, each pair once.
        articles: the article of every claim that is in a pair.

    Returns:
        Groups of two claims and more, each in order of the ids. They depend on the set of ties
        alone, and those of one component of the ties on that component alone.
    """
    ties = list(ties)
    groups = _Groups(ties, articles)
    likest = sorted(
        (-score, min(one, other), max(one, other))
        for one, other, score in ties
        if score is not None
    )
    for _, one, other in likest:
        a, b = groups.group_of[one], groups.group_of[other]
        if a != b and groups.may_join(a, b):
            groups.join(a, b)
    return sorted(sorted(group) for group in groups.members.values() if len(group) > 1)
