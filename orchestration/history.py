"""Dagster's instance for a run outside `dagster dev`: the same settings, kept beside the data."""

from pathlib import Path

import dagster as dg
import yaml

from orchestration.resources import PROJECT_ROOT


def open_history(data: Path) -> dg.DagsterInstance:
    """Open Dagster's history of runs in `data`, with the settings of the project's dagster.yaml.

    For the project's own data/ it is the history that `dagster dev` shows; close it after use.
    """
    home = data / "dagster"
    home.mkdir(parents=True, exist_ok=True)
    settings = yaml.safe_load((PROJECT_ROOT / "dagster.yaml").read_text(encoding="utf-8"))
    settings["storage"]["sqlite"]["base_dir"] = str(home)
    settings["local_artifact_storage"]["config"]["base_dir"] = str(home)
    return dg.DagsterInstance.local_temp(str(home), overrides=settings)
