"""What a model's labels become, and what they may not displace."""

from collections.abc import Sequence

import pytest

from isnad.names import Learned, find_mentions
from isnad.names.learned import Analysis
from isnad.text import segment


class Fixed:
    """A labeller that labels the words it was told of."""

    label_names = frozenset(("B-PER", "I-PER", "B-LOC", "I-LOC", "B-MISC", "B-DATE", "O"))

    def __init__(self, labels: dict[str, str]) -> None:
        self._labels = labels

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[self._labels.get(word, "O") for word in words] for words in sentences]


class Clitics:
    """An analyser that knows one name, with و written onto it."""

    def analyses(self, word: str) -> Sequence[Analysis]:
        return [Analysis("كرندل", "noun_prop", 1)] if word == "وكرندل" else []


def mentions(text: str, labels: dict[str, str], analyser: Clitics | None = None) -> list[str]:
    learned = Learned(Fixed(labels), analyser)
    found = find_mentions(text, segment(text), learned=learned)
    return [f"{m.text}|{m.entity_type}|{m.rule}" for m in found]


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("رأى زنبرك.", {"زنبرك": "B-PER"}, ["زنبرك|PERS|ner:PER"]),
        ("رأى زنبرك.", {"زنبرك": "I-PER"}, ["زنبرك|PERS|ner:PER"]),
        ("رأى زنبرك كرندل.", {"زنبرك": "B-PER", "كرندل": "I-PER"}, ["زنبرك كرندل|PERS|ner:PER"]),
        (
            "رأى زنبرك كرندل.",
            {"زنبرك": "B-PER", "كرندل": "B-PER"},
            ["زنبرك|PERS|ner:PER", "كرندل|PERS|ner:PER"],
        ),
        ("زار زنبرك.", {"زنبرك": "B-LOC"}, ["زنبرك|GPE|ner:LOC"]),
        ("زار زنبرك.", {"زنبرك": "B-MISC"}, []),
        ("زار زنبرك.", {"زنبرك": "B-DATE"}, []),
        # What the rules know stays what it is.
        ("زار مصر.", {"مصر": "B-PER"}, ["مصر|GPE|lexicon:countries"]),
        ("زار مصر زنبرك.", {"مصر": "B-PER", "زنبرك": "I-PER"}, ["مصر|GPE|lexicon:countries"]),
        ("زار مصر زنبرك.", {"مصر": "B-LOC", "زنبرك": "I-LOC"}, ["مصر زنبرك|GPE|ner:LOC"]),
        # و is no part of a name that the lexicons know.
        (
            "رأى زنبرك ومصر.",
            {"زنبرك": "B-PER"},
            ["زنبرك|PERS|ner:PER", "مصر|GPE|lexicon:countries"],
        ),
    ],
)
def test_labels_join_the_mentions(text: str, labels: dict[str, str], expected: list[str]) -> None:
    assert mentions(text, labels) == expected


def test_morphology_says_which_letters_are_no_part_of_a_name() -> None:
    labels = {"وكرندل": "B-PER"}
    assert mentions("رأى وكرندل.", labels) == ["وكرندل|PERS|ner:PER"]
    assert mentions("رأى وكرندل.", labels, Clitics()) == ["كرندل|PERS|ner:PER"]
