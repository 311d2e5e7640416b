"""Every cue of an article, token by token: which reader takes it."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeAlias

from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.cues.frames import asks_for_anonymity, is_aside, refusal
from isnad.claims.grammar import COMPLEMENTIZER, word_set
from isnad.claims.page import Page
from isnad.claims.proposals import Findings
from isnad.claims.readers.carried import carrier_words
from isnad.claims.readers.circumstantial import read_masdar, read_participle
from isnad.claims.readers.contained import came_words, read_contained
from isnad.claims.readers.headlines import read_headline
from isnad.claims.readers.impersonal import expected_words, read_expected
from isnad.claims.readers.nominal import read_carrier
from isnad.claims.readers.own_words import own_words, read_own_words
from isnad.claims.readers.postposed import read_postposed
from isnad.claims.readers.prepositional import particles, phrases, read_particle, read_phrase
from isnad.claims.readers.reports import read_report
from isnad.claims.readers.resumed import read_resumed, which_words
from isnad.claims.readers.silence import read_silence, silent_words
from isnad.claims.readers.verbal import read_verb
from isnad.text.folding import fold, plain

WordReader: TypeAlias = Callable[[Page, int, Findings], bool]

_ASIDE_REACH = 4
_MOST_REMEMBERED = 200_000


def find_proposals(page: Page) -> Findings:
    """Find every attribution cue that its clause supports, in the order of the text."""
    findings = Findings()
    for number, sentence in enumerate(page.sentences):
        first, limit = page.sentence_span[number]
        if sentence.kind == "dateline" or _is_promotion(page, first, limit):
            continue
        if sentence.kind in ("headline", "heading"):
            read_headline(page, number, findings)
        behind = first
        for at, token in enumerate(page.tokens[first:limit], start=first):
            if _MAY_OPEN[token.text] and at >= behind:
                behind = _read_token(page, at, limit, findings)
    findings.proposals.sort(key=lambda proposal: (proposal.cue[0], -proposal.hop))
    return findings


def _is_promotion(page: Page, first: int, limit: int) -> bool:
    """A line that points to another article (للمزيد: …)."""
    return first < limit and page.tokens[first].folded in word_set("impersonals", "promotions")


@cache
def _word_readers() -> dict[str, tuple[WordReader, ...]]:
    """The readers of single words by every folded word that they can begin with."""
    tables: tuple[tuple[WordReader, Iterable[str]], ...] = (
        (read_particle, particles()),
        (read_phrase, phrases()),
        (read_own_words, own_words()),
        (read_expected, expected_words()),
        (read_carrier, carrier_words()),
        (read_silence, silent_words()),
        (read_contained, came_words()),
        (read_resumed, which_words()),
    )
    found: dict[str, tuple[WordReader, ...]] = {}
    for reader, words in tables:
        for word in frozenset(words):
            found[word] = (*found.get(word, ()), reader)
    return found


class _Remembered(dict[str, bool]):
    """Whether any reader would look at a word, kept once it was asked."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        folded = fold(word)
        opens = self[word] = folded in _word_readers() or bool(read_cue(folded, plain(word)))
        return opens


_MAY_OPEN = _Remembered()  # most words of a text end here


def _read_token(page: Page, at: int, limit: int, findings: Findings) -> int:
    token = page.tokens[at]
    for read in _word_readers().get(token.folded, ()):
        if read(page, at, findings):
            return at + 1
    readings = read_cue(token.folded, token.plain)
    if not readings:
        return at + 1
    if at in findings.taken or asks_for_anonymity(page, at):
        return at + 1
    aside = _aside_end(page, at, limit)
    if aside:
        return aside
    for reading in readings:
        if _read(page, at, reading, findings):
            break
    return at + 1


def _aside_end(page: Page, at: int, limit: int) -> int:
    """The token behind an aside in the writer's own voice (يُذكر أنّ), or 0."""
    for that in range(at + 1, min(limit, at + _ASIDE_REACH)):
        if page.bits[that] & COMPLEMENTIZER:
            return that + 1 if is_aside(page, at, that) else 0
    return 0


def _read(page: Page, at: int, reading: Reading, findings: Findings) -> bool:
    if reading.form.tense == "masdar":
        return read_masdar(page, at, reading, findings)
    if reading.form.tense == "participle":
        return read_participle(page, at, reading, findings)
    if reading.frame.hop:
        return read_report(page, at, reading, findings)
    return read_verb(page, at, reading, findings) or (
        refusal(page, at, reading) is None and read_postposed(page, at, reading, findings)
    )
