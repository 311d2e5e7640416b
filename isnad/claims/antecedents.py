"""Who is meant where the subject is dropped (وأضاف أنّ) or is the main clause's (مشيراً إلى).

An antecedent must agree in gender and number as far as the text shows them; where nobody does,
nobody is guessed.
"""

from dataclasses import dataclass, field

from isnad.claims.grammar import PREPOSITION, SWITCH, word_set
from isnad.claims.kinds import kind_of_name
from isnad.claims.nouns import source_noun
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.claims.speaker import Speaker
from isnad.types import Mention, Party

_FARTHEST = 5  # paragraphs back
_TOPIC = 14  # tokens within which a sentence's own subject stands


@dataclass(slots=True)
class Turn:
    """One resolved cue: who spoke, where, and how the cue agreed."""

    proposal: Proposal
    speaker: Speaker


@dataclass(slots=True)
class Antecedents:
    """The turns of one article so far."""

    page: Page
    turns: list[Turn] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def add(self, proposal: Proposal, speaker: Speaker) -> None:
        """Remember who spoke."""
        if speaker.party is not None:
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
        sentence, quote = page.sentence_of[at], page.quote_of[at]
        here = [
            turn
            for turn in self.turns
            if page.sentence_of[turn.proposal.cue[0]] == sentence
            and page.quote_of[turn.proposal.cue[0]] == quote
        ]
        found = self._holder(here, proposal)
        passed_on = found is None and any(_passes_on(turn.proposal, proposal) for turn in here)
        if passed_on:  # نقلت عنه صحيفة قوله: not the newspaper's words
            here = []
        found = found or self._latest(here, proposal)
        if found is None and at - page.first(at) > 1 and not passed_on:
            found = self._topic(page.first(at), at, proposal)
        if found is None and quote < 0:
            found = self._earlier(proposal, sentence)
        return found._replace(inferred=True) if found else None

    def _quoted(self, proposal: Proposal) -> Speaker | None:
        """Who says I: the speaker of the smallest content that holds the cue."""
        holders = [turn for turn in self.turns if _holds(turn.proposal, proposal)]
        spoken = [turn for turn in holders if not turn.proposal.hop]
        found = _meant(spoken[-1], "says I in what they say") if spoken else None
        return found._replace(inferred=True) if found else None

    def _holder(self, turns: list[Turn], proposal: Proposal) -> Speaker | None:
        """Who says «إنه يتوقع»: the speaker of the content that begins with the cue."""
        for turn in turns:
            if turn.proposal.first == proposal.cue[0] and agree(turn, proposal):
                return _meant(turn, "the cue begins what they say")
        return None

    def _latest(self, turns: list[Turn], proposal: Proposal) -> Speaker | None:
        for turn in reversed(turns):
            if turn.proposal.first == proposal.first:
                return _meant(turn, "two cues share one content")  # joined by و
            if not _holds(turn.proposal, proposal) and agree(turn, proposal):
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
        near = [turn for turn in near if not self._only_passes_on(turn)]
        outer = [turn for turn in near if not self._is_inner(turn)]
        last = page.sentence_of[outer[-1].proposal.cue[0]] if outer else -1
        for before in range(sentence - 1, last, -1):
            span = page.sentence_span[before]
            if before == sentence - 1 or _behind_switch(page, *span) > span[0]:
                topic = self._topic(*span, proposal)
                if topic is not None:
                    return topic
        return self._latest(outer, proposal) or self._latest(near, proposal)

    def _only_passes_on(self, turn: Turn) -> bool:
        """قال فلان …، وفق وكالة: the agency is the way it came, another one spoke."""
        particle = turn.proposal
        if not (particle.backward and particle.rule.startswith("particle")):
            return False
        return any(
            other is not turn
            and not other.proposal.rule.startswith("particle")
            and (_holds(particle, other.proposal) or _overlap(particle, other.proposal))
            for other in self.turns
        )

    def _is_inner(self, turn: Turn) -> bool:
        return turn.proposal.relative or any(
            _holds(other.proposal, turn.proposal) and not other.proposal.hop
            for other in self.turns
            if other is not turn
        )

    def _topic(self, first: int, last: int, proposal: Proposal) -> Speaker | None:
        """The person or body that a sentence begins with."""
        page = self.page
        first = _behind_switch(page, first, last)
        for at in range(first, min(last, first + _TOPIC)):
            name = page.mention_at.get(at)
            if name is None or name.entity_type not in ("PERS", "ORG", "GPE"):
                continue
            behind = page.bits[at - 1] & PREPOSITION if at > first else 0
            if behind or name.start != page.tokens[at].start or page.quote_of[at] >= 0:
                continue
            if not _is_subject(page, first, at):
                return None
            if name.entity_type != "PERS" and _is_complement(page, first, at):
                continue  # حدد مدير الوكالة فلان
            if self._fits(name, proposal) and _title_fits(page, first, at, proposal):
                party, kind = Party(name.name, name.entity_type), kind_of_name(name)
                why = "the sentence begins with the name"
                return Speaker(party, kind, evidence=why, antecedent=at)
        return None

    def _fits(self, name: Mention, proposal: Proposal) -> bool:
        """A body or a country never takes a plural verb; a person's gender may be known."""
        if proposal.number == "p":
            return False
        if name.entity_type == "GPE":
            return proposal.gender == "f"
        known = self.genders.get(name.name)
        return known is None or proposal.gender is None or known == proposal.gender


