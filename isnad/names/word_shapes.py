"""Shapes that tell a verb or a verbal noun from a name: سيبحث, لاعتماد, بانتخاب, لوصول.

What a word is when no lexicon has it, by its letters alone. Nothing here looks at neighbours.
"""

import re
from functools import cache

from isnad.names.vocabulary import class_words

# An imperfect with what may be written before it: يبحث, وتبحث, سيبحث, ليبحث.
_IMPERFECT = re.compile("[وف]?[سل]?[يتن](.{3,})")
_OBJECTS = ("ها", "هم", "هما", "ه", "وا", "ون", "ان", "ين")
# A preposition and a verbal noun: of form I (لوصول), of forms with ا before the last letter
# (لاعتماد, باستقبال, لانتشار), of forms II and V (لتعزيز, بتقدم).
_VERBAL_NOUN = re.compile(
    "[لب](?:[^اويء][^اوي]و[^اويء]|ا[^اوي]ت[^اوي]ا[^اوي]|است[^اوي]{1,2}ا[^اوي]|ان[^اوي]{2}ا[^اوي]"
    "|ت[^اوي]{2}ي[^اوي]|ت[^اوي]{3})"
)
# Forms VII and VIII without a preposition, as verbs or their nouns, with what may be attached:
# ارتكب, انقلب, انتقاده.
_DERIVED = re.compile("(?:ا[^اوي]ت[^اوي]ا?[^اوي]|ان[^اوي]{2}ا?[^اوي])(?:ه|ها|هم|هما|ت|وا|ا)?")
_PERFECT_OF_FORM_X = "است"
_SHORTEST_PARTICIPLE = 5


def is_imperfect(form: str) -> bool:
    """Whether a folded word is the imperfect of a verb that the lexicons have in the perfect."""
    match = _IMPERFECT.fullmatch(form)
    if match is None:
        return False
    rest = match[1].replace("ؤ", "ا", 1) if match[1][0] == "ؤ" else match[1]
    return rest in _stems() or any(
        rest.endswith(ending) and rest[: -len(ending)] in _stems() for ending in _OBJECTS
    )


def is_participle(form: str) -> bool:
    """Whether a folded word is the participle of a verb of the lexicons, or its plural."""
    if form[0] != "م" or len(form) < _SHORTEST_PARTICIPLE:
        return False
    if form.endswith("و"):
        return True  # مقاتلو الفصائل: a plural before what it governs
    rest = form[1:].removesuffix("ا").removesuffix("ة")
    return rest.replace("ؤ", "ا", 1) in _stems() or rest in _stems()


def is_verbal_noun(form: str) -> bool:
    """Whether a folded word has the shape of ل or ب and a verbal noun."""
    return _VERBAL_NOUN.fullmatch(form) is not None


def is_derived(form: str) -> bool:
    """Whether a folded word has the shape of a verb of the derived forms, or of its noun."""
    return _DERIVED.fullmatch(form) is not None


def looks_imperfect(form: str) -> bool:
    """يقود, سيقاطع, استقدم: words that open as verbs do, before letters that names seldom have."""
    if (form[0] in "يت" and form.endswith("ون")) or form.startswith(_PERFECT_OF_FORM_X):
        return True
    if form.startswith(("سي", "ست", "لي", "لت")) and form.endswith(("ه", "وا", "ون", "ع", "م")):
        return True
    if form[0] == "ي":
        return form[1] not in "اويل" and len(form) <= 6
    return form[0] == "ت" and form[1] not in "اويشرس" and len(form) <= 5


@cache
def _stems() -> frozenset[str]:
    """What follows the prefix of the imperfect, for every verb of the lexicons."""
    verbs = class_words("common_words", "verbs") | class_words("name_words", "speech")
    perfects = {verb for verb in verbs if len(verb) > 2}
    bare = {verb[1:] for verb in perfects if verb[0] == "ا"}
    return frozenset(stem for stem in perfects | bare if len(stem) > 2)
