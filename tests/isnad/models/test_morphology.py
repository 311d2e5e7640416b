"""CAMeL Tools' analyser over a database of our own, and what it changes in the mentions."""

from pathlib import Path

import pytest

from isnad.models import find_models
from isnad.models.morphology import Morphology
from isnad.names import Learned, find_mentions
from isnad.names.learned import Analysis
from isnad.text import segment
from tests.isnad.models.almor import write_database


@pytest.fixture(scope="module")
def morphology(tmp_path_factory: pytest.TempPathFactory) -> Morphology:
    return Morphology(write_database(tmp_path_factory.mktemp("almor") / "morphology.db"))


def test_a_word_is_read_with_and_without_what_is_written_onto_it(morphology: Morphology) -> None:
    assert set(morphology.analyses("أمل")) == {
        Analysis("أَمَل", "noun", 0),
        Analysis("أَمَل", "noun_prop", 0),
    }
    assert {a.proclitics for a in morphology.analyses("ولكرندل")} == set()
    assert {a.proclitics for a in morphology.analyses("لكرندل")} == {1}
    assert morphology.analyses("زنبرك") == ()


def persons(text: str, learned: Learned) -> list[str]:
    mentions = find_mentions(text, segment(text), learned=learned)
    return [m.text for m in mentions if m.entity_type == "PERS"]


@pytest.mark.parametrize(
    ("text", "without", "with_it"),
    [
        ("قال أمطر إن السفر صعب.", ["أمطر"], []),
        ("قال كرندل إن السفر صعب.", ["كرندل"], ["كرندل"]),
        ("قال زنبرك إن السفر صعب.", ["زنبرك"], ["زنبرك"]),
        ("قال سنجرط إن السفر صعب.", ["سنجرط"], ["سنجرط"]),
    ],
)
def test_a_word_that_is_never_a_name_is_none(
    morphology: Morphology, text: str, without: list[str], with_it: list[str]
) -> None:
    assert persons(text, Learned()) == without
    assert persons(text, Learned(morphology=morphology)) == with_it


def test_the_database_is_found_by_its_path(tmp_path: Path) -> None:
    file = write_database(tmp_path / "morphology.db")
    for path in (file, tmp_path):
        loaded = find_models(morphology_db=str(path)).load()
        assert loaded.labeller is None
        assert loaded.morphology is not None
        assert loaded.morphology.analyses("وليد")
