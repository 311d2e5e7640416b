"""Every lexicon file, whoever reads it: clean letters, no word twice, short lines."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from isnad.lexicon import FOLDER, load
from isnad.text import fold

FILES = sorted(path.name.removesuffix(".yml") for path in FOLDER.iterdir() if path.name[-1] == "l")
TATWEEL = "\N{ARABIC TATWEEL}"
LONGEST_LINE = 260
# Files of named things, where a spelling belongs to one thing; and the spellings that two share.
OF_THINGS = [
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
SHARED_SPELLINGS = {
    "برنو",  # Brno, and Borno in Nigeria
    "البنجاب",  # in India and in Pakistan
}


def words(node: Any) -> Iterator[str]:
    """Every key and value below a node that is text."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from words(key)
            yield from words(value)
    elif isinstance(node, list):
        for value in node:
            yield from words(value)
    elif isinstance(node, str):
        yield node


def lists(node: Any) -> Iterator[list[Any]]:
    """Every list below a node."""
    if isinstance(node, dict):
        for value in node.values():
            yield from lists(value)
    elif isinstance(node, list):
        yield node
        for value in node:
            yield from lists(value)


def is_arabic(word: str) -> bool:
    return any("\N{ARABIC LETTER HAMZA}" <= letter <= "\N{ARABIC LETTER YEH}" for letter in word)


def is_presentation_form(letter: str) -> bool:
    return "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufeff"


def test_there_are_files() -> None:
    assert {"cues", "persons", "datelines"} <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_letters_are_clean(name: str) -> None:
    for word in words(load(name)):
        assert word == unicodedata.normalize("NFC", word), word
        assert word == word.strip(), word
        assert TATWEEL not in word, word
        assert not any(map(is_presentation_form, word)), word


@pytest.mark.parametrize("name", FILES)
def test_words_survive_folding(name: str) -> None:
    assert all(fold(word) for word in words(load(name)) if is_arabic(word))


@pytest.mark.parametrize("name", FILES)
def test_no_list_holds_a_word_twice(name: str) -> None:
    for entries in lists(load(name)):
        repeated = [word for word, times in Counter(words(entries)).items() if times > 1]
        assert not repeated or not all(isinstance(entry, str) for entry in entries), repeated


@pytest.mark.parametrize("name", OF_THINGS)
def test_no_spelling_names_two_things_of_a_file(name: str) -> None:
    spellings = Counter(word for entries in lists(load(name)) for word in entries)
    assert {word for word, times in spellings.items() if times > 1} <= SHARED_SPELLINGS


@pytest.mark.parametrize("name", FILES)
def test_lines_are_short_enough_to_review(name: str) -> None:
    lines = (FOLDER / f"{name}.yml").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= LONGEST_LINE
