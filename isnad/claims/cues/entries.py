"""The cues as the lexicon lists them, found by any of their forms.

A form is found by its folded spelling and decided on the plain one, because نفى and نفي, رأى
and رأي fold alike. Whether a cue found is a cue meant is decided in frames.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, get_args

from isnad.claims.cues.conjugate import Form, Tense, first_person, inflect, parse, pattern_of
from isnad.claims.evidence import Entry
from isnad.lexicon import load
from isnad.text.folding import fold, plain
from isnad.types import Certainty, CueClass, Polarity

_PERFORMATIVE = ("direct", "commit", "wish", "believe", "expect")
_PERSON_CLASSES = ("accuse", "judge", "direct")
_FINAL_YEH = str.maketrans("أإآ", "ااا")


@dataclass(frozen=True, slots=True)
class Frame:
    """One lexicon entry: a verb, its class, and what may stand after it."""

    lemma: str
    cue_class: CueClass
    prepositions: frozenset[str]
    told: frozenset[str]  # prepositions before whom it addresses (طلب من فلان)
    content: str  # none | bare | governed | any | report | responsibility | named | …
    adjacent: bool
    impersonal: bool
    damma_is_passive: bool  # يُكشف is a passive, يُعلن (II, III, IV) is not
    distinct_passive: bool  # its present passive is spelled unlike the active (يقال, يقول)
    noun_forms: bool
    hop: bool
    clauses: bool  # أنّ, a colon or a quotation can be its content
    needs_object: bool  # one noun phrase behind it is its object (حث العمال على)
    describes: bool  # what stands before its ب is whom it is about (وصف القرار بأنه)
    like_masdar: bool  # its past is spelled like its masdar (توعيتهم وحثهم)
    emerges: bool  # its subject is what is said, by nobody (تبيّن أنّ, اتضح أنّ)
    of_documents: frozenset[str]  # forms that count before a document only (تبين الوثائق أنّ)
    takes_person: bool  # its object can be a person, as a pronoun too (اتهمه بـ)
    certainty: Certainty | None
    polarity: Polarity | None
    entry: Entry


class CueForm(NamedTuple):
    """One form of one cue; `loose` is its plain spelling with every alef bare."""

    frame: Frame
    form: Form
    loose: str


def loosen(word: str) -> str:
    """The plain word with every alef bare, but final ى and ي kept apart."""
    return word.translate(_FINAL_YEH)


@cache
def cue_forms() -> dict[str, tuple[CueForm, ...]]:
    """Every form of every cue by its folded spelling; the entry that stands first comes first."""
    forms: dict[str, list[CueForm]] = {}
    for frame, form in _all_forms():
        entry = CueForm(frame, form, loosen(form.spelling))
        forms.setdefault(fold(form.spelling), []).append(entry)
    return {spelling: tuple(found) for spelling, found in forms.items()}


def _all_forms() -> list[tuple[Frame, Form]]:
    pairs = []
    for cue_class, verbs in load("cues").items():
        if cue_class not in get_args(CueClass):
            raise ValueError(f"cues.yml: {cue_class} is no class of cue")
        for lemma, entry in verbs.items():
            verb = parse(lemma, present=entry.get("present"), masdar=entry.get("masdar"))
            forms = list(inflect(verb))
            if cue_class in _PERFORMATIVE:
                forms += first_person(verb)
            distinct = any(form.passive and form.tense == "present" for form in forms)
            frame = _frame(lemma, cue_class, entry, distinct=distinct)
            tenses = entry.get("tenses") or get_args(Tense)
            pairs += [
                (frame, form)
                for form in forms
                if form.tense in tenses
                and form.spelling not in entry.get("except", ())
                and (form.tense != "masdar" or frame.noun_forms)
            ]
    return pairs


def _frame(lemma: str, cue_class: CueClass, entry: dict[str, Any], *, distinct: bool) -> Frame:
    return Frame(
        lemma=plain(lemma),
        cue_class=entry.get("class", cue_class),
        prepositions=frozenset(fold(word) for word in entry.get("with", ())),
        told=frozenset(fold(word) for word in entry.get("told", ())),
        content=entry.get("object", "none"),
        adjacent=entry.get("adjacent", False),
        impersonal=entry.get("passive", False),
        damma_is_passive=pattern_of(lemma) in ("I", "V", "VI", "VIII", "X"),
        distinct_passive=distinct,
        noun_forms=entry.get("masdar_cue", True),
        hop=entry.get("hop", False),
        clauses=entry.get("clauses", True),
        needs_object=entry.get("needs_object", False),
        describes=entry.get("describes", False),
        like_masdar=entry.get("masdar") == plain(lemma),
        emerges=entry.get("emerges", False),
        of_documents=frozenset(entry.get("of_documents", ())),
        takes_person=entry.get("person", cue_class in _PERSON_CLASSES),
        certainty=entry.get("certainty"),
        polarity=entry.get("polarity"),
        entry=Entry("cues", (cue_class, lemma)),
    )


class Reading(NamedTuple):
    """A word read as a cue; `offset` is the length of the proclitics before it.

    `with_object` says that a pronoun stands behind it (اتهمه): a noun after it is no object.
    """

    frame: Frame
    form: Form
    offset: int
    future: bool
    with_object: bool = False


@cache
def read_cue(folded: str, spelling: str) -> tuple[Reading, ...]:
    """Every way to read one word as a cue.

    Args:
        folded: the word's folded spelling.
        spelling: its plain spelling, which tells نفى from نفي.

    Returns:
        The readings without a proclitic first, then those behind و or ف, and behind those س
        (not yet said) or ب, ل (before a masdar).
    """
    found = _match(folded, spelling, 0, future=False)
    if folded[:1] in "وف" and len(folded) >= 3:
        behind = _match(folded[1:], spelling[1:], 1, future=False)
        whole = len(folded) > 3  # ورد, وعد are words of their own; وحث is none
        found += [reading for reading in behind if whole or reading.frame.needs_object]
        if whole and folded[1] == "س":
            found += _match(folded[2:], spelling[2:], 2, future=True)
    if folded[:1] == "س":
        found += _match(folded[1:], spelling[1:], 1, future=True)
    for proclitic in ("ب", "ل", "بال"):
        if folded.startswith(proclitic):
            cut = len(proclitic)
            behind = _match(folded[cut:], spelling[cut:], 0, future=False)
            found += [reading for reading in behind if reading.form.tense == "masdar"]
    return tuple(found) or tuple(_with_object(folded, spelling))


def _with_object(folded: str, spelling: str) -> Iterator[Reading]:
    """A finite verb with its object as a pronoun (وصفه, اتهمها), where its class takes one."""
    for pronoun in ("ه", "ها", "هم"):
        if not folded.endswith(pronoun) or len(folded) < len(pronoun) + 3:
            continue
        end = len(folded) - len(pronoun)
        if folded[end - 1] == "ا":  # سمّاه from سمّى
            folded, spelling = folded[: end - 1] + "ي", spelling[: end - 1] + "ى"
        for offset in (0, 1) if folded[0] in "وف" else (0,):
            for reading in _match(folded[offset:end], spelling[offset:end], offset, future=False):
                masdar = offset and reading.frame.like_masdar and reading.frame.needs_object
                finite = reading.form.tense in ("past", "present")
                if reading.frame.takes_person and finite and not masdar:
                    yield reading._replace(with_object=True)


def _is_first_person(spelling: str, form: str) -> bool:
    """A hamza where the form has none is the speaker's own I (أعتقد, آمل)."""
    return spelling[:1] in "أآ" and spelling[:1] != form[:1] and form[:1] != "إ"


def _match(folded: str, spelling: str, offset: int, *, future: bool) -> list[Reading]:
    loose = loosen(spelling)
    return [
        Reading(entry.frame, entry.form, offset, future)
        for entry in cue_forms().get(folded, ())
        if entry.loose == loose
        and not _is_first_person(spelling, entry.form.spelling)
        and (not future or entry.form.tense == "present")
    ]
