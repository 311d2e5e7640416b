"""The user's file of names in a run: what it changes, and that it survives a rebuild."""

import os
import subprocess
import sys

import duckdb

ARTICLE = (
    "قال توماس فيغلر إن الجسر مغلق.\nوأكد توماس فيجلر أن الجسر مفتوح.\nوعاد أبو فلاد إلى البيت.\n"
)
NAMES = """\
names:
  - {id: vladimir_putin, type: PERS, name: أبو فلاد}
split:
  - {type: PERS, names: [توماس فيغلر, توماس فيجلر], why: an engineer and a minister}
"""
VARIANTS = "SELECT name, entity_id, judgement FROM entity_variants WHERE entity_type = 'PERS'"


def run(tmp_path, data, names_file=""):
    environment = {
        **os.environ,
        "ISNAD_SEEDS": str(tmp_path / "seeds"),
        "ISNAD_DATA": str(tmp_path / data),
        "ISNAD_NAMES": str(names_file),
    }
    return subprocess.run(
        [sys.executable, "-m", "orchestration.run"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def variants(tmp_path, data):
    with duckdb.connect(str(tmp_path / data / "isnad.duckdb"), read_only=True) as connection:
        return sorted(connection.execute(VARIANTS).fetchall())


def test_names_and_judgements_take_effect_and_survive_a_rebuild(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    names_file = tmp_path / "names.yml"
    names_file.write_text(NAMES, encoding="utf-8")

    assert run(tmp_path, "data").returncode == 0
    before = variants(tmp_path, "data")
    assert {judgement for *_, judgement in before} == {"automatic"}
    assert len({entity_id for name, entity_id, _ in before if "توماس" in name}) == 1
    assert "vladimir_putin" not in {entity_id for _, entity_id, _ in before}

    assert run(tmp_path, "data", names_file).returncode == 0
    after = variants(tmp_path, "data")
    assert {name: judgement for name, _, judgement in after} == {
        "أبو فلاد": "automatic",
        "توماس فيجلر": "human",
        "توماس فيغلر": "human",
    }
    assert len({entity_id for _, entity_id, _ in after}) == 3
    assert "vladimir_putin" in {entity_id for _, entity_id, _ in after}

    assert run(tmp_path, "rebuilt", names_file).returncode == 0
    assert variants(tmp_path, "rebuilt") == after


def test_a_broken_file_of_names_stops_the_run_with_its_reason(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    names_file = tmp_path / "names.yml"
    names_file.write_text("names: [{name: سمير, type: PERSON}]", encoding="utf-8")
    done = run(tmp_path, "data", names_file)
    assert done.returncode != 0
    assert "names.yml: type is one of PERS" in done.stdout + done.stderr
