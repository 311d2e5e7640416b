"""One sentence as its words and what is known of each: what every grammar here reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.names.proclitics import ARTICLE
from isnad.names.records import Candidate
from isnad.names.trie import QUOTES
from isnad.names.vocabulary import Coder, WordFacts, facts_of
from isnad.text.characters import INVISIBLE
from isnad.text.folding import plain
from isnad.text.tokens import Token, tokenize_sentence
from isnad.types import Mention, Sentence

_NO_MARKS = str.maketrans("_", " ", "#" + "".join(sorted(QUOTES)))  # دونالد #ترمب is no other


@dataclass(slots=True)
class Stretch:
    """The words of one sentence, in order, with their facts."""

    text: str
    sentence: Sentence
    words: tuple[Token, ...]
    facts: list[WordFacts]
    _codes: list[str]

    def codes(self, coder: Coder) -> str:
        """One letter a word."""
        return self._codes[coder.number] if self._codes else ""

    def span(self, candidate: Candidate) -> tuple[int, int]:
        """Where a candidate stands in the text, the proclitics of its first word left out."""
        first, last = self.words[candidate.first], self.words[candidate.last]
        unseen = len(last.text) - len(last.text.rstrip(INVISIBLE))
        return first.start + _written(first.text, candidate.first_cut), last.end - unseen

    def name(self, candidate: Candidate) -> str:
        """What a candidate is called: its own plain spelling, article restored, without marks."""
        if candidate.name is not None:
            return candidate.name
        start, end = self.span(candidate)
        name = _without_marks(self.text[start:end])
        swallowed = self.words[candidate.first].plain[: candidate.first_cut + 1].endswith("لل")
        return ARTICLE + name[1:] if candidate.first_cut and swallowed else name

    def mention(self, candidate: Candidate) -> Mention:
        """A candidate that was chosen, as the mention that others see."""
        start, end = self.span(candidate)
        return Mention(
            sentence_no=self.sentence.sentence_no,
            start=start,
            end=end,
            text=self.text[start:end],
            entity_type=candidate.entity_type,
            name=self.name(candidate),
            rule=candidate.rule,
            role=candidate.role,
            date_start=candidate.date_start,
            date_end=candidate.date_end,
        )


def read_stretches(text: str, sentences: Sequence[Sentence]) -> list[Stretch]:
    """Every sentence with its words looked up."""
    stretches = []
    for sentence in sentences:
        words = tokenize_sentence(text, sentence.start, sentence.end)
        facts = facts_of(word.text for word in words)
        codes = [
            "".join(letters) for letters in zip(*[word.letters for word in facts], strict=True)
        ]
        stretches.append(Stretch(text, sentence, words, facts, codes))
    return stretches


@lru_cache(maxsize=1 << 14)
def _without_marks(text: str) -> str:
    """A name's plain spelling; an article's names recur in it and in other articles."""
    return " ".join(plain(text).translate(_NO_MARKS).split())


def _written(word: str, letters: int) -> int:
    """How many characters of the raw word its first plain letters take, marks included."""
    if not letters:
        return 0
    taken = letters
    while len(plain(word[:taken])) < letters or plain(word[: taken + 1]) == plain(word[:taken]):
        taken += 1
    return taken
