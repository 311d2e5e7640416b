import pytest

from isnad.text import find_parentheses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القاهرة (رويترز) - قال", ["رويترز"]),
        ("قال (وهو في [باريس] أمس) إنه", ["وهو في [باريس] أمس", "باريس"]),
        ("(أ) (ب)", ["أ", "ب"]),
        ("أ) أولا 1) ثانيا", []),
        ("(بلا نهاية\nفقرة)", []),
        ("(كذا [كذا) كذا", ["كذا [كذا"]),
        ("بلا أقواس", []),
    ],
)
def test_brackets(text, expected):
    found = find_parentheses(text)
    assert [text[one.inner_start : one.inner_end] for one in found] == expected
    assert all(text[one.start] == one.mark for one in found)
