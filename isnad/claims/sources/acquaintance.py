"""Who is known in an article so far, and whom of them a definite phrase means (المسؤول)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun
from isnad.claims.sources.holders import Holder, find_holders
from isnad.claims.sources.speaker import Speaker
from isnad.claims.sources.titles import (
    Title,
    are_as_former,
    differ_in_nation,
    is_longer,
    means,
    means_official,
    nations_of,
    of_country,
    only_describes,
)
from isnad.text.folding import fold
from isnad.types import Party, SourceKind

_SOURCE, _MANY = "مصدر", "مصادر"
_SOURCES: tuple[SourceKind, ...] = ("anonymous", "document", "media")  # what المصدر can mean
_HUMAN: tuple[SourceKind, ...] = ("person", "anonymous")
_BODIES: tuple[SourceKind, ...] = ("media", "organization")

Test: TypeAlias = Callable[[Speaker], bool]


@dataclass(slots=True)
class Acquaintance:
    """The speakers of one article so far, and under which titles they are known.

    `holders` are who the article names beside a title, found once.
    """

    page: Page
    speakers: list[Speaker] = field(default_factory=list)
    titles: dict[Party, list[Title]] = field(default_factory=dict)
    holders: list[Holder] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.holders = find_holders(self.page)
        for holder in self.holders:
            self.entitle(Party(holder.name.name, "PERS"), holder.title)

    def entitle(self, party: Party, title: Title) -> None:
        """Remember a title under which somebody is known."""
        if party.entity_type == "PERS":
            title = of_country(title, party.name)
        self.titles.setdefault(party, []).append(title)

    def titles_of(self, speaker: Speaker) -> list[Title]:
        """The titles under which a speaker is known."""
        return self.titles.get(speaker.party, []) if speaker.party is not None else []

    def persons(self, at: int) -> Iterator[Party]:
        """The persons before a token, the latest first: who spoke, then who was named."""
        for speaker in reversed(self.speakers):
            if speaker.party is not None and speaker.kind == "person":
                yield speaker.party
        for place in sorted(self.page.mention_at, reverse=True):
            name = self.page.mention_at[place]
            if place < at and name.entity_type == "PERS":
                yield Party(name.name, "PERS")

    def meant_by(self, head: SourceNoun, title: Title, *, same: bool) -> Speaker | None:
        """The latest speaker whom a definite phrase can mean, the surest kind of reason first.

        Args:
            head: the phrase's head noun.
            title: the phrase as a title.
            same: whether the phrase says that it means the one named before (المصدر ذاته).
        """
        spoken = [speaker for speaker in reversed(self.speakers) if speaker.party is not None]
        for test in self._tests(head, title, same=same):
            found = next(filter(test, spoken), None)
            if found is not None:
                return found
        return None

    def _tests(self, head: SourceNoun, title: Title, *, same: bool) -> Iterator[Test]:
        bare = len(title.words) == 1
        if bare and (fold(head.noun) == _SOURCE or (same and head.noun == _MANY)):
            yield lambda speaker: speaker.kind in _SOURCES
            if same:
                yield lambda speaker: speaker.kind != "person"
            return
        yield (
            lambda speaker: (
                self._is_called(speaker, head, title) or (bare and _is_medium(speaker, head))
            )
        )
        if title.head in word_set("titles", "official"):
            yield lambda speaker: self._may_be_official(speaker, title)
        if only_describes(title) and head.kind in _BODIES:
            yield lambda speaker: self._is_body(speaker, head, title)
        of_several = head.plural and len(nations_of(title)) > 1  # الروس والكوريون: no one's title
        if nations_of(title) and head.kind in _HUMAN and not of_several:
            yield lambda speaker: self._may_hold(speaker, title)
        if not bare and head.kind == "anonymous" and not head.plural:
            yield lambda speaker: self._is_only_one(speaker, head, title)
        if title.head in word_set("titles", "expert"):
            yield lambda speaker: self._may_be_expert(speaker, title)

    def _is_called(self, speaker: Speaker, head: SourceNoun, title: Title) -> bool:
        """Whether the phrase repeats a title of the speaker, or only the noun they came by."""
        if any(means(title, known) for known in self.titles_of(speaker)):
            return True
        return len(title.words) == 1 and _same_noun(speaker.noun, head.noun)

    def _may_be_official(self, speaker: Speaker, title: Title) -> bool:
        """«المسؤول الصيني» after نائب وزير التجارة الصيني."""
        known = self.titles_of(speaker)
        return speaker.kind in _HUMAN and any(means_official(title, one) for one in known)

    def _may_hold(self, speaker: Speaker, title: Title) -> bool:
        """«الوزير الفرنسي» after وزير الصحة فلان, whose country the article did not say."""
        office = title._replace(words=title.words - nations_of(title))
        return any(
            means(office, one) and are_as_former(title, one) and not differ_in_nation(title, one)
            for one in self.titles_of(speaker)
        )

    def _is_body(self, speaker: Speaker, head: SourceNoun, title: Title) -> bool:
        """«الصحيفة الأمريكية», «المنظمة الدولية»: the latest such body, not of another country."""
        if any(differ_in_nation(title, known) for known in self.titles_of(speaker)):
            return False
        return _same_noun(speaker.noun, head.noun) or _is_medium(speaker, head)

    def _is_only_one(self, speaker: Speaker, head: SourceNoun, title: Title) -> bool:
        """«المصدر القريب من الملف»: the only unnamed one who came by the noun."""
        named = {one.party for one in self.speakers if _same_noun(one.noun, head.noun)}
        known = self.titles_of(speaker)
        agrees = not speaker.plural and speaker.feminine == head.feminine
        differ = any(differ_in_nation(title, one) for one in known)
        return agrees and named == {speaker.party} and not differ

    def _may_be_expert(self, speaker: Speaker, title: Title) -> bool:
        """«الخبير الاقتصادي»: the latest person, whatever they were called."""
        known = self.titles_of(speaker)
        singular = speaker.kind in _HUMAN and not speaker.plural and not speaker.feminine
        return singular and not any(differ_in_nation(title, one) for one in known)

    def holder(self, title: Title, at: int) -> Holder | None:
        """Who is named beside an office: the last before a token, or the only one behind it."""
        fitting = [one for one in self.holders if means(title, one.title)] or [
            one for one in self.holders if means(title, of_country(one.title, one.name.name))
        ]
        before = [holder for holder in fitting if holder.at < at]
        if not fitting:
            fitting = [holder for holder in self.holders if is_longer(title, holder.title)]
        if not before:
            names = {holder.name.name for holder in fitting}
            return fitting[0] if len(names) == 1 else None
        return _fullest(before[-1], fitting)


def _fullest(holder: Holder, others: list[Holder]) -> Holder:
    """The holder under their fullest name (الملك عبدالله الثاني for عبد الله)."""
    short = holder.name.name.replace(" ", "")
    longer = [one for one in others if short in one.name.name.replace(" ", "")]
    return max(longer, key=lambda one: len(one.name.name))


def _is_medium(speaker: Speaker, head: SourceNoun) -> bool:
    """Whether a noun for a medium can mean one that was called by its name alone (بلومبرغ)."""
    media = head.kind == speaker.kind == "media" and not speaker.noun
    return media and not speaker.plural and not head.plural


def _same_noun(noun: str, other: str) -> bool:
    """Whether somebody came by the same noun: مسؤولون, مسؤولين, مسؤول are one here."""
    if not noun:
        return False
    return fold(noun) == fold(other) or (fold(noun)[:4] == fold(other)[:4] and len(noun) > 3)
