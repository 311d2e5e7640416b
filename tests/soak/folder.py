"""A folder of made-up articles in which files come, change, go and move, as lots are drawn."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.sample_articles import article_record, article_text, write_articles

_LINES = 12
_NUMBERS = 400
"""Articles are drawn from so many, so that some come twice, in another file or a second time."""


class ChangingFolder:
    """Changes a folder at random; the same draws make the same changes."""

    def __init__(self, seeds: Path, draw: random.Random, articles: int) -> None:
        self._seeds = seeds
        self._draw = draw
        self._kinds: tuple[Callable[[], None], ...] = (
            self._add,
            self._add_lines,
            self._edit,
            self._edit,
            self._remove,
            self._rename,
            self._copy,
        )
        write_articles(seeds, articles)

    def change(self, times: int) -> None:
        """Make so many changes."""
        for _ in range(times):
            self._draw.choice(self._kinds)()

    def _add(self) -> None:
        self._write_text(self._new_path(".txt"))

    def _add_lines(self) -> None:
        path = self._new_path(".jsonl")
        path.write_text("".join(self._line() for _ in range(_LINES)), encoding="utf-8")

    def _edit(self) -> None:
        if path := self._any():
            if path.suffix == ".txt":
                self._write_text(path)
            else:
                self._edit_line(path)

    def _remove(self) -> None:
        if path := self._any():
            path.unlink()

    def _rename(self) -> None:
        if path := self._any():
            path.rename(self._new_path(path.suffix))

    def _copy(self) -> None:
        if path := self._any():
            shutil.copy(path, self._new_path(path.suffix))

    def _any(self) -> Path | None:
        """Draw a file; none while there are so few that the folder might be left empty."""
        files = sorted(path for path in self._seeds.rglob("*") if path.is_file())
        return self._draw.choice(files) if len(files) > 2 else None

    def _new_path(self, suffix: str) -> Path:
        folder = self._seeds / self._draw.choice(["folder 0", "folder 1", "مجلد"])
        folder.mkdir(exist_ok=True)
        return folder / f"{self._draw.getrandbits(40)}{suffix}"

    def _number(self) -> int:
        return self._draw.randrange(_NUMBERS)

    def _line(self) -> str:
        return json.dumps(article_record(self._number()), ensure_ascii=False) + "\n"

    def _write_text(self, path: Path) -> None:
        path.write_text(article_text(self._number()), encoding="utf-8")

    def _edit_line(self, path: Path) -> None:
        """Replace a line, take it out, or put one before it, which moves all that follow."""
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        place = self._draw.randrange(len(lines))
        lines[place : place + self._draw.choice([0, 1, 1])] = self._draw.choice(
            [[], [self._line()]]
        )
        path.write_text("".join(lines or [self._line()]), encoding="utf-8")
