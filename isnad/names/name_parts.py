"""A name taken apart for comparison: titles, what tells namesakes apart, and its units.

A unit is what a name can't be read without: عبد with its word, أبو with his, a particle with the
family's name behind it (دي لسبس), a word with الدين, the country that a body is of. What is
asked of two names is asked of their units; nothing here compares.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.lexicon import load
from isnad.names.countries import country_entries
from isnad.names.proclitics import ARTICLE
from isnad.names.vocabulary import class_words
from isnad.text.folding import fold, plain

_BRACKETS = re.compile(r"\([^)]*\)?|\[[^]]*\]?")
_SEPARATORS = str.maketrans("-‐–.ـ،,'’\"“”«»", " " * 14)
_SHORTEST_WITHOUT_ARTICLE = 3
_LONGEST_COUNTRY = 3
_MORE_HEADS = frozenset({"lone_bodies", "short_ministries", "armed_forces", "media_of_state"})
# The case of أبو says nothing of who is meant.
_ABU, _ABD, _OF_RELIGION = "ابو", "عبد", "الدين"


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a name, folded and without its article.

    definite: whether it had the article. of_father: whether بن or آل stood before it.
    kunya: whether it opens with أبو or أم.
    """

    word: str
    definite: bool = False
    of_father: bool = False
    kunya: bool = False


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's units, and what was taken off it.

    titles: folded titles before it. namesakes: what tells it from namesakes (الأب, الثاني), by
    what it says. is_arabic: whether it is made of Arabic given names, nasab or kunya.
    """

    units: tuple[Unit, ...]
    titles: tuple[str, ...]
    namesakes: tuple[str, ...]
    is_arabic: bool

    @property
    def joined(self) -> str:
        """All its units in one."""
        return "".join(unit.word for unit in self.units)


@lru_cache(maxsize=1 << 15)
def name_parts(name: str) -> NameParts:
    """Take a name apart.

    Args:
        name: as mentions carry it, or with titles and a bracket behind it.
    """
    words = _BRACKETS.sub(" ", plain(name)).translate(_SEPARATORS).split() or [plain(name)]
    titles, words = _without_titles(words)
    words, country = without_country(words)
    words, namesakes = _without_namesakes(words)
    units = _units(words)
    if country:
        units.append(Unit(country))
    return NameParts(tuple(units), titles, namesakes, _is_arabic(words))


def without_country(words: list[str]) -> tuple[list[str], str]:
    """A body's words without its country, and the country's id: a body is one in all its forms.

    المحكمة العليا الأمريكية, المحكمة العليا الأميركية, المحكمة العليا في الولايات المتحدة.
    """
    if len(words) < 2 or fold(words[0]) not in _heads():
        return words, ""
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        country = _countries().get(" ".join(map(fold, words[-length:])))
        if country is not None:
            rest = words[:-length]
            return rest[:-1] if len(rest) > 1 and rest[-1] == "في" else rest, country
    return words, ""


@cache
def _heads() -> frozenset[str]:
    kinds = load("organisation_words")
    of_bodies = [kind for kind in kinds if kind.endswith("_heads") or kind in _MORE_HEADS]
    return frozenset().union(*(class_words("organisation_words", kind) for kind in of_bodies))


@cache
def _countries() -> dict[str, str]:
    """Country or nationality, folded → the country's id."""
    ministries = class_words("organisation_words", "short_ministries")
    found = {fold(entry.spelling): entry.entity_id for entry in country_entries()}
    # المالية is of finance more often than of Mali.
    return {spelling: of for spelling, of in found.items() if spelling not in ministries}


def _without_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    place = 0
    while place + 1 < len(words) and _is_title(fold(words[place]), len(words) - place - 1):
        place += 1
    return tuple(map(fold, words[:place])), words[place:]


def _is_title(word: str, n_following: int) -> bool:
    if word in class_words("name_variants", "bare_titles"):
        return n_following > 1
    return word in _titles()


@cache
def _titles() -> frozenset[str]:
    known = class_words("name_words", "honorifics") | class_words("name_words", "titles")
    return known | class_words("name_variants", "sure_bare_titles")


