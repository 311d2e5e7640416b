"""Where CAMeL Tools' data is on this machine, whether it is whole, and how to get it."""

import hashlib
import json
import os
from pathlib import Path

CAMEL_DATA_VARIABLE = "CAMELTOOLS_DATA"
"""The environment variable that says where CAMeL Tools keeps its data; given as a path, it means
the data set that stands there."""

_NER, _MORPHOLOGY = "NamedEntityRecognition", "MorphologyDB"
_DATABASE = "morphology.db"
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
_GET_NER = ".venv/bin/pip install -e '.[ner]' && .venv/bin/camel_data -i ner-arabert"
_GET_MORPHOLOGY = (
    ".venv/bin/pip install docopt muddler pyrsistent"
    " && .venv/bin/camel_data -i morphology-db-msa-r13"
)
_CHUNK = 1 << 20


class MissingDataError(Exception):
    """Data that was asked for is not there; says what is missing and the command that gets it."""


def camel_data_dir() -> Path:
    """Where CAMeL Tools looks for its data."""
    return Path(os.environ.get(CAMEL_DATA_VARIABLE) or Path.home() / ".camel_tools").expanduser()


def ner_model(path: str) -> Path:
    """The folder of a token-classification model.

    Args:
        path: the folder, or `CAMELTOOLS_DATA` for the model that CAMeL Tools has installed.

    Raises:
        MissingDataError: the folder or one of its files is not there.
    """
    folder = _installed(_NER, _GET_NER) if path == CAMEL_DATA_VARIABLE else Path(path)
    _require(folder, ("config.json",), _GET_NER)
    _require(folder, ("vocab.txt", "tokenizer.json"), _GET_NER)
    _require(folder, _WEIGHTS, _GET_NER)
    return folder


def morphology_database(path: str) -> Path:
    """The file of a morphological database.

    Args:
        path: the file, its folder, or `CAMELTOOLS_DATA` for the installed one.

    Raises:
        MissingDataError: it is not there.
    """
    place = _installed(_MORPHOLOGY, _GET_MORPHOLOGY) if path == CAMEL_DATA_VARIABLE else Path(path)
    folder, name = (place, _DATABASE) if place.is_dir() else (place.parent, place.name)
    _require(folder, (name,), _GET_MORPHOLOGY)
    return folder / name


def digest_of(place: Path) -> str:
    """Digest the content of a file, or of all files of a folder with their names."""
    files = sorted(place.rglob("*")) if place.is_dir() else [place]
    digest = hashlib.sha256()
    for file in files:
        if file.is_file():
            if file != place:
                digest.update(file.relative_to(place).as_posix().encode() + b"\0")
            with file.open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
    return digest.hexdigest()


def _installed(component: str, command: str) -> Path:
    """The default data set of a component, by the catalogue that CAMeL Tools keeps."""
    catalogue = camel_data_dir() / "catalogue.json"
    if not catalogue.is_file():
        raise MissingDataError(_message(catalogue, command))
    entry = json.loads(catalogue.read_text(encoding="utf-8"))["components"].get(component)
    if entry is None:
        raise MissingDataError(f"{catalogue} has no {component}. To get it: {command}")
    return camel_data_dir() / "data" / str(entry["datasets"][entry["default"]]["path"])


def _require(folder: Path, names: tuple[str, ...], command: str) -> None:
    if not any((folder / name).is_file() for name in names):
        raise MissingDataError(_message(folder / names[0], command))


def _message(path: Path, command: str) -> str:
    return f"{path} is not there. To get CAMeL Tools' own: {command}"
