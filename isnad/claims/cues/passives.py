"""Finite cues that say of nobody that he said it: passives, vocalised or spelled like none."""

from isnad.claims.cues.entries import Reading
from isnad.claims.page import Page

_DAMMA = "\N{ARABIC DAMMA}"


def is_impersonal(page: Page, at: int, reading: Reading) -> bool:
    """يُعتقد أنّ, قيل إنّ, تبيّن أنّ: a passive, or spelled like one, or what emerges of itself."""
    frame, form = reading.frame, reading.form
    if frame.emerges:
        return True
    vocalised = page.tokens[at].text[reading.offset + 1 : reading.offset + 2] == _DAMMA
    if vocalised and frame.damma_is_passive and form.tense in ("present", "jussive"):
        return True
    if is_vocalised_passive(page, at, reading):
        return True
    if not frame.impersonal:
        return False
    if form.passive:
        return True
    if form.gender == "f":
        return False
    return form.tense == "present" and form.number == "s" and not frame.distinct_passive


def is_vocalised_passive(page: Page, at: int, reading: Reading) -> bool:
    """طُلب, اتُّهم: a past with ُ on its first letter, or the one behind its ا."""
    begun = page.tokens[at].text[reading.offset : reading.offset + 4]
    vocalised = begun[1:2] == _DAMMA or (begun[:1] == "ا" and _DAMMA in begun)
    return reading.form.tense == "past" and vocalised
