"""The letters that the grammar of personal names is written in: what a word may be in a name.

G given name   g one that is a common word as well   K East Asian family name
1 2 3 4 5      G g a K k with a proclitic: they can only open a name
S surname of a known person   A the same with the article
n unknown word that may be a name   F one that reads foreign
u one in و that may be "and"   q one in ة
D unknown definite word   C definite word that is known as common   Y such a one in ي
m أم   B بن   b other particle of names   e آل   a عبد   y what عبد or سيف takes   k أبو
H title that one word may follow   T title   t office   c word of an office   f adjective
V speech   L known person   l known person by one word   N nationality   O other known name
i في   o ordinal   Z date
z أن   w unknown word with a plural's ending
x common word   and marks: , " ( ) - . X
"""

from functools import cache

from isnad.names.entries import person_names
from isnad.names.foreignness import reads_foreign
from isnad.names.proclitics import ARTICLE
from isnad.names.vocabulary import FATHATAN, Coder, WordFacts, class_words, known_words
from isnad.names.word_shapes import (
    is_derived,
    is_imperfect,
    is_participle,
    is_verbal_noun,
    looks_imperfect,
)
from isnad.text.folding import fold
from isnad.text.tokens import Token

_TABLE = {
    "complementizers": "z",
    "in_word": "i",
    "kunya_of_women": "m",
    "particles": "x",
    "family_first": "K",
    "kunya": "k",
    "abd": "a",
    "nasab": "B",
    "family_of": "e",
    "particles_of_names": "b",
    "shy_given": "g",
    "given_arabic": "G",
    "given_women": "G",
    "given_foreign": "G",
    "honorifics": "H",
    "titles": "T",
    "offices": "t",
    "office_words": "c",
    "former": "f",
    "speech": "V",
    "called": "V",
    "led_by": "V",
    "abd_of": "y",
    "of_religion": "y",
    "ordinals": "o",
}
_WITH_PROCLITIC = {
    "G": "1",
    "g": "2",
    "a": "3",
    "K": "4",
    "k": "5",
    "B": "x",
    "b": "x",
    "e": "x",
    "y": "x",
}
_MARKS = {
    "،": ",",
    ",": ",",
    "-": "-",
    "_": "-",
    "–": ".",
    "—": ".",
    "(": "(",
    ")": ")",
    ".": ".",
    ":": ":",
}
_QUOTES = frozenset('"“”«»')
_PRONOUNS = ("ؤه", "ئه", "اته", "هما", "ها", "هم", "هن", "كم", "نا", "وا", "تين", "ات", "اء")
_ENDINGS = ("ها", "هم", "هما", "ه", "ات", "ين", "ون", "ان", "يا", "ية", "يين", "يون", "ي", "ا")
_ENDINGS_OF_VERBS = ("ة", "ت", "وا", "تا", "نا")
_OF_TIME = frozenset({"weekdays", "months", "definite_units", "units", "days", "today"})
_PROCLITICS = "وفبلك"
_INFLECTED = frozenset({"verbs", "nouns"})
_COMMON = _INFLECTED | {"particles"}


class PersonCoder(Coder):
    """Letters of words by themselves; what the lexicons know in a sentence is laid over them."""

    def letter(self, facts: WordFacts) -> str:
        """The letter of a word; one whose class needs a proclitic cut can only open a name."""
        word = facts.word
        if word.kind == "mark":
            return '"' if word.text in _QUOTES else _MARKS.get(word.text, "X")
        if word.kind != "arabic":
            return "X"
        if FATHATAN in word.text:
            return "x"
        letter = super().letter(facts)
        cut = min(facts.classes.values(), default=0)
        return _WITH_PROCLITIC.get(letter, letter) if cut else letter

    def otherwise(self, facts: WordFacts) -> str:
        """The letter of a word of no class that names or offices have."""
        whole = facts.readings[0].form
        if whole in surnames():
            return "A" if whole.startswith(ARTICLE) else "S"
        if _OF_TIME.intersection(facts.classes):
            return "x"
        definite = next((r.form for r in facts.readings if r.form.startswith(ARTICLE)), None)
        if definite is not None:
            rest = definite[len(ARTICLE) :]
            unknown = definite == whole and not facts.classes and not is_common(rest)
            plain_definite = unknown and not whole.endswith("ة")
            if plain_definite and len(rest) > 1:
                return "D"
            return "Y" if definite == whole and whole.endswith("ي") else "C"
        if facts.classes:
            return "x"
        if not may_be_name(facts.word):
            return "w" if _is_rare_plural(whole) else "x"
        if whole[0] == "و" and whole[1] not in "اوي":
            return "u"
        if whole.endswith("ة"):
            return "q"
        return "F" if reads_foreign(whole) else "n"


def _is_rare_plural(form: str) -> bool:
    """بركات, رويكسانا: endings of plurals and pronouns that some last names have."""
    inflected = form.endswith(("ات", "اء", "نا")) and len(form) > 4
    return inflected and form[0] not in _PROCLITICS and not is_common(form)


def may_be_name(word: Token) -> bool:
    """Whether an unknown word has the shape of a name: no pronoun, plural, proclitic or verb."""
    form = word.folded
    if len(form) <= 2 or form.endswith(_PRONOUNS) or is_common(form):
        return False
    shapes = (looks_imperfect, is_imperfect, is_participle, is_verbal_noun, is_derived)
    if any(has_shape(form) for has_shape in shapes):
        return False
    if form[0] not in _PROCLITICS:
        return True
    if form[0] in "ول" and form[1] == "ي" and form[2] not in "اويلن" and len(form) <= 6:
        return False  # ويربط, ليصبح
    # A hamza inside (لإبراز) or the opening of a verbal noun (لتعزيز, بمشاركة) shows the proclitic.
    shows = word.plain[1] in "أإآ" or (form[0] in "بل" and form[1] in "تم" and len(form) > 4)
    rest = form[1:]
    return not (shows or (is_common(rest) and not (form[0] == "ك" and rest in _particles())))


@cache
def _particles() -> frozenset[str]:
    return class_words("common_words", "particles")


@cache
def is_common(form: str) -> bool:
    """Whether a word, or what is left of it without an ending, is a common word."""
    known = known_words()
    if _COMMON.intersection(known.get(form, ())):
        return True
    for ending in _ENDINGS + _ENDINGS_OF_VERBS:
        stem = form[: -len(ending)]
        if form.endswith(ending) and len(stem) > 2:
            for base in (stem, stem + "ة", stem + "ي"):
                if _INFLECTED.intersection(known.get(base, ())):
                    return True
    return False


@cache
def surnames() -> frozenset[str]:
    """The last words of all known persons' full names, folded."""
    found = {fold(name.split()[-1]) for name in person_names() if " " in name}
    return frozenset(word for word in found if word not in known_words())


PERSON_CODER = PersonCoder(_TABLE)
