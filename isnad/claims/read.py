"""One article's claims from its text, sentences and names: the steps in order."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from isnad.claims.assemble import Assembler
from isnad.claims.chains.nesting import link
from isnad.claims.chains.sharing import share_contents
from isnad.claims.contents.choosing import choose_contents
from isnad.claims.cues.unmistakable import is_unmistakable
from isnad.claims.page import Page, lay_out
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.find import find_proposals
from isnad.claims.sources.antecedents import Antecedents
from isnad.claims.sources.speaker import UNSPECIFIED, Speaker
from isnad.claims.sources.speakers import Cast
from isnad.types import Abstention, Claim, Mention, Party, Sentence


class Attribution(NamedTuple):
    """The claims of an article, in the order of their cues, and what was not defended."""

    claims: list[Claim]
    abstentions: list[Abstention]


class Steps(NamedTuple):
    """What the steps made of an article, and the claims at their end."""

    page: Page
    findings: Findings
    assembler: Assembler
    claims: list[Claim]


def find_claims(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    published_at: datetime | None = None,
    outlet: str | None = None,
) -> Attribution:
    """Find who said what in one article.

    Args:
        text: the article's text.
        sentences: its sentences (`isnad.text.segment`).
        mentions: its names (`isnad.names.find_mentions`); dates among them are already resolved.
        published_at: when the article appeared; kept for readers of dates that need it.
        outlet: who published it: a medium that is this outlet is no via.

    Returns:
        The attributed claims, then one claim of kind author for every body sentence that
        attributes nothing; and the abstentions.
    """
    del published_at  # the mentions carry their dates
    steps = take_steps(text, sentences, mentions, outlet)
    return Attribution(steps.claims, steps.findings.abstentions)


def take_steps(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], outlet: str | None
) -> Steps:
    """Read an article and keep what each step made, for claims and for their explanation."""
    page, findings = lay_out(text, sentences, mentions), Findings()
    if page.tokens:
        findings = find_proposals(page)
        choose_contents(page, findings.proposals)
    proposals = share_contents(page, findings.proposals)
    pairs = _resolve(page, [one for one in proposals if one.content], findings)
    assembler = Assembler(page, link(page, pairs, outlet))
    return Steps(page, findings, assembler, assembler.claims() if page.tokens else [])


def _in_full(speaker: Speaker, introduced: Mapping[Party, Party]) -> Speaker:
    """A speaker under the name by which the article introduces whom its headline announced."""
    if speaker.party is None or speaker.party not in introduced:
        return speaker
    return speaker._replace(party=introduced[speaker.party])


def _resolve(
    page: Page, proposals: list[Proposal], findings: Findings
) -> list[tuple[Proposal, Speaker]]:
    """Give every proposal its speaker, in the order of the text."""
    cast = Cast(page)
    antecedents = Antecedents(page, cast)
    pairs: list[tuple[Proposal, Speaker]] = []
    antecedents.learn(proposals)
    for proposal in proposals:
        speaker: Speaker | None
        if proposal.subject == "impersonal":
            speaker = UNSPECIFIED
        elif proposal.source is not None:
            speaker = cast.identify(proposal.source, proposal.source_skip)
        else:
            speaker = antecedents.of(proposal)
        if speaker is None:
            token = page.tokens[proposal.cue[0]]
            findings.abstentions.append(
                Abstention(token.start, token.end, proposal.rule, "nobody agrees with the cue")
            )
            if not is_unmistakable(page, proposal):
                continue
            speaker = UNSPECIFIED
        antecedents.add(proposal, speaker)
        pairs.append((proposal, speaker))
    introduced = cast.introduced()
    return [(proposal, _in_full(speaker, introduced)) for proposal, speaker in pairs]
