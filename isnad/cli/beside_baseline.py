"""Counts of the engine beside those of a baseline: a table for a person, JSON for a program."""

import json

import click
from rich.console import Console

from isnad.evaluation.counts import Counts
from isnad.evaluation.report import counts_as_object, counts_beside_baseline


def print_beside_baseline(
    title: str,
    engine: dict[str, Counts],
    baseline: dict[str, Counts],
    *,
    baseline_name: str,
    as_json: bool,
) -> None:
    """Print two sets of counts that share their names.

    Args:
        title: what was counted.
        engine: the engine's counts.
        baseline: the baseline's.
        baseline_name: what the baseline is, in a word or two.
        as_json: whether to print an object for a program.
    """
    if as_json:
        figures = {"engine": counts_as_object(engine), "baseline": counts_as_object(baseline)}
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        Console().print(counts_beside_baseline(title, engine, baseline, baseline_name))
