"""Clubs called by a town or by an ordinary word: bodies in talk of sports, and nowhere else."""

import pytest

from isnad.names import find_mentions
from isnad.text import segment


def found(text: str) -> set[tuple[str, str]]:
    return {(m.text, m.entity_type) for m in find_mentions(text, segment(text))}


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("سجل برشلونة هدفين في الشوط الثاني من المباراة.", "برشلونة"),
        ("تعادل مدرب ليفربول مع ضيفه في مباراة الذهاب.", "ليفربول"),
        ("حقق فريق الهلال الفوز في الدوري.", "الهلال"),
        ("خسر أمام العربي بهدف في الدقيقة الأخيرة من المباراة.", "العربي"),
        ("وقع اللاعب عقدا مع فلومينينسي.", "فلومينينسي"),
        ("استقبل المغرب الفاسي ضيفه في ملعبه.", "المغرب الفاسي"),
    ],
)
def test_clubs_in_talk_of_sports(text: str, club: str) -> None:
    assert (club, "ORG") in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سافر الوزير إلى برشلونة صباحا.", {("برشلونة", "GPE")}),
        ("أقيمت المباراة في برشلونة وانتهت بهدف.", {("برشلونة", "GPE")}),
        ("أقيمت المباراة ببرشلونة وانتهت بهدف.", {("برشلونة", "GPE")}),
        ("سجل المركز ارتفاع البطالة في صفوف الشباب.", set()),
        ("انتظروا رؤية الهلال مساء.", set()),
        ("عزز فريق العمل الوحدة بين الناس.", set()),
    ],
)
def test_towns_and_words_elsewhere(text: str, expected: set[tuple[str, str]]) -> None:
    assert {pair for pair in found(text) if pair[1] in ("GPE", "ORG")} == expected
