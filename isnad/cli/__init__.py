"""The command line over the engine: `isnad read` and `isnad evaluate…`, with no database.

What belongs here is reading files, printing, and exit codes; everything else is the engine's.
Commands over a database (`isnad export`) live where that is read, and join in by name.
"""

import click

from isnad import __version__
from isnad.cli.evaluate_command import evaluate
from isnad.cli.evaluate_links_command import evaluate_links
from isnad.cli.evaluate_names_command import evaluate_names
from isnad.cli.evaluate_ner_command import evaluate_ner
from isnad.cli.joining_in import OpenGroup
from isnad.cli.read_command import read


@click.group(cls=OpenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="isnad")
def main() -> None:
    """Who said what in Arabic news, on whose authority, and how surely."""


main.add_command(read)
main.add_command(evaluate)
main.add_command(evaluate_ner)
main.add_command(evaluate_names)
main.add_command(evaluate_links)
