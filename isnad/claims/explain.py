"""Why the claims of an article are what they are, from the same steps that made them.

What belongs here is putting what the steps noted (evidence.py) beside the claims it led to.
Nothing is decided or found here, and nothing is worded for a person: the command line does that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import yaml

from isnad.claims.certainty.factuality import Hedge, Judgement, class_default
from isnad.claims.chains.nesting import Link
from isnad.claims.contents.spans import content_span, cue_span
from isnad.claims.cues.conjugate import Form
from isnad.claims.evidence import Entry
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal, SubjectKind
from isnad.claims.read import Steps, take_steps
from isnad.lexicon import load
from isnad.types import Certainty, Claim, Mention, Polarity, Sentence, Span

ContentPlace: TypeAlias = Literal["chosen", "cut", "before the cue", "shared"]
Decision: TypeAlias = Literal["abstained", "refused", "left over"]


@dataclass(frozen=True, slots=True)
class WeighedEnd:
    """A place where the content could end: the offset, its score and reason, and the verdict."""

    end: int
    score: int
    reason: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """What an attributed claim rests on.

    `entries` are the lexicon's, a particle's before its verb's; `form` is how a verb was
    inflected. `ends` are best first, and empty where the content stands before its cue or is
    shared with another's; `place` is "cut" where the content was shortened afterwards, because the
    certainty changes within it. `class_value` is what the class of cue commits to, `own_value` what
    the entry, a negation or its place changes of that, `hedges` what the content adds. `why`
    says how somebody was found whom the phrase does not name, `antecedent` where.
    """

    entries: tuple[Entry, ...]
    form: Form | None
    negated: bool
    place: ContentPlace
    ends: tuple[WeighedEnd, ...]
    class_value: tuple[Certainty, Polarity]
    own_value: tuple[Certainty | None, Polarity | None]
    hedges: tuple[Hedge, ...]
    subject: SubjectKind
    why: str
    antecedent: Span | None


@dataclass(frozen=True, slots=True)
class ExplainedClaim:
    """A claim and its evidence; the article's own voice has none."""

    claim: Claim
    evidence: ClaimEvidence | None


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A word that looked like a cue and made no claim.

    `abstained` is what the table of abstentions holds; `refused` a finite cue whose clause says
    that nothing was said; `left over` a cue without a word that could be its content.
    `rule` is None where none had fired yet.
    """

    cue: Span
    decision: Decision
    reason: str
    rule: str | None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article's claims with their evidence, in their order, and what was not claimed."""

    claims: tuple[ExplainedClaim, ...]
    unclaimed: tuple[Unclaimed, ...]


def explain_claims(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    outlet: str | None = None,
) -> Explanation:
    """Find an article's claims and say what each rests on.

    Args:
        text: the article's text.
        sentences: its sentences (`isnad.text.segment`).
        mentions: its names (`isnad.names.find_mentions`).
        outlet: who published it.

    Returns:
        The claims that `find_claims` finds, explained; parents and references are indexes into
        them.
    """
    steps = take_steps(text, sentences, mentions, outlet)
    made = zip(steps.assembler.kept, steps.assembler.judgements, strict=True)
    evidence = [_evidence(steps.page, link, judged) for link, judged in made]
    own_voice = [None] * (len(steps.claims) - len(evidence))
    claims = zip(steps.claims, [*evidence, *own_voice], strict=True)
    return Explanation(
        tuple(ExplainedClaim(claim, found) for claim, found in claims),
        tuple(sorted(_unclaimed(steps), key=lambda one: one.cue)),
    )


def as_written(entry: Entry) -> str:
    """What the lexicon says behind an entry's last key, on one line; empty where nothing."""
    value = load(entry.lexicon)
    for key in entry.keys:
        value = value[key] if isinstance(value, dict) else None
    if not value or not isinstance(value, dict):
        return str(value or "")
    return yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000
    ).strip()


def _evidence(page: Page, link: Link, judged: Judgement) -> ClaimEvidence:
    proposal, speaker = link.proposal, link.speaker
    return ClaimEvidence(
        entries=proposal.entries,
        form=proposal.form,
        negated=proposal.negated,
        place=_place(proposal),
        ends=tuple(_weighed(page, proposal)),
        class_value=class_default(proposal.cue_class),
        own_value=(proposal.certainty, proposal.polarity),
        hedges=judged.hedges,
        subject=proposal.subject,
        why=speaker.evidence,
        antecedent=_named(page, speaker.antecedent),
    )


def _place(proposal: Proposal) -> ContentPlace:
    if proposal.via_of is not None:
        return "shared"
    if proposal.backward:
        return "before the cue"
    cut = proposal.ends and proposal.content[-1][1] != proposal.ends[0].at
    return "cut" if cut else "chosen"


def _weighed(page: Page, proposal: Proposal) -> Iterator[WeighedEnd]:
    """The ends that were compared, as offsets; what a later step cut off is not among them."""
    if _place(proposal) not in ("chosen", "cut"):
        return
    first = proposal.content[0][0]
    for rank, end in enumerate(proposal.ends):
        span = content_span(page, proposal, (first, end.at))
        if span is not None:
            yield WeighedEnd(span.end, end.score, end.reason, rank == 0)


def _named(page: Page, at: int | None) -> Span | None:
    return None if at is None else page.span(at, page.mention_end.get(at, at + 1))


def _unclaimed(steps: Steps) -> Iterator[Unclaimed]:
    page, findings = steps.page, steps.findings
    for one in findings.abstentions:
        yield Unclaimed(Span(one.start, one.end), "abstained", one.reason, one.rule)
    for at, entry, reason in findings.refusals:
        yield Unclaimed(page.span(at, at + 1), "refused", reason, None, (entry,))
    for proposal in findings.proposals:
        if not any(content_span(page, proposal, piece) for piece in proposal.content):
            cue, reason = cue_span(page, proposal), "no content is left for it"
            yield Unclaimed(cue, "left over", reason, proposal.rule, proposal.entries)
