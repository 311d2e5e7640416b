"""`isnad read`: claims of files, printed for people and for programs."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from isnad.cli import main

SAID = "قالت وزارة الخارجية المصرية إن الجسر الجديد سيفتح غداً."
DENIED = "ونفى المتحدث باسم الوزارة أن تكون الأعمال قد توقفت."
ARTICLE = f"{SAID}\n{DENIED}\n"


def run(*arguments):
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_table_shows_who_said_what(article):
    result = run(article)
    assert result.exit_code == 0
    assert str(article) in result.stdout.replace("\n", "")
    assert "قالت" in result.stdout
    assert "الخارجية" in result.stdout
    assert "2 claims" in result.stdout


def test_every_arabic_line_of_the_table_is_an_isolate(article):
    for line in run(article).stdout.splitlines():
        assert line.count("\N{FIRST STRONG ISOLATE}") == line.count("\N{POP DIRECTIONAL ISOLATE}")
        cells = line.split("│")
        assert all("\N{FIRST STRONG ISOLATE}" in cell for cell in cells if "الجسر" in cell)


def test_json_lines_carry_every_span_with_its_text(article):
    result = run("--json", article)
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    said = next(claim for claim in claims if claim["cue"] and claim["cue"]["text"] == "قالت")
    assert said["article"] == str(article)
    assert said["source"]["text"].startswith("وزارة الخارجية")
    assert (said["certainty"], said["polarity"], said["style"]) == ("CT", "+", "indirect")
    for claim in claims:
        spans = [claim["source"], claim["cue"], claim["content"], *claim["content_parts"]]
        for span in filter(None, spans):
            assert ARTICLE[span["start"] : span["end"]] == span["text"]


def test_claim_numbers_are_what_parents_refer_to(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("نقلت رويترز عن مسؤول قوله إن الجسر مغلق.", encoding="utf-8")
    claims = [json.loads(line) for line in run("--json", path).stdout.splitlines()]
    assert [claim["claim_no"] for claim in claims] == list(range(len(claims)))
    inner = next(claim for claim in claims if claim["via"])
    assert claims[inner["parent"]]["cue"]["text"] == "نقلت"


def test_one_bad_file_stops_no_other(tmp_path, article):
    empty = tmp_path / "empty.txt"
    empty.touch()
    missing = tmp_path / "missing.txt"
    result = run(empty, article, missing, tmp_path)
    assert result.exit_code == 1
    assert "الخارجية" in result.stdout
    complaints = result.stderr.splitlines()
    assert [line.split(": ")[1] for line in complaints] == list(
        map(str, (empty, missing, tmp_path))
    )
    assert all(line.split(": ", 2)[2] for line in complaints)


def test_a_broken_record_is_named_by_its_line_and_its_neighbours_are_printed(tmp_path):
    path = tmp_path / "many.jsonl"
    record = json.dumps({"title": "الجسر", "text": SAID}, ensure_ascii=False)
    path.write_text(f"{record}\n{{broken\n{record}\n", encoding="utf-8")
    result = run("--json", path)
    assert result.exit_code == 1
    assert "2" in result.stderr.removeprefix(f"isnad: {path}")
    articles = {json.loads(line)["article"] for line in result.stdout.splitlines()}
    assert articles == {f"{path}#1", f"{path}#3"}


def test_a_text_without_arabic_is_read_and_has_no_claims(tmp_path):
    path = tmp_path / "english.txt"
    path.write_text("The ministry said the bridge was closed.", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0
    assert "no claims" in result.stdout


def test_nothing_in_an_article_acts_upon_the_terminal(tmp_path):
    path = tmp_path / "a.txt"
    hostile = SAID.replace("الجسر", "الجسر \x1b[31m\N{RIGHT-TO-LEFT OVERRIDE}الأحمر")
    path.write_text(hostile, encoding="utf-8")
    output = run(path).stdout
    assert "الأحمر" in output
    assert "\x1b" not in output
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in output


def test_without_a_file_it_says_how_it_is_used():
    result = run()
    assert result.exit_code == 2
    assert "FILE" in result.stderr


def test_help_names_both_commands():
    output = CliRunner().invoke(main, ["--help"]).stdout
    assert "read" in output
    assert "evaluate" in output


def test_the_version_is_the_projects():
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    output = CliRunner().invoke(main, ["--version"]).stdout
    assert project["project"]["version"] in output


def test_a_real_process_prints_utf8_and_exits_with_the_code(article):
    command = [sys.executable, "-m", "isnad.cli", "read", "--json", str(article), "missing.txt"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "قالت" in done.stdout.decode("utf-8")
    assert "missing.txt" in done.stderr.decode("utf-8")
