"""Whether the process that a run was in still lives."""

import os
from pathlib import Path

_CLOCK_SLACK_SECONDS = 5.0


def is_alive(pid: int, seen_at: float) -> bool:
    """Say whether the process that had this id at that time (Unix seconds) still runs.

    A machine, and a container at every start, gives the same ids again: a process that began
    after `seen_at` is another one. Where the system does not tell when a process began (anywhere
    but on Linux), any process of that id counts.
    """
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # somebody else's, and alive
    began = _began_at(pid)
    return began is None or began <= seen_at + _CLOCK_SLACK_SECONDS


def _began_at(pid: int) -> float | None:
    """Read when a process began from /proc (proc(5): `starttime` in stat, `btime` in stat)."""
    try:
        # The name of the command, in brackets, may hold spaces; the state is the field after it.
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        boot = Path("/proc/stat").read_text(encoding="utf-8").partition("\nbtime ")[2].split()[0]
    except (OSError, IndexError):
        return None
    state, ticks_after_boot = fields[0], int(fields[19])
    if state == "Z":
        return float("inf")  # dead, and only not yet collected by its parent
    return int(boot) + ticks_after_boot / os.sysconf("SC_CLK_TCK")
