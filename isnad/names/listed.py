"""The naive finder of names: what the lexicons list, and nothing that the text shows."""

from collections.abc import Sequence

from isnad.names.choosing import choose
from isnad.names.known import find_known
from isnad.names.stretch import read_stretches
from isnad.types import Mention, Sentence


def find_listed(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """Find the names of one article that stand in a lexicon: a baseline to measure against.

    Args:
        text: the article's text; all offsets are into it.
        sentences: its sentences, as `isnad.text.segment` gives them.

    Returns:
        Mentions in the order of the text, the longest where two overlap.
    """
    return [
        stretch.mention(candidate)
        for stretch in read_stretches(text, sentences)
        for candidate in choose(find_known(stretch))
    ]
