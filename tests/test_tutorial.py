"""What docs/tutorial.md tells a newcomer to do works, and the answers it shows are given.

`python -m tests.test_tutorial` writes the answers anew.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from tests.test_readme import ROOT, answer

TUTORIAL = ROOT / "docs" / "tutorial.md"
_STEP = re.compile(
    r"```(?P<kind>sh|sql)\n(?P<said>.*?)```\n(?P<answer>(?:\n(?:\|[^\n]*\n)+)?)", re.DOTALL
)
_COMMANDS = {
    "make run": f"{sys.executable} -m orchestration.run",
    ".venv/bin/isnad": f"{sys.executable} -m isnad.cli",
    "make explore": f"{sys.executable} -m explorer --help",
}


def follow(text: str, folder: Path) -> str:
    """Do what a document says, in order, in a copy of the project; return it with the answers."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for part in ("assets", "explorer", "isnad", "orchestration", "pyproject.toml"):
        (folder / part).symlink_to(ROOT / part)

    def step(found: re.Match[str]) -> str:
        if found["kind"] == "sh":
            run(found["said"], folder)
            return found[0]
        with duckdb.connect(str(folder / "data" / "isnad.duckdb"), read_only=True) as database:
            return f"```sql\n{found['said']}```\n\n{answer(database, found['said'])}"

    return _STEP.sub(step, text)


def run(script: str, folder: Path) -> None:
    for command, ours in _COMMANDS.items():
        script = script.replace(command, ours)
    environment = os.environ | {
        "ISNAD_SEEDS": str(folder / "seeds"),
        "ISNAD_DATA": str(folder / "data"),
        "ISNAD_NAMES": str(folder / "names.yml") if (folder / "names.yml").exists() else "",
        "PYTHONPATH": str(folder),
    }
    # A file of names that the script itself writes is read by the commands behind it.
    if "names.yml" in script:
        environment.pop("ISNAD_NAMES")
    done = subprocess.run(
        ["bash", "-euc", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"


def test_the_tutorial_shows_what_happens(tmp_path: Path):
    text = TUTORIAL.read_text(encoding="utf-8")
    assert len(_STEP.findall(text)) >= 10
    assert follow(text, tmp_path) == text


def test_make_runs_what_stands_for_it_here():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in ("orchestration.run", "explorer"):
        assert f"$(BIN)/python -m {command} " in makefile


if __name__ == "__main__":
    with TemporaryDirectory() as where:
        TUTORIAL.write_text(follow(TUTORIAL.read_text("utf-8"), Path(where)), encoding="utf-8")
