"""What a single word can be: a verb of saying, somebody who is told."""

from isnad.claims.cues import read_cue
from isnad.claims.grammar import AUDIENCE, flags
from isnad.claims.page import Page


def is_finite_cue(page: Page, at: int) -> bool:
    """Whether the word can be a finite verb or participle of a cue."""
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    return any(reading.form.tense != "masdar" for reading in readings)


def is_saying(page: Page, at: int) -> bool:
    """Whether the word can be a verb of saying, or its masdar with a pronoun (قوله)."""
    token = page.tokens[at]
    readings = read_cue(token.folded, token.plain)
    return any(reading.form.tense != "masdar" or reading.form.gender for reading in readings)


def is_audience(folded: str) -> bool:
    """Whether the word is ل and the press or a medium by its kind (للصحفيين, لوكالة)."""
    bare = folded[1:]
    definite = "ال" + folded[2:] if folded.startswith("لل") else bare
    table = flags()
    return bool((table.get(bare, 0) | table.get(definite, 0)) & AUDIENCE)
