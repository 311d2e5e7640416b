"""`isnad read --explain`: claims marked in their text, and what they rest on."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from isnad.cli import main
from isnad.cli.explanation_view import explanation_view
from isnad.cli.files import articles_in
from isnad.cli.marking import CONTENT, CUE, SOURCE, has_styles, marked
from isnad.engine import explain_article
from isnad.types import Span

ARTICLE = """\
قالت وزارة الخارجية المصرية إن الجسر الجديد قد يفتح غداً، وأضافت أن العمل انتهى.

ونقلت وكالة رويترز عن مسؤول قوله إن "الطريق مغلق".

ويقولون إن الحكومة ستعلن الموازنة.
"""
OPEN, CLOSE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def explained(path, *arguments):
    result = CliRunner().invoke(main, ["read", "--explain", *arguments, str(path)])
    assert result.exit_code == 0
    return result.stdout


def bare(output):
    """The output on one line without isolates, as a person reads it."""
    return " ".join(output.replace(OPEN, "").replace(CLOSE, "").split())


def test_source_cue_and_content_stand_in_brackets_in_the_text(article):
    output = bare(explained(article))
    assert "marks: ⟦source⟧ ⟨cue⟩ {content}" in output
    assert "⟨قالت⟩ ⟦وزارة الخارجية المصرية⟧ إن {الجسر الجديد قد يفتح غداً}، وأضافت أن" in output
    assert "غداً، و⟨أضافت⟩ أن {العمل انتهى}." in output


def test_a_claim_shows_its_rule_entry_ends_hedge_and_antecedent(article):
    output = bare(explained(article))
    for shown in (
        "rule verb+that",
        "entry cues.yml say: قال {present: يقول, masdar: قول, passive: true}",
        "form past feminine singular",
        "chosen 60 continuing cue",
        "hedge قد: PS, which sets it",
        "hedges.yml PS: قد +present",
        "dropped subject; the latest speaker who agrees: قالت in sentence 0",
        "via وكالة رويترز",
        "hop its content is another claim",
    ):
        assert shown in output


def test_what_was_not_claimed_comes_last_with_its_reason(article):
    claimed, unclaimed = bare(explained(article)).split("Not claimed")
    assert "claim 0" in claimed
    assert "⟨ويقولون⟩ إن الحكومة ستعلن الموازنة." in unclaimed
    assert "abstained nobody agrees with the cue" in unclaimed
    assert "⟨ستعلن⟩" in unclaimed
    assert "refused not yet said" in unclaimed


@pytest.mark.parametrize("columns", [30, 60, 200])
def test_every_line_closes_the_isolates_it_opens(article, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    output = explained(article)
    for line in output.splitlines():
        depth = 0
        for character in line:
            depth += (character == OPEN) - (character == CLOSE)
            assert depth >= 0
        assert depth == 0
    arabic = [line for line in output.splitlines() if "الجسر" in line]
    assert arabic
    assert all(OPEN in line.split("الجسر")[0] for line in arabic)


def test_a_text_without_claims_says_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The ministry said the bridge was closed.", encoding="utf-8")
    assert "no claims" in explained(path)


def test_nothing_in_an_explained_article_acts_upon_the_terminal(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.replace("الجسر", "الجسر\x1b[31m\N{RIGHT-TO-LEFT OVERRIDE}"), "utf-8")
    output = explained(path)
    assert "الجسر" in output
    assert "\x1b" not in output
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in output


def test_it_is_not_combined_with_json(article):
    result = CliRunner().invoke(main, ["read", "--explain", "--json", str(article)])
    assert result.exit_code == 2
    assert "--json" in result.stderr


def test_the_help_says_what_the_explanation_shows():
    output = bare(CliRunner().invoke(main, ["read", "--help"]).stdout)
    assert "--explain" in output
    for word in ("brackets", "lexicon", "abstained", "refused", "left over"):
        assert word in output


@pytest.mark.parametrize(
    ("settings", "styled"),
    [
        ({"force_terminal": True, "color_system": "truecolor"}, True),
        ({"force_terminal": True, "color_system": "truecolor", "no_color": True}, False),
        ({"force_terminal": True, "color_system": None}, False),
        ({"force_terminal": False}, False),
    ],
)
def test_marks_are_styles_only_where_colours_show(article, settings, styled):
    console = Console(file=io.StringIO(), width=80, **settings)
    assert has_styles(console) is styled
    (found,) = articles_in(Path(article))
    view = explanation_view(found, *explain_article(found.article.text), styled=styled)
    console.print(view)
    output = console.file.getvalue()
    assert ("⟨قالت⟩" in output) is not styled
    assert ("\x1b[30;48;2;230;159;0mقالت" in output) is styled


TEXT = "قال سامي إن الجسر سقط"
MARKS = [(Span(0, 3), CUE), (Span(4, 8), SOURCE), (Span(12, 21), CONTENT)]


@pytest.mark.parametrize(
    ("window", "marks", "shown"),
    [
        (Span(0, 21), MARKS, "⟨قال⟩ ⟦سامي⟧ إن {الجسر سقط}"),
        (Span(4, 17), MARKS, "⟦سامي⟧ إن {الجسر}"),
        (Span(9, 11), MARKS, "إن"),
        (Span(0, 8), [(Span(0, 8), CONTENT), (Span(0, 3), CUE)], "{⟨قال⟩ سامي}"),
        (Span(0, 8), [(Span(4, 8), SOURCE), (Span(0, 8), CONTENT)], "{قال ⟦سامي⟧}"),
    ],
)
def test_marks_nest_and_are_cut_to_the_window(window, marks, shown):
    assert marked(TEXT, window, marks, styled=False).plain == shown
    assert marked(TEXT, window, marks, styled=True).plain == TEXT[slice(*window)]
