"""Searching finds claims in whatever spelling, and says how many each choice would leave."""

import re

import pytest


def n_found(client, **parameters: str) -> int:
    html = client.get("/", params={"lang": "en", **parameters}).text
    match = re.search(r'role="status"><strong>([\d,]+)</strong>', html)
    assert match
    return int(match[1].replace(",", ""))


@pytest.mark.parametrize(
    "words", ["المفاوضات توقفت", "مفاوضات", "المُفاوضات", "والمفاوضات  توقّفت", "توقفت المفاوضات"]
)
def test_words_are_found_in_any_spelling(client, words: str):
    assert n_found(client, words=words) == 2


def test_a_name_is_found_under_its_other_spellings(client):
    assert n_found(client, words="ترامب") == n_found(client, words="ترمب") > 0


def test_words_that_are_not_there_find_nothing(client):
    assert n_found(client, words="البطيخ") == 0
    assert n_found(client, words="' OR 1=1 --") == 0


@pytest.mark.parametrize(
    ("narrowed", "n_claims"),
    [
        ({"outlet": "الجبل"}, 2),
        ({"source": "donald_trump"}, 1),
        ({"about": "iran", "outlet": "الساحل"}, 1),
        ({"since": "2021-03-05"}, 2),
        ({"until": "2021-03-04"}, 7),
        ({"since": "2021-03-06"}, 0),
        ({"naming": "anonymous"}, 1),
        ({"cue_class": "deny"}, 1),
        ({"certainty": "PS"}, 1),
        ({"contested": "yes"}, 2),
    ],
)
def test_each_filter_narrows(client, narrowed: dict[str, str], n_claims: int):
    assert n_found(client, **narrowed) == n_claims


def test_a_count_is_what_one_finds_by_choosing_it(client):
    html = client.get("/", params={"lang": "en"}).text
    choices = re.findall(
        r'<a href="([^"]*(?:outlet|cue_class|certainty|naming|style|contested)=[^"]*)">\s*'
        r'<bdi>[^<]*</bdi></a>\s*<span class="count">(\d+)<',
        html,
    )
    assert len(choices) > 8
    for address, count in choices:
        found = client.get(address.replace("&amp;", "&")).text
        assert f'role="status"><strong>{count}</strong>' in found
