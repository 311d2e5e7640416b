"""Headlines beside their articles, through the pipeline."""

import json

import pytest

from tests.pipeline import failed_checks, materialize, rows

CERTAIN = "الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر"


def headline(warehouse, title, text):
    """The verdict on a headline, whether it drops the attribution, and both certainties."""
    record = {"title": title, "text": text, "published_at": "2024-03-05T08:00:00+00:00"}
    (warehouse.seeds / "a.json").write_text(json.dumps(record, ensure_ascii=False))
    result = materialize(warehouse)
    assert failed_checks(result) == []
    return rows(
        warehouse,
        "SELECT verdict, drops_attribution, headline_certainty, claim_certainty "
        "FROM headline_vs_body",
    )


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            CERTAIN,
            f"رجح خبراء أن {CERTAIN}. وقال الوزير إن سوق السمك تعود إلى العمل.",
            [("surer", True, "CT", "PR")],
        ),
        (CERTAIN, f"قال محافظ المدينة إن {CERTAIN}.", [("as sure", True, "CT", "CT")]),
        (CERTAIN, f"{CERTAIN}. وقال الوزير إن الأمر عادي.", [("as sure", False, "CT", "CT")]),
        (f"المحافظ: {CERTAIN}", f"قال المحافظ إن {CERTAIN}.", [("as sure", False, "CT", "CT")]),
        (f"هل {CERTAIN}؟", f"قال المحافظ إن {CERTAIN}.", [("less sure", True, "U", "CT")]),
        (CERTAIN, f"نفى المحافظ أن يكون {CERTAIN}.", [("against", True, "CT", "CT")]),
        (CERTAIN, "قال المحافظ إن سوق السمك تعود إلى العمل يوم الأحد.", []),
    ],
)
def test_a_headline_is_weighed_by_what_its_article_says(warehouse, title, text, expected):
    assert headline(warehouse, title, text) == expected


def test_a_changed_headline_is_weighed_anew(warehouse):
    assert headline(warehouse, CERTAIN, f"رجح خبراء أن {CERTAIN}.")[0][0] == "surer"
    assert headline(warehouse, "جلسة في البرلمان", f"رجح خبراء أن {CERTAIN}.") == []
