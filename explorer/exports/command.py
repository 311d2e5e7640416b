"""`isnad export`: the published database in the form that another tool reads."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click
import duckdb

from explorer.database import NothingPublishedError, default_path, open_published
from explorer.exports.json_ld import write_json_ld
from explorer.exports.json_lines import write_json_lines
from explorer.exports.selection import Selection
from explorer.exports.stix import write_stix
from explorer.exports.tables import FORMATS, write_tables
from explorer.exports.where import read_where
from explorer.filters import BadFilterError, ClaimFilter

_DOCUMENTS: dict[str, Callable[[Selection, IO[str]], None]] = {
    "jsonl": write_json_lines,
    "jsonld": write_json_ld,
    "stix": write_stix,
}


@click.command()
@click.option("--format", "kind", type=click.Choice([*FORMATS, *_DOCUMENTS]), required=True)
@click.option(
    "--where",
    "conditions",
    metavar="NAME=VALUE",
    multiple=True,
    help="Only claims for which this holds; may be given several times.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, instead of standard output; for parquet and csv the folder.",
)
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The published database, if not isnad.duckdb in ISNAD_DATA or data/.",
)
def export(
    kind: str, conditions: Sequence[str], output: Path | None, database: Path | None
) -> None:
    """Write what was found in a form that other tools read.

    parquet, csv: every table, a file each, in a new folder; with --where, those about claims and
    articles hold only the claims wanted and their articles.

    jsonl: one claim a line, with the pieces of text that its offsets mark.

    jsonld: schema.org's Claim and Quotation, PROV and Web Annotation.

    stix: a STIX 2.1 bundle of identities, reports, notes and opinions.

    The last three hold the claims that the web page has: attributed to somebody, no mere hops to
    another claim, from the latest revision of each article.

    --where takes the names and values of the page's addresses: words, source, about (entity ids),
    since, until (days), outlet, cue_class, certainty, naming, style, contested. Different names
    must all hold; of one name given several times, one value must.
    """
    try:
        wanted = read_where(conditions)
    except BadFilterError as error:
        raise click.BadParameter(str(error), param_hint="--where") from error
    path = (database or default_path()).absolute()
    try:
        if kind in _DOCUMENTS:
            _export_document(path, output, kind, wanted)
        else:
            _export_tables(path, _new_folder(output), kind, wanted if conditions else None)
    except NothingPublishedError:
        message = f"No published database can be read at {path}; `make run` makes one."
        raise click.ClickException(message) from None
    except (OSError, duckdb.IOException) as error:
        if output is None:
            raise
        raise click.ClickException(f"{output} cannot be written: {error}") from error


def _export_document(path: Path, output: Path | None, kind: str, wanted: ClaimFilter) -> None:
    with open_published(path) as connection:
        selection = Selection(connection, wanted)
        with _file(output) as out:
            _DOCUMENTS[kind](selection, out)
    click.echo(f"{selection.n_claims:,} claims", err=True)


def _export_tables(path: Path, folder: Path, kind: str, wanted: ClaimFilter | None) -> None:
    with open_published(path, writing_to=folder) as connection:
        if wanted is not None:
            Selection(connection, wanted)
        folder.mkdir(parents=True, exist_ok=True)
        written = write_tables(connection, folder, kind, narrowed=wanted is not None)
    click.echo(f"{len(written)} tables in {folder}", err=True)


def _new_folder(output: Path | None) -> Path:
    if output is None:
        raise click.UsageError("--output names the folder that parquet and csv go to")
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise click.UsageError(f"--output {output}: already there, and not an empty folder")
    return output.absolute()


@contextmanager
def _file(output: Path | None) -> Iterator[IO[str]]:
    """Write to standard output, or to a file that appears when it is whole."""
    if output is None:
        with click.open_file("-", "w", encoding="utf-8") as out:
            yield out
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    temporary = output.with_name(f".{output.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        temporary.replace(output)
    finally:
        temporary.unlink(missing_ok=True)
