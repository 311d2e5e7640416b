"""An interrupt that comes where nothing can be raised comes again."""

import sys
import time
import weakref

import pytest

from orchestration.interrupts import no_interrupt_is_lost


class Something:
    """Something whose end is told to somebody."""


def tell_of_end(fail: type[BaseException], seconds: float) -> None:
    """Let something end of whose end somebody is told who fails; then wait."""

    def told(_gone: object) -> None:
        raise fail

    something = Something()
    watched = weakref.ref(something, told)
    del something
    assert watched() is None
    time.sleep(seconds)


@pytest.mark.timeout(30)
def test_an_interrupt_within_a_callback_comes_again() -> None:
    with pytest.raises(KeyboardInterrupt), no_interrupt_is_lost():
        tell_of_end(KeyboardInterrupt, 20)


def test_other_errors_are_told_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda error: told.append(error.exc_type))
    with no_interrupt_is_lost():
        tell_of_end(ValueError, 0)
    assert told == [ValueError]
