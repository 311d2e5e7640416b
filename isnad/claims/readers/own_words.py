"""Words that are somebody's own: «المفتعلة» على حد وصفه. Who speaks was named before."""

from functools import cache

from isnad.claims.contents.rivals import OWN_WORDS
from isnad.claims.cues.conjugate import PRONOUNS
from isnad.claims.evidence import Entry
from isnad.claims.page import Page
from isnad.claims.proposals import Findings, Proposal
from isnad.claims.readers.beginnings import reach_of
from isnad.claims.readers.prepositional import phrases
from isnad.types import CueClass

_CLOSING = '"»”’'
_COMMAS = "،,"
_LENGTH = 3  # على حد قوله


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, CueClass, Entry]]:
    """The phrases of three words with each pronoun, by their folded words."""
    return {
        (*words[:-1], words[-1] + pronoun): (pronoun, cue_class, entry)
        for listed in phrases().values()
        for words, cue_class, entry in listed
        if len(words) == _LENGTH
        for pronoun in PRONOUNS
    }


@cache
def own_words() -> frozenset[str]:
    """The folded words that the phrases begin with."""
    return frozenset(words[0] for words in _phrases())


def read_own_words(page: Page, at: int, findings: Findings) -> bool:
    """Read على حد تعبيره directly behind a quotation; True where it made a claim."""
    words = tuple(token.folded for token in page.tokens[at : at + _LENGTH])
    found = _phrases().get(words)
    quoted = _quotation_before(page, at) if found is not None else None
    if found is None or quoted is None:
        return False
    pronoun, cue_class, entry = found
    proposal = Proposal(
        cue=(at, at + _LENGTH),
        cue_skip=0,
        lemma=words[-1].removesuffix(pronoun),
        cue_class=cue_class,
        rule=OWN_WORDS,
        subject="main",
        first=quoted + 1,
        reach=reach_of(page, at),
        gender="f" if pronoun in ("ها", "هن") else "m",
        number="s" if pronoun in ("ه", "ها") else "p",
        entries=(entry,),
    )
    proposal.content, proposal.backward = [(quoted + 1, page.quote_close[quoted])], True
    proposal.direct_speech = True
    findings.proposals.append(proposal)
    return True


def _quotation_before(page: Page, at: int) -> int | None:
    """The opening mark of the quotation that closes here, a comma apart."""
    close = at - 1 - (at - 1 > page.first(at) and page.is_mark(at - 1, _COMMAS))
    if close <= page.first(at) or not page.is_mark(close, _CLOSING):
        return None
    opening = page.quote_of[close - 1]
    return opening if opening >= 0 and page.quote_close.get(opening) == close else None
