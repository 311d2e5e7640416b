"""Ctrl-C that reaches Python at the wrong moment: it is delivered again instead of being lost.

A signal's handler runs between any two instructions of the main thread. Where those belong to the
garbage collector's callbacks, Python prints what the handler raises and goes on as if nothing had
happened; after a long statement of DuckDB that is not rare.
"""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import dagster as dg

INTERRUPTIONS = (KeyboardInterrupt, dg.DagsterExecutionInterruptedError)
_PAUSE_SECONDS = 0.1


@contextmanager
def no_interrupt_is_lost() -> Iterator[None]:
    """Deliver an interrupt again, a moment later, that came where nothing can be raised."""
    usual = sys.unraisablehook

    def hook(unraisable: "sys.UnraisableHookArgs") -> None:
        if not issubclass(unraisable.exc_type, INTERRUPTIONS):
            usual(unraisable)
            return
        again = threading.Timer(_PAUSE_SECONDS, os.kill, (os.getpid(), signal.SIGINT))
        again.daemon = True
        again.start()

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = usual
