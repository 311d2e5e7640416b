"""Where the data is looked for, and what is said when it is not there."""

import json
from pathlib import Path

import pytest

from isnad.models import MissingDataError, Models, find_models
from isnad.models import data as model_data
from tests.isnad.models.almor import write_database


def test_nothing_asked_is_nothing_loaded() -> None:
    models = find_models()
    assert models.version == ""
    assert models.load().labeller is None
    assert models.load().morphology is None


def test_absent_data_is_named_with_the_command_that_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(model_data.CAMEL_DATA_VARIABLE, str(tmp_path / "nowhere"))
    for path in (str(tmp_path), model_data.CAMEL_DATA_VARIABLE):
        with pytest.raises(MissingDataError, match="camel_data -i ner-arabert"):
            find_models(ner_model_dir=path)
        with pytest.raises(MissingDataError, match="camel_data -i morphology-db-msa-r13"):
            find_models(morphology_db=path)


def test_absent_libraries_are_named_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("config.json", "vocab.txt", "model.safetensors"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(MissingDataError, match=r"torch.*pip install -e '\.\[ner\]'"):
        find_models(ner_model_dir=str(tmp_path))


def test_what_camel_tools_has_installed_is_found_by_its_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_database(tmp_path / "data" / "morphology_db" / "tiny" / "morphology.db")
    component = {"default": "tiny", "datasets": {"tiny": {"path": "morphology_db/tiny"}}}
    catalogue = {"version": "1", "packages": {}, "components": {"MorphologyDB": component}}
    (tmp_path / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    monkeypatch.setenv(model_data.CAMEL_DATA_VARIABLE, str(tmp_path))
    assert find_models(morphology_db=model_data.CAMEL_DATA_VARIABLE).morphology == file
    with pytest.raises(MissingDataError, match="NamedEntityRecognition"):
        find_models(ner_model_dir=model_data.CAMEL_DATA_VARIABLE)


def test_the_version_is_that_of_the_content_wherever_it_lies(tmp_path: Path) -> None:
    one = write_database(tmp_path / "one" / "morphology.db")
    other = write_database(tmp_path / "other" / "morphology.db")
    assert Models(morphology=one).version == Models(morphology=other).version
    other.write_text(other.read_text(encoding="utf-8").replace("سنجرط", "سنجرن"), encoding="utf-8")
    assert Models(morphology=one).version != Models(morphology=other).version
