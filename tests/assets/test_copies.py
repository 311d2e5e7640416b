"""Copies across articles: what counts as one, an outlet's boilerplate, and any history."""

import json
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.joined.copies import COPIES
from assets.storage.warehouse import Warehouse
from isnad.copies import BOILERPLATE_ARTICLES
from tests.pipeline import assert_ends_as_a_clean_build, failed_checks, materialize, refresh, rows

STORY = [f"جملة {n} عن الجسر الذي أغلق بعد الفيضان في المدينة القديمة أمس" for n in range(6)]
NOTICE = (
    "حملوا تطبيقنا الجديد لتصلكم أهم الأخبار فور وقوعها على هواتفكم المحمولة مجانا "
    "وتابعوا صفحاتنا على شبكات التواصل الاجتماعي حيث ننشر الصور والمقاطع كل يوم"
)


def write(
    seeds: Path, name: str, lines: list[str], outlet: str, day: int, url: str | None = None
) -> None:
    record = {
        "url": url,
        "title": lines[0],
        "text": "\n".join(lines[1:]),
        "outlet": outlet,
        "published_at": f"2024-03-{day:02d}T08:00:00+00:00",
    }
    (seeds / name).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def copies(warehouse: Warehouse) -> dict[str, tuple[str, float]]:
    found = rows(warehouse, "SELECT article_id, origin_id, similarity FROM article_copies")
    return {article_id: (origin_id, round(share, 2)) for article_id, origin_id, share in found}


def test_copies_and_near_copies_lead_to_the_earliest(warehouse):
    write(warehouse.seeds, "a.json", STORY, "the post", day=2)
    write(warehouse.seeds, "b.json", STORY, "the mail", day=1)
    write(warehouse.seeds, "c.json", [*STORY[:5], "وأضافت الصحيفة سطرا من عندها"], "the sun", day=3)
    write(
        warehouse.seeds, "d.json", ["خبر آخر", "لا شأن له بما سبق من أخبار اليوم"], "the sun", day=1
    )
    result = materialize(warehouse)
    assert failed_checks(result) == []
    found = copies(warehouse)
    assert found["a.json"] == ("b.json", 1.0)
    assert found["c.json"][0] == "b.json"
    assert 0.5 < found["c.json"][1] < 1
    assert found.keys() == {"a.json", "c.json"}


def test_an_earlier_article_that_comes_late_becomes_the_origin(warehouse):
    write(warehouse.seeds, "a.json", STORY, "the post", day=5)
    write(warehouse.seeds, "b.json", STORY, "the mail", day=6)
    refresh(warehouse)
    write(warehouse.seeds, "z.json", STORY, "the sun", day=1)
    refresh(warehouse)
    assert {origin for origin, _ in copies(warehouse).values()} == {"z.json"}
    (warehouse.seeds / "z.json").unlink()
    refresh(warehouse)
    assert copies(warehouse) == {"b.json": ("a.json", 1.0)}


def test_a_notice_that_an_outlet_repeats_makes_no_copies(warehouse):
    def short_news(number: int) -> list[str]:
        return [f"خبر {number} قصير من المراسل رقم {number}", NOTICE]

    for number in range(BOILERPLATE_ARTICLES - 1):
        write(warehouse.seeds, f"{number}.json", short_news(number), "the post", day=1)
    refresh(warehouse)
    assert copies(warehouse), "a line that few articles have is a part of what they tell"
    write(warehouse.seeds, "one more.json", short_news(99), "the post", day=1)
    write(warehouse.seeds, "elsewhere.json", short_news(0), "the mail", day=2)
    refresh(warehouse)
    assert copies(warehouse) == {}, "old articles are compared anew without it"


def test_an_article_that_arrives_again_and_again_makes_no_boilerplate(warehouse):
    for number in range(BOILERPLATE_ARTICLES):
        write(warehouse.seeds, f"{number}.json", STORY, "the post", 1, url="https://post.example/1")
    write(warehouse.seeds, "copy.json", STORY, "the mail", day=2)
    refresh(warehouse)
    assert copies(warehouse)["copy.json"] == ("0.json", 1.0)


def test_another_version_of_the_comparison_begins_anew(warehouse):
    write(warehouse.seeds, "a.json", STORY, "the post", day=2)
    write(warehouse.seeds, "b.json", STORY, "the mail", day=1)
    refresh(warehouse)
    with warehouse.connect() as connection:
        connection.execute("UPDATE article_fingerprints SET version = 'of old', text_key = 7")
        connection.execute("DELETE FROM ledger WHERE layer = ?", [COPIES.name])
    refresh(warehouse)
    assert rows(warehouse, "SELECT count(*) FROM article_fingerprints WHERE text_key = 7") == [(0,)]
    assert copies(warehouse) == {"a.json": ("b.json", 1.0)}


@pytest.mark.parametrize("text", ["", "…", "ا"])
def test_texts_with_hardly_a_word_are_no_trouble(warehouse, text):
    for name in ("a.txt", "b.txt"):
        (warehouse.seeds / name).write_text(f"{text}\n", encoding="utf-8")
    refresh(warehouse)
    assert copies(warehouse) in ({}, {"b.txt": ("a.txt", 1.0)})


# Which lines of the story, whose, and with the notice or without: near copies of all degrees.
_ARTICLES = st.tuples(
    st.frozensets(st.integers(0, 5), min_size=1, max_size=6),
    st.sampled_from(["the post", "the mail"]),
    st.booleans(),
    st.integers(1, 3),
)
_CHANGES = st.tuples(st.integers(0, 11), st.one_of(st.none(), _ARTICLES))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CHANGES, min_size=1, max_size=9), min_size=1, max_size=4))
def test_any_history_leaves_the_copies_of_a_clean_build(history):
    assert_ends_as_a_clean_build(history, _change, run=partial(refresh, steps=3))


def _change(seeds, number, article):
    name = f"{number}.json"
    if article is None:
        (seeds / name).unlink(missing_ok=True)
        return
    lines, outlet, has_notice, day = article
    own = [STORY[line] for line in sorted(lines)]
    write(seeds, name, [f"عنوان {number}", *own, *([NOTICE] if has_notice else [])], outlet, day)
