"""A user's models: they change what is found, and what is done again when they come and go."""

from pathlib import Path

import pytest

from assets.layers.definitions import article_layers
from assets.storage.warehouse import Warehouse
from isnad.models import Models, find_models
from tests.isnad.models.almor import write_database
from tests.pipeline import differences, materialize, rows, snapshot

_PERSONS = "SELECT text FROM entity_mentions WHERE entity_type = 'PERS' ORDER BY char_start"


def test_a_database_acts_and_what_it_did_goes_with_it(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "seeds", tmp_path / "data")
    warehouse.seeds.mkdir()
    article = warehouse.seeds / "article.txt"
    article.write_text("قال أمطر إن السفر صعب.\nقال كرندل إن السفر سهل.\n", encoding="utf-8")
    models = find_models(morphology_db=str(write_database(tmp_path / "morphology.db")))
    assert materialize(warehouse).success
    without = snapshot(warehouse)
    assert rows(warehouse, _PERSONS) == [("أمطر",), ("كرندل",)]
    assert materialize(warehouse, models=models).success
    assert rows(warehouse, _PERSONS) == [("كرندل",)]
    assert materialize(warehouse).success
    assert differences(without, snapshot(warehouse)) == []


def test_layers_are_of_another_version_with_another_model(tmp_path: Path) -> None:
    usual = article_layers(Models())
    one = article_layers(Models(morphology=write_database(tmp_path / "morphology.db")))
    assert one.sentences == usual.sentences
    assert one.mentions.version != usual.mentions.version
    assert one.claims.version != usual.claims.version
    assert one.mentions.seconds == usual.mentions.seconds
    assert [above.version for above in one.claims.upstream] == [
        one.sentences.version,
        one.mentions.version,
    ]


def test_a_recogniser_has_more_time_for_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("isnad.models.tier.library_version", lambda _: "1")
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    layers = article_layers(Models(ner=tmp_path))
    assert layers.mentions.seconds > layers.sentences.seconds == layers.claims.seconds
