"""What holds for any text: no crash, spans inside the text, nothing crosses, always the same."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.isnad.claims.reading import read

PIECES = [
    "قال", "وقالت", "وأضاف", "مضيفا", "نقلت", "عن", "قوله", "إن", "أن", "بأن", "إلى",
    "من", "المتوقع",
    "سامي الحداد", "وزارة الصحة", "مسؤول", "كيني", "التي", "الذي", "لكن", "فيما", "نفى", "هذه",
    "الاتهامات", "لم", "قد", "يسقط", "الجسر", "بحسب", "وفقا", "لوزارة الصحة", "يعتقد", "مخاوف",
    "،", ":", '"', "«", "»", "(", ")", ".", "؟", "\n", "\n\n", "#", "…", "12", "ل", "و",
]  # fmt: skip

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=80),
)


@settings(max_examples=300, deadline=None)
@given(texts)
@example("قال قال قال ، قال “ قال")
def test_any_text_is_read(text):
    attribution = read(text)
    for claim in attribution.claims:
        spans = [claim.source, claim.cue, *claim.content_parts]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)
        assert claim.parent is None or 0 <= claim.parent < len(attribution.claims)
        assert (claim.cue is None) == (claim.source_kind == "author")
    for abstention in attribution.abstentions:
        assert 0 <= abstention.start < abstention.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_contents_nest_or_stand_apart(text):
    contents = [claim.content for claim in read(text).claims if claim.rule.startswith("verb")]
    for one in contents:
        for other in contents:
            assert not one.start < other.start < one.end < other.end


@settings(max_examples=100, deadline=None)
@given(texts)
def test_reading_is_deterministic_and_ids_are_unique(text):
    claims = read(text).claims
    assert claims == read(text).claims
    keys = [(claim.cue, claim.content) for claim in claims]
    assert len(keys) == len(set(keys))
