"""Whatever comes, changes and goes, in whatever order: the links of a clean build."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.joined.links import LINKS
from tests.pipeline import assert_ends_as_a_clean_build, refresh, rows

# One name in two spellings, of which a third article's full form makes another entity of both.
SENTENCES = (
    "قال محافظ المدينة إن الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر.",
    "وأعلنت الشرطة أن الجسر القديم أغلق أمام حركة الشاحنات بعد فيضان النهر.",
    "ونفى المتحدث باسم البلدية أن يكون الجسر القديم أغلق أمام الشاحنات بعد فيضان النهر.",
    "واتهمت نقابة الصيادين شركة المرفأ بإلقاء نفايات سامة في الخليج. ونفت الشركة هذه الاتهامات.",
    "وقال خبراء البيئة إن شركة المرفأ ألقت نفايات سامة في الخليج.",
    "وقال الحارس إن الوزير السابق توماس فيغلر سافر سرا إلى ميناء سوسة.",
    "وأكد البواب أن توماس فيجلر سافر سرا إلى ميناء سوسة.",
    "وذكر الجيران أن الوزير توماس فيغلار سافر سرا قبل الفجر إلى ميناء سوسة.",
)
_ARTICLES = st.tuples(
    st.sets(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(sorted).map(" ".join),
    st.sampled_from([None, "2024-03-01", "2024-03-05", "2024-03-09"]),
    st.sampled_from([None, "https://news.example/1"]),
)
_CHANGES = st.tuples(st.integers(0, 5), st.one_of(st.none(), _ARTICLES))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=5), min_size=2, max_size=4))
def test_any_history_leaves_the_links_of_a_clean_build(history):
    assert_ends_as_a_clean_build(history, _change)


def test_another_version_of_the_comparison_begins_anew(warehouse):
    for number in (0, 1):
        _change(warehouse.seeds, number, (SENTENCES[number], "2024-03-01", None))
    refresh(warehouse)
    with warehouse.connect() as connection:
        connection.execute("UPDATE linked_articles SET version = 'of old'")
        connection.execute("UPDATE content_pairs SET relation = 'contradicts'")
        connection.execute("DELETE FROM ledger WHERE layer = ?", [LINKS.name])
    refresh(warehouse)
    assert rows(warehouse, "SELECT relation FROM claim_links") == [("same",)]


def _change(seeds, number, article):
    path = seeds / f"{number}.json"
    if article is None:
        path.unlink(missing_ok=True)
        return
    text, day, url = article
    record = {"title": f"عنوان {number}", "text": text, "outlet": "the post"}
    record |= {"published_at": f"{day}T08:00:00Z"} if day else {}
    record |= {"url": url} if url else {}
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
