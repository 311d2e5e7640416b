"""Whether a process that was seen at some time is the one that has its id now."""

import os
import subprocess
import sys
import time

import pytest

from orchestration.processes import is_alive

DAY = 86_400.0


def test_this_process_lives() -> None:
    assert is_alive(os.getpid(), time.time())


def test_a_process_that_ended_is_gone() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert not is_alive(process.pid, time.time())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells when a process began")
def test_a_process_that_began_later_is_another_one() -> None:
    assert not is_alive(os.getpid(), time.time() - 365 * DAY)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the state of a process")
def test_a_process_that_its_parent_has_not_collected_is_gone() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.read()  # until it ends
    ends = time.monotonic() + 10
    while is_alive(process.pid, time.time()) and time.monotonic() < ends:
        time.sleep(0.01)
    assert not is_alive(process.pid, time.time())
    process.wait()
