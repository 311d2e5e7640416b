"""The names' lexicon files: clean letters, no repeats, and nothing that our own folding loses."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from isnad.lexicon import load
from isnad.names.countries import country_ids
from isnad.names.demonyms import inflect
from isnad.names.entries import entries
from isnad.text import fold, plain, tokenize

BY_COUNTRY = [
    "clubs",
    "events",
    "facilities",
    "figures",
    "media",
    "organisations",
    "persons",
    "places",
    "products",
    "regions",
    "works",
]
WORDS = [
    "calendar",
    "common_words",
    "given_names",
    "measures",
    "name_words",
    "organisation_words",
    "title_words",
]
OTHER = ["countries", "former_countries", "groups", "refused", "shared_bodies"]


def lists(node: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words below a node, with the path to it."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from lists(value, f"{path}/{key}")
    elif isinstance(node, list):
        yield path, node


@pytest.mark.parametrize("name", [*BY_COUNTRY, *WORDS, *OTHER])
def test_words_are_clean_and_stand_once_in_their_list(name: str) -> None:
    for path, words in lists(load(name)):
        assert words, path
        assert len(words) == len(set(words)), path
        for word in words:
            assert isinstance(word, str), path
            assert word == unicodedata.normalize("NFKC", word).strip(), (path, word)
            assert word == plain(word), (path, word)
            assert fold(word), (path, word)


@pytest.mark.parametrize("name", BY_COUNTRY)
def test_countries_are_iso_codes_or_the_world(name: str) -> None:
    assert set(load(name)) <= {*country_ids(), "001"}


def test_ids_are_short_english_words() -> None:
    for name in BY_COUNTRY:
        for things in load(name).values():
            assert all(key.isascii() and key == key.lower() for key in things), name


def test_no_id_stands_under_two_countries_of_a_file() -> None:
    for name in BY_COUNTRY:
        ids = [entity_id for things in load(name).values() for entity_id in things]
        assert len(ids) == len(set(ids)), sorted({i for i in ids if ids.count(i) > 1})


def test_every_entry_has_words_to_be_found_by() -> None:
    assert all(tokenize(entry.spelling) for entry in entries())


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        ("روسي", "الروسية"),
        ("روسي", "روسيون"),
        ("كوري شمالي", "الكوريين الشماليين"),
        ("كوري شمالي", "كورية شمالية"),
        ("جنوب أفريقي", "الجنوب أفريقية"),
        ("جنوب أفريقي", "جنوب أفريقيين"),
    ],
)
def test_inflection_of_adjectives(stem: str, form: str) -> None:
    assert form in inflect(stem)
