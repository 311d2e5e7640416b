"""Who a source phrase means: a name, an office, an unnamed person, what was named before.

Only phrases are read here; subjects that the text drops are found in antecedents.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from isnad.claims.grammar import DEMONSTRATIVE, word_set
from isnad.claims.kinds import kind_of_name, kind_of_noun, kind_of_unknown
from isnad.claims.naming import named_behind, person_meant
from isnad.claims.nouns import SourceNoun, source_noun
from isnad.claims.page import Page
from isnad.claims.proposals import Range
from isnad.claims.short_names import full_name, is_plain
from isnad.claims.titles import (
    Holder,
    Title,
    find_holders,
    is_longer,
    means,
    means_official,
    title_of,
)
from isnad.text.folding import fold
from isnad.types import Mention, Party, SourceKind

_NAMED = ("PERS", "ORG", "GPE", "NORP")
_SOURCE, _MANY = "مصدر", "مصادر"
_SOURCES = ("anonymous", "document", "media")  # what المصدر can mean


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
    """The speakers of one article so far, and the descriptions that stand for unnamed ones.

    `titles` are those under which each party is known; `holders` are who the article names beside
    a title, found once.
    """

    page: Page
    speakers: list[Speaker] = field(default_factory=list)
    described: dict[str, Party] = field(default_factory=dict)
    titles: dict[Party, list[Title]] = field(default_factory=dict)
    holders: list[Holder] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.holders = find_holders(self.page)
        for holder in self.holders:
            self._entitle(Party(holder.name.name, "PERS"), holder.title)

    def identify(self, source: Range, skip: int) -> Speaker:
        """Say who a source phrase means and remember it."""
        speaker = self._identify(source, skip)
        self.speakers.append(speaker)
        if speaker.party is not None and skip == 0:
            title = title_of(self.page, *source)
            if title is not None and not speaker.evidence.startswith("the noun"):
                self._entitle(speaker.party, title)
        return speaker

    def _entitle(self, party: Party, title: Title) -> None:
        self.titles.setdefault(party, []).append(title)

    def _identify(self, source: Range, skip: int) -> Speaker:
        page, (first, last) = self.page, source
        names = [page.mention_at[at] for at in range(first, last) if at in page.mention_at]
        names = [name for name in names if name.entity_type in _NAMED]
        head = self._head(first, skip)
        if not self._several(first, last, names):
            person = person_meant(page, first, last, names)
            if person is not None:
                return self._person(self._in_full(person, first), source, person.start)
        if first in page.mention_at and names and names[0] is page.mention_at[first]:
            return self._named(names, source)
        behind = named_behind(page, last)
        if behind is not None and head is not None and self._takes_name(head):
            named = self._person(behind, source, -1)
            return named._replace(evidence="named behind the comma")
        if head is None:
            return self._unknown(source, skip)
        return self._by_noun(head, source, skip)

    def _takes_name(self, head: SourceNoun) -> bool:
        """Whether a name behind the phrase's comma can be its apposition: not behind أحد."""
        some = fold(head.noun) in word_set("titles", "some_one")
        return head.kind in ("person", "anonymous") and not head.plural and not some

    def _head(self, first: int, skip: int) -> SourceNoun | None:
        """The head noun; a demonstrative, بعض or أحد before it is looked through."""
        page, folded = self.page, self._bare(first, skip)
        if page.bits[first] & DEMONSTRATIVE and first + 1 < len(page.tokens):
            folded = page.tokens[first + 1].folded
        return source_noun(folded)

    def _bare(self, first: int, skip: int) -> str:
        """A phrase's first word without its proclitic: للمحللين is ل and المحللين."""
        folded = self.page.tokens[first].folded
        return "ال" + folded[2:] if skip == 1 and folded.startswith("لل") else folded[skip:]

    def _several(self, first: int, last: int, names: list[Mention]) -> bool:
        """Whether two names are joined by و at the same level (بوتين وترامب)."""
        page = self.page
        return any(
            name.start > page.tokens[at].start and page.tokens[at].folded[0] == "و"
            for at in range(first + 1, last)
            if (name := page.mention_at.get(at)) in names and name is not None
        )

    def _person(self, party: Party, source: Range, end: int) -> Speaker:
        head = source_noun(self.page.tokens[source[0]].folded)
        feminine = head.feminine if head and head.kind == "person" else None
        return Speaker(party, "person", feminine, False, spokesperson_for=self._body(source, end))

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

    def _unknown(self, source: Range, skip: int) -> Speaker:
        """Somebody of whom only a name is given that no list knows, in full or short."""
        page = self.page
        rest = page.tokens[source[0] + 1 : source[1]]
        words = [self._bare(source[0], skip), *(token.folded for token in rest)]
        kind = kind_of_unknown(words)
        if kind == "person" and is_plain(words):
            full = full_name(words, self._known(source[0]))
            if full is not None:
                return Speaker(full, kind, evidence="the end of a name that the article gives")
        return Speaker(self._describe(source, skip), kind)

    def _in_full(self, name: Mention, at: int) -> Party:
        """The party of a named person; one word can be the end of a name that no list knows."""
        words = fold(name.name).split()
        short = len(words) == 1 or words[1] in word_set("titles", "within_names")
        full = full_name(words, self._known(at)) if short else None
        return full or Party(name.name, "PERS")

    def _known(self, at: int) -> Iterator[Party]:
        """The persons before a token, the latest first: who spoke, then who was named."""
        for speaker in reversed(self.speakers):
            if speaker.party is not None and speaker.kind == "person":
                yield speaker.party
        for place in sorted(self.page.mention_at, reverse=True):
            name = self.page.mention_at[place]
            if place < at and name.entity_type == "PERS":
                yield Party(name.name, "PERS")

    def _body(self, source: Range, end: int) -> Party | None:
        """The body that a spokesperson speaks for, up to the rank or the name behind it."""
        page, spoken = self.page, word_set("source_nouns", "spoken_for")
        for at in range(source[0], source[1] - 1):
            if page.tokens[at].folded in spoken:
                name = page.mention_at.get(at + 1)
                if name is not None:
                    return Party(name.name, name.entity_type)
                last = self._body_end(at + 1, source[1], end)
                return Party(page.text[slice(*page.span(at + 1, last))], None)
        return None

    def _body_end(self, first: int, last: int, end: int) -> int:
        """The token before which a body ends: somebody's title, or the character `end`."""
        for at in range(first + 1, last):
            noun = source_noun(self.page.tokens[at].folded)
            titled = noun is not None and noun.definite and noun.kind == "person"
            if titled or self.page.tokens[at].start == end:
                return at
        return last

    def _by_noun(self, head: SourceNoun, source: Range, skip: int) -> Speaker:
        page = self.page
        title = title_of(page, *source)
        pointing = bool(page.bits[source[0]] & DEMONSTRATIVE)
        if title is not None and (head.definite or pointing):
            earlier = self._earlier(head, title, same=self._is_same(source))
            if earlier is not None:
                return earlier._replace(evidence="the noun means who spoke before")
        holder = self._holder(title, source[0]) if title is not None else None
        if holder is not None:
            named = self._person(Party(holder.name.name, "PERS"), source, -1)
            return named._replace(evidence="the article names who holds the office")
        kind, party = kind_of_noun(page, head, source), self._describe(source, skip)
        body = self._body(source, -1)
        return Speaker(party, kind, head.feminine, head.plural, False, body, head.noun)

    def _is_same(self, source: Range) -> bool:
        """Whether the phrase says that it means the one named before (المصدر ذاته)."""
        return self.page.tokens[source[1] - 1].folded in word_set("grammar", "same")

    def _earlier(self, head: SourceNoun, title: Title, *, same: bool) -> Speaker | None:
        """The latest speaker that this phrase can mean (الوكالة, المسؤول, هؤلاء المحللون)."""
        spoken = [speaker for speaker in reversed(self.speakers) if speaker.party is not None]
        source = fold(head.noun) == _SOURCE or (same and head.noun == _MANY)
        if source and len(title.words) == 1:
            found = (speaker for speaker in spoken if speaker.kind in _SOURCES)
            others = (speaker for speaker in spoken if same and speaker.kind != "person")
            return next(found, None) or next(others, None)
        for speaker in spoken:
            if self._is_meant(speaker, head, title):
                return speaker
        officials = (
            speaker
            for speaker in spoken
            if speaker.kind in ("person", "anonymous")
            and any(means_official(title, known) for known in self._titles_of(speaker))
        )
        return next(officials, None)

    def _is_meant(self, speaker: Speaker, head: SourceNoun, title: Title) -> bool:
        if any(means(title, known) for known in self._titles_of(speaker)):
            return True
        if len(title.words) > 1:
            return False
        if head.kind == "media" and speaker.kind == "media" and not speaker.plural:
            return not head.plural
        return fold(speaker.noun) == fold(head.noun) or _singular(speaker.noun, head.noun)

    def _titles_of(self, speaker: Speaker) -> list[Title]:
        return self.titles.get(speaker.party, []) if speaker.party is not None else []

    def _holder(self, title: Title, at: int) -> Holder | None:
        """Who is named beside the office: the last before the phrase, or the only one behind it."""
        fitting = [holder for holder in self.holders if means(title, holder.title)]
        before = [holder for holder in fitting if holder.at < at]
        names = {holder.name.name for holder in fitting}
        if not fitting:
            fitting = [holder for holder in self.holders if is_longer(title, holder.title)]
            names = {holder.name.name for holder in fitting}
        if not before:
            return fitting[0] if len(names) == 1 else None
        return _fullest(before[-1], fitting)

    def _describe(self, source: Range, skip: int) -> Party:
        """A description: the same words mean the same unnamed source throughout the article."""
        page = self.page
        text = page.text[slice(*page.span(*source))]
        text = "ال" + text[2:] if skip == 1 and text.startswith("لل") else text[skip:]
        return self.described.setdefault(self._key(text, source, skip), Party(text, None))

    def _key(self, text: str, source: Range, skip: int) -> str:
        """Offices are compared as titles, all else by its words without ال and case."""
        title = title_of(self.page, *source) if not skip else None
        head = self._head(source[0], skip)
        if title is not None and head is not None and head.kind == "person":
            return " ".join(sorted(title.words))
        return _words(text)


def _fullest(holder: Holder, others: list[Holder]) -> Holder:
    """The holder under their fullest name (الملك عبدالله الثاني for عبد الله)."""
    short = holder.name.name.replace(" ", "")
    longer = [one for one in others if short in one.name.name.replace(" ", "")]
    return max(longer, key=lambda one: len(one.name.name))


def _words(text: str) -> str:
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
