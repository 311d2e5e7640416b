"""Known names laid over a sentence's letters for `isnad.names.organisations`, and where they end.

The letters are those of its grammar: O a body, G a place, p a person, N a nationality, B a definite
head, d D and C definite words, x whatever ends a name.
"""

from isnad.names.records import Candidate
from isnad.names.shared_bodies import SOURCE
from isnad.names.stretch import Stretch
from isnad.names.vocabulary import WordFacts, class_words

_SHARED = f"lexicon:{SOURCE}"
_OVERLAY = {"NORP": "N", "GPE": "G", "LOC": "G", "FAC": "G", "ORG": "O", "PERS": "p"}


def laid_over(stretch: Stretch, own: str, known: list[Candidate], *, heads: str) -> str:
    """The sentence's letters with those of known names in their places.

    Args:
        stretch: the sentence.
        own: one letter a word, by the word alone.
        known: what is chosen in it, none overlapping another.
        heads: letters of heads, which stay what they are: a name may go on behind a known one.
    """
    codes = list(own)
    _end_behind_bodies(stretch, codes, known)
    _end_before_objects(stretch, codes)
    for candidate in known:
        if candidate.rule == _SHARED:
            continue  # the name may go on: الحزب الديمقراطي الحر
        letter = _OVERLAY.get(candidate.entity_type, "x")
        opens = codes[candidate.first] in heads
        is_another = candidate.first_cut > 0 and letter == "O" and not opens
        for place in range(candidate.first + opens, candidate.last + 1):
            if is_another:  # تنظيم داعش وبوكو حرام are two
                codes[place] = "x"
            elif codes[place] != "d" or letter in "Op":
                codes[place] = letter
    return "".join(codes)


def _end_behind_bodies(stretch: Stretch, codes: list[str], known: list[Candidate]) -> None:
    """Only what agrees goes on with a name that is whole: الحزب الديمقراطي الحر.

    Another noun begins something else: دعا حزب العدالة والتنمية الناخبين.
    """
    for candidate in known:
        after = candidate.last + 1
        if candidate.entity_type != "ORG" or after >= len(codes) or codes[after] not in "dDC":
            continue
        if not _is_adjective(stretch.facts[after]):
            codes[after] = "x"


def _end_before_objects(stretch: Stretch, codes: list[str]) -> None:
    """No noun follows a definite head and its adjective: ألغت المحكمة العليا الحكم."""
    for place in range(2, len(codes)):
        is_behind_adjective = codes[place - 2] == "B" and codes[place - 1] == codes[place] == "d"
        if is_behind_adjective and not _is_adjective(stretch.facts[place]):
            codes[place] = "x"


def _is_adjective(facts: WordFacts) -> bool:
    word = facts.word.folded
    return word.endswith(("ي", "ية")) or word in class_words("organisation_words", "adjectives")
