"""Nouns that carry a proposition: مخاوف من …, ادعاءات بأن …, تعهدات الرئيس بـ …, مخاوفهم من ….

A carrier says nothing by itself (اتهامات واشنطن): it needs what it governs, behind it or behind
its owner, who is then the source.
"""

from isnad.claims.contents.openers import Opener
from isnad.claims.cues.entries import read_cue
from isnad.claims.cues.frames import refusal
from isnad.claims.cues.words import is_finite_cue
from isnad.claims.grammar import COMPLEMENTIZER, CONJOINED
from isnad.claims.page import Page
from isnad.claims.proposals import Findings, Proposal, Range
from isnad.claims.readers.beginnings import open_content
from isnad.claims.readers.carried import (
    PROCLITICS,
    Carrier,
    about,
    behind,
    carriers,
    construct,
    deed,
    nation_of_owner,
    owner_of,
)
from isnad.claims.readers.impersonal import impersonal


def read_carrier(page: Page, at: int, findings: Findings) -> bool:
    """Read a carrier noun; True where it made a claim."""
    word = page.tokens[at].folded
    skip = 0 if word in carriers() else 1
    if skip and word[0] not in PROCLITICS:
        return False
    carrier = carriers().get(word[skip:])
    if carrier is None or at in page.mention_over or at + 2 >= page.limit(at):
        return False
    if (carrier.pronoun and _is_reported(at, findings)) or _is_verb(page, at):
        return False
    owner: Range | None = None
    owned = "owned" in carrier.entry and not carrier.pronoun
    first = (about if owned else behind)(page, at + 1, carrier)
    if first is not None:
        owner = nation_of_owner(page, at, carrier)
    else:
        first = construct(page, at, carrier)
    if first is None and not carrier.definite:
        owner = owner_of(page, at)
        first = behind(page, owner[1], carrier) or deed(page, owner[1], carrier) if owner else None
    if first is None:
        return False
    proposal = impersonal(page, at, carrier.entry, (at, at + 1), "carrier noun")
    proposal.cue_skip, proposal.noun_content = skip, True
    proposal.first, proposal.first_skip = first
    _own(proposal, carrier, owner)
    that = proposal.first
    if page.bits[that] & COMPLEMENTIZER and not page.bits[that] & CONJOINED:
        open_content(page, proposal, Opener("that", that, that + 1))
        proposal.noun_content = False
    findings.proposals.append(proposal)
    return True


def _is_verb(page: Page, at: int) -> bool:
    """Whether the word is rather a verb (تعهد الرئيس) or the subject of one (كشفت تقارير عن)."""
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    if any(one.form.tense != "masdar" and refusal(page, at, one) is None for one in readings):
        return True
    return at > page.first(at) and is_finite_cue(page, at - 1)


def _is_reported(at: int, findings: Findings) -> bool:
    """أعرب عن مخاوفه من: the verb before reports it already."""
    return any(at <= one.first <= at + 1 for one in findings.proposals[-1:])


def _own(proposal: Proposal, carrier: Carrier, owner: Range | None) -> None:
    """Whose saying it is: the owner's, the main clause's subject's, or nobody's."""
    if owner is not None:
        proposal.source, proposal.subject = owner, "overt"
    elif "that" in carrier.entry:
        proposal.subject = "main"
    elif carrier.pronoun and "charges" not in carrier.entry:
        proposal.subject = "main"
        proposal.gender = "f" if carrier.pronoun in ("ها", "هن") else "m"
        proposal.number = "s" if carrier.pronoun in ("ه", "ها") else "p"
