"""From a verb as a dictionary prints it to every form that a newspaper writes.

Only the unvocalised letters matter, so ten patterns and four kinds of weak root are enough.
What a form means for attribution stands in the lexicon of cues, not here.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from isnad.text.folding import plain

Tense: TypeAlias = Literal["past", "present", "jussive", "participle", "masdar"]
Pattern: TypeAlias = Literal["I", "II", "III", "IV", "V", "VI", "VIII", "X"]

SHADDA = "\N{ARABIC SHADDA}"
WEAK = "اوي"
_PRESENT_PREFIXES: tuple[tuple[str, Literal["m", "f"]], ...] = (("ي", "m"), ("ت", "f"))
PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


class Verb(NamedTuple):
    """A verb's principal parts, unvocalised."""

    past: str
    present: str
    participle: str
    masdar: str
    pattern: Pattern
    doubled: bool


class Form(NamedTuple):
    """One inflected form; `gender` and `number` are those of the subject where the form shows them.

    The pronoun of a masdar (قوله) shows the subject's gender and number too.
    """

    spelling: str
    tense: Tense
    passive: bool
    gender: Literal["m", "f"] | None
    number: Literal["s", "d", "p"] | None

    @property
    def is_first_person(self) -> bool:
        """Whether the subject is I or we."""
        return self.tense == "present" and self.gender is None


def pattern_of(lemma: str) -> Pattern:
    """Name the derived form (I to X) of a third-person past written with its shadda."""
    letters = plain(lemma)
    doubled = lemma.index(SHADDA) if SHADDA in lemma else -1
    if letters.startswith("است") and len(letters) >= 6:
        return "X"
    if letters[0] == "ا":
        return "VIII"
    if letters[0] == "ت" and doubled == 3:
        return "V"
    if letters[0] == "ت" and len(letters) == 5 and letters[2] == "ا":
        return "VI"
    if doubled == 2 and len(letters) > 2:
        return "II"
    if letters[0] == "أ" and (len(letters) == 4 or doubled == 3):
        return "IV"
    return "III" if len(letters) == 4 and letters[1] == "ا" else "I"


def parse(lemma: str, *, present: str | None = None, masdar: str | None = None) -> Verb:
    """Derive a verb's principal parts.

    Args:
        lemma: the third person masculine singular past, with its shadda (أكّد, أعلن, قال).
        present: the third person masculine singular present where no rule gives it (يقول).
        masdar: the verbal noun where no rule gives it (قول).

    Returns:
        The principal parts without vowel marks.
    """
    pattern, past = pattern_of(lemma), plain(lemma)
    doubled = lemma.endswith(SHADDA)
    present = plain(present) if present else _present(past, pattern)
    masdar = plain(masdar) if masdar else _masdar(past, pattern, doubled)
    return Verb(past, present, _participle(past, present, pattern), masdar, pattern, doubled)


def _present(past: str, pattern: Pattern) -> str:
    if pattern == "I":
        stem = past[1:] if past[0] == "و" else past
        return "ي" + (stem[:-1] + "ي" if stem[-1] == "ى" else stem)
    if pattern == "II" and past[0] == "أ":
        return "يؤ" + _end_in_yeh(past[1:])
    if pattern in ("V", "VI"):
        return "ي" + past
    stem = past if pattern in ("II", "III") else past[1:]
    if pattern in ("IV", "X") and len(stem) >= 3 and stem[-2] == "ا":
        stem = stem[:-2] + "ي" + stem[-1]
    return "ي" + _end_in_yeh(stem)


def _end_in_yeh(stem: str) -> str:
    return stem[:-1] + "ي" if stem[-1] == "ى" else stem


def _participle(past: str, present: str, pattern: Pattern) -> str:
    if pattern != "I":
        active = "م" + _end_in_yeh(present[1:])
        return active[:-2] + "ئ" + active[-1] if active[-2] == "ء" else active
    if len(past) == 2:
        return past[0] + "ا" + past[1]
    if past[1] == "أ":
        return past[0] + "ائ" + ("ي" if past[2] == "ى" else past[2])
    if past[0] == "أ":
        return "آ" + past[1:]
    if past[1] == "ا" and len(past) == 3:
        return past[0] + "ائ" + past[2]
    last = "ي" if past[-1] in "ىا" else past[2:]
    return past[0] + "ا" + past[1:2] + last


def _masdar(past: str, pattern: Pattern, doubled: bool) -> str:
    if pattern == "II":
        return "ت" + past[:-1] + ("ية" if past[-1] == "ى" else "ي" + past[-1])
    if pattern == "III":
        return "م" + past + "ة"
    if pattern == "IV":
        return _masdar_of_fourth(past, doubled)
    if pattern in ("VIII", "X"):
        return past[:-1] + ("اء" if past[-1] == "ى" else "ا" + past[-1])
    return _end_in_yeh(past)


