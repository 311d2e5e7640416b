"""Whether a cue found is a cue meant: what did not happen opens no claim, negation turns one."""

from functools import cache

from isnad.claims.cues.entries import Reading, read_cue
from isnad.claims.grammar import (
    COMPLEMENTIZER,
    NEGATION,
    PREPOSITION,
    UNREAL,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Proposal
from isnad.lexicon import load

NOT_A_CUE = ""  # the word is something else here; another reading may still fit


def refusal(page: Page, at: int, reading: Reading) -> str | None:
    """Why a finite cue opens no claim: None to accept, "" where the word is no verb here."""
    if reading.future:
        return "not yet said"
    before = at - 1
    first = before < page.first(at)
    if at in page.mention_over or (reading.form.tense == "jussive" and not _is_negated(page, at)):
        return NOT_A_CUE
    if reading.form.spelling in reading.frame.of_documents and not _is_before_document(page, at):
        return NOT_A_CUE
    if reading.form.is_first_person and page.quote_of[at] < 0:
        return NOT_A_CUE  # what a quoted speaker does by saying it
    if page.bits[at] & PREPOSITION and not reading.offset and not first:
        return NOT_A_CUE  # عبر, بين
    if not first and _is_object(page, at, reading):
        return NOT_A_CUE
    return None if first else _after(page, before, reading)


def _is_before_document(page: Page, at: int) -> bool:
    """تبين الوثائق أنّ: what shows it follows; without it, it emerged (تبيّن أنّ)."""
    noun = source_noun(page.tokens[at + 1].folded) if at + 1 < page.limit(at) else None
    return noun is not None and noun.kind == "document"


def _is_object(page: Page, at: int, reading: Reading) -> bool:
    """وصفت رد الاتحاد: behind a verb no other verb stands, but a noun spelled like one."""
    if reading.offset or reading.form.spelling != reading.frame.lemma:
        return False
    before = page.tokens[at - 1]
    return any(
        one.form.tense in ("past", "present") and not one.with_object
        for one in read_cue(before.folded, before.plain)
    )


def _after(page: Page, before: int, reading: Reading) -> str | None:
    """What the word before a finite cue makes of it."""
    bits, word = page.bits[before], page.tokens[before].folded
    if bits & UNREAL and not bits & PREPOSITION:
        return "did not happen"
    if word in ("مما", "بما") and reading.form.tense == "present":
        return NOT_A_CUE
    if word == "ما" and _is_held(page, before + 1, reading):
        return None
    if bits & COMPLEMENTIZER and word in ("ان", "بان"):
        if reading.form.tense != "past":
            return "did not happen"
        return None if reading.offset or _is_past_clause(page, before) else NOT_A_CUE
    if bits & PREPOSITION and not reading.offset:
        return NOT_A_CUE
    return _negated(word, reading) if bits & NEGATION else None


def _is_held(page: Page, at: int, reading: Reading) -> bool:
    """ما يعتقد أنه: without a subject, a passive; أنّ follows at once."""
    following = min(at + 1, page.limit(at) - 1)
    held = reading.frame.impersonal and reading.frame.cue_class in ("believe", "distance")
    return held and reading.form.gender == "m" and bool(page.bits[following] & COMPLEMENTIZER)


def _is_past_clause(page: Page, that: int) -> bool:
    """بعد أن أعلن, سبق أن أكد: the conjunction says that it happened."""
    return that > page.first(that) and page.tokens[that - 1].folded in word_set("grammar", "after")


def _is_negated(page: Page, at: int) -> bool:
    return at > page.first(at) and bool(page.bits[at - 1] & NEGATION)


def _negated(word: str, reading: Reading) -> str | None:
    """ما before a past verb is mostly a relative pronoun (ما قاله) and negates nothing."""
    rules = load("factuality")
    frame = reading.frame
    if word == "ما":
        return NOT_A_CUE if reading.form.tense == "present" else None  # ما يؤكد: which shows
    if reading.form.tense == "past":
        return NOT_A_CUE  # لم توقع (على الاتفاق): no past stands behind لم
    turns = frame.cue_class in rules["turned"] and frame.lemma not in rules["not_turned"]
    if frame.lemma in rules["no_position"] or turns:
        return None
    return "negated: nothing was said"


def turn(page: Page, at: int, proposal: Proposal) -> None:
    """Let a negation before the cue change class, certainty and polarity."""
    before = at - 1
    if before < page.first(at) or not page.bits[before] & NEGATION:
        return
    if page.tokens[before].folded == "ما":
        return
    rules = load("factuality")
    proposal.negated = True
    if proposal.lemma in rules["no_position"]:
        proposal.cue_class, proposal.certainty, proposal.polarity = "no_position", "U", "+"
        proposal.rule = "negated " + proposal.rule
    elif proposal.cue_class in rules["turned"]:
        proposal.certainty, proposal.polarity = rules["turned"][proposal.cue_class]
        proposal.rule = "negated " + proposal.rule


def asks_for_anonymity(page: Page, at: int) -> bool:
    """Whether the verb asks not to be named (طلب عدم الكشف عن هويته) and says nothing."""
    nouns = word_set("source_nouns", "anonymity")
    near = [token.folded for token in page.tokens[at + 1 : at + 3]]
    if not nouns.isdisjoint(near):
        return True
    if not near or near[0] not in ("عدم", "الكشف", "ذكر"):
        return False
    return not nouns.isdisjoint(token.folded for token in page.tokens[at + 3 : at + 6])


@cache
def aside_heads() -> frozenset[str]:
    """The first words of the asides, و before them included."""
    heads = {phrase.split()[0] for phrase in word_set("impersonals", "asides")}
    return frozenset(heads | {"و" + head for head in heads})


def is_aside(page: Page, at: int, that: int) -> bool:
    """Whether the cue before a complementizer is the writer's own aside (يُذكر أنّ)."""
    words = " ".join(token.folded for token in page.tokens[at:that])
    return words.removeprefix("و") in word_set("impersonals", "asides")
