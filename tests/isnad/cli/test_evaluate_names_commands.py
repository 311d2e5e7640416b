"""`isnad evaluate-ner` and `isnad evaluate-names`: tables, JSON, and clear refusals."""

import json

import pytest
from click.testing import CliRunner

from isnad.cli import main
from tests.unseen_name import FRAME, HOLDER, NAME

TAGGED = "وصل O\nالرئيس O\nفلاديمير B-PERS\nبوتين I-PERS\nإلى O\nدمشق B-LOC\n\nأمس O\n"
PAIRS = "كيم جونغ أون\tكيم جونج أون\tTRUE\nمحمد بن سلطان\tمحمد بن سلمان\tFALSE\n"


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "file"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("sentences", [1, 12])
def test_names_are_scored_by_type_beside_the_lexicons(write, sentences):
    result = run("evaluate-ner", "--json", "--sentences", sentences, write(TAGGED))
    figures = json.loads(result.stdout)
    assert figures["engine"]["micro"]["f1"] == 1.0
    assert figures["baseline"]["LOC"]["f1"] == 1.0
    assert figures["engine"]["ORG"]["f1"] is None


def tagged(text):
    """One sentence, with the unseen name as its only one."""
    words = text.replace(".", " .").split()
    return "".join(f"{word} {'B-PERS' if word == NAME else 'O'}\n" for word in words)


def test_articles_show_each_other_names_only_where_they_are_read_together(write):
    path = write(f"{tagged(HOLDER)}\n{tagged(FRAME)}")

    def recall(*options):
        figures = json.loads(run("evaluate-ner", "--json", "--sentences", 1, *options, path).stdout)
        return figures["engine"]["PERS"]["recall"], figures["baseline"]["PERS"]["recall"]

    assert recall() == (0.5, 0.0)
    assert recall("--together") == (1.0, 0.0)


def test_pairs_are_scored_beside_an_edit_distance(write):
    figures = json.loads(run("evaluate-names", "--json", write(PAIRS)).stdout)
    assert figures["engine"]["one_name"]["f1"] == 1.0
    assert figures["engine"]["two_names"]["recall"] == 1.0
    assert figures["baseline"]["two_names"]["recall"] == 0.0


@pytest.mark.parametrize(("command", "text"), [("evaluate-ner", TAGGED), ("evaluate-names", PAIRS)])
def test_a_person_gets_a_table(write, command, text):
    result = run(command, write(text))
    assert result.exit_code == 0
    assert "precision" in result.stdout


@pytest.mark.parametrize("command", ["evaluate-ner", "evaluate-names"])
def test_a_malformed_line_is_named(write, command):
    result = run(command, write("وصل\n"))
    assert result.exit_code == 1
    assert "line 1" in result.stderr


def test_statements_are_scored_beside_word_overlap(write):
    path = write("s1,s2,stance\nارتفعت أسعار القمح,انخفضت أسعار القمح,disagree\n")
    figures = json.loads(run("evaluate-links", "--json", path).stdout)
    assert figures["engine"]["disagree"]["f1"] == 1.0
    assert figures["baseline"]["disagree"]["f1"] == 0.0
    assert "unrelated linked" in run("evaluate-links", path).stdout


def test_statements_without_a_stance_are_named(write):
    result = run("evaluate-links", write("s1,s2,stance\nالقطار,الجسر,maybe\n"))
    assert result.exit_code == 1
    assert "record 1" in result.stderr
