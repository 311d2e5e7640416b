"""Links between the claims of different articles: who says the same, and who says otherwise."""

import json
import re
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from assets.storage.warehouse import Warehouse
from isnad.links import WINDOW_DAYS
from tests.pipeline import failed_checks, materialize, refresh, rows


def write(seeds: Path, name: str, sentences: str, *, day: date | None = date(2024, 3, 5)) -> None:
    record = {"title": f"عنوان {name}", "text": sentences, "outlet": f"outlet of {name}"}
    if day:
        record["published_at"] = f"{day}T08:00:00+00:00"
    (seeds / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def links(warehouse: Warehouse) -> Counter[tuple[str, str, str]]:
    """How often a claim of one article has a relation to one of another."""
    found = rows(
        warehouse,
        "SELECT c.article_id, l.relation, o.article_id FROM claim_links l "
        "JOIN claims c USING (claim_id) JOIN claims o ON o.claim_id = l.other_claim_id",
    )
    return Counter(
        (one, relation, other) if relation == "denies" or one <= other else (other, relation, one)
        for one, relation, other in (
            (a.removesuffix(".json"), r, b.removesuffix(".json")) for a, r, b in found
        )
    )


CLOSED = "قال محافظ المدينة إن الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر."
CLOSED_OTHERWISE = "وأعلنت الشرطة أن الجسر القديم أغلق أمام حركة الشاحنات بعد فيضان النهر."
NOT_CLOSED = "ونفى المتحدث باسم البلدية أن يكون الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر."
NOT_CONFIRMED = "ولم يؤكد المتحدث باسم البلدية أن الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر."
DECISION_DENIED = "ونفت البلدية أن المحافظ قرر إغلاق الجسر القديم أمام شاحنات الوقود."
DECIDED = "وقرر المحافظ إغلاق الجسر القديم أمام شاحنات الوقود."
EXPELLED_23 = "قال وزير الخارجية إن بلاده طردت 23 دبلوماسيا بتهمة التجسس."
EXPELLED_25 = "أعلن مكتب رئيس الوزراء أن البلاد طردت 25 دبلوماسيا بتهمة التجسس."
ACCUSED = (
    "اتهمت نقابة الصيادين شركة المرفأ بإلقاء نفايات سامة في الخليج. ونفت الشركة هذه الاتهامات."
)
ACCUSED_TOO = "واتهم خبراء البيئة شركة المرفأ بإلقاء نفايات سامة في مياه الخليج."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (CLOSED, CLOSED_OTHERWISE, ("one", "same", "other")),
        (CLOSED, CLOSED, ("one", "same", "other")),
        (EXPELLED_23, EXPELLED_25, ("one", "contradicts", "other")),
        (CLOSED, NOT_CLOSED, ("other", "denies", "one")),
        (NOT_CLOSED, CLOSED_OTHERWISE, ("one", "denies", "other")),
        (NOT_CLOSED, NOT_CLOSED, ("one", "same", "other")),
        (CLOSED, NOT_CONFIRMED, None),
        (DECIDED, DECIDED, ("one", "same", "other")),
        (DECIDED, DECISION_DENIED, ("other", "denies", "one")),
        (CLOSED, EXPELLED_23, None),
        ("دعا الوزير إلى إغلاق الجسر القديم أمام الشاحنات بعد فيضان النهر.", CLOSED, None),
    ],
)
def test_two_articles(warehouse, one, other, expected):
    write(warehouse.seeds, "one", one)
    write(warehouse.seeds, "other", other)
    refresh(warehouse)
    assert links(warehouse) == Counter([expected] if expected else [])


def test_what_answers_an_accusation_is_compared_as_what_it_denies(warehouse):
    write(warehouse.seeds, "one", ACCUSED)
    write(warehouse.seeds, "other", ACCUSED_TOO)
    refresh(warehouse)
    assert links(warehouse) == Counter(
        [("one", "denies", "one"), ("one", "same", "other"), ("one", "denies", "other")]
    )


