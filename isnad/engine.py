"""The engine's layers in their order: an article's text in, everything found in it out."""

from datetime import datetime

from isnad.claims import Explanation, explain_claims, find_claims
from isnad.names import find_mentions
from isnad.text import is_arabic, segment
from isnad.types import Reading, Sentence


def read_article(
    text: str,
    *,
    title: str | None = None,
    published_at: datetime | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one article.

    Args:
        text: the article as it stands in its file, its title included where it has one. All
            offsets of the reading are code points of this text.
        title: the title, where the source gives it apart: the text's first line is then known
            to be a headline.
        published_at: when it appeared; أمس and الثلاثاء are counted from it.
        outlet: who published it; told to somebody, a statement names him as its channel, unless
            he is the outlet itself.
        language: its language code, where it is known.

    Returns:
        Sentences, mentions, claims and abstentions. A text that is not Arabic has sentences
        only.
    """
    sentences = segment(text, title=title)
    if not is_arabic(text, language):
        return Reading(sentences=sentences)
    mentions = find_mentions(text, sentences, published_at=published_at)
    attribution = find_claims(text, sentences, mentions, published_at=published_at, outlet=outlet)
    return Reading(sentences, mentions, attribution.claims, attribution.abstentions)


def explain_article(
    text: str,
    *,
    title: str | None = None,
    published_at: datetime | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> tuple[list[Sentence], Explanation]:
    """Read one article and say what each of its claims rests on.

    Args:
        text: the article, as `read_article` takes it; so are the other arguments.
        title: its title.
        published_at: when it appeared.
        outlet: who published it.
        language: its language code.

    Returns:
        Its sentences, and the claims that `read_article` finds with their evidence.
    """
    sentences = segment(text, title=title)
    if not is_arabic(text, language):
        return sentences, Explanation(claims=(), unclaimed=())
    mentions = find_mentions(text, sentences, published_at=published_at)
    return sentences, explain_claims(text, sentences, mentions, outlet=outlet)