def _masdar_of_fourth(past: str, doubled: bool) -> str:
    if doubled:
        return "إ" + past[1:] + "ا" + past[-1]
    if past[2] == "ا":
        return "إ" + past[1:] + "ة"
    return "إ" + past[1:-1] + ("اء" if past[-1] == "ى" else "ا" + past[-1])


def inflect(verb: Verb) -> Iterator[Form]:
    """Every third-person form, the circumstantial participles and the masdar with its pronouns."""
    yield from _past_forms(verb)
    yield from _present_forms(verb)
    yield from _participle_forms(verb)
    yield from _masdar_forms(verb)


def _past_forms(verb: Verb) -> Iterator[Form]:
    past, final = verb.past, verb.past[-1]
    defective = final in "ىا"
    root = past[:-1] if defective else past
    weak = ("و" if final == "ا" else "ي") if defective else ""
    yield Form(past, "past", False, "m", "s")
    yield Form(root + "ت", "past", False, "f", "s")
    yield Form(root + weak + "ا", "past", False, "m", "d")
    yield Form(root + "تا", "past", False, "f", "d")
    plural = root[:-1] if final == "ي" else root
    yield Form(plural + "وا", "past", False, "m", "p")
    hollow = past[-2] == "ا" and verb.pattern in ("I", "IV", "X") and len(past) >= 3
    yield Form((past[:-2] + past[-1] if hollow else root + weak) + "ن", "past", False, "f", "p")
    passive = _passive_past(verb, hollow)
    if passive:
        yield Form(passive, "past", True, "m", "s")
        yield Form(passive + "ت", "past", True, "f", "s")


def _passive_past(verb: Verb, hollow: bool) -> str | None:
    """The passive where its letters differ from the active's (قيل, أشير, نفي)."""
    if hollow:
        return verb.past[:-2] + "ي" + verb.past[-1]
    return verb.past[:-1] + "ي" if verb.past[-1] == "ى" else None


def _present_forms(verb: Verb) -> Iterator[Form]:
    stem = verb.present[1:]
    weak_end = stem[-1] in "ىوي"
    bare = stem[:-1] if weak_end else stem
    dual = stem[:-1] + "ي" if stem[-1] == "ى" else stem
    for prefix, gender in _PRESENT_PREFIXES:
        yield Form(prefix + stem, "present", False, gender, "s")
        yield Form(prefix + dual + "ان", "present", False, gender, "d")
        short = _jussive(verb, stem)
        if short != stem:
            yield Form(prefix + short, "jussive", False, gender, "s")
        passive = _passive_present(verb, stem)
        if passive != stem:
            yield Form(prefix + passive, "present", True, gender, "s")
    yield Form("ي" + bare + "ون", "present", False, "m", "p")
    yield Form("ي" + bare + "وا", "jussive", False, "m", "p")
    yield Form("ي" + _jussive(verb, stem) + "ن", "present", False, "f", "p")


def _hollow(verb: Verb, stem: str) -> bool:
    return verb.past[-2] == "ا" and len(stem) >= 3 and stem[-2] in WEAK and verb.pattern != "III"


def _jussive(verb: Verb, stem: str) -> str:
    if stem[-1] in "ىوي":
        return stem[:-1]
    return stem[:-2] + stem[-1] if _hollow(verb, stem) else stem


def _passive_present(verb: Verb, stem: str) -> str:
    if stem[-1] in "وي":
        return stem[:-1] + "ى"
    if _hollow(verb, stem):
        return stem[:-2] + "ا" + stem[-1]
    assimilated = verb.pattern == "I" and verb.past[0] == "و"
    return "و" + stem if assimilated else stem


def first_person(verb: Verb) -> Iterator[Form]:
    """The present of I and we, for what a quoted speaker does by saying it (نناشد, أتعهد)."""
    for prefix in "أن":
        yield Form(prefix + verb.present[1:], "present", False, None, None)


def _participle_forms(verb: Verb) -> Iterator[Form]:
    """The accusatives only: متحدثون is a noun, متحدثين can be what somebody does."""
    active = verb.participle
    root = active[:-1] if active[-1] == "ي" and verb.present[-1] in "ىيو" else active
    yield Form(active + "ا", "participle", False, "m", "s")
    yield Form(active + "ة", "participle", False, "f", "s")
    yield Form(root + "ين", "participle", False, "m", "p")
    yield Form(active + "ات", "participle", False, "f", "p")


def _masdar_forms(verb: Verb) -> Iterator[Form]:
    masdar = verb.masdar
    yield Form(masdar, "masdar", False, None, None)
    stems = [masdar[:-1] + "ت"] if masdar[-1] == "ة" else [masdar]
    if masdar[-1] == "ء":
        stems += [masdar[:-1] + seat for seat in "ؤئ"]
    for stem in stems:
        for pronoun in PRONOUNS:
            gender: Literal["m", "f"] = "f" if pronoun in ("ها", "هن") else "m"
            number: Literal["s", "d", "p"] = "s" if len(pronoun) == 1 or pronoun == "ها" else "p"
            yield Form(stem + pronoun, "masdar", False, gender, number)
