"""Who a source phrase means: a name, an office, an unnamed person, what was named before.

Only phrases are read here; subjects that the text drops are found in antecedents.py.
"""

from dataclasses import dataclass, field

from isnad.claims.grammar import DEMONSTRATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun, source_noun
from isnad.claims.proposals import Range
from isnad.claims.sources.acquaintance import Acquaintance
from isnad.claims.sources.announced import announced_by
from isnad.claims.sources.bodies import body_named
from isnad.claims.sources.kinds import kind_of_name, kind_of_noun, kind_of_unknown
from isnad.claims.sources.naming import named_at_end, named_behind, person_meant
from isnad.claims.sources.short_names import full_name, is_plain
from isnad.claims.sources.speaker import Speaker
from isnad.claims.sources.spokespersons import spoken_for
from isnad.claims.sources.titles import head_of, is_number, title_of
from isnad.names.entities import lexicon_entry
from isnad.text.folding import fold
from isnad.types import Mention, Party

_NAMED = ("PERS", "ORG", "GPE", "NORP")


@dataclass(slots=True)
class Cast:
    """The sources of one article, and the descriptions that stand for unnamed ones."""

    page: Page
    known: Acquaintance = field(init=False)
    described: dict[str, Party] = field(default_factory=dict)
    announced: list[tuple[Range, Party]] = field(default_factory=list)  # in headlines

    def __post_init__(self) -> None:
        self.known = Acquaintance(self.page)

    def identify(self, source: Range, skip: int) -> Speaker:
        """Say who a source phrase means and remember it."""
        speaker = self.recognise(source, skip)
        self.known.speakers.append(speaker)
        if self.page.is_headline(source[0]) and speaker.party is not None and skip == 0:
            self.announced.append((source, speaker.party))
        if speaker.party is not None and skip == 0:
            title = title_of(self.page, *source)
            if title is not None and not speaker.evidence.startswith("the noun"):
                self.known.entitle(speaker.party, title)
        return speaker

    def recognise(self, source: Range, skip: int = 0) -> Speaker:
        """Say who a phrase means, whether they speak or not."""
        page, (first, last) = self.page, source
        names = [page.mention_at[at] for at in range(first, last) if at in page.mention_at]
        names = [name for name in names if name.entity_type in _NAMED]
        head = self._head(source, skip)
        if not self._several(first, last, names):
            person = person_meant(page, first, last, names)
            if person is not None:
                return self._person(self._in_full(person, first), source, person.start)
        if first in page.mention_at and names and names[0] is page.mention_at[first]:
            return self._named(names, head, source)
        unlisted = named_at_end(page, first, last) if head is not None else None
        if unlisted is not None and head is not None and self._takes_name(head):
            return self._person(unlisted, source, -1)
        behind = named_behind(page, last)
        if behind is not None and head is not None and self._takes_name(head):
            named = self._person(behind, source, -1)
            return named._replace(evidence="named behind the comma")
        if head is None:
            return self._unknown(source, skip)
        return self._by_noun(head, source, skip)

    def introduced(self) -> dict[Party, Party]:
        """Whom the headlines only announced, by whom the article has introduced since."""
        found = {}
        for source, party in self.announced:
            body = announced_by(self.page, self.known, source, party)
            if body is not None and body != party:
                found[party] = body
        return found

    def _takes_name(self, head: SourceNoun) -> bool:
        """Whether a name behind the phrase's comma can be its apposition: not behind أحد."""
        some = fold(head.noun) in word_set("titles", "some_one")
        return head.kind in ("person", "anonymous") and not head.plural and not some

    def _head(self, source: Range, skip: int) -> SourceNoun | None:
        """The head noun; what is counted is many, though it may be singular (12 مسؤولا)."""
        page, (first, last) = self.page, source
        at = head_of(page, first, last)
        if at == first or page.tokens[first].folded in word_set("titles", "partitive"):
            return source_noun(self._bare(first, skip))
        noun = source_noun(page.tokens[at].folded)
        many = noun is not None and any(is_number(page, index) for index in range(first, at))
        return noun._replace(plural=True) if noun is not None and many else noun

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
        body = spoken_for(self.page, source, end)
        return Speaker(party, "person", feminine, False, spokesperson_for=body)

    def _named(self, names: list[Mention], head: SourceNoun | None, source: Range) -> Speaker:
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
        earlier = self._named_in_full(name, head, source)
        if earlier is not None:
            return earlier
        return Speaker(Party(name.name, name.entity_type), kind, None, None, noun=_noun(name.name))

    def _named_in_full(
        self, name: Mention, head: SourceNoun | None, source: Range
    ) -> Speaker | None:
        """A body that was named in full before (المرصد السوري, الجيش), unless a list knows it."""
        if head is None or not head.definite or name.entity_type != "ORG":
            return None
        title = title_of(self.page, *source)
        if title is None or lexicon_entry(name.name, name.entity_type) is not None:
            return None
        found = self.known.meant_by(head, title, same=False)
        return found._replace(evidence="the noun means who spoke before") if found else None

    def _unknown(self, source: Range, skip: int) -> Speaker:
        """Somebody of whom only a name is given that no list knows, in full or short."""
        page = self.page
        rest = page.tokens[source[0] + 1 : source[1]]
        words = [self._bare(source[0], skip), *(token.folded for token in rest)]
        kind = kind_of_unknown(words)
        if kind == "person" and is_plain(words):
            full = full_name(words, self.known.persons(source[0]))
            if full is not None:
                return Speaker(full, kind, evidence="a part of a name that the article gives")
        return Speaker(self._describe(source, skip), kind)

    def _in_full(self, name: Mention, at: int) -> Party:
        """The party of a named person; one word can be part of a name that no list knows."""
        words = fold(name.name).split()
        short = len(words) == 1 or not word_set("titles", "within_names").isdisjoint(words[:2])
        full = full_name(words, self.known.persons(at)) if short else None
        return full or Party(name.name, "PERS")

    def _by_noun(self, head: SourceNoun, source: Range, skip: int) -> Speaker:
        page = self.page
        title = title_of(page, *source)
        pointing = bool(page.bits[source[0]] & DEMONSTRATIVE)
        if title is not None and (head.definite or pointing):
            earlier = self.known.meant_by(head, title, same=self._is_same(source))
            if earlier is not None:
                return earlier._replace(evidence="the noun means who spoke before")
        holder = self.known.holder(title, source[0]) if title is not None else None
        if holder is not None:
            named = self._person(Party(holder.name.name, "PERS"), source, -1)
            return named._replace(evidence="the article names who holds the office")
        body = body_named(page, head, title, source[0]) if title is not None else None
        if body is not None:
            evidence = "the noun means the body that the article names"
            return Speaker(body, head.kind, head.feminine, False, noun=head.noun, evidence=evidence)
        kind, party = kind_of_noun(page, head, source), self._describe(source, skip)
        body = spoken_for(page, source, -1)
        return Speaker(party, kind, head.feminine, head.plural, False, body, head.noun)

    def _is_same(self, source: Range) -> bool:
        """Whether the phrase says that it means the one named before (المصدر ذاته, نفس المصدر)."""
        first, last = (self.page.tokens[at].folded for at in (source[0], source[1] - 1))
        return last in word_set("grammar", "same") or first in word_set("titles", "same")

    def _describe(self, source: Range, skip: int) -> Party:
        """A description: the same words mean the same unnamed source throughout the article."""
        page = self.page
        text = page.text[slice(*page.span(*source))]
        text = "ال" + text[2:] if skip == 1 and text.startswith("لل") else text[skip:]
        return self.described.setdefault(self._key(text, source, skip), Party(text, None))

    def _key(self, text: str, source: Range, skip: int) -> str:
        """Offices are compared as titles, all else by its words without ال and case."""
        title = title_of(self.page, *source) if not skip else None
        head = self._head(source, skip)
        if title is not None and head is not None and head.kind == "person":
            return " ".join(sorted(title.words))
        return _words(text)


def _words(text: str) -> str:
    words = []
    for word in fold(text).split():
        bare = word.removeprefix("ال") if len(word) > 4 else word
        words.append(bare[:-2] + "ون" if bare.endswith("ين") and len(bare) > 4 else bare)
    return " ".join(words)


def _noun(name: str) -> str:
    head = source_noun(fold(name.split()[0]))
    return head.noun if head else ""
