"""`isnad read`: what the engine finds in files, printed."""

import json
import sys
from functools import partial
from pathlib import Path

import click
from rich.console import Console

from isnad.cli.claim_objects import claim_objects
from isnad.cli.claim_table import claims_table
from isnad.cli.explanation_view import explanation_view
from isnad.cli.files import Failed, Found, articles_in
from isnad.cli.marking import has_styles
from isnad.engine import explain_article, read_article
from isnad.types import Reading


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a claim and line.")
@click.option("--explain", is_flag=True, help="Print what each claim rests on, in its text.")
def read(files: tuple[Path, ...], as_json: bool, explain: bool) -> None:
    """Print the claims that articles report: who, by which word, what, and how surely.

    FILE is a .txt or .html file, a .json file of one article or a list of them, or a .jsonl or
    .jsonl.gz file with one on each line.

    In the table, "certain", "probable", "possible" and "open" say how far the source commits
    itself, "not" that it denies; "inferred" marks a source that the sentence itself doesn't
    name; "via" are those through whom the saying came, outermost first.

    With --explain, each claim stands in its sentences, source, cue and content marked by style,
    or by brackets where the output has no colours (a pipe, NO_COLOR). Below it: the rule that
    fired; the entry of the lexicon, by file and key; the ends that were weighed for the content,
    with score and reason, the chosen one first; how a dropped subject was found; the hedges; and
    the chain. Last comes what made no claim: "abstained" where nobody could be defended as its
    source, "refused" where the clause says that nothing was said, "left over" where no word is
    left to be its content.

    What can't be read is reported on standard error, the rest is printed, and the exit code
    is 1.
    """
    if as_json and explain:
        raise click.UsageError("--explain is for people: it can't be combined with --json")
    console = Console()
    show = _print_json if as_json else partial(_explain if explain else _tabulate, console)
    failed = False
    for path in files:
        for found in articles_in(path):
            if isinstance(found, Failed):
                failed = True
                click.echo(f"isnad: {found.name}: {found.reason}", err=True)
            else:
                show(found)
    sys.exit(1 if failed else 0)


def _tabulate(console: Console, found: Found) -> None:
    console.print(claims_table(found, _read(found)))


def _explain(console: Console, found: Found) -> None:
    article = found.article
    sentences, explanation = explain_article(
        article.text,
        title=article.title,
        published_at=article.published_at,
        outlet=article.outlet,
        language=article.language,
    )
    styled = has_styles(console)
    console.print(explanation_view(found, sentences, explanation, styled=styled))


def _print_json(found: Found) -> None:
    for claim in claim_objects(found, _read(found)):
        click.echo(json.dumps(claim, ensure_ascii=False))


def _read(found: Found) -> Reading:
    article = found.article
    return read_article(
        article.text,
        title=article.title,
        published_at=article.published_at,
        outlet=article.outlet,
        language=article.language,
    )
