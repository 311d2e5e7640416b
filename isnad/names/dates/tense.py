"""Whether the words before a date put it ahead of the day of publication or behind it.

The nearest one decides: a verb with سـ, المقرر, بحلول put a date ahead, a perfect and منذ behind.
An imperfect (يواجه المنتخب الأحد) speaks of days that are near.
"""

from functools import cache, lru_cache

from isnad.names.dates.words import Tense
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import WordFacts, class_words, facts_of
from isnad.names.word_shapes import is_imperfect
from isnad.text.folding import fold

_REACH = 12
_FUTURE_PARTICLE = "س"
_STOPS = frozenset(".؟!")
# Before an imperfect these make it a past: كان يتحدث, لم يحضر.
_WERE = frozenset(map(fold, ("كان", "كانت", "كانوا", "لم")))
_NEARBY = 3


def tense_before(stretch: Stretch, place: int) -> Tense | None:
    """What the nearest telling word before a place of the sentence says; None where none does."""
    for before in range(place - 1, max(-1, place - _REACH), -1):
        word = stretch.words[before].text
        if word in _STOPS:
            return None
        tense = _tense(word)
        if tense == "present" and any(
            _WERE.intersection(_forms(other))
            for other in stretch.facts[max(0, before - _NEARBY) : before]
        ):
            return "past"
        if tense is not None:
            return tense
    return None


@lru_cache(maxsize=1 << 16)
def _tense(word: str) -> Tense | None:
    """What a word tells by itself; the same few stand before most dates."""
    (facts,) = facts_of((word,))
    if facts.word.kind != "arabic":
        return None
    forms = _forms(facts)
    if any(form in class_words("calendar", "ahead") or _is_future(form) for form in forms):
        return "future"
    if any(form in _behind() for form in forms):
        return "past"
    return "present" if any(map(_is_present, forms)) else None


def _forms(facts: WordFacts) -> list[str]:
    """The word, and the word without و or ف; no preposition stands before a verb."""
    folded = facts.word.folded
    return [r.form for r in facts.readings if not folded[: r.cut].strip("وف")]


def _is_future(form: str) -> bool:
    return form[:1] == _FUTURE_PARTICLE and is_imperfect(form)


def _is_present(form: str) -> bool:
    """Whether it is an imperfect with ي; with ت it may as well be a perfect (توجه, تعرض)."""
    return (
        form[:1] == "ي" and is_imperfect(form) and form not in class_words("calendar", "timeless")
    )


@cache
def _behind() -> frozenset[str]:
    """Verbs of the lexicons that stand there in the perfect, and منذ."""
    verbs = class_words("common_words", "verbs") | class_words("name_words", "speech")
    perfects = {verb for verb in verbs if verb[0] not in "يت" or not is_imperfect(verb)}
    particles = class_words("common_words", "particles")
    return class_words("calendar", "behind") | (perfects - particles)
