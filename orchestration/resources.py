"""The warehouse, the user's own models and where the work is done, as Dagster resources.

What does not belong here: anything that opens the database (`assets.storage`).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
from pydantic import Field

from assets.quality.gold import Gold
from assets.shards.runner import POOL_FROM, Choice, ShardRunner
from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import Writer, hold_writer_lock
from isnad.models import MissingDataError, Models, find_models

PROJECT_ROOT = Path(__file__).resolve().parent.parent
SEEDS_VARIABLE = "ISNAD_SEEDS"
DATA_VARIABLE = "ISNAD_DATA"
NER_VARIABLE = "ISNAD_NER_MODEL_DIR"
MORPHOLOGY_VARIABLE = "ISNAD_MORPHOLOGY_DB"
EXECUTOR_VARIABLE = "ISNAD_EXECUTOR"
WORKERS_VARIABLE = "ISNAD_WORKERS"


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


def find_gold() -> Gold:
    """Find the annotated articles in the project's sources; an installed package has none."""
    tests = PROJECT_ROOT / "tests" / "gold"
    return Gold(tests / "seeds.jsonl", PROJECT_ROOT / "seeds", tests / "floors.json")


class CamelToolsResource(dg.ConfigurableResource[Models]):
    """What CAMeL Tools' data adds to the rules, if it is on this machine; nothing unless asked."""

    ner_model_dir: str = Field(
        default="",
        description="A folder that camel_tools' NERecognizer loads: it joins the mentions. "
        "CAMELTOOLS_DATA means the model that CAMeL Tools has installed; empty is off.",
    )
    morphology_db: str = Field(
        default="",
        description="A morphology.db of CAMeL Tools: it tells common words from names. "
        "CAMELTOOLS_DATA means the one that CAMeL Tools has installed; empty is off.",
    )

    def create_resource(self, context: dg.InitResourceContext) -> Models:  # noqa: ARG002
        """Find the data; it is loaded when there is an article to read."""
        try:
            return find_models(self.ner_model_dir, self.morphology_db)
        except MissingDataError as error:
            raise dg.Failure(str(error), allow_retries=False) from None


def camel_tools_resource() -> CamelToolsResource:
    """Make the resource for all runs of this process, off unless its environment names data."""
    return CamelToolsResource(
        ner_model_dir=os.environ.get(NER_VARIABLE, ""),
        morphology_db=os.environ.get(MORPHOLOGY_VARIABLE, ""),
    )


class ShardsResource(dg.ConfigurableResource[ShardRunner]):
    """Where the work on articles is done; its processes end with the run."""

    executor: Choice = Field(
        default="auto",
        description="in_process: in the run's own process. pool: in processes of their own, one "
        "a core. auto: the pool when there is much to do, and after a run that died over a layer.",
    )
    workers: int = Field(
        default=0, ge=0, description="How many processes the pool has; 0: one for each core."
    )
    pool_from: int = Field(
        default=POOL_FROM,
        ge=0,
        description="With auto, from how many pending articles on a layer is done in the pool.",
    )

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator[ShardRunner]:  # noqa: ARG002
        """Give the runner, whose pool is started when a layer needs it."""
        with ShardRunner(self.executor, self.workers, self.pool_from) as runner:
            yield runner


def shards_resource() -> ShardsResource:
    """Make the resource for all runs of this process, as its environment says.

    Raises:
        pydantic.ValidationError: there is no such executor, or the number is none.
    """
    chosen = {
        "executor": os.environ.get(EXECUTOR_VARIABLE),
        "workers": os.environ.get(WORKERS_VARIABLE),
    }
    return ShardsResource.model_validate({name: value for name, value in chosen.items() if value})


def _in_words(writer: Writer | None) -> str:
    if writer is None:
        return "another run"
    return f"run {writer.run_id[:8]} (process {writer.pid})"
