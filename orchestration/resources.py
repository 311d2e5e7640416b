"""The warehouse as a Dagster resource: where it is, and the one writer's lock for a run.

What does not belong here: anything that opens the database (`assets.storage`).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import Writer, hold_writer_lock

PROJECT_ROOT = Path(__file__).resolve().parent.parent
SEEDS_VARIABLE = "ISNAD_SEEDS"
DATA_VARIABLE = "ISNAD_DATA"


def find_warehouse() -> Warehouse:
    """Find the project's folders: ISNAD_SEEDS and ISNAD_DATA, else seeds/ and data/ in its root."""
    return Warehouse(
        seeds=Path(os.environ.get(SEEDS_VARIABLE) or PROJECT_ROOT / "seeds").absolute(),
        data=Path(os.environ.get(DATA_VARIABLE) or PROJECT_ROOT / "data").absolute(),
    )


class WarehouseResource(dg.ConfigurableResource[Warehouse]):
    """The warehouse, with the writer's lock held while a run has it.

    Dagster enters a resource once a run when all steps share one process; the executor here is
    in-process for that reason too.
    """

    seeds_dir: str
    data_dir: str

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator[Warehouse]:
        """Wait for the run that is writing, if there is one, and keep the next one waiting."""
        warehouse = Warehouse(seeds=Path(self.seeds_dir), data=Path(self.data_dir))
        log = context.log or dg.get_dagster_logger()

        def announce(writer: Writer | None) -> None:
            log.warning("Waiting for %s to finish writing.", _in_words(writer))

        run_id = context.run.run_id if context.run else f"process {os.getpid()}"
        with hold_writer_lock(warehouse, run_id, announce=announce):
            yield warehouse


def warehouse_resource() -> WarehouseResource:
    """Make the resource for the folders that this process is to use."""
    warehouse = find_warehouse()
    return WarehouseResource(seeds_dir=str(warehouse.seeds), data_dir=str(warehouse.data))


def _in_words(writer: Writer | None) -> str:
    if writer is None:
        return "another run"
    return f"run {writer.run_id[:8]} (process {writer.pid})"