def _without_namesakes(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    known = _namesakes()
    end = len(words)
    while end > 1 and fold(words[end - 1]) in known:
        end -= 1
    return words[:end], tuple(known[fold(word)] for word in words[end:])


@cache
def _namesakes() -> dict[str, str]:
    said = load("name_variants")["namesakes"]
    return {fold(word): what for what, words in said.items() for word in words}


def _units(words: list[str]) -> list[Unit]:
    """Words joined to units, from the first to the last."""
    units: list[Unit] = []
    opening, of_father, is_kunya = "", False, False
    for place, word in enumerate(words):
        folded, is_last = fold(word), place + 1 == len(words)
        kind = "" if is_last else _openers().get(plain(word), _openers().get(folded, ""))
        if kind == "father":
            of_father = True
        elif kind == "article":
            continue
        elif kind:
            opening += _ABU if kind == "kunya" else folded
            is_kunya = is_kunya or kind in ("kunya", "kunya_of_women")
        elif units and not opening and folded in class_words("name_words", "of_religion"):
            units[-1] = _closed(units[-1], folded)
        else:
            bare = opening + without_article(folded)
            units.append(Unit(_spaced(bare), _is_definite(word), of_father, is_kunya))
            opening, of_father, is_kunya = "", False, False
    return units


@cache
def _openers() -> dict[str, str]:
    """What opens a unit → how: articles apart, particles, the words of fathers, the kunya."""
    kinds = {
        "nasab": "father",
        "particles_of_names": "particle",
        "abd": "particle",
        "kunya_of_women": "kunya_of_women",
        "kunya": "kunya",
    }
    found = {word: kind for of, kind in kinds.items() for word in class_words("name_words", of)}
    found |= dict.fromkeys(class_words("name_variants", "particles"), "particle")
    found |= dict.fromkeys(class_words("name_variants", "articles_apart"), "article")
    # Unfolded, for آل is no article.
    return found | dict.fromkeys(load("name_words")["family_of"], "father")


def _spaced(word: str) -> str:
    """A word that was written without its spaces as it would be read with them: عبدالرحمن."""
    if word.startswith(_ABD + ARTICLE):
        return _ABD + without_article(word[len(_ABD) :])
    if word.endswith(_OF_RELIGION):
        return word.removesuffix(_OF_RELIGION) + without_article(_OF_RELIGION)
    return word


def _closed(unit: Unit, of_religion: str) -> Unit:
    word = unit.word + without_article(of_religion)
    return Unit(word, unit.definite, unit.of_father, unit.kunya)


def _is_definite(word: str) -> bool:
    """Whether a word has the article; ألكسندر hasn't, though it folds as if it had."""
    return word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1


def without_article(folded: str) -> str:
    """A folded word without its article, if enough is left of it."""
    bare = folded.removeprefix(ARTICLE)
    return bare if len(bare) >= _SHORTEST_WITHOUT_ARTICLE else folded


@cache
def _arabic_words() -> frozenset[str]:
    women = class_words("name_words", "given_women") - class_words("name_words", "given_foreign")
    given = (class_words("name_words", "given_arabic") | women) - _of_other_tongues()
    marks = ("nasab", "kunya", "kunya_of_women", "abd")
    words = given.union(*(class_words("name_words", mark) for mark in marks))
    return frozenset(word.replace("ة", "ه") for word in words)


@cache
def _of_other_tongues() -> frozenset[str]:
    """Given names that Arabs share with others: جورج, إسحاق."""
    by_tongue = load("name_variants")["given"]
    others = (lines for tongue, lines in by_tongue.items() if tongue != "arabic")
    return frozenset(fold(word) for lines in others for line in lines for word in line)


def _is_arabic(words: list[str]) -> bool:
    of_house = load("name_words")["family_of"]
    folded = (fold(word).replace("ة", "ه") for word in words)
    return not _arabic_words().isdisjoint(folded) or any(plain(w) in of_house for w in words)
