"""Who is meant where the subject is dropped (وأضاف أنّ) or is the main clause's (مشيراً إلى).

An antecedent must agree in gender and number as far as the text shows them; where nobody does,
nobody is guessed.
"""

from dataclasses import dataclass, field

from isnad.claims.grammar import AUXILIARY, NEGATION, SWITCH
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import is_feminine
from isnad.claims.proposals import Proposal, Range
from isnad.claims.sources.clauses import Stretch, subjects_between
from isnad.claims.sources.resumption import shared_subject
from isnad.claims.sources.speaker import Speaker
from isnad.claims.sources.speakers import Cast
from isnad.claims.sources.turns import (
    Turn,
    agree,
    holds,
    is_credit,
    is_inner,
    only_passes_on,
    passes_on,
)
from isnad.types import Party

_FARTHEST = 5  # paragraphs back


@dataclass(slots=True)
class Antecedents:
    """The turns of one article so far."""

    page: Page
    cast: Cast
    turns: list[Turn] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def add(self, proposal: Proposal, speaker: Speaker) -> None:
        """Remember who spoke; an adjective (الاتهامات القطرية) brings nobody who speaks on."""
        adjective = proposal.rule == "carrier noun" and proposal.source is not None
        named = speaker.party is not None and speaker.party.entity_type == "NORP"
        if speaker.party is not None and not (adjective and named):
            self.turns.append(Turn(proposal, speaker))

    def learn(self, proposals: list[Proposal]) -> None:
        """Learn the genders of persons from the verbs they stand behind."""
        for proposal in proposals:
            if proposal.source is None or proposal.gender is None or proposal.number != "s":
                continue
            name = self.page.mention_at.get(proposal.source[0])
            if name is not None and name.entity_type == "PERS":
                self.genders.setdefault(name.name, proposal.gender)

    def of(self, proposal: Proposal) -> Speaker | None:
        """The antecedent of a cue without a subject of its own."""
        page, at = self.page, proposal.cue[0]
        if proposal.subject == "speaker":
            return self._quoted(proposal)
        if shared := self._shared(proposal):
            return shared
        sentence, quote = page.sentence_of[at], page.quote_of[at]
        here = [
            turn
            for turn in self.turns
            if page.sentence_of[turn.proposal.cue[0]] == sentence
            and page.quote_of[turn.proposal.cue[0]] == quote
        ]
        found = self._holder(here, proposal)
        passed_on = found is None and any(passes_on(turn.proposal, proposal) for turn in here)
        if passed_on:  # نقلت عنه صحيفة قوله: not the newspaper's words
            here = []
        if found is None and here:
            found = self._subject(self._stretch(here, proposal), proposal)
        found = found or self._latest(here, proposal)
        if found is None and not passed_on:
            found = self._in_sentence(here, proposal)
        if found is None and quote < 0:
            found = self._earlier(proposal, sentence)
        return found._replace(inferred=True) if found else None

    def _stretch(self, turns: list[Turn], proposal: Proposal) -> Stretch:
        """What stands between the last cue and this one: the content, if it holds this one.

        A participle behind a comma is the main clause's, however far the content reaches.
        """
        content = self._content(turns, proposal)
        if content is not None and proposal.subject != "main":
            return Stretch(content, proposal.cue[0])
        return Stretch(turns[-1].proposal.cue[1], proposal.cue[0], opens=False)

    def _content(self, turns: list[Turn], proposal: Proposal) -> int | None:
        """The first token of the last cue's content, where that holds this cue."""
        at = proposal.cue[0]
        pieces = turns[-1].proposal.content if turns else []
        return next((start for start, end in pieces if start < at < end), None)

    def _in_sentence(self, turns: list[Turn], proposal: Proposal) -> Speaker | None:
        """The subject of a clause of the quotation or the sentence, else of what is said."""
        page, at = self.page, proposal.cue[0]
        quote, content = page.quote_of[at], self._content(turns, proposal)
        starts = [quote + 1] if quote >= page.first(at) else []
        starts += [page.first(at)] + ([content] if content is not None else [])
        found = (self._subject(Stretch(start, at), proposal) for start in starts)
        return next((speaker for speaker in found if speaker is not None), None)

    def _quoted(self, proposal: Proposal) -> Speaker | None:
        """Who says I: the speaker of the smallest content that holds the cue."""
        holders = [turn for turn in self.turns if holds(turn.proposal, proposal)]
        spoken = [turn for turn in holders if not turn.proposal.hop]
        found = _meant(spoken[-1], "says I in what they say") if spoken else None
        return found._replace(inferred=True) if found else None

    def _holder(self, turns: list[Turn], proposal: Proposal) -> Speaker | None:
        """Who says «إنه يتوقع», «إنه لا يتوقع»: the speaker of the content that begins so."""
        begin, page = proposal.cue[0], self.page
        while begin > page.first(begin) and page.bits[begin - 1] & (NEGATION | AUXILIARY):
            begin -= 1
        for turn in turns:
            if turn.proposal.first == begin and agree(turn, proposal):
                return _meant(turn, "the cue begins what they say")
        return None

    def _latest(self, turns: list[Turn], proposal: Proposal) -> Speaker | None:
        for turn in reversed(turns):
            if turn.proposal.first == proposal.first:
                return _meant(turn, "two cues share one content")  # joined by و
            free = not holds(turn.proposal, proposal) and agree(turn, proposal)
            if free and not self._is_spoken_of(turn.speaker, proposal):
                return _meant(turn, "the latest speaker who agrees")
        return None

    def _earlier(self, proposal: Proposal, sentence: int) -> Speaker | None:
        """The latest agreeing speaker of the sentences before, else the last sentence's topic."""
        page = self.page
        paragraph = page.sentences[sentence].paragraph_no
        near = [
            turn
            for turn in self.turns
            if 0 < sentence - page.sentence_of[turn.proposal.cue[0]] <= _FARTHEST + 3
            and paragraph - page.sentences[page.sentence_of[turn.proposal.cue[0]]].paragraph_no
            <= _FARTHEST
        ]
        near = [turn for turn in near if not only_passes_on(turn, self.turns)]
        outer = [turn for turn in near if not is_inner(turn, self.turns)]
        spoken = [turn for turn in outer if not is_credit(turn)]
        last = page.sentence_of[spoken[-1].proposal.cue[0]] if spoken else -1
        for before in range(sentence - 1, last, -1):
            span = page.sentence_span[before]
            if page.sentences[before].kind != "body" or page.quote_of[span[0]] >= 0:
                continue
            if before == sentence - 1 or _behind_switch(page, *span) > span[0]:
                topic = self._subject(Stretch(*span), proposal)
                if topic is not None:
                    return topic
        return self._latest(outer, proposal) or self._latest(near, proposal)

    def _subject(self, stretch: Stretch, proposal: Proposal) -> Speaker | None:
        """The subject of a clause in a stretch whose verb is no cue, the latest clause first."""
        for source in subjects_between(self.page, stretch):
            speaker = self.cast.recognise(source)
            if speaker.party is not None and self._fits(speaker, proposal):
                return self._of_the_clause(source)
        return None

    def _shared(self, proposal: Proposal) -> Speaker | None:
        """The subject of the relative clause whose verb a cue is joined to."""
        source = shared_subject(self.page, proposal)
        found = self._of_the_clause(source) if source is not None else None
        return found if found and self._fits(found, proposal) else None

    def _of_the_clause(self, source: Range) -> Speaker:
        """Who a clause whose verb is no cue has for its subject."""
        speaker = self.cast.recognise(source)
        return speaker._replace(
            evidence="the subject of the clause", antecedent=source[0], inferred=True
        )

    def _fits(self, speaker: Speaker, proposal: Proposal) -> bool:
        """Whether the subject of another verb can be the cue's."""
        if self._is_spoken_of(speaker, proposal):
            return False
        if proposal.number == "p":
            return bool(speaker.plural) and speaker.kind not in ("document", "media")
        if speaker.plural and not speaker.feminine:
            return proposal.gender == "f" and speaker.kind == "government"  # باريس ونيروبي اتهمتها
        return proposal.gender in (None, self._gender(speaker) or proposal.gender)

    def _is_spoken_of(self, speaker: Speaker, proposal: Proposal) -> bool:
        """Whether what is said begins with the speaker's name: nobody speaks so of themselves."""
        name = self.page.mention_at.get(proposal.first)
        person = not proposal.backward and name is not None and name.entity_type == "PERS"
        return person and name is not None and speaker.party == Party(name.name, "PERS")

    def _gender(self, speaker: Speaker) -> str | None:
        """A speaker's gender: their noun's, or for a name what verbs or its type have shown."""
        feminine, party = speaker.feminine, speaker.party
        if feminine is None and party is not None and party.entity_type is not None:
            if party.name in self.genders:
                return self.genders[party.name]
            feminine = is_feminine(party.name, party.entity_type)
        return None if feminine is None else "f" if feminine else "m"


def _meant(turn: Turn, why: str) -> Speaker:
    """The speaker of an earlier cue, and why it is them."""
    return turn.speaker._replace(evidence=why, antecedent=turn.proposal.cue[0])


def _behind_switch(page: Page, first: int, last: int) -> int:
    """The token behind «من جهته، » where a sentence begins with it, else its first token."""
    for at in range(first, min(last, first + 2)):
        if page.bits[at] & SWITCH:
            return at + 1 + (at + 1 < last and page.is_mark(at + 1, "،,"))
    return first
