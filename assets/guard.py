"""One bad article must not stop the others: a limit on how long a piece of work may take.

What does not belong here: what becomes of the article (`layers`, `intake`).
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ARTICLE_SECONDS = 20.0
"""How long one layer may work on one article; the slowest real one takes well under a second."""


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


def reason_of(error: BaseException) -> str:
    """Say in one line what went wrong, for a person who reads a table."""
    if isinstance(error, TimeLimitExceeded):
        return str(error)
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:500] if words else type(error).__name__
