"""Finds the mentions of one article: every layer of evidence proposes, the longest are chosen."""

from collections.abc import Sequence
from datetime import datetime

from isnad.names.choosing import choose
from isnad.names.known import find_known
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch, read_stretches
from isnad.types import Mention, Sentence


def find_mentions(
    text: str, sentences: Sequence[Sentence], *, published_at: datetime | None = None
) -> list[Mention]:
    """Find the named things of one article.

    Args:
        text: the article's text; all offsets are into it.
        sentences: its sentences, as `isnad.text.segment` gives them.
        published_at: when it was published, to resolve dates against; None leaves them open.

    Returns:
        Mentions of all eleven types in the order of the text, none overlapping another.
    """
    mentions: list[Mention] = []
    for stretch in read_stretches(text, sentences):
        chosen = choose(find_known(stretch))
        mentions.extend(_mention(stretch, candidate) for candidate in chosen)
    return mentions


def _mention(stretch: Stretch, candidate: Candidate) -> Mention:
    start, end = stretch.span(candidate)
    return Mention(
        sentence_no=stretch.sentence.sentence_no,
        start=start,
        end=end,
        text=stretch.text[start:end],
        entity_type=candidate.entity_type,
        name=stretch.name(candidate),
        rule=candidate.rule,
        role=candidate.role,
        date_start=candidate.date_start,
        date_end=candidate.date_end,
    )
