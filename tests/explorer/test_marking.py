"""Marks may overlap as they will: the text stays what it was."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.marking import Mark, cut

TEXT = "قال الوزير إن المدير قال إن الجسر مغلق"


def spans(kind: str, *pieces: str) -> list[Mark]:
    return [Mark(TEXT.index(one), TEXT.index(one) + len(one), kind) for one in pieces]


def test_a_piece_knows_all_the_marks_upon_it():
    marks = [
        *spans("content", "المدير قال إن الجسر مغلق", "الجسر مغلق"),
        *spans("source", "المدير"),
    ]
    pieces = {piece.text: piece for piece in cut(TEXT, marks)}
    assert pieces["المدير"].kinds == ("content", "source")
    assert pieces["المدير"].depth == 1
    assert pieces["الجسر مغلق"].depth == 2
    assert pieces["قال الوزير إن "].kinds == ()


def test_an_anchor_stands_where_its_mark_begins_and_nowhere_else():
    pieces = cut("أبجد", [Mark(1, 4, "cue", anchor="here"), Mark(2, 3, "source")])
    assert [piece.anchors for piece in pieces] == [(), ("here",), (), ()]


def test_a_name_leads_to_its_page_within_a_content():
    [piece] = cut("أب", [Mark(0, 2, "content"), Mark(0, 2, "mention", "name", "/entities/x")])
    assert (piece.href, piece.title) == ("/entities/x", "name")


drawn_marks = st.builds(
    Mark, st.integers(-2, 12), st.integers(-2, 12), st.sampled_from(["content", "cue", "mention"])
)


@given(st.text(max_size=10), st.lists(drawn_marks, max_size=8))
def test_the_pieces_put_together_are_the_text(text: str, drawn: list[Mark]):
    assert "".join(piece.text for piece in cut(text, drawn)) == text


@given(st.text(max_size=10), st.lists(drawn_marks, max_size=8))
def test_every_character_has_the_marks_that_hold_it(text: str, drawn: list[Mark]):
    place = 0
    for piece in cut(text, drawn):
        for at in range(place, place + len(piece.text)):
            holding = {mark.kind for mark in drawn if 0 <= mark.start <= at < mark.end <= len(text)}
            assert set(piece.kinds) == holding
        place += len(piece.text)
