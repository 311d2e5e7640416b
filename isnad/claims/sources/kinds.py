"""What kind of source a name, a noun or an unknown word is."""

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun, source_noun
from isnad.claims.proposals import Range
from isnad.names.person_words import is_common
from isnad.text.folding import fold
from isnad.types import Mention, SourceKind

_MEN, _THINGS = ("ون", "ين"), "ات"
_SOURCES = ("مصادر", "مصدر")
_REPORTER = "مراسل"


def kind_of_name(name: Mention) -> SourceKind:
    """The kind of source that a name is, by its type and its head noun."""
    if name.entity_type == "PERS":
        return "person"
    if name.entity_type in ("GPE", "LOC", "FAC"):
        return "government"
    if name.entity_type == "NORP":
        return "collective"
    if name.entity_type == "WORK":
        return "document"
    return _kind_of_body(name)


def _kind_of_body(name: Mention) -> SourceKind:
    """The kind of a body by the words of its name: what it is called first, then what it holds."""
    words = fold(name.name).replace('"', " ").split()
    head = source_noun(words[0]) or source_noun(fold(name.text.split()[0]))
    plain = head is not None and words[0] not in word_set("source_kinds", "vague")
    if head is not None and head.kind == "media" and plain:
        return "media"
    other = not word_set("source_kinds", "no_media").isdisjoint(words)
    if not other and words[0] in word_set("source_kinds", "media_first"):
        return "media"
    for word in words:
        media = {word, word.removeprefix("ال")} & word_set("source_kinds", "media")
        if media and not other:
            return "media"
        if word in word_set("source_kinds", "government"):
            return "government"
    if head is None or head.kind not in ("media", "government", "organization"):
        return "organization"
    return "organization" if other and head.kind == "media" else head.kind


def kind_of_noun(page: Page, head: SourceNoun, source: Range) -> SourceKind:
    """The kind of a source that is only described, by the head noun of its phrase."""
    if head.kind == "anonymous" and head.definite and head.plural:
        return "anonymous" if head.noun in _SOURCES else "government"
    office = fold(head.noun) in word_set("source_nouns", "offices")
    if head.kind == "person" or office:
        return "person" if _is_definite(page, head, source) else "anonymous"
    words = {token.folded for token in page.tokens[source[0] : source[1]]}
    if head.kind == "document" and words & word_set("source_kinds", "of_the_media"):
        return "media"
    if head.kind == "media" and page.tokens[source[0]].folded == _REPORTER:
        return "person"
    return head.kind


def kind_of_unknown(words: list[str]) -> SourceKind:
    """The kind of a source whose head is no known noun, by its folded words.

    A plural of people is many; a plural of things is a document (توجيهات); a title that names what
    a body is for is a body (المرصد لحقوق الإنسان); what is left is mostly a name.
    """
    folded = words[0]
    stem = folded.removeprefix("ال")[:-2]
    singular = source_noun(stem + "ه")
    if any(word[0] == "و" and source_noun(word[1:]) is not None for word in words[1:]):
        return "collective"  # فلان ووالدته
    known = (
        is_common(stem)
        or source_noun(stem) is not None
        or singular
        or folded.startswith(("ال", "م"))
    )
    if folded.endswith(_MEN) and len(folded) > 4 and known:
        return "collective"
    if folded.endswith(_THINGS) and len(folded) > 5 and known:
        return "document" if singular is None else singular.kind
    purposes = word_set("source_kinds", "purposes")
    if purposes.intersection(words[1:]):
        return "organization"
    return "person"


def _is_definite(page: Page, head: SourceNoun, source: Range) -> bool:
    """Whether one person is meant: ال on the head or on what it is in construct with."""
    for at in range(source[0] + (not head.definite), source[1]):
        token, name = page.tokens[at], page.mention_at.get(at)
        if name is not None and name.entity_type != "NORP":
            return name.start == token.start
        if token.folded.startswith("ال") or head.definite:
            return True
        if source_noun(token.folded) is None:
            return False
    return head.definite
