"""One bad article must not stop the others: limits on its size and on how long work may take.

What does not belong here: what becomes of the article (`shards`, `intake`).
"""

import faulthandler
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ARTICLE_SECONDS = 20.0
"""How long one layer may work on one article; the slowest real one takes well under a second."""


ARTICLE_CHARS = 1_000_000
"""How long an article may be, in code points: more than a thick book is no article."""

_HARD_FACTOR = 2
"""How many times its limit work that heeds no signal may take."""

_STANDARD_ERROR = 2


class TooLargeError(Exception):
    """The article is longer than any article is."""


class TimeLimitExceeded(BaseException):
    """The work took longer than it may.

    Not an Exception, so that no handler within the work mistakes it for a failure of its own.
    """


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Stop the block with TimeLimitExceeded once it has run for so long.

    The alarm is a signal, which also interrupts a regular expression that backtracks for ever.
    Python delivers signals to the main thread only, which is where runs execute; in any other
    thread the block runs without a limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeLimitExceeded(f"took longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    # The alarm repeats: work that catches everything does not escape the second one.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def hard_limit(seconds: float) -> Iterator[None]:
    """End the process, with a traceback on standard error, if the block is not over in time.

    That is for code in C which does not return to Python, where no signal is heeded. Whoever
    started the process sees it end (`shards.pool`), and the next run sees what it left behind.
    """
    faulthandler.dump_traceback_later(seconds, exit=True, file=_STANDARD_ERROR)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextmanager
def guarded(n_chars: int, seconds: float) -> Iterator[None]:
    """Work on an article of this size for so long and no longer.

    Raises:
        TooLargeError: nothing is done for an article of this size.
        TimeLimitExceeded: the block took longer.
    """
    if n_chars > ARTICLE_CHARS:
        raise TooLargeError(f"has {n_chars:,} characters, which is more than {ARTICLE_CHARS:,}")
    with hard_limit(_HARD_FACTOR * seconds), time_limit(seconds):
        yield


def reason_of(error: BaseException) -> str:
    """Say in one line what went wrong, for a person who reads a table."""
    if isinstance(error, TimeLimitExceeded | TooLargeError):
        return str(error)
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:500] if words else type(error).__name__
