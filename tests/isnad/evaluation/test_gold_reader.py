"""Gold files: what is read, and how a mistake in one is reported."""

import hashlib
import json

import pytest

from isnad.evaluation import GoldError, read_gold
from isnad.types import Span

TEXT = "قالت سلمى إن الجسر مغلق."
MENTION = {"start": 5, "end": 9, "type": "PERS", "entity": "salma"}
CLAIM = {
    "source": {"start": 5, "end": 9, "text": "سلمى"},
    "source_entity": "salma",
    "source_kind": "person",
    "cue": {"start": 0, "end": 4},
    "cue_class": "say",
    "content": {"start": 13, "end": 23},
    "style": "indirect",
    "certainty": "CT",
    "polarity": "+",
    "via": [],
}


def read(*records):
    return read_gold([json.dumps(record) for record in records], lambda _: TEXT)


def with_claim(**changes):
    return {"file": "a.txt", "mentions": [MENTION], "claims": [CLAIM | changes]}


def test_a_whole_record():
    (annotation,) = read({**with_claim(), "sha256": hashlib.sha256(TEXT.encode()).hexdigest()})
    assert annotation.document == "a.txt"
    assert annotation.mentions[0].span == Span(5, 9)
    claim = annotation.claims[0]
    assert (claim.cue, claim.source, claim.content) == (Span(0, 4), Span(5, 9), Span(13, 23))
    assert (claim.entity, claim.via, claim.certainty) == ("salma", (), "CT")


def test_layers_and_labels_that_nobody_annotated_are_none():
    (only_claims,) = read({"id": "7", "claims": [{k: CLAIM[k] for k in ("cue", "content")}]})
    assert only_claims.mentions is None
    assert only_claims.claims[0].certainty is None
    assert only_claims.claims[0].via is None


def test_unknown_keys_and_empty_lines_are_passed_over():
    line = json.dumps({**with_claim(mood="wry"), "annotator": "second"})
    assert len(read_gold(["", line, "\n"], lambda _: TEXT)) == 1


def test_a_source_that_no_mention_names_is_known_in_its_article_only():
    claims = [CLAIM | {"source_entity": "an_official", "via": ["salma", "an_agency"]}]
    one, other = read(
        {"file": "a.txt", "mentions": [MENTION], "claims": claims},
        {"file": "b.txt", "claims": claims},
    )
    assert one.claims[0].entity != other.claims[0].entity
    assert one.claims[0].via[0] == other.claims[0].via[0] == "salma"
    assert one.claims[0].via[1] != other.claims[0].via[1]


def test_the_unspecified_are_nobody_and_the_articles_own_voice_is_no_claim():
    (annotation,) = read(
        {
            "file": "a.txt",
            "claims": [
                CLAIM | {"source": None, "source_entity": "unspecified"},
                CLAIM | {"source_kind": "author", "cue": None},
            ],
        }
    )
    (claim,) = annotation.claims
    assert claim.entity is None


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"mentions": []}, "names its article neither"),
        ({"file": "a.txt", "sha256": "0" * 64}, "isn't the annotated one"),
        (with_claim(cue={"start": 0, "end": 99}), r"claim 1: cue: \[0, 99\) isn't a span"),
        (with_claim(cue={"start": 4, "end": 4}), "isn't a span"),
        (with_claim(cue={"start": "0", "end": 4}), "whole numbers"),
        (with_claim(cue={"start": 0, "end": 4, "text": "قال"}), "not 'قال'"),
        (with_claim(cue=None), "no cue"),
        (with_claim(certainty="sure"), "certainty 'sure' is none of CT, PR, PS, U"),
        ({"file": "a.txt", "mentions": [{"start": 0, "end": 4}]}, "mention 1: no type"),
        ({"file": "a.txt", "mentions": [{"start": 0, "end": 4, "type": "CAT"}]}, "type 'CAT'"),
        ({"file": "a.txt", "claims": ["row"]}, "not an object"),
    ],
)
def test_mistakes_are_refused_with_their_place(record, message):
    with pytest.raises(GoldError, match=message):
        read(record)


@pytest.mark.parametrize("line", ["{", "[]"])
def test_lines_that_are_no_record_are_refused_by_number(line):
    with pytest.raises(GoldError, match="line 2"):
        read_gold([json.dumps(with_claim()), line], lambda _: TEXT)


def test_an_article_annotated_twice_is_refused():
    with pytest.raises(GoldError, match=r"twice: a\.txt"):
        read(with_claim(), with_claim())


def test_a_text_that_is_not_there_is_reported_by_name():
    def find_text(_name):
        raise LookupError("no such file")

    with pytest.raises(GoldError, match=r"a\.txt.*no such file"):
        read_gold([json.dumps(with_claim())], find_text)
