"""The limit on how long a piece of work may take."""

import re
import threading
import time
from contextlib import suppress

import pytest

from assets.guard import TimeLimitExceeded, reason_of, time_limit
from assets.layers.article import Article
from assets.layers.definitions import ArticleLayer
from assets.layers.step import derive_chunk


def test_a_pattern_that_backtracks_for_ever_is_stopped() -> None:
    begun = time.monotonic()
    with pytest.raises(TimeLimitExceeded), time_limit(0.1):
        re.match(r"(a+)+b", "a" * 40)
    assert time.monotonic() - begun < 5


def test_work_that_swallows_exceptions_is_stopped() -> None:
    def swallow() -> None:
        while True:
            with suppress(Exception):
                time.sleep(0.01)

    with pytest.raises(TimeLimitExceeded), time_limit(0.1):
        swallow()


def test_work_within_its_limit_is_left_alone() -> None:
    with time_limit(0.2):
        pass
    time.sleep(0.3)


def test_work_in_another_thread_runs_without_a_limit() -> None:
    done: list[bool] = []

    def work() -> None:
        with time_limit(0.01):
            time.sleep(0.05)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_one_article_costs_nobody_elses_rows() -> None:
    def derive(article: Article) -> dict[str, list[dict[str, str]]]:
        if article.text == "slow":
            time.sleep(30)
        if article.text == "wrong":
            raise RecursionError("too deep")
        return {"claims": [{"article_id": article.article_id}]}

    layer = ArticleLayer(name="claims", reads=(), writes=("claims",), derive=derive)
    articles = [Article("a", ""), Article("b", "slow"), Article("c", "wrong"), Article("d", "")]
    derived = derive_chunk(layer, articles, seconds=0.1)
    assert [row["article_id"] for row in derived.rows["claims"]] == ["a", "d"]
    assert derived.failures == {
        "b": "took longer than 0.1 seconds",
        "c": "RecursionError: too deep",
    }


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ValueError("two\nlines"), "ValueError: two lines"),
        (KeyError(), "KeyError"),
        (ValueError("x" * 1000), "ValueError: " + "x" * 488),
    ],
)
def test_a_reason_is_one_short_line(error: Exception, reason: str) -> None:
    assert reason_of(error) == reason
