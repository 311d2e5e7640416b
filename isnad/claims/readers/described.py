"""Verbs that say of somebody what he is or did: وصف فلان القرار بأنه, اتهم الصين بالتجسس.

The noun phrase before their ب is always whom they are about. It is the subject's only where
another one stands before it.
"""

from isnad.claims.cues.entries import Reading
from isnad.claims.grammar import DEMONSTRATIVE, GOVERNED, PREPOSITION
from isnad.claims.page import Page
from isnad.claims.phrases.agreement import is_closed
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.sources.zones import Zone


def without_object(page: Page, reading: Reading, zone: Zone) -> Zone:
    """The zone behind such a verb, its object no longer taken for its subject.

    Args:
        page: the article.
        reading: the cue; a pronoun on it is its object, and nothing is to be done.
        zone: what was read behind it.

    Returns:
        The zone without a subject where its only noun phrase is the object; with what is surely
        the subject where the object was read into its phrase (وصف سامي رئيس الوزراء بأنه).
    """
    if not reading.frame.describes or reading.with_object or zone.subject is None:
        return zone
    first, last = zone.subject
    if not _is_joined_by_ba(page, last):
        return zone
    name = page.mention_at.get(first)
    person = name is not None and name.entity_type == "PERS"
    behind = page.mention_end[first] if person else noun_phrase(page, first, last, strict=True)
    if behind < last and (person or _is_parted(page, behind)):
        return zone._replace(subject=(first, behind), rest=behind)
    return zone._replace(subject=None, rest=first)


def _is_parted(page: Page, at: int) -> bool:
    """Whether another phrase begins here (وصف التحالف عرقلة السفينة, not وصف اجتماع الوزراء)."""
    if page.bits[at] & (PREPOSITION | DEMONSTRATIVE):
        return bool(page.bits[at] & DEMONSTRATIVE)
    return is_closed(page, at - 1) or page.tokens[at].folded.startswith("ال")


def _is_joined_by_ba(page: Page, at: int) -> bool:
    """بأنه, بالتجسس, ب "…": the verb's own preposition, no letter of the word's own (بكين)."""
    if at >= len(page.tokens):
        return False
    token, name = page.tokens[at], page.mention_at.get(at)
    if token.plain == "ب" or page.bits[at] & GOVERNED:
        return True
    own = name is not None and name.start == token.start
    return token.folded.startswith("ب") and len(token.folded) > 3 and not own and not page.bits[at]
