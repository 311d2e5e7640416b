"""What articles are compared by: runs of words, keys of sets of them, bands where they meet."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.copies import bands, line_keys, shingles, similarity, text_key

WORDS = [f"كلمة{one}{other}" for one in "بتجدر" for other in "سشصضطظعغ"]
TEXT = " ".join(WORDS)
SETS = st.frozensets(st.integers(0, 2**64 - 1), max_size=30)


def test_a_run_has_eight_words():
    assert len(shingles(TEXT)) == 40 - 8 + 1
    assert len(shingles(" ".join(WORDS[:8]))) == 1


def test_a_shorter_text_is_one_run_and_an_empty_one_none():
    assert len(shingles("قتل ثلاثة")) == 1
    assert shingles("…\n\n—") == frozenset()
    assert (text_key(frozenset()), bands(frozenset())) == (None, [])


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace(" ", "\n"),
        TEXT.replace("كلمةبس ", "كلمةبس، "),
        TEXT.replace("كلمة", "كَلِمة"),
        f"  {TEXT} .",
    ],
)
def test_marks_vowels_and_lines_change_nothing(other):
    assert shingles(other) == shingles(TEXT)


def test_lines_are_equal_by_their_words():
    assert line_keys("قال الوزير.\nوأضاف") == line_keys("وأضاف:\n\n«قال الوزير»")
    assert line_keys("قال الوزير") != line_keys("قال السفير")
    assert line_keys("* * *") == frozenset()


def test_boilerplate_is_left_out():
    (key,) = line_keys("حمل تطبيقنا الجديد")
    assert shingles(f"{TEXT}\nحمل تطبيقنا الجديد", {key}) == shingles(TEXT)


def test_similarity_is_the_share_of_common_runs():
    half = shingles(" ".join(WORDS[:24]))
    assert similarity(half, shingles(TEXT)) == len(half) / 33
    assert similarity(frozenset(), frozenset()) == 0


@given(SETS, SETS)
def test_similarity_is_symmetric_and_one_for_the_same(some, others):
    assert similarity(some, others) == similarity(others, some)
    assert similarity(some, some) == (1 if some else 0)
    assert (text_key(some) == text_key(others)) == (some == others)


@given(st.integers(0, 10**6), st.integers(20, 200), st.floats(0.5, 1))
def test_copies_meet_under_a_band(seed, size, share):
    common = {hash((seed, n)) % 2**64 for n in range(size)}
    rest = {hash((seed, "rest", n)) % 2**64 for n in range(int(size * (1 - share) / share))}
    some, others = frozenset(common), frozenset(common | rest)
    if similarity(some, others) >= 0.5:
        assert set(bands(some)) & set(bands(others))


def test_keys_are_the_same_in_every_process():
    program = (
        "import sys; from isnad.copies import bands, shingles, text_key; "
        "s = shingles(sys.argv[1]); print(text_key(s), bands(s)[:3])"
    )
    other = subprocess.run(
        [sys.executable, "-c", program, TEXT], capture_output=True, encoding="utf-8", check=True
    )
    found = shingles(TEXT)
    assert other.stdout.split("\n")[0] == f"{text_key(found)} {bands(found)[:3]}"
