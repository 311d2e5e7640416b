"""A layer's version changes with what decides its rows, and with nothing else."""

import shutil
from pathlib import Path

import pytest

from isnad import versions
from isnad.versions import Layer, layer_version

LAYERS: tuple[Layer, ...] = (
    "raw_articles",
    "normalized_text",
    "name_evidence",
    "entity_mentions",
    "entities",
    "claims",
)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the engine's files, whose versions are asked for."""
    root = tmp_path / "isnad"
    shutil.copytree(Path(versions.__file__).parent, root)
    monkeypatch.setattr(versions, "_ROOT", root)
    return root


def changed_by(engine: Path, name: str, addition: str) -> set[Layer]:
    """Append to a file; name the layers whose version is another one then."""
    before = _versions()
    path = engine / name
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(text + addition, encoding="utf-8")
    after = _versions()
    return {layer for layer in LAYERS if before[layer] != after[layer]}


@pytest.mark.parametrize(
    ("name", "layers"),
    [
        ("claims/cues.py", {"claims"}),
        ("names/trie.py", {"name_evidence", "entity_mentions", "entities", "claims"}),
        ("models/recognizer.py", {"entity_mentions", "claims"}),
        ("text/tokens.py", set(LAYERS)),
        ("documents/encodings.py", {"raw_articles"}),
        ("types.py", set(LAYERS)),
        ("lexicon/cues.yml", {"claims"}),
        ("lexicon/persons.yml", {"name_evidence", "entity_mentions", "entities", "claims"}),
        ("lexicon/record_fields.yml", {"raw_articles"}),
        ("lexicon/read_by_nobody_we_know.yml", set(LAYERS)),
        ("evaluation/scores.py", set()),
        ("cli/__main__.py", set()),
    ],
)
def test_a_change_reaches_the_layers_it_decides(
    engine: Path, name: str, layers: set[Layer]
) -> None:
    assert changed_by(engine, name, "\n# another word\n") == layers


def test_another_version_of_a_library_is_another_version_of_its_layers(
    engine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine.exists()
    before = _versions()
    monkeypatch.setattr(versions, "library_version", lambda name: f"next {name}")
    after = _versions()
    assert {layer for layer in LAYERS if before[layer] != after[layer]} == set(LAYERS) - {
        "normalized_text"
    }


def test_every_lexicon_belongs_to_a_package_that_names_it() -> None:
    named = {
        word for package in versions._all_packages() for word in versions._quoted_words(package)
    }
    lexicons = {path.stem for path in (Path(versions.__file__).parent / "lexicon").glob("*.yml")}
    assert lexicons - named == set()


def test_layers_have_different_versions() -> None:
    assert len({layer_version(layer) for layer in LAYERS}) == len(LAYERS)


def _versions() -> dict[Layer, str]:
    for cached in (layer_version, versions._sources, versions._quoted_words):
        cached.cache_clear()
    try:
        return {layer: layer_version(layer) for layer in LAYERS}
    finally:
        for cached in (layer_version, versions._sources, versions._quoted_words):
            cached.cache_clear()
