"""What a claim rests on: entry, ends weighed, who was meant and why; and what was not claimed."""

import pytest
from hypothesis import given, settings

from isnad.claims import explain_claims
from isnad.claims.evidence import Entry
from isnad.claims.explain import as_written
from isnad.text import segment
from tests.isnad.claims.reading import mentions_of, read, words
from tests.isnad.claims.test_invariants import texts


def explain(text):
    return explain_claims(text, segment(text), mentions_of(text))


def evidence_of(text, cue):
    """The evidence of the first claim with this cue."""
    return next(
        one.evidence
        for one in explain(text).claims
        if one.evidence and words(text, one.claim.cue) == cue
    )


@pytest.mark.parametrize(
    ("text", "cue", "entries"),
    [
        ("قال سامي الحداد إن الجسر سقط.", "قال", [("cues", "say", "قال")]),
        ("وصرّح سامي الحداد بأن الجسر سقط.", "صرّح", [("cues", "say", "صرّح")]),
        ("سقط الجسر أمس، بحسب وزارة الصحة.", "بحسب", [("attributions", "particles", "بحسب")]),
        (
            "سقط الجسر أمس، بحسب ما ذكرت وزارة الصحة.",
            "بحسب",
            [("attributions", "particles", "بحسب"), ("cues", "say", "ذكر")],
        ),
        (
            "سقط الجسر القديم على حد قول سامي الحداد.",
            "قول",
            [("attributions", "phrases", "على حد قول")],
        ),
        (
            "من المتوقع أن يسقط الجسر غدا.",
            "من المتوقع",
            [("impersonals", "of_the", "المتوقع")],
        ),
        ("تسود مخاوف من سقوط الجسر.", "مخاوف", [("carriers", "carriers", "مخاوف")]),
        ("سامي الحداد: الجسر سقط\n\nوصل الوفد.", ":", []),
    ],
)
def test_the_entry_is_named_by_file_and_key(text, cue, entries):
    found = evidence_of(text, cue).entries
    assert [(entry.lexicon, *entry.keys) for entry in found] == entries


def test_an_entry_is_shown_as_the_lexicon_writes_it():
    assert as_written(Entry("cues", ("deny", "نفى"))) == "{masdar: نفي, object: bare}"
    assert as_written(Entry("attributions", ("particles", "بحسب"))) == ""
    assert as_written(Entry("hedges", ("PS", "ربما"))) == ""


def test_the_ends_are_those_that_were_weighed():
    text = "قالت وزارة الصحة إن الجسر سقط، فيما كان الوفد يستعد للسفر."
    ends = evidence_of(text, "قالت").ends
    assert [(end.reason, end.chosen) for end in ends] == [("meanwhile", True), ("sentence", False)]
    assert ends[0].score > ends[1].score
    assert text[: ends[0].end].endswith("سقط")
    assert text[: ends[1].end].endswith("للسفر")


def test_a_content_before_its_cue_is_not_weighed():
    found = evidence_of("سقط الجسر أمس، بحسب وزارة الصحة.", "بحسب")
    assert (found.place, found.ends) == ("before the cue", ())


def test_what_is_cut_off_behind_but_is_said():
    text = "استبعد سامي الحداد أن تكون الحرب قريبة جدا، لكنها ستقع حتما يوما ما."
    places = [one.evidence.place for one in explain(text).claims if one.evidence]
    assert places == ["cut", "chosen"]


@pytest.mark.parametrize(
    ("text", "cue", "why", "antecedent"),
    [
        (
            "قال سامي الحداد إن الجسر سقط. وأضاف أن الوفد وصل.",
            "أضاف",
            "the latest speaker who agrees",
            "قال",
        ),
        (
            "وصل سامي الحداد إلى المدينة مؤكدا أن الجسر سقط.",
            "مؤكدا",
            "the subject of the clause",
            "سامي الحداد",
        ),
        (
            "قال سامي الحداد إنه يتوقع أن يسقط الجسر.",
            "يتوقع",
            "the cue begins what they say",
            "قال",
        ),
        ("قال سامي الحداد إن الجسر سقط.", "قال", "", None),
    ],
)
def test_who_is_meant_and_why(text, cue, why, antecedent):
    found = evidence_of(text, cue)
    assert (found.why, words(text, found.antecedent)) == (why, antecedent)


def test_a_hedge_is_shown_where_it_stands():
    text = "قالت وزارة الصحة إن الجسر ربما يسقط غدا."
    found = evidence_of(text, "قالت")
    (hedge,) = found.hedges
    assert found.class_value == ("CT", "+")
    assert (words(text, hedge.span), hedge.certainty) == ("ربما", "PS")
    assert hedge.entry == Entry("hedges", ("PS", "ربما"))


def test_a_negation_is_part_of_the_evidence():
    found = evidence_of("لم تؤكد وزارة الصحة سقوط الجسر.", "تؤكد")
    assert (found.negated, found.own_value) == (True, ("U", "+"))


@pytest.mark.parametrize(
    ("text", "cue", "decision", "reason"),
    [
        ("وقالوا إن الجسر سقط.", "وقالوا", "abstained", "nobody agrees with the cue"),
        ("ستعلن وزارة الصحة أن الجسر آمن.", "ستعلن", "refused", "not yet said"),
        ("لم يقل سامي الحداد إن الجسر سقط.", "يقل", "refused", "negated: nothing was said"),
        ("نفى سامي الحداد قوله إن «).", "نفى", "left over", "no content is left for it"),
    ],
)
def test_what_made_no_claim_has_its_reason(text, cue, decision, reason):
    found = [(words(text, one.cue), one.decision, one.reason) for one in explain(text).unclaimed]
    assert (cue, decision, reason) in found


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_claim_is_explained_as_it_was_found(text):
    explanation, attribution = explain(text), read(text)
    assert [one.claim for one in explanation.claims] == attribution.claims
    abstained = [one for one in explanation.unclaimed if one.decision == "abstained"]
    assert len(abstained) == len(attribution.abstentions)
    for claim, evidence in [(one.claim, one.evidence) for one in explanation.claims]:
        assert (evidence is None) == (claim.source_kind == "author")
        if evidence is None:
            continue
        assert tuple(words(text, hedge.span) for hedge in evidence.hedges) == claim.hedges
        chosen = [end.end for end in evidence.ends if end.chosen]
        if evidence.place == "chosen":
            assert chosen == [claim.content_parts[-1].end]
