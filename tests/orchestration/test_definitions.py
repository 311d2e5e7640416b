"""What Dagster is told: everything loads, fits together, and has a check beside it."""

import dagster as dg
import yaml

from orchestration.definitions import defs
from orchestration.jobs import FULL_PASS
from orchestration.resources import PROJECT_ROOT

DEFINITIONS = defs()


def test_everything_loads_and_fits_together() -> None:
    dg.Definitions.validate_loadable(DEFINITIONS)


def test_the_job_covers_every_asset_and_every_check() -> None:
    job = DEFINITIONS.resolve_job_def("refresh")
    graph = DEFINITIONS.resolve_asset_graph()
    assert job.asset_layer.selected_asset_keys == graph.get_all_asset_keys()
    assert job.asset_layer.asset_graph.asset_check_keys == graph.asset_check_keys


def test_every_asset_has_a_check_that_can_fail_beside_it() -> None:
    graph = DEFINITIONS.resolve_asset_graph()
    checked = {key.asset_key for key in graph.asset_check_keys}
    assert checked == graph.get_all_asset_keys()


def test_the_nightly_pass_has_a_config_that_the_job_takes() -> None:
    job = DEFINITIONS.resolve_job_def("refresh")
    assert dg.validate_run_config(job, FULL_PASS)


def test_sensors_and_schedule_are_on_from_the_start() -> None:
    sensors = {sensor.name: sensor.default_status for sensor in DEFINITIONS.sensors or []}
    assert sensors == {
        "new_articles": dg.DefaultSensorStatus.RUNNING,
        "lost_runs": dg.DefaultSensorStatus.RUNNING,
    }
    schedule = DEFINITIONS.resolve_schedule_def("nightly_full_pass")
    assert schedule.default_status is dg.DefaultScheduleStatus.RUNNING


def test_dg_and_dagster_dev_call_the_code_location_the_same() -> None:
    workspace = yaml.safe_load((PROJECT_ROOT / "workspace.yaml").read_text(encoding="utf-8"))
    module = workspace["load_from"][0]["python_module"]
    project = (PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'code_location_name = "{module["location_name"]}"' in project
    assert f'code_location_target_module = "{module["module_name"]}"' in project
