"""A file that is still being written: how to tell, and how long to wait for it."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from assets.intake.folder import FoundFile, look_again

PAUSE_SECONDS = 0.25
PATIENCE_SECONDS = 5.0


class Settled(NamedTuple):
    """The files that stand still, and those that went on changing."""

    steady: list[FoundFile]
    moving: list[FoundFile]


def settle(seeds: Path, files: Iterable[FoundFile]) -> Settled:
    """Look at each file again, a moment later, until it is the same twice in a row.

    Two looks are compared with each other, never with the clock, which another machine may have
    set. A file that is gone by then is in neither list.
    """
    steady: list[FoundFile] = []
    moving = list(files)
    looks = int(PATIENCE_SECONDS / PAUSE_SECONDS)
    while moving and looks:
        time.sleep(PAUSE_SECONDS)
        looks -= 1
        second_looks = [(file, look_again(seeds, file)) for file in moving]
        steady += [file for file, now in second_looks if now == file]
        moving = [now for file, now in second_looks if now and now != file]
    return Settled(sorted(steady), sorted(moving))
