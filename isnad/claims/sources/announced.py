"""Whom a headline announces: the one whom the article then introduces (نائب أردني، قال فلان)."""

from collections.abc import Iterator

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Range
from isnad.claims.sources.acquaintance import Acquaintance
from isnad.claims.sources.short_names import full_name, is_plain
from isnad.claims.sources.titles import differ_in_nation, title_of
from isnad.text.folding import fold
from isnad.types import Party


def announced_by(page: Page, known: Acquaintance, source: Range, party: Party) -> Party | None:
    """Whom a headline's source phrase means, once the article has been read.

    Args:
        page: the article.
        known: who spoke in it, and under which titles.
        source: the phrase.
        party: whom it was taken for, the article unread.

    Returns:
        The person whose short name it is, or the first who speaks under the same noun and of no
        other country; None where there is nobody.
    """
    if party.entity_type in (None, "PERS"):
        words = fold(party.name).split()
        full = full_name(words, _persons(page, source)) if is_plain(words) else None
        if full is not None:
            return full
    return None if party.entity_type is not None else _by_noun(page, known, source, party)


def _persons(page: Page, source: Range) -> Iterator[Party]:
    """The persons named behind a phrase, in the order of the text."""
    for at in sorted(page.mention_at):
        if at >= source[1] and _is_person(page, at):
            yield Party(page.mention_at[at].name, "PERS")


def _by_noun(page: Page, known: Acquaintance, source: Range, party: Party) -> Party | None:
    title = title_of(page, *source)
    if title is None or (title.head in word_set("titles", "of_a_person") and _owned(page, source)):
        return None
    for speaker in known.speakers:
        titles = known.titles_of(speaker)
        if speaker.party in (None, party) or speaker.plural:
            continue
        differ = any(differ_in_nation(title, other) for other in titles)
        if not differ and any(title.head == other.head for other in titles):
            return speaker.party
    return None


def _owned(page: Page, source: Range) -> bool:
    """Whether a noun of belonging says whose it is (محامي ترامب, نائب الرئيس)."""
    behind = range(source[0] + 1, source[1])
    return any(page.tokens[at].folded.startswith("ال") or _is_person(page, at) for at in behind)


def _is_person(page: Page, at: int) -> bool:
    name = page.mention_at.get(at)
    return name is not None and name.entity_type == "PERS"
