"""Cues that attribute beyond doubt: their claims stand though nobody knows who speaks."""

from isnad.claims.cues.conjugate import Form
from isnad.claims.grammar import RELATIVE
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal
from isnad.claims.sources.placing import starts_clause

_SAID = frozenset(("say", "assert", "warn", "deny", "disclose", "accuse", "believe", "expect"))
_HELD = frozenset(("believe", "expect"))
_OPENED = ("verb+that", "verb+colon", "verb+quotation")
_REPEATED = ("participle+that", "masdar+that")  # مشيرا إلى أنّ, زعمهما أنّ
_QUOTES = '"»”’'  # a verb behind one goes on with what was before it


def is_unmistakable(page: Page, proposal: Proposal, *, adjacent: bool = False) -> bool:
    """Whether a cue without a speaker still attributes what follows it.

    A participle of saying with its أنّ does, as do a plural (يعتقدون أنّ) and a past (قال إنّ);
    a singular present can be what a thing shows (ما يؤكد أنّ), so it must begin its clause.

    Args:
        page: the article.
        proposal: a finite cue or a participle, with its content opened.
        adjacent: the verb mostly means something else (بثّ), so its place must speak for it.
    """
    form = proposal.form
    if form is None or proposal.cue_class not in _SAID:
        return False
    if proposal.rule in _REPEATED:
        return True
    if proposal.rule not in _OPENED or _can_be_first_person(page, proposal, form):
        return False
    if proposal.rule == "verb+quotation" and proposal.cue_class in _HELD:
        return False  # الذي اعتبر «متساهلا»: a passive
    if form.number == "p" and form.gender == "m":
        return proposal.rule == "verb+that" or not adjacent
    if form.tense == "past" and not adjacent:
        return True
    at = proposal.cue[0]
    behind_relative = at > page.first(at) and bool(page.bits[at - 1] & RELATIVE)
    return not behind_relative and not _is_quoted(page, proposal) and starts_clause(page, at)


def _can_be_first_person(page: Page, proposal: Proposal, form: Form) -> bool:
    """Within a quotation شعرت and أدرك can be the speaker's own I."""
    own = form.spelling.endswith("ت") or (form.spelling[0] == "أ" and form.number == "s")
    return own and _is_quoted(page, proposal)


def _is_quoted(page: Page, proposal: Proposal) -> bool:
    at = proposal.cue[0]
    return page.quote_of[at] >= 0 or (at > 0 and page.is_mark(at - 1, _QUOTES))
