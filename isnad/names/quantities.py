"""Quantities: a number and a unit of measure, money or share; plain counts are none."""

import re

from isnad.names.dates import is_year
from isnad.names.records import Candidate
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import Coder, WordFacts

_RANK = 1
_TABLE = {
    "big_numbers": "B",
    "numerals": "n",
    "length": "U",
    "area": "U",
    "weight": "U",
    "volume": "U",
    "energy": "U",
    "data": "U",
    "temperature": "U",
    "money": "U",
    "share": "%",
    "percent_signs": "%",
    "money_signs": "$",
    "of_hundred": "h",
    "in_word": "i",
    "compound": "c",
    "per": "p",
    "and_word": "&",
    "half": "q",
}
# A year opens no pair of numbers: 34 درجة في 2016 و32 درجة.
_OPENING = "(?:[Nn]|(?<!i)Y|Y(?!&))"
_NUMBER = rf"(?:(?:B&?)?{_OPENING}(?:[&-]?[NnY]){{0,5}}(?:&?q)?B?(?:&q)?|B)"
_GRAMMAR = re.compile(rf"{_NUMBER}(?:[cU]?U[cp]*)|{_NUMBER}(?:%|ih|h)|%[NY]|\$[NY]B?|[NY]\$")


class _QuantityCoder(Coder):
    def letter(self, facts: WordFacts) -> str:
        """Digits and hyphens by themselves, words by their class."""
        if facts.word.kind == "number":
            return "Y" if is_year(facts.word) else "N"
        if facts.word.text == "-":
            return "-"
        return super().letter(facts)


_CODER = _QuantityCoder(_TABLE)


def find_quantities(stretch: Stretch) -> list[Candidate]:
    """Every quantity of a sentence."""
    codes = stretch.codes(_CODER)
    if not ("U" in codes or "%" in codes or "h" in codes or "$" in codes):
        return []
    found = []
    for match in _GRAMMAR.finditer(codes):
        first, last = match.start(), match.end() - 1
        cut = min(stretch.facts[first].classes.values(), default=0)
        found.append(Candidate(first, last, "QUANTITY", "quantity:grammar", _RANK, cut))
    return found
