"""The naive reader: a quotation, the verb before it, the name before it."""

from isnad.evaluation.annotations import Annotation, MentionLabel
from isnad.evaluation.baseline import read_naively
from isnad.types import Span

TEXT = 'قالت سلمى: "الجسر مغلق".\nوأضافت بعد ساعات: "العمل بدأ".\nهذا «الحي القديم» جميل.'


def test_quotations_with_a_verb_before_them_are_claims():
    name = TEXT.index("سلمى")
    salma = MentionLabel(Span(name, name + 4), "PERS", "salma")
    naive = read_naively(Annotation("a", TEXT, (salma,)))
    read = [
        (TEXT[slice(*claim.cue)], TEXT[slice(*claim.source)], TEXT[slice(*claim.content)])
        for claim in naive.claims
    ]
    assert read == [("قالت", "سلمى", "الجسر مغلق"), ("أضافت", "سلمى", "العمل بدأ")]


def test_without_a_name_there_is_no_source():
    (first, *_) = read_naively(Annotation("a", TEXT, ())).claims
    assert first.source is None
