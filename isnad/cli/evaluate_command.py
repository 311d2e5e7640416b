"""`isnad evaluate`: the engine's reading of annotated articles, scored."""

import json
from pathlib import Path
from typing import NamedTuple

import click
from rich.console import Console

from isnad.cli.gold_texts import GoldTexts
from isnad.cli.predictions import predict
from isnad.evaluation import GoldError, Scores, read_gold, score
from isnad.evaluation.baseline import read_naively
from isnad.evaluation.report import as_object, as_tables, beside_baseline


class Evaluation(NamedTuple):
    """What the engine scores, and what the naive baseline does on the engine's mentions."""

    engine: Scores
    baseline: Scores


def evaluate_files(gold_file: Path, texts_at: Path) -> Evaluation:
    """Read annotated articles with the engine and score what it finds.

    Args:
        gold_file: JSON Lines of annotations.
        texts_at: the folder of the annotated files, or the file of the annotated records.

    Raises:
        GoldError: an annotation is malformed, or doesn't fit its text.
    """
    texts = GoldTexts(texts_at)
    with gold_file.open(encoding="utf-8") as lines:
        gold = read_gold(lines, lambda name: texts.find(name).text)
    predicted = predict({name.name: article for name, article in texts.found()})
    return Evaluation(score(gold, predicted), score(gold, [read_naively(one) for one in predicted]))


@click.command()
@click.argument(
    "gold_file",
    metavar="GOLD.jsonl",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.argument("texts_at", metavar="TEXT_DIR", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print every count and figure as JSON.")
def evaluate(gold_file: Path, texts_at: Path, as_json: bool) -> None:
    """Score the engine against annotated articles.

    GOLD.jsonl holds one annotated article a line, named by "file" (its path under TEXT_DIR) or
    by "id" (of a record in the .jsonl or .jsonl.gz that TEXT_DIR is or holds). Annotations
    whose offsets, labels or sha256 don't fit the text are refused.

    Mentions overlap when they share a character and a type; cues when they share a character;
    sources and contents when they share half of the ground they cover. Everything about a
    claim counts only where its cue was found.
    """
    try:
        engine, baseline = evaluate_files(gold_file, texts_at)
    except (GoldError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{gold_file}: {error}") from error
    if as_json:
        figures = {**as_object(engine), "baseline": as_object(baseline)}
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        console = Console()
        console.print(as_tables(engine))
        console.print(beside_baseline(engine, baseline))
        console.print(f"{engine.articles} articles")
