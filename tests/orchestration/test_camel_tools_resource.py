"""CAMeL Tools' data as a resource: off unless asked, and a clear message where it is missing."""

from pathlib import Path

import dagster as dg
import pytest

from isnad.models import Models
from orchestration.definitions import defs
from orchestration.resources import (
    MORPHOLOGY_VARIABLE,
    NER_VARIABLE,
    CamelToolsResource,
    camel_tools_resource,
)
from tests.isnad.models.almor import write_database


@dg.asset
def reader(camel_tools: dg.ResourceParam[Models]) -> dg.MaterializeResult[None]:
    return dg.MaterializeResult(metadata={"database": str(camel_tools.morphology)})


def test_it_is_off_unless_the_environment_names_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NER_VARIABLE, raising=False)
    monkeypatch.delenv(MORPHOLOGY_VARIABLE, raising=False)
    resource = camel_tools_resource()
    assert (resource.ner_model_dir, resource.morphology_db) == ("", "")
    monkeypatch.setenv(MORPHOLOGY_VARIABLE, "somewhere")
    assert camel_tools_resource().morphology_db == "somewhere"


def test_a_run_is_configured_as_the_ui_does_it(tmp_path: Path) -> None:
    file = write_database(tmp_path / "morphology.db")
    result = dg.materialize(
        [reader],
        resources={"camel_tools": CamelToolsResource()},
        run_config={"resources": {"camel_tools": {"config": {"morphology_db": str(file)}}}},
    )
    [event] = result.get_asset_materialization_events()
    assert event.materialization.metadata["database"].value == str(file)


def test_missing_data_fails_the_run_with_the_command_that_gets_it(tmp_path: Path) -> None:
    resource = CamelToolsResource(ner_model_dir=str(tmp_path / "none"))
    with pytest.raises(dg.DagsterError) as raised:
        dg.materialize([reader], resources={"camel_tools": resource})
    assert "camel_data -i ner-arabert" in str(raised.value.__cause__ or raised.value)


def test_the_job_takes_its_config() -> None:
    job = defs().resolve_job_def("refresh")
    config = {"resources": {"camel_tools": {"config": {"ner_model_dir": "CAMELTOOLS_DATA"}}}}
    assert dg.validate_run_config(job, config)
