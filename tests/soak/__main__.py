"""Kill real runs at random moments over a folder that changes; nothing may be lost or left over.

    python -m tests.soak --kills 200 --articles 60 --seed 1

Before every run some articles are added, edited, removed, renamed and copied. Then a process does
all the work, by itself or with a pool of workers, and at a moment drawn between its start and the
time an undisturbed run takes, `kill -9` ends it, one of its workers, or all of them at once. After
every few kills one more run goes to its end, and its tables are compared, row for row, with a
clean build's; every text that ever stood in them must be known still.
"""

import argparse
import tempfile
from pathlib import Path

from tests.soak.kills import kill_and_compare


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_and_compare(Path(folder), options.articles, options.kills, options.seed)
    print("\n".join(found[:40]) or "Every table equals a clean build's, and no text is lost.")
    raise SystemExit(bool(found))


if __name__ == "__main__":
    main()
