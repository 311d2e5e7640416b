"""Names that one article cannot show and many can; and the common words that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.names import EvidenceSum, find_evidence, find_mentions, judge_names, verdicts_of
from isnad.text import segment
from isnad.types import Mention
from tests.unseen_name import FRAME, HOLDER, INFLECTED, NAME, WITNESSES


def contexts(text: str) -> set[tuple[str, str]]:
    return {(one.surface, one.context) for one in find_evidence(text, segment(text))}


def mentions(text: str, *others: str) -> list[Mention]:
    """What an article names, read beside others."""
    verdicts = verdicts_of((one, segment(one)) for one in (text, *others))
    return find_mentions(text, segment(text), verdicts=verdicts)


def persons(text: str, *others: str) -> list[str]:
    return [one.text for one in mentions(text, *others) if one.entity_type == "PERS"]


@pytest.mark.parametrize(
    ("text", "surface", "context"),
    [
        ("وصل السيد شلميروف أمس.", "شلميروف", "title"),
        (FRAME, "شلميروف", "speaker"),
        ("وصل جورج شلميروف أمس.", "شلميروف", "surname"),
        ("زار الوفد بلدة زرمانيف أمس.", "زرمانيف", "town"),
        ("أعلنت شركة زلفانتك عن أرباحها.", "زلفانتك", "body"),
        (WITNESSES[0], "شلميروف", "colon"),
        (WITNESSES[1], "شلميروف", "apposition"),
        (WITNESSES[2], "شلميروف", "verb"),
        ("عاد السكان إلى زرمانيف بعد أيام.", "زرمانيف", "place word"),
        ("مات ثلاثة في زرمانيف بعد أيام.", "زرمانيف", "in"),
        ("سافر إلى دمشق وزرمانيف بعد أيام.", "زرمانيف", "beside place"),
        (HOLDER, "شلميروف", "plain"),
        ("عاد الشلميروف إلى البيت.", "شلميروف", "definite"),
        ("عاد شلميروفهم إلى البيت.", "شلميروف", "pronoun"),
        ("عاد شلميروفون إلى البيت.", "شلميروف", "plural"),
        ("عادوا ثم شلميروفوا في البيت.", "شلميروف", "conjugated"),
    ],
)
def test_an_article_says_how_a_word_stands_in_it(text: str, surface: str, context: str) -> None:
    assert (surface, context) in contexts(text)


def test_known_names_and_common_words_are_no_evidence() -> None:
    found = {surface for surface, _ in contexts("قال بوتين في موسكو إن الجسر مغلق منذ أيام.")}
    assert not found & {"بوتين", "موسكو", "مغلق", "ايام"}


def test_a_strong_context_in_one_article_makes_a_name_in_another() -> None:
    assert persons(HOLDER) == []
    assert [one.rule for one in mentions(HOLDER, FRAME) if one.text == NAME] == ["corpus:frame"]


def test_weak_contexts_make_a_name_in_three_articles() -> None:
    assert all(persons(one) == [] for one in (HOLDER, *WITNESSES))
    assert persons(HOLDER, *WITNESSES[:2]) == []
    found = [one for one in mentions(HOLDER, *WITNESSES) if one.text == NAME]
    assert [(one.entity_type, one.rule) for one in found] == [("PERS", "corpus:articles")]


def test_many_articles_of_one_weak_context_make_none() -> None:
    same = [f"{NAME}: الطريق مغلق منذ {n} أيام." for n in ("ثلاثة", "أربعة", "خمسة", "ستة")]
    assert persons(HOLDER, *same) == []


def test_a_word_that_inflects_is_no_name_whatever_its_place() -> None:
    assert persons(HOLDER, *WITNESSES, FRAME) == [NAME]
    assert persons(HOLDER, *WITNESSES, FRAME, INFLECTED) == []


def test_the_article_goes_before_the_others() -> None:
    text = f"وصل جورج {NAME} أمس. كان الرجل في السوق مع {NAME} منذ الصباح."
    alone = find_mentions(text, segment(text))
    assert (f"جورج {NAME}", "article:recurrence") in {(one.name, one.rule) for one in alone}
    assert mentions(text, FRAME) == alone


def test_a_place_is_a_place_and_its_preposition_is_left_out() -> None:
    town = "زار الوفد بلدة زرمانيف أمس."
    found = mentions("وصلت القافلة لزرمانيف بعد أيام.", town)
    assert [(one.text, one.entity_type) for one in found if one.rule.startswith("corpus")] == [
        ("زرمانيف", "GPE")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"كان الرجل مع ديريك {NAME} هناك.",  # found as a full name, which is not cut up
        f"زار مطار {NAME} أمس.",
    ],
)
def test_what_is_a_part_of_another_name_is_no_name_there(text: str) -> None:
    assert not [one for one in mentions(text, FRAME) if one.rule.startswith("corpus")]


def test_a_verdict_says_what_it_rests_on() -> None:
    articles = (*WITNESSES, HOLDER)
    verdict = verdicts_of((one, segment(one)) for one in articles)[NAME]
    assert verdict.n_articles == 4
    assert verdict.log_odds > 0
    assert "before a colon in 1" in verdict.evidence
    assert "with nothing that shows it in 1" in verdict.evidence


_SUMS = st.builds(
    EvidenceSum,
    st.sampled_from([NAME, "زرمانيف", "زلفانتك", "جورج شلميروف", "بيت"]),
    st.sampled_from(
        ["title", "surname", "town", "colon", "in", "plain", "definite", "all", "PERS"]
    ),
    st.integers(1, 9),
)


@given(
    st.lists(_SUMS, unique_by=lambda one: one[:2]).flatmap(
        lambda sums: st.tuples(st.just(sums), st.permutations(sums))
    )
)
def test_the_order_of_the_evidence_does_not_matter(
    orders: tuple[list[EvidenceSum], list[EvidenceSum]],
) -> None:
    one, other = orders
    assert judge_names(one) == judge_names(other)
