"""Bodies that an article names and then calls by their noun alone: المنظمة after منظمة كذا."""

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun
from isnad.claims.sources.titles import Title
from isnad.text.folding import fold
from isnad.types import Party, SourceKind

_BODIES: tuple[SourceKind, ...] = ("organization", "government", "media")


def body_named(page: Page, head: SourceNoun, title: Title, at: int) -> Party | None:
    """The body that a noun with ال and nothing else means, though it has not spoken.

    Args:
        page: the article.
        head: the noun.
        title: the phrase as a title.
        at: the token where the phrase begins.

    Returns:
        The body last named by that noun before the phrase, else the only one named by it at all.
    """
    alone = head.definite and not head.plural and len(title.words) == 1
    if not alone or head.kind not in _BODIES or title.head in word_set("titles", "everybodys"):
        return None
    called = [place for place in sorted(page.mention_at) if _is_called(page, place, title.head)]
    before = [place for place in called if place < at]
    names = {page.mention_at[place].name for place in called}
    if not before and len(names) != 1:
        return None
    return Party(page.mention_at[before[-1] if before else called[0]].name, "ORG")


def _is_called(page: Page, place: int, noun: str) -> bool:
    """Whether a body's name of several words begins with a noun."""
    name = page.mention_at[place]
    words = fold(name.name).split()
    several = name.entity_type == "ORG" and len(words) > 1
    return several and words[0].removeprefix("ال") == noun
