"""Why a process died, in words: from its exit status and from what `faulthandler` wrote."""

import re
import signal

_TIMEOUT = re.compile(r"^Timeout \((?P<limit>[\d:.]+)\)!", re.MULTILINE)
_FRAME = re.compile(
    r'^  File ".*?(?P<file>[^/"]+)", line (?P<line>\d+) in (?P<name>.+)$', re.MULTILINE
)
_OF_THE_WORK = "in run_shard"


def words_of_death(status: int, log: str) -> str:
    """Say why a process ended, for a person who reads a table.

    Args:
        status: its exit code; negative: the number of the signal that ended it.
        log: what it wrote to standard error.
    """
    if limit := _TIMEOUT.search(log):
        return f"did not return within {limit['limit']}{_where(log)}"
    if status >= 0:
        return f"ended the process that worked on it with exit code {status}"
    name = signal.Signals(-status).name
    if -status == signal.SIGKILL:
        return f"the process that worked on it was killed ({name}), perhaps for want of memory"
    return f"crashed the process that worked on it ({name}){_where(log)}"


def _where(log: str) -> str:
    """Name the innermost function of the thread that did the work."""
    for thread in log.split("(most recent call first):")[1:]:
        frame = _FRAME.search(thread)
        if frame and _OF_THE_WORK in thread:
            return f" in {frame['name']}, {frame['file']} line {frame['line']}"
    return ""
