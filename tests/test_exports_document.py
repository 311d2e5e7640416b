"""What docs/exports.md shows is what happens: its commands and its programs, one after another."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from explorer.exports.command import export
from explorer.exports.where import NAMES
from tests.given_articles import ROOT

DOCUMENT = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"```(?P<language>sh|python)\n(?P<lines>.*?)```", re.DOTALL)
_EXPORT = re.compile(r"^\.venv/bin/isnad export (?P<arguments>[^#\n]*)", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, given_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands and programs run in, with the given articles' database."""
    monkeypatch.setenv("ISNAD_DATA", str(given_path.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_commands(text: str) -> int:
    """Run the exports of a text; give how many there are."""
    commands = [shlex.split(one["arguments"]) for one in _EXPORT.finditer(text)]
    for command in commands:
        target = command.pop() if ">" in command[-2:] else None
        done = CliRunner().invoke(export, command[:-1] if target else command)
        assert done.exit_code == 0, done.output
        assert not done.stderr.startswith("0 "), command
        if target:
            Path(target).write_text(done.stdout, encoding="utf-8")
    return len(commands)


def test_its_commands_and_programs_do_what_they_say(folder, capsys):
    n_commands = n_programs = 0
    for block in _BLOCK.finditer(DOCUMENT):
        if block["language"] == "sh":
            n_commands += run_commands(block["lines"])
        else:
            exec(compile(block["lines"], "docs/exports.md", "exec"), {})
            n_programs += 1
    assert (n_commands, n_programs) == (8, 4)
    assert {path.name for path in (folder / "exported").iterdir()} >= {"train", "sure.jsonl"}
    said = capsys.readouterr().out
    assert "2 denials" in said
    assert "نفى" in said


@pytest.mark.usefixtures("folder")
def test_the_commands_of_the_readme_do_what_they_say():
    assert run_commands(README) == 3


def test_it_names_every_filter():
    assert all(f"`{name}`" in DOCUMENT for name in NAMES)
