"""Who spoke at one cue, and whether they can be the subject of another."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.claims.proposals import Proposal
from isnad.claims.sources.speaker import Speaker


@dataclass(slots=True)
class Turn:
    """One resolved cue: who spoke, where, and how the cue agreed."""

    proposal: Proposal
    speaker: Speaker


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


def holds(outer: Proposal, inner: Proposal) -> bool:
    """Whether a cue lies in what another says."""
    at = inner.cue[0]
    return any(start <= at < end for start, end in outer.content)


def passes_on(outer: Proposal, inner: Proposal) -> bool:
    """Whether the outer cue passes on what the inner one says and nothing else."""
    return outer.hop and outer.first == inner.cue[0]


def only_passes_on(turn: Turn, turns: Sequence[Turn]) -> bool:
    """قال فلان …، وفق وكالة: the agency is the way it came, another one spoke."""
    particle = turn.proposal
    if not _is_particle_behind(particle):
        return False
    return any(
        other is not turn
        and not other.proposal.rule.startswith("particle")
        and (holds(particle, other.proposal) or _overlap(particle, other.proposal))
        for other in turns
    )


def is_credit(turn: Turn) -> bool:
    """A medium behind what the writer tells (أقيل الوزير، وفق وكالة): others come first."""
    return _is_particle_behind(turn.proposal) and turn.speaker.kind == "media"


def is_inner(turn: Turn, turns: Sequence[Turn]) -> bool:
    """Whether a turn lies within what another says, or in a relative clause."""
    return turn.proposal.relative or any(
        holds(other.proposal, turn.proposal) and not other.proposal.hop
        for other in turns
        if other is not turn
    )


def _is_particle_behind(proposal: Proposal) -> bool:
    return proposal.backward and proposal.rule.startswith("particle")


def _overlap(one: Proposal, other: Proposal) -> bool:
    return any(
        start < end_of_other and begin < end
        for start, end in one.content
        for begin, end_of_other in other.content
    )
