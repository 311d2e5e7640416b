"""Who copied whom: of articles that hang together by their texts, the earliest is the origin."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Copy(NamedTuple):
    """An article, and the earliest one of the same text."""

    article_id: str
    origin_id: str


def find_origins(texts: Mapping[str, int], pairs: Iterable[tuple[int, int]]) -> list[Copy]:
    """Find the origin of every copy.

    Args:
        texts: the key of every article's text, the earliest article first.
        pairs: texts that are nearly one.

    Returns:
        One row an article that is no origin, in the order of `texts`. The answer depends on that
        order and on the set of pairs, not on theirs.
    """
    parent: dict[int, int] = {}

    def root(text: int) -> int:
        while (above := parent.get(text, text)) != text:
            parent[text] = parent.get(above, above)
            text = above
        return text

    for one, other in pairs:
        parent[root(one)] = root(other)
    origin_of: dict[int, str] = {}
    for article_id, text in texts.items():
        origin_of.setdefault(root(text), article_id)
    origins = ((article_id, origin_of[root(text)]) for article_id, text in texts.items())
    return [Copy(article_id, origin) for article_id, origin in origins if article_id != origin]
