import json
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import click
import pytest
import stix2
from click.testing import CliRunner

from explorer.database import Database
from explorer.exports.command import export
from explorer.exports.where import NAMES, read_where
from explorer.filters import BadFilterError, ClaimFilter
from explorer.search import search_claims
from isnad.cli import joining_in, main

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def run(awkward):
    def run(*arguments):
        return CliRunner().invoke(export, ["--database", str(awkward), *map(str, arguments)])

    return run


def ids_in(written):
    return {json.loads(line)["claim_id"] for line in written.splitlines()}


@pytest.mark.parametrize(
    "conditions",
    [
        [],
        ["certainty=PS"],
        ["certainty=PS", "certainty=CT", "outlet=الساحل"],
        ["outlet=<img src=x onerror=alert(2)>"],
        ["words=الاتفاق"],
        ["words=ترامب", "cue_class=say"],
        ["source=iran", "contested=yes"],
        ["since=2021-03-05", "until=2021-03-05"],
        ["words=' OR 1=1 --"],
    ],
)
def test_it_exports_what_the_page_finds(awkward, run, conditions):
    with Database(awkward).reader() as reader:
        found = search_claims(reader, read_where(conditions)).claims
    exported = run("--format", "jsonl", *(f"--where={one}" for one in conditions))
    assert exported.exit_code == 0
    assert ids_in(exported.stdout) == {claim["claim_id"] for claim in found}
    assert f"{len(found)} claims" in exported.stderr


@pytest.mark.parametrize(
    "condition",
    ["certainty=sure", "page=2", "claims.certainty=CT", "certainty", "since=June", "1=1; DROP"],
)
def test_what_the_page_cannot_be_asked_is_refused(run, condition):
    refused = run("--format", "jsonl", "--where", condition)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "--where" in refused.stderr


def test_a_name_of_one_value_takes_one():
    assert read_where(["outlet=a", "outlet=b"]) == ClaimFilter(outlet=("a", "b"))
    assert read_where(["words=a=b"]) == ClaimFilter(words="a=b")
    with pytest.raises(BadFilterError, match="words: given more than once"):
        read_where(["words=a", "words=b"])


def test_its_help_names_every_filter(run):
    assert all(name in run("--help").output for name in NAMES)


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_tables_go_into_a_new_folder(run, tmp_path, kind):
    folder = tmp_path / "new" / "it's here"
    assert run("--format", kind, "--output", folder).exit_code == 0
    assert (folder / f"claims.{kind}").exists()
    assert (folder / f"raw_articles.{kind}").exists()
    again = run("--format", kind, "--output", folder)
    assert again.exit_code == 2
    assert "not an empty folder" in again.stderr
    assert run("--format", kind).exit_code == 2


def test_a_filter_narrows_tables_too(run, tmp_path):
    assert run("--format", "csv", "--output", tmp_path, "--where", "outlet=الجبل").exit_code == 0
    articles = (tmp_path / "raw_articles.csv").read_text(encoding="utf-8")
    assert "jabal.example" in articles
    assert "sahel.example" not in articles


@pytest.mark.parametrize("kind", ["jsonl", "jsonld", "stix"])
def test_a_document_goes_into_a_file(run, tmp_path, kind):
    path = tmp_path / f"claims.{kind}"
    path.write_text("before")
    assert run("--format", kind, "--output", path).exit_code == 0
    assert path.read_text(encoding="utf-8") == run("--format", kind).stdout != ""
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_replaced_by_nothing_but_a_whole_one(run, tmp_path, monkeypatch):
    def fail(*_arguments, **_values):
        raise stix2.exceptions.STIXError

    path = tmp_path / "claims.json"
    path.write_text("before")
    monkeypatch.setattr("explorer.exports.stix.Note", fail)
    assert run("--format", "stix", "--output", path).exit_code == 1
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["parquet", "jsonl"])
def test_where_nothing_can_be_written_it_says_so(run, tmp_path, kind):
    (tmp_path / "file").write_text("before")
    failed = run("--format", kind, "--output", tmp_path / "file" / "below")
    assert failed.exit_code == 1
    assert "cannot be written" in failed.stderr
    assert (tmp_path / "file").read_text() == "before"


def test_without_a_database_it_says_how_to_make_one(tmp_path):
    arguments = ["--format", "csv", "--output", str(tmp_path / "out")]
    failed = CliRunner().invoke(export, [*arguments, "--database", str(tmp_path / "none.duckdb")])
    assert failed.exit_code == 1
    assert "make run" in failed.stderr
    assert not (tmp_path / "out").exists()


def test_isnad_has_it_as_a_command(monkeypatch):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = project["entry-points"][joining_in.GROUP]
    points = [EntryPoint(name, value, joining_in.GROUP) for name, value in named.items()]
    monkeypatch.setattr(joining_in, "entry_points", finder(points))
    helped = CliRunner().invoke(main, ["--help"])
    assert "export" in helped.output
    assert "read" in helped.output
    assert main.get_command(click.Context(main), "export") is export


def finder(points):
    class Points(tuple):
        __slots__ = ()

        @property
        def names(self):
            return {point.name for point in self}

    def find(*, group, name=None):
        return Points(one for one in points if one.group == group and name in (None, one.name))

    return find
