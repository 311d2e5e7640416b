"""What a single word can be: a verb of saying, somebody who is told."""

from functools import lru_cache

from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.grammar import AUDIENCE, CONJOINED, flags, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun


def is_finite_cue(page: Page, at: int) -> bool:
    """Whether the word can be a finite verb or participle of a cue."""
    token = page.tokens[at]
    return _may_be_finite(token.folded, token.plain)


@lru_cache(maxsize=1 << 16)
def _may_be_finite(folded: str, spelling: str) -> bool:
    readings = read_cue(folded, spelling)
    return any(reading.form.tense != "masdar" and _is_likely(reading) for reading in readings)


def is_saying(page: Page, at: int) -> bool:
    """Whether the word can be a verb of saying, or its masdar with a pronoun (قوله)."""
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    return any(
        reading.form.gender if reading.form.tense == "masdar" else _is_likely(reading)
        for reading in readings
    )


def _is_likely(reading: Reading) -> bool:
    """The participle of a verb that mostly means something else is an ordinary word (كاتبة)."""
    return reading.form.tense != "participle" or not reading.frame.adjacent


def is_audience(folded: str) -> bool:
    """Whether the word is ل and the press or a medium by its kind (للصحفيين, لوكالة)."""
    bare = folded[1:]
    definite = "ال" + folded[2:] if folded.startswith("لل") else bare
    table, noun = flags(), source_noun(definite)
    medium = noun is not None and noun.kind == "media" and definite is not bare
    return medium or bool((table.get(bare, 0) | table.get(definite, 0)) & AUDIENCE)


def is_addressee(page: Page, at: int) -> bool:
    """Whether the word is ل and a medium or the press (لرويترز, للصحفيين)."""
    token = page.tokens[at]
    if token.folded[0] != "ل" or token.kind != "arabic" or len(token.folded) < 3:
        return token.plain == "ل" and at + 1 in page.quote_close
    name = page.mention_at.get(at)
    if name is not None:
        return name.start > token.start and name.entity_type == "ORG"
    return is_audience(token.folded)


def is_conjoined(page: Page, at: int) -> bool:
    """Whether the word begins with the conjunction و or ف and not with a letter of its own."""
    token = page.tokens[at]
    if page.bits[at] or token.folded[0] not in "وف" or len(token.folded) <= 3:
        return bool(page.bits[at] & CONJOINED)
    name = page.mention_at.get(at)
    if name is not None:
        return name.start > token.start
    if token.folded[0] == "ف":  # before a noun nearly always a letter of its own
        return is_finite_cue(page, at)
    own = word_set("grammar", "own_waw")
    if token.folded in own or token.folded.removesuffix("ا") in own:  # أعلن وقفا لإطلاق النار
        return False
    return source_noun(token.folded) is None
