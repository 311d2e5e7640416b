"""`isnad evaluate-links`: whether two statements agree or disagree, scored against judgements."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

import click
from rich.console import Console

from isnad.cli.entities import entities_of
from isnad.evaluation.report import counts_as_object, stances_beside_baseline
from isnad.evaluation.stance import (
    Stance,
    StanceError,
    StancePair,
    StanceScores,
    draw_unrelated,
    read_stances,
    score_stances,
    stance_naively,
)
from isnad.links import Content, Named, compare_contents, read_content
from isnad.names import find_mentions
from isnad.text import segment

_Judge: TypeAlias = Callable[[str, str], Stance | None]


@click.command("evaluate-links")
@click.argument(
    "pairs_file", metavar="PAIRS.csv", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print every count and figure as JSON.")
def evaluate_links(pairs_file: Path, as_json: bool) -> None:
    """Score the comparison of contents on statements judged by people.

    PAIRS.csv has the columns s1, s2 and stance (agree, disagree, other). As many unrelated pairs,
    drawn from it at random, are compared too: a link there is wrong. Beside the engine stands word
    overlap with a list of negations.
    """
    try:
        with pairs_file.open(encoding="utf-8-sig", newline="") as lines:
            pairs = read_stances(lines)
    except (StanceError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{pairs_file}: {error}") from error
    engine, baseline = _score(pairs, _compare(pairs)), _score(pairs, stance_naively)
    if as_json:
        figures = {"engine": _as_object(engine), "baseline": _as_object(baseline)}
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        Console().print(stances_beside_baseline(engine, baseline))


def _score(pairs: list[StancePair], judge: _Judge) -> StanceScores:
    said = [judge(pair.one, pair.other) for pair in pairs]
    return score_stances(pairs, said, [judge(*pair) for pair in draw_unrelated(pairs)])


def _compare(pairs: list[StancePair]) -> _Judge:
    read = _read_all(statement for pair in pairs for statement in (pair.one, pair.other))

    def judge(one: str, other: str) -> Stance | None:
        found = compare_contents(read[one], read[other])
        if found is None:
            return None
        return "disagree" if found.relation == "contradicts" else "agree"

    return judge


def _read_all(statements: Iterable[str]) -> dict[str, Content]:
    """Read statements, the spellings of their names joined over all of them."""
    mentions = {one: find_mentions(one, segment(one)) for one in statements}
    entity = entities_of(mention for found in mentions.values() for mention in found)
    return {
        statement: read_content(
            statement,
            [
                Named(mention.start, mention.end, mention.entity_type, key)
                for mention in found
                if (key := entity.get((mention.name, mention.entity_type)))
            ],
        )
        for statement, found in mentions.items()
    }


def _as_object(scores: StanceScores) -> dict[str, object]:
    return {
        **counts_as_object(scores.by_stance),
        "macro_f1": scores.macro_f1,
        "unrelated_linked": scores.unrelated_linked,
    }
