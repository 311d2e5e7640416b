"""The warehouse as a resource: where it is, and how long a run holds the lock."""

from pathlib import Path

import dagster as dg
import pytest

from assets.storage.warehouse import Warehouse
from assets.storage.writer_lock import is_free, read_writer
from orchestration import resources
from orchestration.resources import WarehouseResource, find_warehouse


def test_one_run_holds_the_lock_from_first_to_last_step(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, entered = [], []
    hold = resources.hold_writer_lock

    def counting(*arguments: object, **options: object) -> object:
        entered.append(arguments)
        return hold(*arguments, **options)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(resources, "hold_writer_lock", counting)

    @dg.asset
    def first(warehouse: dg.ResourceParam[Warehouse]) -> None:
        held.append(not is_free(warehouse))

    @dg.asset(deps=[first])
    def second(context: dg.AssetExecutionContext, warehouse: dg.ResourceParam[Warehouse]) -> None:
        writer = read_writer(warehouse)
        held.append(not is_free(warehouse) and writer and writer.run_id == context.run.run_id)

    @dg.asset_check(asset=second)
    def check(warehouse: dg.ResourceParam[Warehouse]) -> dg.AssetCheckResult:
        held.append(not is_free(warehouse))
        return dg.AssetCheckResult(passed=True)

    job = dg.Definitions(
        assets=[first, second],
        asset_checks=[check],
        resources={
            "warehouse": WarehouseResource(
                seeds_dir=str(warehouse.seeds), data_dir=str(warehouse.data)
            )
        },
        jobs=[dg.define_asset_job("all_of_it", selection=dg.AssetSelection.all())],
        executor=dg.in_process_executor,
    ).resolve_job_def("all_of_it")
    assert job.execute_in_process().success
    assert held == [True, True, True]
    assert len(entered) == 1
    assert is_free(warehouse)


def test_folders_come_from_the_environment_or_stand_in_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ISNAD_SEEDS", raising=False)
    monkeypatch.setenv("ISNAD_DATA", str(tmp_path))
    warehouse = find_warehouse()
    assert warehouse.data == tmp_path
    assert warehouse.seeds == Path(resources.__file__).parent.parent / "seeds"
