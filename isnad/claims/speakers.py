"""Who a source phrase means: a name, an office, an unnamed person, what was named before.

Only phrases are read here; subjects that the text drops are found in antecedents.py.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from isnad.claims.grammar import DEMONSTRATIVE, word_set
from isnad.claims.nouns import SourceNoun, source_noun
from isnad.claims.page import Page
from isnad.claims.proposals import Range
from isnad.text.folding import fold
from isnad.types import Mention, Party, SourceKind

_NAMED = ("PERS", "ORG", "GPE", "NORP")
_PLURALS = ("ون", "ين", "ات")
_COMMAS = "،,"
_SOURCE = "مصدر"
_SOURCES = ("anonymous", "document", "media")  # what المصدر ذاته can mean


class Speaker(NamedTuple):
    """A resolved source; `feminine` and `plural` are None where the phrase does not show them."""

    party: Party | None
    kind: SourceKind
    feminine: bool | None = None
    plural: bool | None = None
    inferred: bool = False
    spokesperson_for: Party | None = None
    noun: str = ""
    evidence: str = ""  # why somebody is meant whom the phrase itself does not name
    antecedent: int | None = None  # the token that names or brought them


UNSPECIFIED = Speaker(None, "unspecified")


@dataclass(slots=True)
class Cast:
    """The speakers of one article so far, and the descriptions that stand for unnamed ones."""

    page: Page
    speakers: list[Speaker] = field(default_factory=list)
    described: dict[str, Party] = field(default_factory=dict)

    def identify(self, source: Range, skip: int) -> Speaker:
        """Say who a source phrase means and remember it."""
        speaker = self._identify(source, skip)
        self.speakers.append(speaker)
        return speaker

    def _identify(self, source: Range, skip: int) -> Speaker:
        page, (first, last) = self.page, source
        names = [page.mention_at[at] for at in range(first, last) if at in page.mention_at]
        names = [name for name in names if name.entity_type in _NAMED]
        head = self._head(first, skip)
        person = next((name for name in names if name.entity_type == "PERS"), None)
        if person is not None and not self._several(first, last, names):
            return self._person(person, source)
        if first in page.mention_at and names and names[0] is page.mention_at[first]:
            return self._named(names, source)
        behind = self._apposition(last)
        if behind is not None and (head is None or head.kind in ("person", "anonymous")):
            return self._person(behind, source)._replace(evidence="named behind the comma")
        if head is None:
            word = self.page.tokens[first].folded[skip:]
            several = word.endswith(_PLURALS) and len(word) > 4
            return Speaker(self._describe(source, skip), "collective" if several else "person")
        return self._by_noun(head, source, skip)

    def _head(self, first: int, skip: int) -> SourceNoun | None:
        """The head noun; a demonstrative, بعض or أحد before it is looked through."""
        page = self.page
        folded = page.tokens[first].folded[skip:]
        if page.bits[first] & DEMONSTRATIVE and first + 1 < len(page.tokens):
            folded = page.tokens[first + 1].folded
        return source_noun(folded)

    def _several(self, first: int, last: int, names: list[Mention]) -> bool:
        """Whether two names are joined by و at the same level (بوتين وترامب)."""
        page = self.page
        return any(
            name.start > page.tokens[at].start and page.tokens[at].folded[0] == "و"
            for at in range(first + 1, last)
            if (name := page.mention_at.get(at)) in names and name is not None
        )

    def _apposition(self, last: int) -> Mention | None:
        """A person named behind the comma that ends the phrase (وزير الخارجية، سيرغي لافروف)."""
        page = self.page
        if last + 1 < len(page.tokens) and page.is_mark(last, _COMMAS):
            for at in range(last + 1, min(last + 4, len(page.tokens))):
                name = page.mention_at.get(at)
                if name is not None and name.entity_type == "PERS":
                    return name if name.start == page.tokens[at].start else None
                titled = source_noun(page.tokens[at].folded)
                if titled is None and not page.tokens[at].folded.startswith("ال"):
                    return None
        return None

    def _person(self, name: Mention, source: Range) -> Speaker:
        party = Party(name.name, name.entity_type)
        head = source_noun(self.page.tokens[source[0]].folded)
        feminine = head.feminine if head and head.kind == "person" else None
        return Speaker(party, "person", feminine, False, spokesperson_for=self._body(source))

    def _named(self, names: list[Mention], source: Range) -> Speaker:
        page, first = self.page, source[0]
        kind = kind_of_name(page.mention_at[first])
        joined = any(
            page.tokens[at].folded.startswith("وال") or source_noun(page.tokens[at].folded[1:])
            for at in range(page.mention_end[first], source[1])
            if page.tokens[at].folded[0] == "و"
        )
        if joined or self._several(source[0], source[1], names):
            return Speaker(self._describe(source, 0), kind, None, True)
        name = names[0]
        return Speaker(Party(name.name, name.entity_type), kind, None, None, noun=_noun(name.name))

    def _body(self, source: Range) -> Party | None:
        """The body that a spokesperson speaks for."""
        page, spoken = self.page, word_set("source_nouns", "spoken_for")
        for at in range(source[0], source[1] - 1):
            if page.tokens[at].folded in spoken:
                name = page.mention_at.get(at + 1)
                if name is not None:
                    return Party(name.name, name.entity_type)
                return Party(page.text[slice(*page.span(at + 1, source[1]))], None)
        return None

    def _by_noun(self, head: SourceNoun, source: Range, skip: int) -> Speaker:
        pointing = bool(self.page.bits[source[0]] & DEMONSTRATIVE)
        short = source[1] - source[0] <= 1 + pointing + self._same(source)
        if (head.definite or pointing) and short:
            earlier = self._earlier(head, same=bool(self._same(source)))
            if earlier is not None:
                return earlier._replace(evidence="the noun means who spoke before")
        office = self._office(head, source) if head.kind == "person" else None
        if office is not None:
            return office
        kind = self._kind(head, source)
        party = self._describe(source, skip)
        return Speaker(
            party, kind, head.feminine, head.plural, False, self._body(source), head.noun
        )

    def _same(self, source: Range) -> int:
        """1 where the phrase says that it means the one named before (المصدر ذاته)."""
        return int(self.page.tokens[source[1] - 1].folded in word_set("grammar", "same"))

    def _kind(self, head: SourceNoun, source: Range) -> SourceKind:
        if head.kind == "anonymous" and head.definite and head.plural:
            return "anonymous" if head.noun in ("مصادر", "مصدر") else "government"
        office = fold(head.noun) in word_set("source_nouns", "offices")
        if head.kind == "person" or office:
            return "person" if self._is_definite(head, source) else "anonymous"
        words = {token.folded for token in self.page.tokens[source[0] : source[1]]}
        if head.kind == "document" and words & word_set("source_kinds", "of_the_media"):
            return "media"
        if head.kind == "media" and self.page.tokens[source[0]].folded == "مراسل":
            return "person"
        return head.kind

    def _is_definite(self, head: SourceNoun, source: Range) -> bool:
        """Whether one person is meant: ال on the head or on what it is in construct with."""
        page = self.page
        for at in range(source[0] + (not head.definite), source[1]):
            token, name = page.tokens[at], page.mention_at.get(at)
            if name is not None and name.entity_type != "NORP":
                return name.start == token.start
            if token.folded.startswith("ال") or head.definite:
                return True
            if source_noun(token.folded) is None:
                return False
        return head.definite

    def _earlier(self, head: SourceNoun, *, same: bool) -> Speaker | None:
        """The latest speaker that this noun can mean (الوكالة, المسؤول, هؤلاء المحللون)."""
        if same or fold(head.noun) == _SOURCE:
            found = (speaker for speaker in reversed(self.speakers) if speaker.kind in _SOURCES)
            return next((speaker for speaker in found if speaker.party is not None), None)
        for speaker in reversed(self.speakers):
            if speaker.party is None:
                continue
            if fold(speaker.noun) == fold(head.noun) or _singular(speaker.noun, head.noun):
                return speaker
            if head.kind == "media" and speaker.kind == "media" and not speaker.plural:
                return speaker
        return None

    def _office(self, head: SourceNoun, source: Range) -> Speaker | None:
        """Somebody whose office the article names elsewhere beside the name."""
        page = self.page
        words = {token.folded for token in page.tokens[source[0] : source[1]]}
        for name in page.mention_at.values():
            if name.entity_type != "PERS" or not name.role or not head.definite:
                continue
            role = {fold(word) for word in name.role.split()}
            if words <= role or (len(words) > 1 and words <= role | {"ال" + word for word in role}):
                named = Speaker(Party(name.name, "PERS"), "person", head.feminine, False)
                return named._replace(evidence="the article names who holds the office")
        return None

    def _describe(self, source: Range, skip: int) -> Party:
        """A description: the same words mean the same unnamed source throughout the article."""
        page = self.page
        start, end = page.span(*source)
        text = page.text[start:end]
        text = text[skip:] if skip else text
        return self.described.setdefault(_key(text), Party(text, None))


def _key(text: str) -> str:
    words = []
    for word in fold(text).split():
        bare = word.removeprefix("ال") if len(word) > 4 else word
        words.append(bare[:-2] + "ون" if bare.endswith("ين") and len(bare) > 4 else bare)
    return " ".join(words)


def _singular(noun: str, other: str) -> bool:
    """مسؤولون, مسؤولين, مسؤول are one noun here."""
    return bool(noun) and fold(noun)[:4] == fold(other)[:4] and len(noun) > 3


def _noun(name: str) -> str:
    head = source_noun(fold(name.split()[0]))
    return head.noun if head else ""


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
    for word in fold(name.name).replace('"', " ").split():
        if {word, word.removeprefix("ال")} & word_set("source_kinds", "media"):
            return "media"
        if word in word_set("source_kinds", "government"):
            return "government"
    head = source_noun(fold(name.name.split()[0])) or source_noun(fold(name.text.split()[0]))
    if head is not None and head.kind in ("media", "government", "organization"):
        return head.kind
    return "organization"
