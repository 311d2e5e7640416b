"""The real loading and labelling, over a tiny model that the test makes."""

import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the extra `ner` is not installed")
transformers = pytest.importorskip("transformers", reason="the extra `ner` is not installed")

from isnad.models import find_models  # noqa: E402
from isnad.models.recognizer import Recognizer  # noqa: E402
from isnad.names import find_mentions  # noqa: E402
from isnad.text import segment  # noqa: E402

LABELS = ["B-LOC", "B-ORG", "B-PERS", "I-LOC", "I-ORG", "I-PERS", "O"]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
#: What a BERT tokenizer drops: a control character alone.
VANISHING = "\u200f"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of random weights, and words cut into letters."""
    folder = tmp_path_factory.mktemp("ner")
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    pieces = [*marks, *LETTERS, *(f"##{letter}" for letter in LETTERS)]
    (folder / "vocab.txt").write_text("\n".join(pieces), encoding="utf-8")
    torch.manual_seed(4)
    config = transformers.BertConfig(
        vocab_size=len(pieces),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        initializer_range=1.0,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    transformers.BertForTokenClassification(config).save_pretrained(folder)
    return folder


def sentences(n: int, longest: int) -> list[list[str]]:
    chance = random.Random(7)
    return [
        ["".join(chance.choices(LETTERS, k=chance.randint(1, 9))) for _ in range(length)]
        for length in (chance.randint(1, longest) for _ in range(n))
    ]


def test_it_labels_as_camel_tools_does(folder: Path) -> None:
    recognizer = Recognizer(folder)
    from camel_tools.ner import NERecognizer

    given = sentences(40, 30)
    expected = NERecognizer(str(folder), use_gpu=False).predict(given)
    found = recognizer.label(given)
    assert found == expected
    assert len({label for words in found for label in words}) > 3
    assert recognizer.label_names == set(LABELS)


def test_sentences_longer_than_the_model_reads(folder: Path) -> None:
    given = sentences(3, 300)
    assert max(sum(map(len, words)) for words in given) > 256
    from camel_tools.ner import NERecognizer

    expected = NERecognizer(str(folder), use_gpu=False).predict(given)
    assert Recognizer(folder).label(given) == expected


def test_a_word_that_the_tokenizer_drops_shifts_no_label(folder: Path) -> None:
    recognizer = Recognizer(folder)
    given = sentences(20, 12)
    broken = [[*words[:1], VANISHING, *words[1:]] for words in given]
    whole = recognizer.label(given)
    assert recognizer.label(broken) == [[*labels[:1], "O", *labels[1:]] for labels in whole]


def test_its_names_join_the_mentions(folder: Path) -> None:
    text = "زنبرك كرندل سفطح مرقش. بثقل نسطر هبقش."
    learned = find_models(ner_model_dir=str(folder)).load()
    found = find_mentions(text, segment(text), learned=learned)
    assert found
    assert all(m.rule.startswith("ner:") for m in found)
    assert all(text[m.start : m.end] == m.text for m in found)
