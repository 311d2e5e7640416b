"""`python -m tests.benchmarks`: everything that is measured, or one benchmark by its name."""

import click

from tests.benchmarks.bench_engine import engine
from tests.benchmarks.bench_evidence import evidence
from tests.benchmarks.bench_explorer import explorer
from tests.benchmarks.bench_growth import growth
from tests.benchmarks.bench_links import links
from tests.benchmarks.bench_names import names
from tests.benchmarks.bench_pool import pool
from tests.benchmarks.bench_sensor import sensor


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Measure; without a command, all of it."""
    if context.invoked_subcommand is None:
        for command in main.commands.values():
            context.invoke(command)


main.add_command(engine)
main.add_command(evidence)
main.add_command(explorer)
main.add_command(growth)
main.add_command(links)
main.add_command(names)
main.add_command(pool)
main.add_command(sensor)

if __name__ == "__main__":
    main()
