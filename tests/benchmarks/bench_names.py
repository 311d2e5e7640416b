"""How long joining names takes: one new article's against many known ones, and all of them.

    python -m tests.benchmarks names --known 100000

The known names are made up: given names of the lexicons before families' names of the lexicons and
words of three syllables, every fifth in a second spelling.
"""

import random
import time
from itertools import islice
from statistics import median

import click

from isnad.names import KnownNames, NameCount, resolve
from isnad.names.blocking import Name, blocks
from isnad.names.person_words import surnames
from isnad.names.vocabulary import class_words

_CONSONANTS, _VOWELS = "بتجدرزسشغفقكلمنه", ("ا", "و", "ي", "")
_OTHER_SPELLINGS = (("غ", "ج"), ("ث", "ت"), ("ي", ""), ("ة", "ه"))
_NAMES_IN_AN_ARTICLE = 40
_RUNS = 50


def made_up_names(number: int) -> list[Name]:
    """That many different names of persons, the same each time."""
    chance = random.Random(0)
    given = sorted(class_words("name_words", "given_arabic"))
    foreign = sorted(class_words("name_words", "given_foreign"))
    families = sorted(surnames())
    names: set[str] = set()
    while len(names) < number:
        family = chance.choice(families) if chance.random() < 0.3 else _syllables(chance)
        first = [chance.choice(given if chance.random() < 0.5 else foreign)]
        middle = [chance.choice(given)] if chance.random() < 0.3 else []
        name = " ".join([*first, *middle, family])
        names.add(name)
        if chance.random() < 0.2:
            names.add(name.replace(*chance.choice(_OTHER_SPELLINGS)))
    return [("PERS", name) for name in sorted(names)[:number]]


def _syllables(chance: random.Random) -> str:
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(3))


def milliseconds(known: KnownNames, new: list[Name]) -> float:
    """How long it takes to join an article's names with the known ones they touch."""
    start = time.perf_counter()
    resolve(NameCount(spelling, of) for of, spelling in known.touched(new))
    return 1000 * (time.perf_counter() - start)


@click.command()
@click.option("--known", "number", default=100_000, show_default=True, help="Names to know.")
def names(number: int) -> None:
    """Measure the joining of names."""
    every = made_up_names(number + _RUNS * _NAMES_IN_AN_ARTICLE)
    random.Random(1).shuffle(every)
    new, old = every[:-number], every[-number:]
    # The lexicons are read once for the process.
    resolve(NameCount(spelling, "PERS") for spelling in ("توماس فيغلر", "توماس فيجلر"))
    start = time.perf_counter()
    known = KnownNames(old)
    print(f"{number} names put in blocks: {time.perf_counter() - start:.1f} s")
    print(f"largest block: {max(map(len, blocks(old).values()))} names")
    rest = iter(new)
    articles = [list(islice(rest, _NAMES_IN_AN_ARTICLE)) for _ in range(_RUNS)]
    times = [milliseconds(known, article) for article in articles]
    print(
        f"{_NAMES_IN_AN_ARTICLE} names of a new article against them: "
        f"median {median(times):.1f} ms, longest {max(times):.1f} ms"
    )
    start = time.perf_counter()
    resolve(NameCount(spelling, of) for of, spelling in old)
    print(f"all {number} names joined anew: {time.perf_counter() - start:.1f} s")
