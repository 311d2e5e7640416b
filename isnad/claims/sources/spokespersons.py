"""The body that a spokesperson speaks for (المتحدث باسم وزارة الصحة فلان)."""

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Range
from isnad.types import Party


def spoken_for(page: Page, source: Range, end: int) -> Party | None:
    """The body that a source phrase speaks for, up to the rank or the name behind it.

    Args:
        page: the article.
        source: the phrase.
        end: the character at which the spokesperson's own name begins, or -1.
    """
    words = word_set("source_nouns", "spoken_for")
    for at in range(source[0], source[1] - 1):
        if page.tokens[at].folded in words:
            name = page.mention_at.get(at + 1)
            if name is not None:
                return Party(name.name, name.entity_type)
            last = _body_end(page, at + 1, source[1], end)
            return Party(page.text[slice(*page.span(at + 1, last))], None)
    return None


def _body_end(page: Page, first: int, last: int, end: int) -> int:
    """The token before which a body ends: somebody's title, or the character `end`."""
    for at in range(first + 1, last):
        noun = source_noun(page.tokens[at].folded)
        titled = noun is not None and noun.definite and noun.kind == "person"
        if titled or page.tokens[at].start == end:
            return at
    return last
