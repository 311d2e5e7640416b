"""What hangs on a noun phrase by a preposition, and what only seems to."""

from isnad.claims.grammar import ADVERB, CHANNEL, DEMONSTRATIVE, JOINING, SWITCH, flags, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.agreement import is_verbal_noun
from isnad.claims.phrases.nouns import head_noun, is_accusative, source_noun
from isnad.claims.sources.kinds import kind_of_name
from isnad.names.vocabulary import class_words

_OBJECTS = ("ها", "هم", "ه")
_STEM = 2  # letters that a pronoun's verb has more than


def takes_preposition(page: Page, start: int, at: int, *, strict: bool) -> bool:
    """Whether the preposition at a token joins what follows it to the phrase begun at `start`.

    A venue, a time or a turn of speaker (في بيانها, في مايو, من جهتها) belongs to the verb.
    """
    after = at + 1
    if not page.bits[at] & JOINING or not _can_take(page, start):
        return False
    if page.bits[after] & (CHANNEL | ADVERB | DEMONSTRATIVE | SWITCH):
        return False
    word, name = page.tokens[at].folded, page.mention_at.get(after)
    if _is_of_verb(page, start, at):
        return False
    if name is not None:
        return name.entity_type != "DATE"
    if word == "لدي":
        return not is_verbal_noun(page, after)  # لدى إعلان النتائج: when
    return not strict or word != "في" or source_noun(page.tokens[after].folded) is not None


def _is_of_verb(page: Page, start: int, at: int) -> bool:
    """عن but for المسؤول عن, من behind a body (طلبت اللجنة من فرنسا), في and a definite venue."""
    word, before, after = (page.tokens[one].folded for one in (at, at - 1, at + 1))
    if word == "عن":
        return before not in word_set("source_nouns", "takes_about")
    head = source_noun(page.tokens[start].folded)
    if word == "من":
        return head is not None and head.definite and head.kind in ("government", "organization")
    venue = flags().get(after.removeprefix("ال"), 0) & CHANNEL if after.startswith("ال") else 0
    return bool(venue) and before not in word_set("source_nouns", "takes_part")


def _can_take(page: Page, start: int) -> bool:
    name = page.mention_at.get(start)
    body = name is not None and name.entity_type == "ORG"
    return body or head_noun(page.tokens[start].folded) is not None


def names_purpose(page: Page, start: int, at: int, limit: int) -> bool:
    """ل and a construct within a body's or an office's title (التحالف العربي لدعم الشرعية)."""
    after = at + 1
    if after >= limit or page.tokens[at].folded.startswith("لل") or page.bits[at]:
        return False
    name = page.mention_at.get(start)
    head = source_noun(page.tokens[start].folded)
    body = name.entity_type == "ORG" if name else head is not None
    return body and page.tokens[after].folded.startswith("ال") and after not in page.mention_at


def is_told(page: Page, start: int, at: int) -> bool:
    """ل behind somebody's name, or before a medium in quotation marks: who is told, not whose.

    قالت ليلى للشرطة, مصدر لـ"رويترز"; not المدير العام لـ"الشركة".
    """
    name, head = page.mention_at.get(start), head_noun(page.tokens[start].folded)
    if page.tokens[at].plain == "ل":
        office = name is None and head is not None and head.kind == "person"
        return at + 1 in page.quote_close and not office
    if name is not None:
        return name.entity_type == "PERS"
    bare = all(not one.folded.startswith(("ال", "وال")) for one in page.tokens[start:at])
    return head is None and bare and page.tokens[at].folded.startswith("لل")


def is_carried(page: Page, at: int) -> bool:
    """Whether a medium carried what the phrase names (وثائق اطلعت عليها رويترز)."""
    if page.tokens[at].folded not in word_set("attributions", "carried"):
        return False
    medium = min(at + 1, len(page.tokens) - 1)
    medium += page.tokens[medium].folded in word_set("attributions", "carried_with")
    medium += medium in page.quote_close
    name = page.mention_at.get(medium)
    if name is not None:
        return name.entity_type == "ORG" and kind_of_name(name) == "media"
    noun = source_noun(page.tokens[min(medium, len(page.tokens) - 1)].folded)
    return noun is not None and noun.kind == "media"


def is_object(page: Page, at: int) -> bool:
    """An indefinite accusative is no part of a subject, save what is counted (37 نائبا)."""
    counted = page.tokens[at - 1].kind == "number" or page.tokens[at - 1].text[-1].isdigit()
    return is_accusative(page.tokens[at].folded) and not counted


def before_clause(page: Page, start: int, stop: int) -> int:
    """Where an indefinite source ends before a clause that describes it (وثائق نشرها المكتب)."""
    noun = source_noun(page.tokens[start].folded)
    if noun is None or noun.definite or start in page.mention_at:
        return stop
    for at in range(start + 1, stop):
        if at not in page.mention_over and not page.bits[at] and _is_perfect(page, at):
            return at
    return stop


def _is_perfect(page: Page, at: int) -> bool:
    """A verb in the perfect, with a pronoun on it too; none is spelled like an adjective."""
    word = page.tokens[at].folded
    if source_noun(word) is not None or word in word_set("source_nouns", "adjectives"):
        return False
    verbs = class_words("common_words", "verbs")
    bare = next((word[: -len(one)] for one in _OBJECTS if word.endswith(one)), "")
    return len(bare) > _STEM and (bare in verbs or (bare.endswith("ت") and bare[:-1] in verbs))


def name_behind(page: Page, start: int, stop: int, end: int, *, strict: bool) -> int:
    """Where a title ends whose name stands behind where or whose it is, or `stop`.

    كبير المستشارين في القصر سامي الحداد, السيدة الأولى للولايات المتحدة ليلى منصور: nothing between
    is a title of the name's own, so that it can only be the one that the phrase begins with.

    Args:
        page: the article.
        start: the phrase's first token.
        stop: the token behind it.
        end: a token it cannot reach.
        strict: nothing closes the phrase from outside, so a name behind في may be the object.
    """
    whose = stop < end and page.tokens[stop].folded.startswith("لل")
    where = stop < end and page.tokens[stop].folded == "في" and not strict
    unnamed = not any(at in page.mention_over for at in range(start, stop))
    if not (whose or where) or not unnamed or not page.tokens[stop - 1].folded.startswith("ال"):
        return stop
    at = stop + 1
    while at < end and _is_of_place(page, at):
        at += 1
    name = page.mention_at.get(at)
    named = name is not None and name.entity_type == "PERS" and name.start == page.tokens[at].start
    return page.mention_end[at] if at < end and named and (whose or at > stop + 1) else stop


def _is_of_place(page: Page, at: int) -> bool:
    """A definite word or a place's or body's name, nobody's title."""
    held = page.mention_over.get(at)
    if held is not None:
        return page.mention_at[held].entity_type in ("GPE", "LOC", "ORG", "FAC", "NORP")
    word = page.tokens[at].folded
    noun = source_noun(word)
    person = noun is not None and noun.kind in ("person", "anonymous", "collective")
    return word.startswith("ال") and not person
