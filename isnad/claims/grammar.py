"""Closed word classes as bits, looked up once a token.

Which words belong to a class stands in `lexicon/grammar.yml` and its neighbours; open classes
(cues, nouns) have files of their own.
"""

from functools import cache
from itertools import product
from typing import Any

from isnad.lexicon import load
from isnad.text.folding import fold

COMPLEMENTIZER = 1 << 0
BEFORE_THAT = 1 << 1
RELATIVE = 1 << 2
RESUME = 1 << 3
SUBORDINATE = 1 << 4
PREPOSITION = 1 << 5
JOINING = 1 << 6
NEGATION = 1 << 7
AUXILIARY = 1 << 8
DEMONSTRATIVE = 1 << 9
ADVERB = 1 << 10
SWITCH = 1 << 11
UNREAL = 1 << 12
CHANNEL = 1 << 13
AUDIENCE = 1 << 14
CONJOINED = 1 << 15  # the word stands behind و or ف
GOVERNED = 1 << 16  # a complementizer behind ب (بأن)

# None of these can be part of a noun phrase.
CLOSED = COMPLEMENTIZER | RELATIVE | RESUME | SUBORDINATE | NEGATION | AUXILIARY

_CLASSES = {
    "before_that": BEFORE_THAT,
    "relative": RELATIVE,
    "resume": RESUME,
    "subordinate": SUBORDINATE,
    "preposition": PREPOSITION,
    "joining": JOINING,
    "negation": NEGATION,
    "auxiliary": AUXILIARY,
    "demonstrative": DEMONSTRATIVE,
    "adverb": ADVERB,
    "speaker_switch": SWITCH,
    "unreal": UNREAL,
}
_NO_CONJUNCTION = frozenset(
    {"لي", "فيما", "وسط", "وفق", "وقت", "فجر", "فور", "فوق", "وراء", "فضلا"}
)


@cache
def flags() -> dict[str, int]:
    """The classes of every closed-class word by its folded spelling, و and ف before it included."""
    grammar: dict[str, Any] = load("grammar")
    table: dict[str, int] = {}
    for name, bit in _CLASSES.items():
        _add(table, grammar[name], bit)
    _add(table, _complementizers(grammar, ""), COMPLEMENTIZER)
    _add(table, _complementizers(grammar, "ب"), COMPLEMENTIZER | GOVERNED)
    venues: dict[str, list[str]] = load("venues")
    _add(table, venues["channel"], CHANNEL)
    owned = [noun for noun in venues["channel"] if noun not in venues["never_owned"]]
    _add(table, [form for noun in owned for form in _possessed(noun)], CHANNEL)
    _add(table, venues["audience"], AUDIENCE)
    for word in list(table):
        for conjunction in "وف":
            if word not in _NO_CONJUNCTION:
                table.setdefault(conjunction + word, table[word] | CONJOINED)
    return table


def _add(table: dict[str, int], words: list[str], bit: int) -> None:
    for word in words:
        folded = fold(word)
        table[folded] = table.get(folded, 0) | bit


def _possessed(noun: str) -> list[str]:
    """A noun with a pronoun on it (رسالته, بيانهم)."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    return [] if noun[-1] in "هاىيء" else [stem + "ه", stem + "ها", stem + "هم"]


def _complementizers(grammar: dict[str, Any], prefix: str) -> list[str]:
    pronouns = ["", *grammar["pronouns"]]
    return [prefix + that + suffix for that, suffix in product(grammar["complementizer"], pronouns)]


@cache
def word_set(lexicon: str, key: str) -> frozenset[str]:
    """The folded words of one list in a lexicon file."""
    return frozenset(fold(word) for word in load(lexicon)[key])
