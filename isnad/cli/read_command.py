"""`isnad read`: what the engine finds in files, printed."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from isnad.cli.claim_objects import claim_objects
from isnad.cli.claim_table import claims_table
from isnad.cli.files import Failed, Found, articles_in
from isnad.engine import read_article


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a claim and line.")
def read(files: tuple[Path, ...], as_json: bool) -> None:
    """Print the claims that articles report: who, by which word, what, and how surely.

    FILE is a .txt or .html file, a .json file of one article or a list of them, or a .jsonl or
    .jsonl.gz file with one on each line.

    In the table, "certain", "probable", "possible" and "open" say how far the source commits
    itself, "not" that it denies; "inferred" marks a source that the sentence itself doesn't
    name; "via" are those through whom the saying came, outermost first.

    What can't be read is reported on standard error, the rest is printed, and the exit code
    is 1.
    """
    console = Console()
    failed = False
    for path in files:
        for found in articles_in(path):
            if isinstance(found, Failed):
                failed = True
                click.echo(f"isnad: {found.name}: {found.reason}", err=True)
            else:
                _print(found, None if as_json else console)
    sys.exit(1 if failed else 0)


def _print(found: Found, console: Console | None) -> None:
    article = found.article
    reading = read_article(
        article.text,
        title=article.title,
        published_at=article.published_at,
        outlet=article.outlet,
        language=article.language,
    )
    if console:
        console.print(claims_table(found, reading))
    else:
        for claim in claim_objects(found, reading):
            click.echo(json.dumps(claim, ensure_ascii=False))
