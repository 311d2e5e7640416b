"""`isnad evaluate`: figures for people and for programs, and clear refusals."""

import gzip
import hashlib
import json

import pytest
from click.testing import CliRunner

from isnad.cli import main

TEXT = "قالت وزارة الخارجية المصرية إن الجسر الجديد مغلق."


def span(part, text=TEXT):
    start = text.index(part)
    return {"start": start, "end": start + len(part), "text": part}


def labels(text=TEXT):
    claim = {
        "source": span("وزارة الخارجية المصرية", text),
        "source_entity": "ministry",
        "source_kind": "government",
        "cue": span("قالت", text),
        "cue_class": "say",
        "content": span("الجسر الجديد مغلق", text),
        "style": "indirect",
        "certainty": "CT",
        "polarity": "+",
        "via": [],
    }
    return {"mentions": [], "claims": [claim]}


def run(*arguments):
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def write_gold(tmp_path, record):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_it_prints_tables(tmp_path, texts):
    result = run(write_gold(tmp_path, {"file": "a.txt", **labels()}), texts)
    assert result.exit_code == 0
    assert "cue overlap" in result.stdout
    assert "1 articles" in result.stdout


def test_it_prints_json(tmp_path, texts):
    result = run("--json", write_gold(tmp_path, {"file": "a.txt", **labels()}), texts)
    figures = json.loads(result.stdout)
    assert figures["spans"]["cue_exact"]["f1"] == 1.0
    assert figures["spans"]["claim_overlap"]["gold"] == 1
    assert figures["labels"]["certainty"]["accuracy"] == 1.0


@pytest.mark.parametrize("inside_a_folder", [False, True])
def test_records_are_found_by_id_and_told_by_their_digest(tmp_path, inside_a_folder):
    text = f"الجسر\n\n{TEXT}"
    folder = tmp_path / "corpus"
    folder.mkdir()
    with gzip.open(folder / "news.jsonl.gz", "wt", encoding="utf-8") as stream:
        for external_id in ("7", "8"):
            record = {"id": external_id, "title": "الجسر", "text": TEXT}
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    digest = hashlib.sha256(text.encode()).hexdigest()
    gold = write_gold(tmp_path, {"id": "8", "sha256": digest, **labels(text)})
    result = run("--json", gold, folder if inside_a_folder else folder / "news.jsonl.gz")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["spans"]["cue_exact"]["gold"] == 1


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        ({"file": "b.txt", **labels()}, "b.txt"),
        ({"file": "../gold.jsonl", **labels()}, "leads out"),
        ({"id": "7", **labels()}, "has the id 7"),
        ({"file": "a.txt", "sha256": "0", **labels()}, "isn't the annotated one"),
    ],
)
def test_gold_that_does_not_fit_is_refused(tmp_path, texts, record, complaint):
    result = run(write_gold(tmp_path, record), texts)
    assert result.exit_code == 1
    assert "gold.jsonl: line 1" in result.stderr
    assert complaint in result.stderr
    assert result.stdout == ""
