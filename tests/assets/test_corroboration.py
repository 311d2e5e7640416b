"""Who else says so, on whose word, and who says otherwise: through the pipeline."""

import json
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.storage.warehouse import Warehouse
from tests.pipeline import assert_ends_as_a_clean_build, failed_checks, materialize, refresh, rows

CLOSED = "الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر"
IN_OTHER_WORDS = "كل الشاحنات أغلق أمامها الجسر القديم بعد فيضان النهر"
TALKS = "المحادثات مع نقابة الصيادين تستأنف في العاصمة مطلع الأسبوع المقبل"
WORDS = ["".join(letters) for letters in permutations("بتثجح")]
STORY = " ".join(WORDS)
OUTLETS = ("the post", "the mail", "the sun", "the star", "the echo")


def write(seeds: Path, name: str, text: str, outlet: str | None, day: int = 5) -> None:
    """An article, whose text is unlike any other's but for the sentences given."""
    padding = " ".join(Random(name).sample(WORDS, 30))
    record = {
        "title": f"عنوان {name}",
        "text": f"{text}\n{padding}.",
        "published_at": f"2024-03-{day:02d}T08:00:00+00:00",
    }
    if outlet:
        record["outlet"] = outlet
    (seeds / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def corroboration(warehouse: Warehouse, column: str) -> list[tuple[int, object]]:
    """The size of every group of several claims, and a column of what it comes to."""
    return rows(
        warehouse,
        f"SELECT n_claims, {column} FROM claim_corroboration WHERE n_claims > 1 ORDER BY ALL",
    )


def test_five_outlets_that_copy_one_agency_are_one_origin(warehouse):
    for number, outlet in enumerate(OUTLETS):
        write(
            warehouse.seeds, f"a{number}", f"نقلت وكالة رويترز عن المحافظ قوله إن {CLOSED}.", outlet
        )
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    assert corroboration(warehouse, "n_independent_origins") == [(5, 1)]
    assert corroboration(warehouse, "n_outlets") == [(5, 5)]


def test_outlets_with_reporters_of_their_own_are_as_many_origins(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", f"وأعلنت الشرطة أن {IN_OTHER_WORDS}.", OUTLETS[1])
    refresh(warehouse)
    assert corroboration(warehouse, "n_independent_origins") == [(2, 2)]
    assert corroboration(warehouse, "n_sources") == [(2, 0)], "neither is named"


def test_a_claim_that_says_the_same_as_no_other_of_its_group_blocks_the_publish(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", f"وأعلنت الشرطة أن {CLOSED}.", OUTLETS[1])
    assert failed_checks(materialize(warehouse)) == []
    with warehouse.transaction() as connection:
        connection.execute("DELETE FROM claim_links WHERE relation = 'same'")
    assert "groups_hold_together" in failed_checks(materialize(warehouse))


def test_one_sentence_in_two_outlets_is_one_origin_though_no_agency_is_named(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", f"أكد محافظ المدينة أن {CLOSED} أمس.", OUTLETS[1])
    refresh(warehouse)
    assert corroboration(warehouse, "n_independent_origins") == [(2, 1)]


def test_two_articles_of_one_outlet_are_one_origin(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", f"وأعلنت الشرطة أن {IN_OTHER_WORDS}.", OUTLETS[0])
    refresh(warehouse)
    assert corroboration(warehouse, "n_independent_origins") == [(2, 1)]


@pytest.mark.parametrize(
    "through",
    [
        f"ذكرت وكالة رويترز أن {IN_OTHER_WORDS}.",
        f"قال المحافظ لوكالة رويترز إن {IN_OTHER_WORDS}.",
        f"القاهرة - رويترز\nقال المحافظ إن {IN_OTHER_WORDS}.",
    ],
)
def test_an_agency_is_known_wherever_it_is_named(warehouse, through):
    write(warehouse.seeds, "one", f"نقلت رويترز عن المحافظ قوله إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", through, OUTLETS[1])
    refresh(warehouse)
    assert corroboration(warehouse, "n_independent_origins") == [(2, 1)]


def test_a_copy_under_another_outlet_is_no_second_origin(warehouse):
    for name, outlet in (("one", OUTLETS[0]), ("copy", OUTLETS[1])):
        write(warehouse.seeds, name, f"قال محافظ المدينة إن {CLOSED}.\n{STORY}", outlet)
    write(warehouse.seeds, "third", f"وأعلنت الشرطة أن {IN_OTHER_WORDS}.", OUTLETS[2])
    refresh(warehouse)
    assert corroboration(warehouse, "n_independent_origins") == [(3, 2)]


def test_a_claim_alone_is_a_group_of_one(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    refresh(warehouse)
    assert rows(
        warehouse,
        "SELECT n_claims, n_independent_origins, certainty_drift FROM claim_corroboration",
    ) == [(1, 1, None)]


def test_denials_stand_beside_what_they_deny(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة سامر الخولي إن {CLOSED}.", OUTLETS[0], day=5)
    write(warehouse.seeds, "two", f"وأعلنت الشرطة أن {IN_OTHER_WORDS}.", OUTLETS[1], day=6)
    write(
        warehouse.seeds,
        "three",
        f"ونفى وزير الخارجية المصري سامح فهمي أن يكون {CLOSED}.",
        OUTLETS[2],
        day=7,
    )
    write(
        warehouse.seeds,
        "four",
        f"ولم يؤكد وزير الخارجية المصري سامح فهمي أن {CLOSED}.",
        OUTLETS[3],
        day=8,
    )
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    assert corroboration(warehouse, "n_denials") == [(2, 1)]
    assert rows(
        warehouse,
        "SELECT n_assertions, n_denials, asserted_by, denied_by, first_asserted_at::DATE::VARCHAR, "
        "first_opposed_at::DATE::VARCHAR FROM contested_claims",
    ) == [(2, 1, ["الشرطة", "سامر الخولي"], ["سامح فهمي"], "2024-03-05", "2024-03-07")]


@pytest.mark.parametrize(
    ("first", "last", "drift"),
    [
        ("رجح محافظ المدينة أن", "وأكدت الشرطة أن", "hardened"),
        ("أكد محافظ المدينة أن", "ورجحت الشرطة أن", "softened"),
        ("أكد محافظ المدينة أن", "وأعلنت الشرطة أن", "steady"),
    ],
)
def test_certainty_drifts_from_the_first_report_to_the_last(warehouse, first, last, drift):
    write(warehouse.seeds, "b", f"{first} {CLOSED}.", OUTLETS[0], day=5)
    write(warehouse.seeds, "a", f"{last} {CLOSED}.", OUTLETS[1], day=7)
    refresh(warehouse)
    assert corroboration(warehouse, "certainty_drift") == [(2, drift)]


def test_one_content_is_framed_by_different_cues(warehouse):
    write(warehouse.seeds, "one", f"قال محافظ المدينة إن {CLOSED}.", OUTLETS[0])
    write(warehouse.seeds, "other", f"زعم محافظ المدينة أن {CLOSED}.", OUTLETS[1])
    write(warehouse.seeds, "third", f"قال وزير المالية إن {TALKS}.", OUTLETS[1])
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    assert rows(
        warehouse,
        "SELECT outlet, cue_lemma, cue_class, n_claims FROM cue_framing ORDER BY outlet",
    ) == [("the mail", "زعم", "distance", 1), ("the post", "قال", "say", 1)]


def test_what_an_outlet_copies_and_what_it_finds_first(warehouse):
    write(warehouse.seeds, "first", f"قال محافظ المدينة إن {CLOSED}.\n{STORY}", OUTLETS[0], day=5)
    write(warehouse.seeds, "copy", f"قال محافظ المدينة إن {CLOSED}.\n{STORY}", OUTLETS[1], day=6)
    write(warehouse.seeds, "own", f"وأعلنت الشرطة أن {IN_OTHER_WORDS}.", OUTLETS[2], day=7)
    refresh(warehouse)
    assert rows(
        warehouse,
        "SELECT outlet, share_copied, n_copied_by_others, n_shared_groups, share_first, "
        "share_own_origin FROM outlet_profile ORDER BY outlet",
    ) == [
        ("the mail", 1.0, 0, 1, 0.0, 0.0),
        ("the post", 0.0, 1, 1, 1.0, 0.0),
        ("the sun", 0.0, 0, 1, 0.0, 1.0),
    ]


_SAYINGS = (
    f"قال محافظ المدينة إن {CLOSED}.",
    f"وأعلنت الشرطة أن {CLOSED} أمس.",
    f"ونفى المتحدث باسم البلدية أن يكون {CLOSED}.",
    f"نقلت وكالة رويترز عن المحافظ قوله إن {CLOSED} والجسر الجديد أيضا.",
    f"رجح وزير المالية أن {TALKS}.",
)
_ARTICLES = st.tuples(
    st.lists(st.sampled_from(_SAYINGS), min_size=1, max_size=2, unique=True).map("\n".join),
    st.sampled_from([*OUTLETS[:2], None]),
    st.integers(1, 12),
)
_CHANGES = st.tuples(st.integers(0, 5), st.one_of(st.none(), _ARTICLES))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=5), min_size=1, max_size=3))
def test_any_history_leaves_the_groups_of_a_clean_build(history):
    assert_ends_as_a_clean_build(history, _change)


def _change(seeds, number, article):
    if article is None:
        (seeds / f"{number}.json").unlink(missing_ok=True)
    else:
        write(seeds, str(number), *article)