def _passes_on(outer: Proposal, inner: Proposal) -> bool:
    """Whether the outer cue passes on what the inner one says and nothing else."""
    return outer.hop and outer.first == inner.cue[0]


def _meant(turn: Turn, why: str) -> Speaker:
    """The speaker of an earlier cue, and why it is them."""
    return turn.speaker._replace(evidence=why, antecedent=turn.proposal.cue[0])


def _holds(outer: Proposal, inner: Proposal) -> bool:
    at = inner.cue[0]
    return any(start <= at < end for start, end in outer.content)


def _overlap(one: Proposal, other: Proposal) -> bool:
    return any(
        start < end_of_other and begin < end
        for start, end in one.content
        for begin, end_of_other in other.content
    )


def _behind_switch(page: Page, first: int, last: int) -> int:
    """The token behind «من جهته، » where a sentence begins with it, else its first token."""
    for at in range(first, min(last, first + 2)):
        if page.bits[at] & SWITCH:
            return at + 1 + (at + 1 < last and page.is_mark(at + 1, "،,"))
    return first


def _is_subject(page: Page, first: int, at: int) -> bool:
    """Whether only a verb and a title stand between a sentence's beginning and a name."""
    subject = source_noun(page.tokens[first + 1].folded) if first + 1 < at else None
    if subject is not None and subject.kind != "person" and first + 1 not in page.mention_over:
        return False  # حذر بيان للوزارة
    return all(_is_of_title(page, index) for index in range(first + 1, at))


def _is_complement(page: Page, first: int, at: int) -> bool:
    """Whether a body's name belongs to the title of somebody before it."""
    nouns = (source_noun(page.tokens[index].folded) for index in range(first + 1, at))
    return any(noun is not None and noun.kind in ("person", "anonymous") for noun in nouns)


def _title_fits(page: Page, first: int, at: int, proposal: Proposal) -> bool:
    """Whether the title before a person's name has the cue's gender."""
    if proposal.gender is None or page.mention_at[at].entity_type != "PERS":
        return True
    nouns = [source_noun(page.tokens[index].folded) for index in range(first + 1, at)]
    titles = [noun for noun in nouns if noun is not None and noun.kind == "person"]
    return not titles or titles[0].feminine == (proposal.gender == "f")


def _is_of_title(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if at in page.mention_over or token.folded.startswith("ال") or token.kind == "mark":
        return True
    adjective = token.folded in word_set("source_nouns", "adjectives")
    return adjective or bool(page.bits[at]) or source_noun(token.folded) is not None


def agree(turn: Turn, proposal: Proposal) -> bool:
    """Whether a speaker can be the subject of a cue."""
    speaker, spoken = turn.speaker, turn.proposal
    plural = speaker.plural or spoken.number == "p"
    if proposal.number == "p":
        people = spoken.number == "p" or speaker.kind not in ("document", "media")
        return bool(plural) and people  # تقارير take a feminine singular
    gender: str | None = spoken.gender
    if gender is None and speaker.feminine is not None:
        gender = "f" if speaker.feminine else "m"
    if proposal.gender is not None and gender is not None and gender != proposal.gender:
        return False
    human_plural = plural and not speaker.feminine and speaker.kind not in ("media", "document")
    return not (human_plural and proposal.subject == "dropped" and proposal.gender == "m")
