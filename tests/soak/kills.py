"""Killing one run after another over a folder that changes, and comparing what is left."""

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from assets.shards.runner import Choice
from assets.storage.warehouse import Warehouse
from tests.pipeline import differences, rows, snapshot
from tests.soak.folder import ChangingFolder
from tests.soak.runs import Means, Victim, finish_run, kill, start_run

_SHARE_OF_DAGSTER = 0.2
_SHARE_BEGUN_ANEW = 0.3


@dataclass
class Soak:
    """A folder that changes, and the warehouse whose runs are killed."""

    warehouse: Warehouse
    folder: ChangingFolder
    draw: random.Random
    seconds: dict[Means, float]
    texts: set[str] = field(default_factory=set)

    def kill_one(self) -> str | None:
        """Change the folder, start a run and kill it; None if it was over too soon."""
        self.folder.change(self.draw.randint(1, 6))
        means: Means = "dagster" if self.draw.random() < _SHARE_OF_DAGSTER else "plain"
        place: Choice = self.draw.choice(["in_process", "pool"])
        victim: Victim = self.draw.choice(["run", "tree", *(["worker"] * (place == "pool"))])
        moment = self.draw.uniform(0, self.seconds[means])
        process = start_run(self.warehouse, place, means)
        process.join(moment)
        if process.exitcode is not None:
            self.seconds[means] *= 0.9  # less to do than the run had that was measured
            return None
        is_killed = kill(process, victim)
        self._remember_texts()
        return f"{victim} of {means} {place} after {moment:.2f} s" if is_killed else None

    def compare(self) -> list[str]:
        """Go on to the end of the work; list what is not as in a clean build, and what is lost."""
        finish_run(self.warehouse)
        self._remember_texts()
        clean = Warehouse(self.warehouse.seeds, self.warehouse.data.with_name("clean"))
        self.seconds["plain"] = finish_run(clean, "plain")
        found = differences(snapshot(self.warehouse), snapshot(clean))
        shutil.rmtree(clean.data)
        known = {text for (text,) in rows(self.warehouse, "SELECT text FROM article_versions")}
        return found + [f"lost: {text}" for text in self.texts - known]

    def begin_anew(self) -> None:
        """Let the next run be that of a first load."""
        shutil.rmtree(self.warehouse.data)
        self.texts.clear()

    def _remember_texts(self) -> None:
        self.texts |= {text for (text,) in rows(self.warehouse, "SELECT text FROM raw_articles")}


def kill_and_compare(
    folder: Path, articles: int, kills: int, seed: int, compare_every: int = 20
) -> list[str]:
    """Kill runs, and compare with a clean build after every few kills and at the end.

    Returns:
        A line for every row in which a table differs and every text lost; none when all is well.
    """
    draw = random.Random(seed)
    warehouse = Warehouse(folder / "seeds", folder / "killed")
    changing = ChangingFolder(warehouse.seeds, draw, articles)
    soak = Soak(warehouse, changing, draw, {"dagster": finish_run(warehouse)})
    soak.begin_anew()
    soak.seconds["plain"] = finish_run(warehouse, "plain")
    found: list[str] = []
    number = 0
    while number < kills:
        if not (words := soak.kill_one()):
            continue
        number += 1
        print(f"kill {number:>3}: {words}", flush=True)
        if number % compare_every == 0 or number == kills:
            differing = soak.compare()
            print(f"compared: {len(differing)} rows differ", flush=True)
            found += [f"after kill {number}: {line}" for line in differing]
            if draw.random() < _SHARE_BEGUN_ANEW:
                soak.begin_anew()
    return found
