"""What one claim rests on, as labelled lines: rule, entry, who, ends, how surely, chain."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from isnad.claims.cues.conjugate import Form
from isnad.claims.evidence import Entry
from isnad.claims.explain import ClaimEvidence, ExplainedClaim, WeighedEnd, as_written
from isnad.cli.claim_table import commitment
from isnad.cli.isolation import Isolated, isolate, printable
from isnad.cli.marking import CONTENT
from isnad.types import Claim, Sentence, Span

_GENDER = {"m": "masculine", "f": "feminine"}
_NUMBER = {"s": "singular", "d": "dual", "p": "plural"}
_SUBJECT = {
    "overt": "named in the text",
    "dropped": "dropped subject",
    "main": "subject of the main clause",
    "speaker": "the speaker of the quotation",
    "impersonal": "impersonal: nobody is named",
}
_PLACE = {
    "cut": "then cut short where the certainty changes",
    "before the cue": "stands before its cue, where the rule looks for it",
    "shared": "shared with another cue",
}
_BEFORE, _AFTER = 28, 20  # characters shown around a candidate end


class Line(NamedTuple):
    """A label, and what stands beside it."""

    label: str
    body: list[RenderableType]


def evidence_lines(
    text: str, sentences: Sequence[Sentence], explained: ExplainedClaim, *, styled: bool
) -> list[Line]:
    """Word a claim's evidence.

    Args:
        text: the article's text.
        sentences: its sentences.
        explained: the claim.
        styled: whether the content is marked by style, too.
    """
    claim, evidence = explained.claim, explained.evidence
    lines = [Line("rule", [Isolated(claim.rule)])]
    if evidence is None:
        return [*lines, Line("who", [Text("the article itself: the sentence attributes nothing")])]
    lines += [Line("entry", [entry_line(entry)]) for entry in evidence.entries]
    lines += [Line("form", [_form(evidence.form)])] if evidence.form else []
    lines.append(Line("who", _who(text, sentences, claim, evidence)))
    lines.append(Line("ends", [*_ends(text, claim, evidence, styled=styled)]))
    lines.append(Line("how", [*_value(text, claim, evidence)]))
    return lines + _chain(claim)


def entry_line(entry: Entry) -> RenderableType:
    """The file and key of a lexicon entry, and what stands there."""
    *sections, word = (isolate(key) for key in entry.keys)
    shown = Text.assemble(" ".join([f"{entry.lexicon}.yml", *sections]), ": ")
    shown.append(word, style="bold")
    written = as_written(entry)
    if written:
        shown.append(f"  {isolate(written)}")
    return Isolated(shown)


def _form(form: Form) -> Text:
    voice = "passive" if form.passive else ""
    person = "first person" if form.is_first_person else ""
    gender = _GENDER[form.gender] if form.gender else ""
    number = _NUMBER[form.number] if form.number else ""
    return Text(" ".join(filter(None, [form.tense, voice, person, gender, number])))


def _who(
    text: str, sentences: Sequence[Sentence], claim: Claim, evidence: ClaimEvidence
) -> list[RenderableType]:
    lines: list[RenderableType] = []
    if claim.source_party is not None:
        named = Text.assemble(isolate(claim.source_party.name), f"  {claim.source_kind}")
        lines.append(Isolated(named))
    how = Text(_SUBJECT[evidence.subject])
    if evidence.why:
        how.append(f"; {evidence.why}")
    if evidence.antecedent is not None:
        how.append(f": {isolate(_cut(text, evidence.antecedent))}")
        how.append(f" in sentence {_sentence_of(sentences, evidence.antecedent)}")
    lines.append(Isolated(how))
    if claim.spokesperson_for:
        lines.append(Isolated(Text(f"speaks for {isolate(claim.spokesperson_for.name)}")))
    return lines


def _ends(
    text: str, claim: Claim, evidence: ClaimEvidence, *, styled: bool
) -> Iterator[RenderableType]:
    """The candidate ends, the chosen one first, and where the content stands without them."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, justify="right")
    table.add_column(ratio=1)
    table.add_column(ratio=2)
    start = claim.content_parts[0].start
    for end in evidence.ends:
        verdict = "chosen" if end.chosen else ""
        around = Isolated(_around(text, start, end, styled=styled))
        table.add_row(verdict, str(end.score), end.reason, around)
    if evidence.ends:
        yield table
    if evidence.place in _PLACE:
        yield Text(_PLACE[evidence.place])


def _around(text: str, start: int, end: WeighedEnd, *, styled: bool) -> Text:
    """The last words within a candidate content, its end, and the first words behind it."""
    first = max(start, end.end - _BEFORE)
    while start < first < end.end and not text[first - 1].isspace():
        first += 1
    last = min(len(text), end.end + _AFTER)
    while end.end < last < len(text) and not text[last].isspace():
        last -= 1
    shown = Text("… " if first > start else "")
    shown.append(printable(text[first : end.end]), CONTENT.style if styled else "")
    shown.append(CONTENT.closing)
    return shown.append(printable(text[end.end : last]).rstrip())


def _value(text: str, claim: Claim, evidence: ClaimEvidence) -> Iterator[RenderableType]:
    """What the class, the cue and the hedges say, in that order, and what came of it."""
    verdict = Text(commitment(claim.certainty, claim.polarity), style="bold")
    verdict.append(f"  {claim.certainty}{claim.polarity}", style="not bold")
    yield verdict
    yield Text(f"class {claim.cue_class}: {''.join(evidence.class_value)}")
    if any(evidence.own_value):
        own = "negated" if evidence.negated else "this cue"
        yield Text(f"{own}: {''.join(value or '' for value in evidence.own_value)}")
    before = evidence.own_value[0] or evidence.class_value[0]
    for hedge in evidence.hedges:
        decides = before != claim.certainty == hedge.certainty
        shown = Text(f"hedge {isolate(_cut(text, hedge.span))}: {hedge.certainty}, ")
        shown.append("which sets it" if decides else "which changes nothing")
        yield Isolated(shown)
        yield entry_line(hedge.entry)
    if claim.content_negated:
        yield Text("the content itself is negated")


def _chain(claim: Claim) -> list[Line]:
    """The claims it hangs on, and through whom it came, outermost first."""
    lines = []
    if claim.parent is not None:
        lines.append(Line("within", [Text(f"claim {claim.parent}")]))
    if claim.is_hop:
        lines.append(Line("hop", [Text("its content is another claim and nothing else")]))
    if claim.via:
        names = " > ".join(isolate(party.name) for party in claim.via)
        lines.append(Line("via", [Isolated(Text(names))]))
    if claim.refers_to is not None:
        lines.append(Line("refers to", [Text(f"claim {claim.refers_to}")]))
    return lines


def _sentence_of(sentences: Sequence[Sentence], span: Span) -> int:
    return next(one.sentence_no for one in sentences if one.start <= span.start < one.end)


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]
