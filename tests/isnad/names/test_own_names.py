"""The user's own names: read, used by the engine, refused with a reason where they can't be."""

import os
import subprocess
import sys

import pytest

from isnad.names.own import OwnNamesError, read_own_names
from isnad.names.records import Judgement

FILE = """\
names:
  - {name: رمزي الدوسكاني, type: PERS, spellings: [رَمزي الدوسكانى], country: IQ}
  - {id: vladimir_putin, type: PERS, name: أبو فلاد}
join:
  - {type: PERS, names: [سمير الخطيب, أبو خالد الخطيب], why: his kunya}
split:
  - {type: PERS, names: [علي حسن, علي الحسن]}
"""


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "names.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_names_and_judgements_are_read(write):
    own = read_own_names(write(FILE))
    first, second, third = own.entries
    assert (first.spelling, first.country) == ("رمزي الدوسكاني", "IQ")
    assert (second.spelling, second.entity_id) == ("رمزي الدوسكانى", first.entity_id)
    assert third.entity_id == "vladimir_putin"
    assert own.judgements.joins == (
        Judgement("PERS", ("سمير الخطيب", "أبو خالد الخطيب"), "his kunya"),
    )
    assert own.judgements.splits[0].names == ("علي حسن", "علي الحسن")


def test_an_empty_file_holds_nothing(write):
    assert read_own_names(write("")).entries == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("people: []", "nothing else"),
        ("- name", "nothing else"),
        ("names: {name: سمير}", "is no list"),
        ("names: [سمير]", "entry 1"),
        ("names: [{name: سمير, type: PERSON}]", "type is one of PERS"),
        ("names: [{name: أمس, type: DATE}]", "type is one of PERS"),
        ("names: [{name: 7, type: PERS}]", "no text"),
        ("names: [{name: سمير, type: PERS, spelling: [سامر]}]", "unknown key spelling"),
        ("names: [{name: سمير, type: PERS, spellings: سامر}]", "no list"),
        ("join: [{type: PERS, names: [سمير, سمير]}]", "two different names"),
        ("join: [{type: PERS, type: ORG, names: [سمير, سامر]}]", "written twice"),
        (
            "join: [{type: PERS, names: [أ, ب]}, {type: PERS, names: [ب, ج]}]\n"
            "split: [{type: PERS, names: [أ, ج]}]",
            "joined and split",
        ),
        ("names: [", "expected"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(write, text, reason):
    path = write(text)
    with pytest.raises(OwnNamesError, match=reason) as error:
        read_own_names(path)
    assert str(error.value).startswith(str(path))


def test_splits_of_other_types_do_not_contradict(write):
    text = "join: [{type: PERS, names: [أ, ب]}]\nsplit: [{type: ORG, names: [أ, ب]}]"
    assert read_own_names(write(text)).judgements.splits


PROGRAM = """
import sys
from isnad.engine import read_article
from isnad.names import resolve, NameCount
from isnad.versions import layer_version
for mention in read_article(sys.argv[1]).mentions:
    (variant,) = resolve([NameCount(mention.name, mention.entity_type)])
    print(mention.text, variant.entity_id, mention.rule)
print(layer_version("normalized_text"), layer_version("entity_mentions"))
"""


def run(text, names_file):
    environment = {**os.environ, "ISNAD_NAMES": str(names_file), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, text],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_engine_finds_the_users_names_and_its_versions_follow_them(write):
    text = "عاد أبو فلاد إلى البيت."
    *mentions, versions = run(text, write(FILE)).stdout.splitlines()
    *_, versions_without = run(text, "").stdout.splitlines()
    assert mentions == ["أبو فلاد vladimir_putin lexicon:names"]
    assert versions.split()[0] == versions_without.split()[0]
    assert versions.split()[1] != versions_without.split()[1]


def test_a_file_that_the_environment_names_has_to_be_there(tmp_path):
    done = run("نص", tmp_path / "nowhere.yml")
    assert done.returncode == 1
    assert "nowhere.yml: ISNAD_NAMES names this file, and it is not there" in done.stderr
