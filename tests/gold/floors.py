"""Floors: what the engine has once scored on the gold it may not fall below again.

    python -m tests.gold.floors            compare the engine with its floors
    python -m tests.gold.floors --update   raise them to what it scores now

A floor is never lowered. Where the gold or its texts have changed, nothing can be compared:
`--new-gold` measures afresh, and even then no floor goes below what was asked of the engine.
"""

import hashlib
import json
import sys
from math import floor
from pathlib import Path
from typing import Any

import click

from isnad.cli.evaluate_command import evaluate_files

GOLD = Path(__file__).parent
ROOT = GOLD.parents[1]
FLOORS = GOLD / "floors.json"

#: The figures that have floors.
FIGURES = (
    "mentions_overlap_f1",
    "mentions_strict_f1",
    "cue_overlap_f1",
    "cue_exact_f1",
    "source_overlap_f1",
    "source_exact_f1",
    "content_overlap_f1",
    "content_exact_f1",
    "content_end_inside_sentence_f1",
    "claim_overlap_f1",
    "certainty_macro_f1",
    "polarity_macro_f1",
    "style_accuracy",
    "source_kind_accuracy",
    "cue_class_accuracy",
    "hops_via_f1",
    "who_mentions_f1",
    "who_sources_within_article_f1",
)


def load() -> dict[str, Any]:
    """The floors of each gold file: where its texts are, what is pinned, and the figures."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def measure(name: str, texts: str) -> dict[str, float]:
    """What the engine scores now on one gold file."""
    figures = evaluate_files(GOLD / name, ROOT / texts).engine.figures()
    return {figure: figures[figure] for figure in FIGURES if figure in figures}


def pins(name: str, texts: str) -> dict[str, Any]:
    """What a score rests on: the gold and the texts, digested, and their sizes."""
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    digest = hashlib.sha256()
    for record in records:
        # A gold without texts of its own says which text it is about.
        own = "file" in record
        digest.update(
            (ROOT / texts / record["file"]).read_bytes() if own else record["sha256"].encode()
        )
    return {
        "texts": texts,
        "gold_sha256": hashlib.sha256((GOLD / name).read_bytes()).hexdigest(),
        "texts_sha256": digest.hexdigest(),
        "mentions": sum(len(record.get("mentions", ())) for record in records),
        "claims": sum(len(record.get("claims", ())) for record in records),
    }


def shortfalls(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Every floor that isn't reached, in words."""
    return [
        f"{name}: {figures.get(name, 0.0):.3f} is below its floor of {least:g}"
        for name, least in floors.items()
        if figures.get(name, 0.0) < least
    ]


def raised(
    floors: dict[str, float],
    figures: dict[str, float],
    *,
    asked: dict[str, float] | None = None,
    slack: float = 0.0,
) -> dict[str, float]:
    """The floors after a raise.

    Args:
        floors: the floors as they are.
        figures: what was scored.
        asked: the least that was ever asked of a figure; a floor is set once that is reached.
        slack: how far below the score a floor is set, so that a rule which is right elsewhere may
            cost a row here; never below what is asked.

    Returns:
        For each figure its score less the slack, down to whole hundredths, or the old floor where
        that is higher.

    Raises:
        ValueError: a score is below its floor.
    """
    if short := shortfalls(figures, floors):
        raise ValueError("no floor is lowered: " + "; ".join(short))
    least = dict.fromkeys(FIGURES, 0.0) | (asked or {})
    # A hair is added so that 0.58, which no float is, doesn't come down to 0.57.
    reached = {
        name: max(floor((figures[name] - slack) * 100 + 1e-9) / 100, least[name])
        for name in FIGURES
        if figures.get(name, -1.0) >= least[name]
    }
    return {
        name: max(reached.get(name, 0.0), floors.get(name, 0.0))
        for name in FIGURES
        if name in reached or name in floors
    }


@click.command()
@click.option("--update", is_flag=True, help="Raise the floors to what the engine scores now.")
@click.option("--new-gold", is_flag=True, help="Measure afresh: the gold or its texts changed.")
def main(update: bool, new_gold: bool) -> None:
    """Compare the engine with its floors."""
    pinned, failed = load(), False
    for name, record in pinned.items():
        if not (ROOT / record["texts"]).exists():
            click.echo(f"{name}  skipped: its texts are not at {record['texts']}")
            continue
        found, figures = pins(name, record["texts"]), measure(name, record["texts"])
        if {**record, **found} != record and not new_gold:
            raise click.ClickException(f"{name} or its texts changed: look, then --new-gold")
        floors = {} if new_gold else record["floors"]
        for figure, value in figures.items():
            click.echo(f"{name}  {figure:32} {value:.3f}  floor {floors.get(figure, '–')}")
        failed = failed or bool(shortfalls(figures, floors))
        if update or new_gold:
            try:
                rule = {"asked": record["asked"], "slack": record["slack"]}
                pinned[name] = {**found, **rule, "floors": raised(floors, figures, **rule)}
            except ValueError as error:
                raise click.ClickException(str(error)) from error
    if update or new_gold:
        FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
