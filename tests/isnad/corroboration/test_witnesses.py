"""Who found it out for himself: what may go back to one witness is counted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.corroboration import Report, find_witnesses


def report(
    claim: str,
    outlet: str | None,
    *through: str,
    text: str = "",
    name: str = "",
    content: str | None = None,
) -> Report:
    words = f"{claim} is what is said" if content is None else content
    return Report(claim, text or f"{claim}", words, outlet, through, (name,) if name else ())


def n_witnesses(*reports: Report) -> int:
    return len(set(find_witnesses(reports).values()))


@pytest.mark.parametrize(
    ("reports", "n"),
    [
        ([report("a", "the post"), report("b", "the mail")], 2),
        ([report("a", "the post"), report("b", "The Post")], 1),
        ([report("a", None), report("b", None)], 2),
        ([report("a", "the post", text="x"), report("b", "the mail", text="x")], 1),
        ([report(claim, f"outlet {claim}", "reuters") for claim in "abcde"], 1),
        ([report("a", "the post", "reuters"), report("b", "the mail", "afp")], 2),
        # An outlet with an agency and a reporter of its own is one witness, and joins the two.
        (
            [
                report("a", "the post", "afp"),
                report("b", "the post"),
                report("c", "the mail", "afp"),
            ],
            1,
        ),
        # What another outlet takes from it is its own word.
        ([report("a", "BBC"), report("b", "the mail", "bbc", name="بي بي سي")], 1),
        ([report("a", "BBC"), report("b", "the mail", "cnn", name="سي إن إن")], 2),
        # One sentence in two outlets was written once; other words for it were not.
        (
            [
                report("a", "the post", content="الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر"),
                report("b", "the mail", content="الجِسر القديم أغلق أمام الشاحنات بعد المطر"),
            ],
            1,
        ),
        (
            [
                report("a", "the post", content="الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر"),
                report("b", "the mail", content="أغلق الجسر القديم أمام الشاحنات بعد فيضان النهر"),
            ],
            2,
        ),
        ([report("a", "the post", content="الجسر"), report("b", "the mail", content="الجسر")], 1),
        ([], 0),
    ],
)
def test_how_many_they_are(reports, n):
    assert n_witnesses(*reports) == n


_REPORTS = st.lists(
    st.builds(
        Report,
        st.sampled_from("abcdefgh"),
        st.sampled_from("xyz"),
        st.sampled_from(["الجسر", "النهر", ""]),
        st.sampled_from(["the post", "the mail", "BBC", None]),
        st.lists(st.sampled_from(["reuters", "afp"]), max_size=2, unique=True).map(tuple),
        st.sampled_from([(), ("بي بي سي",)]),
    ),
    unique_by=lambda one: one.claim_id,
)


@given(_REPORTS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_and_more_reports_never_split_a_witness(reports, random):
    found = find_witnesses(reports)
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert find_witnesses(shuffled) == found
    assert all(found[found[claim]] == found[claim] <= claim for claim in found)
    fewer = find_witnesses(reports[1:])
    assert all(
        found[one] == found[other] for one in fewer for other in fewer if fewer[one] == fewer[other]
    )
