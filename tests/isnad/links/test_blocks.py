"""Which contents meet: whatever is related shares enough marks to be compared at all."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.links import (
    SHARED_MARKS,
    SHARED_WEIGHT,
    Compared,
    compare,
    compared_marks,
    read_content,
)

_TEXT = (
    "الجسر القديم أغلق يغلق الشاحنات فيضان النهر سفينة رئيس قال 23 بحارا لم سيغادر غادر الميناء "
    "الرئيس نفايات"
)
_WORDS = st.lists(st.sampled_from(_TEXT.split()), max_size=9, unique=True).map(" ".join)


def meet(one: Compared, other: Compared) -> bool:
    marks, others = ({mark.key: mark for mark in compared_marks(each)} for each in (one, other))
    shared = [marks[key] for key in marks.keys() & others.keys()]
    lighter = min(sum(mark.weight for mark in each.values()) for each in (marks, others))
    return (
        sum(mark.is_telling for mark in shared) >= SHARED_MARKS
        and sum(mark.weight for mark in shared) >= SHARED_WEIGHT * lighter
    )


@given(_WORDS, _WORDS)
def test_all_that_is_related_meets(one, other):
    contents = Compared(read_content(one)), Compared(read_content(other))
    if compare(*contents):
        assert meet(*contents)


def test_forms_of_a_word_are_one_mark_and_words_of_all_news_tell_nothing():
    one, other = (
        {mark.key: mark for mark in compared_marks(Compared(read_content(text)))}
        for text in ("قال الرئيس إن الشاحنة ستغادر", "رئيس غادر بالشاحنة")
    )
    assert {key for key in one.keys() & other.keys() if one[key].is_telling} == {
        "word غدر",
        "word شحن",
    }
    assert any(not mark.is_telling for mark in one.values())
