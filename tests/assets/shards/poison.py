"""A layer that does to its process what the first word of an article says.

It is a module of its own, so that worker processes can import it.
"""

import ctypes
import itertools
import os
import re
import time
from contextlib import suppress
from dataclasses import replace

from assets.layers.article import Article, Rows
from assets.layers.definitions import SENTENCES
from assets.layers.derive import derive_sentences


def derive_or_die(article: Article) -> Rows:
    word = article.text.split()[0]
    if word == "raise":
        raise RecursionError("too deep")
    if word == "backtrack":
        re.match(r"(a+)+b", "a" * 40)
    if word == "swallow":
        while True:
            with suppress(Exception):
                time.sleep(0.01)
    if word == "hang":
        sum(itertools.repeat(0))  # in C, which looks at no signal
    if word == "segfault":
        ctypes.string_at(0)
    if word == "exit":
        os._exit(3)
    if word == "kill":
        os.kill(os.getpid(), 9)
    rows = derive_sentences(article)
    if word == "unwritable":
        rows["normalized_text"] = [{**row, "kind": "\ud800"} for row in rows["normalized_text"]]
    return rows


def always_die(_article: Article) -> Rows:
    ctypes.string_at(0)
    raise AssertionError("it lives")


def warm_up() -> None:
    """Load the lexicons, which must not count as the first article's time."""
    derive_sentences(Article("first", "قال الوزير إن الجسر مغلق."))


POISON = replace(SENTENCES, derive=derive_or_die, prepare=warm_up, seconds=1.0)
DEADLY = replace(SENTENCES, derive=always_die)
