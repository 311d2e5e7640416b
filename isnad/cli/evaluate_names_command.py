"""`isnad evaluate-names`: whether two spellings are one name, scored against judgements."""

from collections.abc import Sequence
from pathlib import Path

import click

from isnad.cli.beside_baseline import print_beside_baseline
from isnad.evaluation.counts import Counts
from isnad.evaluation.name_pairs import (
    NamePair,
    NamePairsError,
    is_same_naively,
    read_name_pairs,
    score_pairs,
)
from isnad.names import is_same_name


@click.command("evaluate-names")
@click.argument(
    "pairs_file", metavar="PAIRS.tsv", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print every count and figure as JSON.")
def evaluate_names(pairs_file: Path, as_json: bool) -> None:
    """Score the comparison of names on pairs judged by people.

    PAIRS.tsv holds two names and TRUE or FALSE a line, parted by tabs. "one name" counts the
    pairs said to be one; "two names" those said to be two, so its recall is the share of near
    misses that are kept apart. Beside the engine stands an edit distance.
    """
    try:
        with pairs_file.open(encoding="utf-8-sig") as lines:
            pairs = read_name_pairs(lines)
    except (NamePairsError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{pairs_file}: {error}") from error
    print_beside_baseline(
        "Pairs of names",
        _score(pairs, [is_same_name(pair.one, pair.other) for pair in pairs]),
        _score(pairs, [is_same_naively(pair) for pair in pairs]),
        baseline_name="edit distance",
        as_json=as_json,
    )


def _score(pairs: Sequence[NamePair], said: Sequence[bool]) -> dict[str, Counts]:
    return score_pairs(pairs, said)
