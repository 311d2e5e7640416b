"""The lexicons of attribution: what the readers count on."""

import unicodedata
from collections import Counter
from typing import Any

import pytest

from isnad.claims.cues.entries import cue_forms
from isnad.lexicon import load
from isnad.text.characters import TATWEEL

NAMES = (
    "attributions",
    "carriers",
    "cues",
    "factuality",
    "grammar",
    "hedges",
    "impersonals",
    "references",
    "source_kinds",
    "source_nouns",
    "venues",
    "weights",
)


def lists_in(value: Any):
    """Every list of a lexicon, however deep."""
    if isinstance(value, list):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from lists_in(inner)


@pytest.mark.parametrize("name", NAMES)
def test_words_are_written_once_and_plainly(name):
    for words in lists_in(load(name)):
        spellings = [str(word) for word in words]
        assert [word for word, times in Counter(spellings).items() if times > 1] == []
        assert all(unicodedata.is_normalized("NFC", word) for word in spellings)
        assert all(TATWEEL not in word for word in spellings)


def test_every_verb_is_found_by_its_own_lemma():
    lemmas = {entry.frame.lemma for forms in cue_forms().values() for entry in forms}
    wanted = {
        "".join(letter for letter in lemma if not unicodedata.combining(letter))
        for verbs in load("cues").values()
        for lemma in verbs
    }
    assert wanted <= lemmas


def test_a_noun_is_one_kind_of_source():
    kinds = ("anonymous", "collective", "document", "media", "government", "organization", "person")
    nouns = Counter(noun for kind in kinds for noun in load("source_nouns")[kind])
    assert [noun for noun, times in nouns.items() if times > 1] == []
