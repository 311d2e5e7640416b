"""Tagged texts: reading them, laying them out, and scoring names by whole tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.evaluation.conll import Chunk, ConllError, chunks, read_conll
from isnad.evaluation.ner import coarse_names, lay_out, score_ner
from isnad.types import Mention

LINES = ["وصل O\n", "فهد B-PERS\n", "الناصر I-PERS\n", "لدمشق B-LOC\n", "\n", "أمس O\n", "\n"]


def mention(start, end, entity_type):
    return Mention(0, start, end, "", entity_type, "", "test")


def test_sentences_are_parted_by_empty_lines():
    sentences = read_conll(LINES)
    assert [[token.text for token in one] for one in sentences] == [
        ["وصل", "فهد", "الناصر", "لدمشق"],
        ["أمس"],
    ]


@pytest.mark.parametrize("line", ["وصل", "وصل X-LOC", "وصل B-"])
def test_a_line_that_is_no_tagged_token_is_named(line):
    with pytest.raises(ConllError, match="line 2"):
        read_conll(["أمس O", line])


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ("O O", []),
        ("B-PERS I-PERS O", [Chunk(0, 1, "PERS")]),
        ("B-PERS B-PERS", [Chunk(0, 0, "PERS"), Chunk(1, 1, "PERS")]),
        ("I-LOC I-LOC", [Chunk(0, 1, "LOC")]),
        ("B-LOC I-ORG", [Chunk(0, 0, "LOC"), Chunk(1, 1, "ORG")]),
        ("O I-ORG O B-ORG", [Chunk(1, 1, "ORG"), Chunk(3, 3, "ORG")]),
    ],
)
def test_tags_mark_names(tags, names):
    assert list(chunks(tags.split())) == names


def test_a_laid_out_text_knows_where_its_tokens_stand():
    laid_out = lay_out(read_conll(LINES))
    assert laid_out.text == "وصل فهد الناصر لدمشق\nأمس"
    assert [laid_out.text[start:end] for start, end in laid_out.tokens] == [
        "وصل",
        "فهد",
        "الناصر",
        "لدمشق",
        "أمس",
    ]
    assert laid_out.names == {Chunk(1, 2, "PERS"), Chunk(3, 3, "LOC")}


def test_mentions_are_widened_to_whole_tokens_and_coarsened():
    laid_out = lay_out(read_conll(LINES))
    found = [mention(4, 14, "PERS"), mention(16, 20, "GPE"), mention(0, 3, "DATE")]
    assert coarse_names(found, laid_out.tokens) == laid_out.names


def test_a_name_is_right_with_both_ends_and_its_type():
    gold = {Chunk(0, 1, "PERS"), Chunk(3, 3, "LOC"), Chunk(5, 5, "ORG")}
    found = {Chunk(0, 0, "PERS"), Chunk(3, 3, "LOC"), Chunk(5, 5, "LOC")}
    counts = score_ner([(gold, found)])
    assert counts["LOC"].precision == 0.5
    assert counts["PERS"].correct == 0
    assert (counts["micro"].correct, counts["micro"].predicted, counts["micro"].gold) == (1, 3, 3)


@given(
    st.lists(st.lists(st.sampled_from(["O", "B-PERS", "I-PERS", "B-MISC", "I-ORG"]), min_size=1))
)
def test_what_is_tagged_is_found_again(sentences):
    laid_out = lay_out(read_conll("\n".join(_written(one) for one in sentences).split("\n")))
    names = [mention(*_stretch(laid_out, name), name.entity_type) for name in laid_out.names]
    assert coarse_names(names, laid_out.tokens) == laid_out.names
    assert all(name.entity_type != "MISC" for name in laid_out.names)


def _written(tags):
    return "".join(f"كلمة {tag}\n" for tag in tags)


def _stretch(laid_out, name):
    return laid_out.tokens[name.first][0], laid_out.tokens[name.last][1]