def test_only_claims_of_the_same_days_are_linked_and_undated_ones_with_all(warehouse):
    first = date(2024, 3, 5)
    write(warehouse.seeds, "first", CLOSED, day=first)
    write(warehouse.seeds, "in time", CLOSED_OTHERWISE, day=first + timedelta(WINDOW_DAYS))
    write(warehouse.seeds, "late", CLOSED, day=first + timedelta(WINDOW_DAYS + 1))
    write(warehouse.seeds, "last year", NOT_CLOSED, day=first - timedelta(365))
    write(warehouse.seeds, "undated", NOT_CLOSED, day=None)
    refresh(warehouse)
    assert links(warehouse) == Counter(
        [
            ("first", "same", "in time"),
            ("in time", "same", "late"),
            ("last year", "same", "undated"),
            ("undated", "denies", "first"),
            ("undated", "denies", "in time"),
            ("undated", "denies", "late"),
        ]
    )


@pytest.mark.parametrize("distance", [1, WINDOW_DAYS // 2, WINDOW_DAYS - 1])
def test_claims_meet_on_whichever_days_of_the_window_they_were_published(warehouse, distance):
    write(warehouse.seeds, "one", CLOSED, day=date(2024, 3, 5))
    write(warehouse.seeds, "other", CLOSED_OTHERWISE, day=date(2024, 3, 5 + distance))
    refresh(warehouse)
    assert links(warehouse) == Counter([("one", "same", "other")])


def test_it_says_why_and_its_checks_pass(warehouse):
    write(warehouse.seeds, "one", EXPELLED_23)
    write(warehouse.seeds, "other", EXPELLED_25)
    write(warehouse.seeds, "a third", NOT_CLOSED)
    write(warehouse.seeds, "a fourth", CLOSED)
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    said = dict(rows(warehouse, "SELECT relation, detail FROM claim_links"))
    assert {"23", "25"} <= set(re.findall(r"\d+", said["contradicts"]))
    assert said["denies"].startswith("«نفى» denies what the other has under «قال»: both have ")


def test_what_is_ruled_out_does_not_go_with_what_is_asserted(warehouse):
    write(warehouse.seeds, "one", CLOSED)
    write(
        warehouse.seeds,
        "other",
        CLOSED.replace("قال محافظ", "استبعد محافظ").replace("إن", "أن يكون"),
    )
    refresh(warehouse)
    assert links(warehouse) == Counter([("one", "contradicts", "other")])
    ((said,),) = rows(warehouse, "SELECT detail FROM claim_links")
    assert "do not go together: both have «الجسر»" in said


def test_the_given_articles_are_linked_where_they_tell_of_one_thing(warehouse):
    shutil.copytree(Path(__file__).parents[2] / "seeds", warehouse.seeds, dirs_exist_ok=True)
    refresh(warehouse)
    found = rows(
        warehouse,
        "SELECT relation, list_sort([c.cue_text, o.cue_text]) FROM claim_links l "
        "JOIN claims c USING (claim_id) JOIN claims o ON o.claim_id = l.other_claim_id ORDER BY 1",
    )
    assert sorted((relation, *cues) for relation, cues in found) == [
        ("denies", "اتهمت", "نفى"),
        ("denies", "اتهمت", "ينفيان"),
        ("same", "يعتقد", "يُعتقد"),
        ("supports", "ذكرت", "قوله"),  # the train has left for Russia
        ("supports", "نفى", "ينفيان"),
    ]


PUTIN_23 = "قال الرئيس الروسي فلاديمير بوتين إن بلاده طردت 23 دبلوماسيا بتهمة التجسس."
PUTIN_25 = "قال الرئيس الروسي فلاديمير بوتين إن بلاده طردت 25 دبلوماسيا بتهمة التجسس."


@pytest.mark.parametrize(
    ("one", "other", "days_apart", "n_links"),
    [(PUTIN_23, EXPELLED_25, 0, 1), (PUTIN_23, EXPELLED_25, 1, 0), (PUTIN_23, PUTIN_25, 0, 0)],
)
def test_a_number_is_against_what_others_say_that_day(warehouse, one, other, days_apart, n_links):
    first = date(2024, 3, 5)
    write(warehouse.seeds, "one", one, day=first)
    write(warehouse.seeds, "other", other, day=first + timedelta(days_apart))
    refresh(warehouse)
    assert links(warehouse) == Counter(
        {("one", "contradicts", "other"): n_links} if n_links else {}
    )
