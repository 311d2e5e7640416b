"""The limits on an article's size and on how long a piece of work may take."""

import re
import threading
import time
from contextlib import suppress

import pytest

from assets.guard import (
    ARTICLE_CHARS,
    TimeLimitExceeded,
    TooLargeError,
    guarded,
    reason_of,
    time_limit,
)


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


def test_an_article_that_is_larger_than_any_is_not_tried() -> None:
    with guarded(ARTICLE_CHARS, 1.0):
        pass
    with pytest.raises(TooLargeError, match="has 1,000,001 characters"), guarded(1_000_001, 1.0):
        raise AssertionError("it was tried")


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
